"""What holds for every test."""

from hypothesis import settings

# How long an example takes depends on what else the computer does; that is for benchmarks to judge, not for tests.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

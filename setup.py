"""Puts the macros and the guide into the wheel; everything else about the build stands in pyproject.toml.

They lie in ``macros/`` and ``docs/``, beside the package, where people look for them; installed, they must lie within.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWhole(build_py):
    """Copies ``macros/`` to ``xlplan/macros/files`` and ``docs/`` to ``xlplan/guide/files`` in the wheel."""

    def run(self) -> None:
        """Build the package, then add the two folders; an editable install uses them where they lie."""
        super().run()
        if not self.editable_mode:
            for folder, package in (("macros", "macros"), ("docs", "guide")):
                source = Path(__file__).parent / folder
                shutil.copytree(source, Path(self.build_lib, "xlplan", package, "files"), dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWhole})

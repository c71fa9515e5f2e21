"""Puts the macros into the wheel; everything else about the build stands in pyproject.toml.

They lie in ``macros/``, beside the package, where people look for them; installed, they must lie within it.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithMacros(build_py):
    """Copies ``macros/`` to ``xlplan/macros/files`` in the wheel."""

    def run(self) -> None:
        """Build the package, then add the macros; an editable install uses them where they lie."""
        super().run()
        if not self.editable_mode:
            source = Path(__file__).parent / "macros"
            shutil.copytree(source, Path(self.build_lib, "xlplan", "macros", "files"), dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithMacros})

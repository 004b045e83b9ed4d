"""Stock nbgrader's own command."""

import os
import sys
from contextlib import chdir, suppress
from pathlib import Path
from unittest.mock import patch

from gradebooks import without_known_warnings
from jupyter_core.application import NoStart
from nbgrader.apps import NbGraderApp

#: A new gradebook asks the command `alembic` for its version; it lies beside this Python, which need not be on PATH.
_PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


def nbgrader(folder: Path, *arguments: str) -> None:
    """Run the stock command, in this process: it takes two seconds to load."""
    app = NbGraderApp()
    with chdir(folder), patch.dict(os.environ, PATH=_PATH), without_known_warnings():
        app.initialize(list(arguments))
        with suppress(NoStart):  # it has handed over to the app of the subcommand
            app.start()
    type(app.subapp).clear_instance()  # the next run reads the settings of its own folder

"""`ngulik essays`: nbgrader's formgrader for one cohort, on this computer only."""

import logging
import os
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ngulik.course import load_course
from ngulik.errors import ContentError
from ngulik.grading.books.book import Book
from ngulik.grading.books.cohort import Cohort, open_cohort
from ngulik.grading.pages import messages

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

_EXTENSION = "ngulik.grading.pages.reading"


@dataclass(frozen=True)
class Essays:
    """A server that is ready, and what waits for its reader: (title of the module, how many)."""

    cohort: Cohort
    app: "ServerApp"
    waiting: tuple[tuple[str, int], ...]

    @property
    def address(self) -> str:
        """Where formgrader opens, with the token that lets this browser in."""
        return f"http://127.0.0.1:{self.app.port}/formgrader?token={self.app.identity_provider.token}"

    def lines(self) -> list[str]:
        """Return what the reader must know before it starts."""
        lines = [messages.ESSAYS_WAIT.format(module=title, count=count) for title, count in self.waiting]
        lines = lines or [messages.ESSAYS_NONE.format(name=self.cohort.name)]
        return [*lines, messages.ESSAYS_ADDRESS.format(address=self.address), messages.ESSAYS_STOP]

    def serve(self) -> None:
        """Serve until Ctrl+C."""
        self.app.start()


def essays(angkatan: str, who: str, *, browser: bool = True) -> Essays:
    """Make the server for a cohort; `who` reads, and stands in the history. Raises ContentError if nothing was marked."""
    cohort = open_cohort(angkatan)
    if not cohort.book.exists():
        raise ContentError(messages.ESSAYS_UNMARKED.format(name=angkatan))
    with closing(Book(cohort.db_url)) as book:
        waiting = tuple((module.title, book.waiting(module.slug)) for module in load_course())
    os.chdir(cohort.folder)  # formgrader reads nbgrader_config.py there
    from jupyter_server.serverapp import ServerApp

    from ngulik.grading.pages.reading import with_cohort

    app = ServerApp.instance()
    extensions = {_EXTENSION: True, "jupyterlab": False, "nbgrader.server_extensions.formgrader": False}
    options = {
        "root_dir": str(cohort.folder),
        "ip": "127.0.0.1",
        "port": 0,
        "allow_root": True,
        "log_level": "ERROR",
        "answer_yes": True,
    }
    options |= {"jpserver_extensions": extensions, "open_browser": browser, "default_url": "/formgrader"}
    app.config.ServerApp.update(options)
    app.initialize(argv=[])
    app.log.handlers[:] = [logging.FileHandler(cohort.log, encoding="utf-8")]  # its banner is of no use to a reader
    app.log.propagate = False
    with_cohort(app, cohort, who)
    return Essays(cohort, app, tuple(one for one in waiting if one[1]))

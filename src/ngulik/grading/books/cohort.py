"""A cohort: one folder of learner records, `cohorts/<angkatan>/`, that is also a complete nbgrader course.

inbox/                      every file as it came, never changed
submissions/<kode>/<slug>/  what is marked
graded/<kode>/<slug>/       the same after marking, with outputs
feedback/, reports/         what learners and instructors read
gradebook.db, nbgrader_config.py
identitas.db                who is behind a code: the only file with names
kelas.toml                  due dates and the rule for late hand-ins, if the instructor wrote one
meja.db                     what came in, and the history of every mark
"""

import errno
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngulik import paths
from ngulik.errors import ContentError, UsageError
from ngulik.grading import messages
from ngulik.notebooks.source import relative_name

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

GRADEBOOK = "gradebook.db"
NOTEBOOK = "latihan.ipynb"
WIB = timezone(timedelta(hours=7), "WIB")
#: Participant codes as `kumpulkan` accepts them; a run of eight digits would be a NIP, a NIK or a telephone number.
CODE = r"(?![A-Za-z0-9-]*\d{8})[A-Za-z][A-Za-z0-9-]{1,19}"
_CONFIG = '''\
"""Angkatan ini sebagai kelas nbgrader: jalankan nbgrader dari folder ini. Dibuat oleh ngulik; boleh disunting."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
load_subconfig("nbgrader_config.py", path=str(_HERE.parents[1]))

c = get_config()
c.CourseDirectory.source_directory = "../../build/source"
c.CourseDirectory.release_directory = "../../exercises"
c.CourseDirectory.db_url = f"sqlite:///{(_HERE / 'gradebook.db').as_posix()}"
'''


@dataclass(frozen=True)
class Cohort:
    """The folders of one cohort; `gradebook` is the name of the file with the marks, `db` a database in its stead."""

    name: str
    folder: Path
    gradebook: str = GRADEBOOK
    db: str = ""

    @property
    def inbox(self) -> Path:
        """Originals, byte for byte."""
        return self.folder / "inbox"

    @property
    def reports(self) -> Path:
        """Tables, the class page and the logs."""
        return self.folder / "reports"

    @property
    def log(self) -> Path:
        """What nbgrader had to say."""
        return self.reports / "penilaian.log"

    @property
    def book(self) -> Path:
        """File with the marks."""
        return self.folder / self.gradebook

    @property
    def db_url(self) -> str:
        """Address of the gradebook for SQLAlchemy."""
        if self.db:
            return self.db.replace("postgresql://", "postgresql+psycopg://", 1)
        return f"sqlite:///{self.book.as_posix()}"

    @property
    def course_id(self) -> str:
        """How nbgrader names the course: in a database of its own by the cohort, in a file as stock nbgrader does."""
        return self.name if self.db else ""

    @property
    def desk_url(self) -> str:
        """Address of the cohort's own database for SQLAlchemy; another gradebook has another one."""
        name = "meja.db" if self.gradebook == GRADEBOOK else f"meja-{self.gradebook}"
        return self.db_url if self.db else f"sqlite:///{(self.folder / name).as_posix()}"

    @property
    def identities(self) -> Path:
        """File with who is behind a code, the only one with names."""
        return self.folder / "identitas.db"

    @property
    def identities_url(self) -> str:
        """Address of that file for SQLAlchemy."""
        return f"sqlite:///{self.identities.as_posix()}"

    def submission(self, code: str, slug: str) -> Path:
        """Notebook that is marked."""
        return self.folder / "submissions" / code / slug / NOTEBOOK

    def graded(self, code: str, slug: str) -> Path:
        """Notebook after marking."""
        return self.folder / "graded" / code / slug / NOTEBOOK

    def feedback(self, code: str, slug: str) -> Path:
        """Page for the learner."""
        return self.folder / "feedback" / code / f"{slug}.html"

    def codes(self, slug: str) -> tuple[str, ...]:
        """Codes of the participants who handed in this module, sorted."""
        found = self.folder.glob(f"submissions/*/{slug}/{NOTEBOOK}")
        return tuple(sorted(path.parents[1].name for path in found))


def open_cohort(angkatan: str, gradebook: str = GRADEBOOK, db: str = "", *, create: bool = False) -> Cohort:
    """Return the cohort; with `create` its folder is made. Raises UsageError for a bad name or a missing cohort."""
    folder = paths.cohort_dir(angkatan)
    if not re.fullmatch(r"[A-Za-z0-9][\w.-]*", gradebook):
        raise UsageError(messages.BAD_GRADEBOOK.format(name=gradebook))
    if not folder.is_dir() and not create:
        known = sorted(path.name for path in folder.parent.glob("*/")) if folder.parent.is_dir() else []
        raise UsageError(messages.NO_COHORT.format(name=angkatan, known=", ".join(known) or "–"))
    for name in ("inbox", "submissions", "graded", "feedback", "reports"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    if not (folder / "nbgrader_config.py").exists():
        paths.write_atomic(folder / "nbgrader_config.py", _CONFIG)
    return Cohort(angkatan, folder, gradebook, db)


def nbgrader_settings(cohort: Cohort, **changes: Any) -> "Config":
    """Return the settings stock nbgrader would read in the cohort's folder, with its gradebook and our `changes`.

    `changes` are section names with dictionaries of their values.
    """
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(cohort.folder)).load_config()
    config.CourseDirectory.root = str(cohort.folder)
    config.CourseDirectory.db_url = cohort.db_url
    config.CourseDirectory.course_id = cohort.course_id
    for section, values in changes.items():
        config[section].update(values)
    return config


def course_directory(cohort: Cohort, config: "Config", log: logging.Logger, slug: str, code: str) -> "CourseDirectory":
    """Return nbgrader's view of one submission (`code` "." stands for the master)."""
    from nbgrader.coursedir import CourseDirectory

    return CourseDirectory(config=config, log=log, assignment_id=slug, student_id=code)


def _newest_schema() -> str | None:
    """Return what nbgrader asks of the command `alembic`, which need not be on PATH, when it makes a gradebook."""
    from alembic.script import ScriptDirectory
    from nbgrader.dbutil import ALEMBIC_DIR

    return ScriptDirectory(ALEMBIC_DIR).get_current_head()


@contextmanager
def open_gradebook(cohort: Cohort) -> Iterator[Any]:
    """Open the gradebook (nbgrader.api.Gradebook), making it first if there is none."""
    from nbgrader import api

    api.get_alembic_version = _newest_schema
    book = api.Gradebook(cohort.db_url, cohort.course_id)
    try:
        yield book
    finally:
        book.close()
        book.engine.dispose()  # nbgrader leaves connections to PostgreSQL open


@contextmanager
def plain_words(cohort: Cohort) -> Iterator[None]:
    """Turn what a full disk or an unreachable gradebook raises into a sentence (ContentError, UsageError)."""
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ContentError(messages.DISK_FULL.format(folder=relative_name(cohort.folder))) from None
    except OperationalError as error:
        if "full" in str(error.orig):
            raise ContentError(messages.DISK_FULL.format(folder=relative_name(cohort.folder))) from None
        reason = str(error.orig).strip().split("\n")[0]
        raise UsageError(messages.NO_DATABASE.format(reason=reason)) from None
    except (ArgumentError, NoSuchModuleError):
        raise UsageError(messages.BAD_DATABASE) from None
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        raise UsageError(messages.BAD_DATABASE) from None


@contextmanager
def quiet_log(cohort: Cohort) -> Iterator[logging.Logger]:
    """Give a logger that writes to the cohort's log file only."""
    log = logging.getLogger(f"ngulik.grading.{cohort.name}")
    log.propagate = False
    log.setLevel(logging.INFO)
    handler = logging.FileHandler(cohort.log, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    try:
        yield log
    finally:
        log.removeHandler(handler)
        handler.close()

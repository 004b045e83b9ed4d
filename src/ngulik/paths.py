"""Where things are in the repository, and how files are written."""

import os
import tempfile
from pathlib import Path

from ngulik.errors import ContentError, UsageError

#: The repository: `src/ngulik/paths.py` lies two folders below it.
ROOT = Path(__file__).resolve().parents[2]


def _folder(name: str) -> Path:
    folder = ROOT / name
    if not folder.is_dir():
        raise UsageError(
            f"Folder {name}/ tidak ditemukan di {ROOT}. "
            "Jalankan perintah ini dari salinan lengkap repositori ngulik, bukan dari paket lepas."
        )
    return folder


def datasets_dir() -> Path:
    """Return the folder of data sets; the wheel of the laboratory in the browser carries it inside the package."""
    inside = Path(__file__).with_name("datasets")
    return inside if inside.is_dir() else _folder("datasets")


def course_dir() -> Path:
    """Return the folder of lessons."""
    return _folder("course")


def solutions_dir() -> Path:
    """Return the folder of exercise masters."""
    return _folder("solutions")


def exercises_dir() -> Path:
    """Return the folder of released exercises; it may not exist before the first release."""
    return ROOT / "exercises"


def build_dir() -> Path:
    """Return the git-ignored folder of build products; it may not exist yet."""
    return ROOT / "build"


def cohort_dir(angkatan: str) -> Path:
    """Return the folder of a cohort's learner records; it may not exist yet.

    Raises UsageError for a name that could leave the folder `cohorts/`.
    """
    if not angkatan or Path(angkatan).name != angkatan or angkatan.startswith("."):
        raise UsageError(f"Nama angkatan “{angkatan}” tidak dapat dipakai. Pakai nama pendek, misalnya 2026-07.")
    return ROOT / "cohorts" / angkatan


def relative_name(path: Path) -> str:
    """Return the path as people know it: from the repository, with forward slashes."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def read_text(path: Path) -> str:
    """Return the text of a file that must be there; raises ContentError where it is not, or is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentError(absent(path)) from None
    except UnicodeDecodeError:
        raise ContentError(f"{relative_name(path)} bukan teks UTF-8. Simpan ulang berkas itu sebagai UTF-8.") from None


def absent(path: Path) -> str:
    """Return the sentence about a source that an author has yet to write."""
    return f"{relative_name(path)} belum ada. Tulis berkas itu; contohnya ada di modul lain."


def write_atomic(path: Path, content: str | bytes) -> None:
    """Write `content` to `path` so that readers see the old file or the whole new one, never a part.

    Text is written as UTF-8 with `\\n` line ends on every system. Missing parent folders are made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise

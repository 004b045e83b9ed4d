"""The laboratory's files: lessons, exercises and glossary, with the lists JupyterLite reads instead of a server."""

import json
from pathlib import Path
from typing import Any

from ngulik import paths
from ngulik.course import load_course

#: One moment for all files, so that two builds are the same.
_WHEN = "2026-01-01T00:00:00Z"


def write_files(lab: Path) -> None:
    """Write `files/` and the listing of each of its folders below `api/contents/`."""
    files = contents()
    for path, content in files.items():
        paths.write_atomic(lab / "files" / path, content)
    folders = sorted({Path(path).parent.as_posix() for path in files} - {"."})
    for folder in folders:
        inside = [entry(path, content) for path, content in files.items() if Path(path).parent.as_posix() == folder]
        write_listing(lab, folder, inside)
    top = [_folder(name, None) for name in folders]
    top += [entry(path, content) for path, content in files.items() if "/" not in path]
    write_listing(lab, "", top)


def contents() -> dict[str, bytes]:
    """Return path in the laboratory → content: each module's lesson and exercise, and the glossary."""
    course = paths.course_dir()
    files = {"glosarium.md": (course / "glosarium.md").read_bytes()}
    for module in load_course():
        lesson = (course / module.slug / "pelajaran.ipynb").read_text(encoding="utf-8")
        # In the repository the glossary lies two folders up and one down, here one folder up.
        lesson = lesson.replace("../../course/glosarium.md", "../glosarium.md")
        files[f"{module.slug}/pelajaran.ipynb"] = lesson.encode()
        exercise = module.released.read_text(encoding="utf-8")
        files[f"{module.slug}/latihan.ipynb"] = exercise.encode()
    return files


def write_listing(lab: Path, folder: str, inside: list[dict[str, Any]]) -> None:
    """Write the list of what a folder of the laboratory holds; "" is the top."""
    listing = json.dumps(_folder(folder, inside), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    paths.write_atomic(lab / "api" / "contents" / folder / "all.json", listing)


def _folder(path: str, inside: list[dict[str, Any]] | None) -> dict[str, Any]:
    return _model(path, type="directory", content=inside, format=None if inside is None else "json", size=None)


def entry(path: str, content: bytes) -> dict[str, Any]:
    """Return a file's line in such a list."""
    kind = "notebook" if path.endswith(".ipynb") else "file"
    return _model(path, type=kind, content=None, format=None, size=len(content))


def _model(path: str, **more: Any) -> dict[str, Any]:
    """Return a file or folder in the shape of Jupyter's contents service."""
    common = {"name": Path(path).name, "path": path, "created": _WHEN, "last_modified": _WHEN, "writable": True}
    return {**common, "mimetype": None, **more}

"""The laboratory: JupyterLite with the course's notebooks, made by tools in an environment of their own.

The environment holds only what the laboratory shall show: an extension of JupyterLab that happened to be installed
beside it would be built in.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import venv
from pathlib import Path
from typing import Any

from ngulik import paths
from ngulik.errors import NgulikError
from ngulik.site import labfiles, labwords, wheels
from ngulik.site.pyodide import CORE_FILES, LOCK, VERSION, closure

#: Where Pyodide is loaded from if no folder is given: the official address of the pinned release.
OFFICIAL = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
KERNEL = "@jupyterlite/pyodide-kernel-extension"
#: Loaded while Pyodide starts; the kernel asks for all but the last, and does not install them itself then.
START = ["micropip", "piplite", "ssl", "sqlite3", "ipykernel", "comm", "pyodide_kernel", "jedi", "ipython", "ngulik"]
_HERE = Path(__file__).parent
_EXTENSION = "ngulik-laboratorium"
_OVERRIDES = {
    "@jupyterlab/translation-extension:plugin": {"locale": "id_ID"},
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    # Nobody is there to say "not saved yet" when the browser is closed; seconds, 120 by default.
    "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": 5},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},  # every cell is there for search and keyboard
}


def build_laboratory(out: Path, pyodide: Path | None, *, tight: bool = True) -> None:
    """Build the laboratory into `out`/lab, with Pyodide from the folder `pyodide` or from its official address.

    What is not `tight` is compressed quickly and a little larger, for a look on this machine. Raises NgulikError if a tool fails or `pyodide` is not the pinned release.
    """
    lab = (out / "lab").resolve()
    shutil.rmtree(lab, ignore_errors=True)  # also what an older build remembered: it would drop settings silently
    python = _environment(paths.build_dir() / "laboratorium")
    _run_jupyterlite(python, lab)
    course = lab / "static" / "ngulik"
    packages = wheels.write_wheels(course) | _kernel_packages(lab, course)
    loaded = [] if pyodide is None else _copy_pyodide(pyodide, lab / "static" / "pyodide", packages)
    for name in ("muat.js", "mulai.py"):
        shutil.copyfile(_HERE / "aset" / name, course / name)
    labfiles.write_files(lab)
    labwords.write_words(lab)
    _assert_settings(lab)
    paths.write_atomic(lab / "prasiapkan.json", json.dumps(_preload(lab, loaded), indent=1) + "\n")
    _run([str(python), str(_HERE / "precompress.py"), str(out), "rapat" if tight else "cepat"])
    write_start(course, packages, loaded)


def _environment(folder: Path) -> Path:
    """Return the Python of an environment that holds exactly what laboratorium.lock pins; made at the first use."""
    lock = _HERE / "laboratorium.lock"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "laboratorium.lock"
    if not stamp.is_file() or stamp.read_bytes() != lock.read_bytes():
        venv.create(folder, with_pip=True, clear=True)
        _run([str(python), "-m", "pip", "install", "--no-deps", "--require-hashes", "-r", str(lock)])
        shutil.copy(lock, stamp)
    extension = folder / "share" / "jupyter" / "labextensions" / _EXTENSION
    build = {"load": "static/laboratorium.js", "extension": "./extension"}
    package = {"name": _EXTENSION, "version": "1.0.0", "license": "BSD-3-Clause", "jupyterlab": {"_build": build}}
    paths.write_atomic(extension / "package.json", json.dumps(package) + "\n")
    paths.write_atomic(extension / "static" / "laboratorium.js", (_HERE / "aset" / "laboratorium.js").read_bytes())
    return python


def _run(command: list[str], **options: Any) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", **options)
    if done.returncode:
        log = paths.build_dir() / "laboratorium.log"
        paths.write_atomic(log, done.stdout + done.stderr)
        raise NgulikError(
            f"Laboratorium tidak dapat dibangun ({' '.join(command[1:4])} gagal). Rinciannya ada di {log}."
        )


def _copy_pyodide(source: Path, target: Path, own: dict[str, wheels.Entry]) -> list[Path]:
    """Copy what the laboratory needs of Pyodide; return all files that the kernel will load, `own` wheels included."""
    if not (source / LOCK).is_file():
        raise NgulikError(f"{source} bukan folder Pyodide: {LOCK} tidak ada. Isi dengan `ngulik pyodide {source}`.")
    lock = json.loads((source / LOCK).read_text(encoding="utf-8"))
    if lock["info"]["version"] != VERSION:
        raise NgulikError(f"{source} berisi Pyodide {lock['info']['version']}; laboratorium memerlukan {VERSION}.")
    needed = closure(lock["packages"] | own, START)
    files = [entry["file_name"] for name, entry in needed.items() if name not in own]
    target.mkdir(parents=True)
    for name in (*CORE_FILES, *files):
        content = (source / name).read_bytes()
        paths.write_atomic(target / name, wheels.stored(content) if name.endswith((".whl", ".zip")) else content)
    for name in needed.keys() - own.keys():
        entry = lock["packages"][name]
        entry["sha256"] = hashlib.sha256((target / entry["file_name"]).read_bytes()).hexdigest()
    paths.write_atomic(target / LOCK, json.dumps(lock, sort_keys=True) + "\n")
    course = target.with_name("ngulik")
    mine = [(course / own[name]["file_name"]).resolve() for name in needed if name in own]
    return [*(target / name for name in (*CORE_FILES, LOCK, *files)), *mine]


def _run_jupyterlite(python: Path, lab: Path) -> None:
    """Let JupyterLite write its own files: one application, no source maps, nothing remembered from another build."""
    settings = {
        "pyodideUrl": "./static/ngulik/muat.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": START},
    }
    data = {
        "appName": "Laboratorium Ngulik",
        "litePluginSettings": {f"{KERNEL}:kernel": settings},
        "settingsOverrides": _OVERRIDES,
    }
    folder = paths.build_dir() / "laboratorium-isi"
    shutil.rmtree(folder, ignore_errors=True)
    config = {"jupyter-lite-schema-version": 0, "jupyter-config-data": data}
    paths.write_atomic(folder / "jupyter-lite.json", json.dumps(config) + "\n")
    options = ["--apps", "lab", "--no-sourcemaps", "--no-unused-shared-packages", "--no-libarchive"]
    command = [str(python), "-m", "jupyterlite_core", "build", *options, "--output-dir", str(lab.resolve())]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("JUPYTER", "PYTHON"))}
    _run(command, cwd=folder, env={**clean, "SOURCE_DATE_EPOCH": "1767225600", "JUPYTER_PREFER_ENV_PATH": "1"})


def _kernel_packages(lab: Path, course: Path) -> dict[str, wheels.Entry]:
    """Return lock entries for the Python side of the kernel, which lies beside its JavaScript."""
    folder = lab / "extensions" / KERNEL / "static" / "pypi"
    needs = {"piplite": ["micropip"], "pyodide_kernel": ["ipython", "comm", "matplotlib-inline"], "ipykernel": []}
    files = {name: next(folder.glob(f"{name}-*.whl")) for name in needs}
    return {name.replace("_", "-"): wheels.entry(file, needs[name], course) for name, file in files.items()}


def write_start(course: Path, packages: dict[str, wheels.Entry], loaded: list[Path]) -> None:
    """Write what the kernel's worker reads first; last of all, because it tells how far compressing has brought it.

    `inti` holds the sizes of the two files of the core that are fetched, `ukuran` the bytes of all that will be,
    `kiriman` the bytes of their compressed copies, which are what travels; without a folder of Pyodide none is known.
    """
    files = [file for file in loaded if file.suffix in (".wasm", ".whl", ".zip")]
    sizes = {file.name: file.stat().st_size for file in files}
    copies = [(file, file.with_name(f"{file.name}.br")) for file in files]  # a tiny file has none
    start = {
        "pyodide": "../pyodide/" if loaded else OFFICIAL,
        "inti": {name: size for name, size in sizes.items() if not name.endswith(".whl")},
        "ukuran": sum(sizes.values()),
        "kiriman": sum(copy.stat().st_size if copy.is_file() else sizes[file.name] for file, copy in copies),
        "packages": packages,
    }
    paths.write_atomic(course / "paket.json", json.dumps(start, sort_keys=True) + "\n")


def _assert_settings(lab: Path) -> None:
    written = json.loads((lab / "jupyter-lite.json").read_text(encoding="utf-8"))["jupyter-config-data"]
    kernel = written["litePluginSettings"][f"{KERNEL}:kernel"]
    assert kernel["disablePyPIFallback"] is True, kernel
    assert kernel["pyodideUrl"].endswith("static/ngulik/muat.js"), kernel
    names = sorted(extension["name"] for extension in written["federated_extensions"])
    assert names == ["@jupyter-widgets/jupyterlab-manager", KERNEL, "anywidget", _EXTENSION], names
    assert written["settingsOverrides"].items() >= _OVERRIDES.items(), written["settingsOverrides"]


def _preload(lab: Path, loaded: list[Path]) -> list[str]:
    """Return what a page may load ahead, relative to the laboratory: its programs, then what the kernel will load."""
    page = (lab / "lab" / "index.html").read_text(encoding="utf-8")
    asked = re.findall(r"\.\./([\w/.-]+\.js\?_=\w+)", page)  # with what stands behind the question mark
    entries = sorted((lab / "extensions").rglob("remoteEntry.*.js"))
    files = [*(lab / "build").glob("jlab_core.*.js"), *entries]
    files += [lab / "static" / "ngulik" / name for name in ("muat.js", "paket.json", "mulai.py")]
    return [*asked, *(file.relative_to(lab).as_posix() for file in [*files, *loaded])]

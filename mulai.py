"""Start the class, or run the tests, from a plain Python: makes .venv from the lock, then opens JupyterLab.

Standard library only. It must parse on Python 3.8, so that an old Python gets a sentence instead of a traceback.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
if sys.version_info >= OLDEST:  # an older Python could not read the package; it only gets `old_python`'s sentence
    sys.path.insert(0, str(ROOT / "src"))
    from ngulik import lab, labsettings, wheelhouse
    from ngulik.errors import NgulikError
COMMAND = ("py" if os.name == "nt" else "python3") + " mulai.py"
HELP = f"""Pemakaian:
  {COMMAND}                     siapkan kelas, lalu buka JupyterLab di peramban
  {COMMAND} --tanpa-peramban    sama, tetapi hanya menampilkan alamatnya
  {COMMAND} --dari FOLDER       pasang tanpa internet dari folder berisi paket (isi dengan `ngulik wheelhouse FOLDER`)
  {COMMAND} --pengajar          tampilkan juga berkas pengajar di daftar berkas JupyterLab
  {COMMAND} uji [PILIHAN]       jalankan semua uji; PILIHAN diteruskan ke pytest, --tanpa-peramban melewati uji peramban,
                                     --wajib menganggap uji yang tidak dapat dijalankan sebagai kegagalan
  {COMMAND} siap                siapkan saja yang diperlukan uji, untuk pemelihara
"""


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    print(text, flush=True)


def venv_python(root: Path) -> Path:
    """Return the Python of root/.venv on this system."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(root: Path) -> dict[str, str]:
    """Return the variables for programs in .venv: as if it were activated, deaf to other Pythons.

    Compiled modules may be kept: without them every kernel that starts would compile JupyterLab's and pandas' again.
    """
    deaf = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")
    env = {key: value for key, value in os.environ.items() if key not in deaf}
    folder = venv_python(root).parent
    env.update(PATH=os.pathsep.join([str(folder), env.get("PATH", "")]), VIRTUAL_ENV=str(root / ".venv"))
    env.update(PYTHONUTF8="1", PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
    return env


def run_logged(root: Path, command: list[str]) -> tuple[bool, str]:
    """Run `command`, append what it says to build/pasang.log, and return (succeeded, what it said)."""
    try:
        done = subprocess.run(command, cwd=root, env=environment(root), stdin=subprocess.DEVNULL, capture_output=True)
    except OSError as error:  # no such program, or one that this system cannot start
        return False, str(error)
    output = (done.stdout + done.stderr).decode("utf-8", "replace")
    log = root / "build" / "pasang.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        file.write(f"$ {' '.join(command)}\n{output}\n")
    return done.returncode == 0, output


def install_uv(root: Path, wheels: Path | None) -> None:
    """Install the pinned uv with pip. Without a network stop here; any other failure leaves the work to pip."""
    one = root / "build" / "uv.txt"
    one.parent.mkdir(exist_ok=True)
    one.write_text(
        wheelhouse.cut_lock((root / "requirements.lock").read_text(encoding="utf-8"), "uv"), encoding="utf-8"
    )
    source = ["--no-index", "--find-links", str(wheels)] if wheels else []
    options = ["--retries", "1", "--no-deps", "--require-hashes", "-r", str(one)]
    done, output = run_logged(root, [str(venv_python(root)), "-m", "pip", "install", *source, *options])
    if not done and (wheels or wheelhouse.no_network(output)):
        raise NgulikError(wheelhouse.explain(output, wheels))


def install(root: Path, arguments: list[str], wheels: Path | None) -> None:
    """Install with uv; where uv fails, with pip, which also knows an office's pip.ini."""
    python = str(venv_python(root))
    source = ["--no-index", "--find-links", str(wheels)] if wheels else []
    output = ""
    for tool in (["uv", "pip", "install", "--python", python], ["pip", "install"]):
        done, output = run_logged(root, [python, "-m", *tool, *source, "--no-deps", *arguments])
        if done:
            return
    raise NgulikError(wheelhouse.explain(output, wheels))


def fingerprint(root: Path, lock: str) -> str:
    """Return what an installation depends on, as one hash: lock, pyproject, Python version and place."""
    parts = [(root / lock).read_bytes(), (root / "pyproject.toml").read_bytes()]
    parts += [repr(sys.version_info[:2]).encode(), str(root).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def prepare(root: Path, testing: bool, wheels: Path | None) -> None:
    """Make .venv and install the lock, unless the stamp in .venv says that this is done.

    The stamp holds a fingerprint per purpose; the tests install a superset with the same pins, so they set both.
    It is away while packages are being installed: after an interruption everything is made anew.
    """
    file = root / ".venv" / "ngulik.json"
    try:
        stamp = json.loads(file.read_text())
    except (OSError, ValueError):
        stamp = {}
    lock = "tests/requirements.lock" if testing else "requirements.lock"
    wanted = {"python": list(sys.version_info[:2]), "kelas": fingerprint(root, "requirements.lock")}
    wanted.update({"uji": fingerprint(root, lock)} if testing else {})
    sound = stamp.get("python") == wanted["python"] and run_logged(root, [str(venv_python(root)), "-c", ""])[0]
    if sound and wanted.items() <= stamp.items():
        return
    if not sound:
        say("Menyiapkan folder .venv untuk kelas ini (bisa 1 menit) …")
        done, output = run_logged(root, [sys.executable, "-m", "venv", "--clear", str(root / ".venv")])
        if not done:
            raise NgulikError(wheelhouse.explain(output, None))
    file.unlink(missing_ok=True)
    try:
        install_all(root, lock, wheels)
    except NgulikError:
        file.write_text(json.dumps({"python": wanted["python"]}))  # nothing half done: the next try can build on it
        raise
    file.write_text(json.dumps(wanted))


def install_all(root: Path, lock: str, wheels: Path | None) -> None:
    """Install uv, the lock and this package into .venv."""
    say("Memasang JupyterLab dan perangkat kelas (bisa 1–3 menit, hanya sekali) …")
    started = time.monotonic()
    install_uv(root, wheels)
    install(root, ["--require-hashes", "-r", lock], wheels)
    install(root, ["--no-build-isolation", "-e", "."], wheels)
    say(f"Terpasang dalam {time.monotonic() - started:.0f} detik.")


def missing_browser(root: Path) -> str:
    """Return the sentence for a machine that has no browser for the tests and cannot fetch one, or an empty text."""
    python = str(venv_python(root))
    for command in ([], ["playwright", "install", "chromium"]):
        if command:
            say("Mencari Chromium untuk uji di peramban …")
            run_logged(root, [python, "-m", *command])
        if run_logged(root, [python, str(root / "tests" / "browser" / "chromium.py")])[0]:
            return ""
    return (
        "Tidak dijalankan: uji di peramban (tests/browser), karena di komputer ini tidak ada Chromium, Chrome, atau Edge. "
        "Pasang dengan: apt-get install chromium"
    )


def run_tests(root: Path, arguments: list[str], browser: bool, required: bool) -> int:
    """Run ruff, mypy and pytest in .venv, each to its end; return 0 only if all passed.

    A run of everything has a process more than there are cores, since tests in a browser often wait. What could not
    run is said last; it is a failure if everything is `required`.
    """
    missing = missing_browser(root) if browser and not arguments else ""
    skipped = ["--ignore=tests/browser"] if missing or not browser else []
    spread = ["-n", str((os.cpu_count() or 1) + 1), "--dist=loadfile", "--no-loadscope-reorder", "--durations=10"]
    tests = ["pytest", *skipped, *(arguments or spread)]
    types = root / "build" / "mypy.txt"
    types.parent.mkdir(exist_ok=True)
    python, kept = str(venv_python(root)), {"cwd": root, "env": environment(root)}
    failed = []
    with types.open("wb") as report:  # beside the tests: it keeps one core busy for a minute
        checker = subprocess.Popen([python, "-m", "mypy", "--strict", "src"], stdout=report, stderr=report, **kept)
        for name, *rest in (["ruff", "check", "."], tests):
            say(f"— {name} —")
            if subprocess.run([python, "-m", name, *rest], **kept).returncode:
                failed.append(name)
        if checker.wait():
            failed.append("mypy")
    say(f"— mypy —\n{types.read_text(encoding='utf-8', errors='replace').rstrip()}")
    say(f"Belum lulus: {', '.join(failed)}." if failed else "Semua uji lulus.")
    if missing:
        say(missing)
    return 1 if failed or (missing and required) else 0


def only_prepared(root: Path) -> int:
    """Say what a maintainer can do now that everything is set up."""
    say(missing_browser(root) or "Peramban untuk uji ada.")
    say(f"Siap. Jalankan semua uji dengan: {COMMAND} uji")
    return 0


def open_class(root: Path, everything: bool) -> tuple[lab.Server, subprocess.Popen[bytes] | None]:
    """Fill the work folder and start JupyterLab. Return it, with its process if it did not run already."""
    new = lab.fill_work_folder(root)
    say(f"Folder kerja/: {new} berkas baru disalin; berkas Anda yang sudah ada tidak diubah.")
    server = lab.running(root)
    if server:
        say("JupyterLab kelas ini sudah menyala.")
        return server, None
    labsettings.write_settings(root / ".venv", everything)
    say("Menyalakan JupyterLab (biasanya kurang dari 30 detik) …")
    return lab.start(root, str(venv_python(root)), environment(root), everything)


def show(server: lab.Server, browser: bool) -> None:
    """Print the address, and open it where there is a screen."""
    say(f"Alamat kelas: {server.url}")
    if browser and (os.name == "nt" or sys.platform == "darwin" or os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}):
        webbrowser.open(server.url)


def stay(root: Path, server: lab.Server, process: subprocess.Popen[bytes], browser: bool) -> None:
    """Open the class and keep the terminal until the server ends or Ctrl+C asks to end it."""
    try:
        show(server, browser)
        say("Biarkan jendela ini terbuka selama kelas. Untuk berhenti: tekan Ctrl+C di sini.")
        while process.poll() is None:
            time.sleep(0.2)
    except KeyboardInterrupt:
        say("Menghentikan JupyterLab …")
    finally:
        lab.stop(root, server, process)
    say("JupyterLab sudah berhenti. Pekerjaan Anda ada di folder kerja/.")


def old_python(version: tuple[int, ...]) -> str:
    """Return the sentence for a Python that is too old, or an empty text."""
    if version >= OLDEST:
        return ""
    found, needed = (".".join(map(str, numbers)) for numbers in (version[:2], OLDEST))
    return (
        f"Python di komputer ini versi {found}; kelas ini memerlukan Python {needed} atau yang lebih baru. "
        f"Pasang Python baru dari situs python.org (tanpa hak administrator), lalu jalankan lagi: {COMMAND}"
    )


def parse(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Split the command line into our options and what is left for pytest."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--tanpa-peramban", dest="browser", action="store_false")
    parser.add_argument("--wajib", dest="required", action="store_true")
    parser.add_argument("--pengajar", dest="everything", action="store_true")
    parser.add_argument("--dari", dest="wheels", type=lambda text: Path(text).resolve())
    verb = words[0] if words[:1] in (["uji"], ["siap"]) else ""
    try:
        options, rest = parser.parse_known_args(words[bool(verb) :])
    except argparse.ArgumentError:
        raise NgulikError(f"Sesudah --dari tulis nama foldernya.\n\n{HELP}") from None
    if rest and verb != "uji":
        raise NgulikError(f"Pilihan {rest[0]} tidak dikenal.\n\n{HELP}")
    if options.wheels and not any(options.wheels.glob("*.whl")):
        raise NgulikError(f"Tidak ada paket (berkas .whl) di folder {options.wheels}. Periksa nama foldernya.")
    return argparse.Namespace(verb=verb, **vars(options)), rest


def main(words: list[str]) -> int:
    """Do what the command line asks and return the exit code."""
    for name in ("SIGTERM", "SIGHUP"):
        if signal.getsignal(getattr(signal, name, signal.SIGTERM)) != signal.SIG_IGN:  # nohup stays nohup
            signal.signal(getattr(signal, name, signal.SIGTERM), signal.default_int_handler)  # ends as Ctrl+C does
    if words[:1] in (["-h"], ["--help"], ["--bantuan"]):
        say(HELP)
        return 0
    try:
        options, rest = parse(words)
        with lab.alone(ROOT):
            prepare(ROOT, bool(options.verb), options.wheels)
            if not options.verb:
                server, process = open_class(ROOT, options.everything)
        if options.verb == "uji":
            return run_tests(ROOT, rest, options.browser, options.required)
        if options.verb == "siap":
            return only_prepared(ROOT)
        if process:
            stay(ROOT, server, process, options.browser)
        else:
            show(server, options.browser)
        return 0
    except NgulikError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say(f"Dihentikan. Untuk melanjutkan jalankan lagi: {COMMAND}")
        return 130


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):  # a Windows console may lack a character: show a mark in its place
        sys.stdout.reconfigure(errors="replace")
    complaint = old_python(tuple(sys.version_info[:2]))
    sys.exit(complaint if complaint else main(sys.argv[1:]))

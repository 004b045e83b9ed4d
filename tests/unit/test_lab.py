"""JupyterLab's settings, the learner's work folder, the server. The real server is in tests/browser."""

import http.server
import json
import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from ngulik import lab, labsettings
from ngulik.errors import NgulikError
from ngulik.paths import ROOT


def test_work_folder_is_filled_and_never_overwritten(folder: Path) -> None:
    assert lab.fill_work_folder(folder) == 2
    mine = folder / "kerja/05-a/latihan.ipynb"
    assert mine.read_text() == "asli exercises/05-a/latihan.ipynb"
    mine.write_text("jawaban saya")
    (folder / "exercises/05-a/latihan.ipynb").write_text("versi baru")
    (folder / "kerja/05-a/pelajaran.ipynb").unlink()
    assert lab.fill_work_folder(folder) == 1
    assert mine.read_text() == "jawaban saya"
    assert sorted(path.name for path in mine.parent.iterdir()) == ["latihan.ipynb", "pelajaran.ipynb"]


def test_copy_works_where_files_cannot_be_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links on this stick")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a").write_text("isi")
    assert lab.copy_new(tmp_path / "a", tmp_path / "kerja" / "b")
    assert not lab.copy_new(tmp_path / "a", tmp_path / "kerja" / "b")
    assert [path.name for path in (tmp_path / "kerja").iterdir()] == ["b"]


def test_copy_gives_way_to_a_file_that_appears_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "b"
    (tmp_path / "a").write_text("asli")
    target.write_text("milik peserta")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    assert not lab.copy_new(tmp_path / "a", target)
    assert target.read_text() == "milik peserta"


def test_settings_are_written_once(tmp_path: Path) -> None:
    labsettings.write_settings(tmp_path)
    overrides = tmp_path / "share/jupyter/lab/settings/overrides.json"
    assert json.loads(overrides.read_text())["@jupyterlab/translation-extension:plugin"] == {"locale": "id_ID"}
    before = overrides.stat().st_mtime_ns
    labsettings.write_settings(tmp_path)
    assert overrides.stat().st_mtime_ns == before


def test_disabled_plugins_exist() -> None:
    static = Path(sys.prefix, "share/jupyter/labextensions/@jupyter/nbgrader/static")
    code = "".join(path.read_text(encoding="utf-8") for path in static.glob("*.js"))
    for name in (*labsettings.UNUSED, *labsettings.INSTRUCTORS):
        assert f'"@jupyter/nbgrader:{name}"' in code, f"nbgrader no longer has {name}"


def test_only_instructors_see_the_panels_of_nbgrader(tmp_path: Path) -> None:
    page = tmp_path / "share/jupyter/lab/settings/page_config.json"
    for everything, shown in ((False, set()), (True, set(labsettings.INSTRUCTORS))):
        labsettings.write_settings(tmp_path, everything)
        disabled = {name.split(":")[1] for name in json.loads(page.read_text())["disabledExtensions"]}
        assert {*labsettings.UNUSED, *labsettings.INSTRUCTORS} - disabled == shown


def test_file_browser_hides_everything_but_the_class() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8").stdout.split("\n")
    top = {name.split("/")[0] for name in listed if name and not name.startswith(".")}
    assert top - set(labsettings.HIDDEN) <= {"course", "datasets", "README.id.md"}


class Lab(http.server.BaseHTTPRequestHandler):
    """Answers as JupyterLab does, to one key."""

    def do_GET(self) -> None:
        known = self.path == "/api/status" and self.headers["Authorization"] == "token kunci"
        self.send_response(200 if known else 403)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    with http.server.HTTPServer(("127.0.0.1", 0), Lab) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def remember(root: Path, **record: object) -> None:
    (root / "build").mkdir(exist_ok=True)
    (root / "build/peladen.json").write_text(json.dumps(record))


def test_running_server_is_found_by_its_key(folder: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")  # an office's proxy must not be asked
    assert lab.running(folder) is None
    remember(folder, port=port, token="kunci", pid=1)
    server = lab.running(folder)
    assert server and server.url == f"http://127.0.0.1:{port}/lab/tree/course/mulai.ipynb?token=kunci"


def test_other_servers_are_not_taken_for_ours(folder: Path, port: int) -> None:
    remember(folder, port=port, token="kunci lain", pid=1)
    assert lab.running(folder) is None
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        remember(folder, port=closed.getsockname()[1], token="kunci", pid=1)
        assert lab.running(folder) is None
    remember(folder, bentuk="lain")
    assert lab.running(folder) is None


def test_second_start_opens_the_running_server(
    mulai: ModuleType, folder: Path, port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(mulai.webbrowser, "open", opened.append)
    monkeypatch.setenv("DISPLAY", ":0")
    remember(folder, port=port, token="kunci", pid=1)
    server, process = mulai.open_class(folder, False)
    assert process is None
    mulai.show(server, True)
    assert opened == [server.url]
    assert "sudah menyala" in capsys.readouterr().out


def test_server_that_dies_is_reported_and_forgotten(folder: Path) -> None:
    broken = folder / "tanpa jupyterlab.py"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(NgulikError, match=r"build/lab\.log"):
        lab.start(folder, str(broken), dict(os.environ))
    assert not (folder / "build/peladen.json").exists()


def test_key_is_neither_in_the_command_line_nor_readable_by_others(folder: Path) -> None:
    assert "token" not in " ".join(lab.command(folder, "python", 8888, False))
    (folder / "build").mkdir()
    lab._write_private(folder / "build/peladen.json", "{}")
    if os.name != "nt":  # Windows keeps a user's folder private by other means
        assert stat.S_IMODE((folder / "build/peladen.json").stat().st_mode) == 0o600

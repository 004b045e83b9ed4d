"""`ngulik serve`: what it sends, and how long a browser may keep it."""

import gzip
import http.client
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ngulik.errors import UsageError
from ngulik.site.serve import PORTS, Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    (tmp_path / "lab").mkdir()
    (tmp_path / "index.html").write_text("<p>Selamat datang</p>")
    (tmp_path / "lab" / "inti.0123abcd.js").write_text("1;")
    (tmp_path / "lab" / "besar.wasm").write_bytes(b"\0asm" * 500)
    (tmp_path / "lab" / "besar.wasm.gz").write_bytes(gzip.compress(b"\0asm" * 500))
    with Site(tmp_path) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield site
        site.shutdown()


def ask(site: Site, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", site.server_port, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_start_page(site: Site) -> None:
    answer, body = ask(site, "/")
    assert (answer.status, body) == (200, b"<p>Selamat datang</p>")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_compressed_copy_only_to_those_who_take_it(site: Site) -> None:
    answer, body = ask(site, "/lab/besar.wasm", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"] == "application/wasm"
    assert gzip.decompress(body) == b"\0asm" * 500
    answer, body = ask(site, "/lab/besar.wasm")
    assert "Content-Encoding" not in answer.headers
    assert body == b"\0asm" * 500


def test_kept_for_ever_only_with_a_hash_in_the_name(site: Site) -> None:
    assert "immutable" in ask(site, "/lab/inti.0123abcd.js")[0].headers["Cache-Control"]
    answer, _ = ask(site, "/index.html")
    assert answer.headers["Cache-Control"] == "no-cache"
    again, body = ask(site, "/index.html", If_Modified_Since=answer.headers["Last-Modified"])
    assert (again.status, body) == (304, b"")


def test_nothing_outside_the_folder_and_no_listing(site: Site) -> None:
    assert ask(site, "/lab/")[0].status == 404
    assert ask(site, "/../../../../etc/passwd")[0].status == 404
    assert ask(site, "/%2e%2e/%2e%2e/etc/passwd")[0].status == 404


def test_hidden_files_and_links_that_lead_out_stay_private(site: Site, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("rahasia")
    outside = tmp_path.parent / f"{tmp_path.name}-luar"
    outside.mkdir()
    (outside / "nilai.csv").write_text("rahasia")
    (tmp_path / "keluar").symlink_to(outside)
    for path in ("/.git/config", "/%2egit/config", "/lab/../.git/config", "/keluar/nilai.csv"):
        answer, body = ask(site, path)
        assert (answer.status, b"rahasia" in body) == (404, False), path


def test_tells_its_addresses_and_that_it_moved(site: Site, tmp_path: Path) -> None:
    assert f"http://localhost:{site.server_port}/" in "\n".join(site.lines())
    with Site(tmp_path) as other:
        assert other.server_port != site.server_port
        assert f"Porta {PORTS[0]} sedang dipakai" in other.lines()[0]


def test_refuses_a_folder_without_a_site(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="belum berisi situs"):
        Site(tmp_path)


def test_a_tab_closed_in_the_middle_is_no_news(site: Site, capfd: pytest.CaptureFixture[str]) -> None:
    others = set(threading.enumerate())  # such as those of another test's server, with a browser still connected
    browser = socket.create_connection(("127.0.0.1", site.server_port))
    browser.sendall(b"GET / HTTP/1.1\r\n")
    browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closing now is a reset
    browser.close()
    assert ask(site, "/")[0].status == 200  # connections are taken in order: the first has its thread by now
    for thread in set(threading.enumerate()) - others:
        thread.join(60)
    assert "Traceback" not in capfd.readouterr().err

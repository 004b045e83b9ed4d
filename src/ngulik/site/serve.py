"""Serve a built site to the computers of an office: `ngulik serve FOLDER`.

What it adds to `python -m http.server`: the compressed copies beside the files, kinds that browsers insist on (wasm),
and how long a file may be kept. No cross-origin isolation (COOP/COEP): over plain http browsers ignore it, and
elsewhere the kernel would take another path than the one the tests walk.
"""

import errno
import functools
import re
import socket
import sys
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ngulik.errors import NgulikError, UsageError

PORTS = range(8000, 8010)
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ipynb": "application/json",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
}
MOVED = (
    "Porta {first} sedang dipakai, jadi situs ini dilayani di porta {port}. Pekerjaan peserta tersimpan di peramban menurut alamatnya: "
    "yang dikerjakan di porta {first} tidak terlihat di sini. Tutup program yang memakai porta {first}, lalu ulangi."
)
#: A name with a hash in it never means another content; all else is asked for again, which costs no bytes if unchanged.
_HASHED = re.compile(r"[.+-][0-9a-f]{7,}[.-]")
ENCODINGS = {"br": ".br", "gzip": ".gz"}


class Site(ThreadingHTTPServer):
    """A server for one folder on the first free port of `PORTS`, reachable from other computers."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        if not (folder / "lab").is_dir() and not (folder / "index.html").is_file():
            raise UsageError(f"{folder} belum berisi situs. Buat dahulu: ngulik site --out {folder}")
        handler = functools.partial(Handler, directory=str(folder.resolve()))
        for port in PORTS:
            try:
                super().__init__(("", port), handler)
                return
            except OSError as problem:
                if problem.errno != errno.EADDRINUSE:
                    raise
        raise NgulikError(
            f"Semua porta {PORTS[0]}–{PORTS[-1]} sedang dipakai. Tutup program yang memakainya, lalu ulangi."
        )

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing about a browser that left in the middle of an answer, as it does whenever a tab is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def lines(self) -> list[str]:
        """Return what to tell the person who started it: the addresses."""
        there = lan_address()
        other = f"Dari komputer lain di jaringan yang sama: http://{there}:{self.server_port}/"
        moved = [MOVED.format(first=PORTS[0], port=self.server_port)] if self.server_port != PORTS[0] else []
        return [
            *moved,
            f"Situs dilayani. Di komputer ini: http://localhost:{self.server_port}/",
            other
            if there
            else "Komputer ini belum tersambung ke jaringan, jadi belum dapat dibuka dari komputer lain.",
            "Biarkan jendela ini terbuka selama dipakai. Untuk berhenti: tekan Ctrl+C.",
        ]


def lan_address() -> str:
    """Return the address by which the network knows this computer, or an empty text; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation: only the way there is looked up
        except OSError:
            return ""
        return str(probe.getsockname()[0])


class Handler(SimpleHTTPRequestHandler):
    """Answers GET and HEAD from the folder, with the compressed copy where the browser takes it."""

    protocol_version = "HTTP/1.1"

    def send_head(self):  # type: ignore[no-untyped-def]  # the base class names a type only its stub knows
        """Send the headers and return the open file, or None if there is nothing to send after them."""
        path = Path(self.translate_path(self.path))
        if not self._public(path):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if path.is_dir():
            if not urlsplit(self.path).path.endswith("/"):
                return super().send_head()  # the redirect to the address with a slash
            path /= "index.html"
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        encoding, file = self._smallest(path)
        when = file.stat().st_mtime
        if self._known(when):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self._send_validity(path, when)
            self.end_headers()
            return None
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", KINDS.get(path.suffix, self.guess_type(str(path))))
        self.send_header("Content-Length", str(file.stat().st_size))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self._send_validity(path, when)
        self.end_headers()
        return file.open("rb")

    def _public(self, path: Path) -> bool:
        """Tell whether a path is part of the site: no hidden file, and no link that leads out of the folder."""
        root = Path(self.directory)
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        return not hidden and path.resolve().is_relative_to(root)

    def _smallest(self, path: Path) -> tuple[str, Path]:
        """Return the encoding and the file to send: a compressed copy that the browser takes, else the file itself."""
        accepted = {part.split(";")[0].strip() for part in self.headers.get("Accept-Encoding", "").split(",")}
        for encoding, suffix in ENCODINGS.items():
            copy = path.with_name(path.name + suffix)
            if encoding in accepted and copy.is_file():
                return encoding, copy
        return "", path

    def _known(self, when: float) -> bool:
        """Tell whether the browser holds this version already."""
        try:
            return int(when) <= parsedate_to_datetime(self.headers["If-Modified-Since"]).timestamp()
        except (TypeError, ValueError):
            return False

    def _send_validity(self, path: Path, when: float) -> None:
        lasting = _HASHED.search(unquote(path.name))
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if lasting else "no-cache")
        self.send_header("Last-Modified", formatdate(int(when), usegmt=True))
        self.send_header("Vary", "Accept-Encoding")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: who read which page is nobody's business."""

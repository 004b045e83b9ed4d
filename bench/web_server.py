"""What `bench/web.py` measures with: a server that counts and slows down, a browser of known size and speed."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import psutil
from playwright.sync_api import BrowserContext, sync_playwright
from web_tests import browser_path, flags

from ngulik.site.serve import Handler

#: While it is slowed down, the browser runs for one part of `TICK` and stands still for the rest.
TICK = 0.02


class Meter:
    """Counts the bytes of all answers, headers included; lets no more than `rate` bytes a second pass (None: all)."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.reset(None)

    def reset(self, rate: float | None) -> None:
        """Begin anew."""
        with self.lock:
            self.bytes, self.rate, self.free = 0, rate, time.monotonic()

    def take(self, size: int) -> None:
        """Count `size` bytes, and wait until the line has carried them and what came before."""
        with self.lock:
            self.bytes += size
            if self.rate is None:
                return
            self.free = max(self.free, time.monotonic()) + size / self.rate
            wait = self.free - time.monotonic()
        time.sleep(max(wait, 0))


class Counting(Handler):
    """`ngulik serve`, counted."""

    def __init__(self, *values: object, meter: Meter, **more: object) -> None:
        self.meter = meter
        super().__init__(*values, **more)

    def flush_headers(self) -> None:
        """Send the headers."""
        self.meter.take(sum(map(len, getattr(self, "_headers_buffer", []))))
        super().flush_headers()

    def copyfile(self, source, outputfile) -> None:
        """Send the body."""
        while part := source.read(16_384):
            self.meter.take(len(part))
            outputfile.write(part)


@contextmanager
def served(folder: Path, meter: Meter) -> Iterator[str]:
    """Serve `folder` and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, meter=meter, directory=str(folder))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


@contextmanager
def chromium(profile: Path, part: float = 1) -> Iterator[BrowserContext]:
    """Start a browser with the profile in the folder `profile`; every thread of it gets `part` of the time."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=browser_path(),
            args=flags(),
            locale="id-ID",
            viewport={"width": 1366, "height": 768},
        )
        context.set_default_timeout(240_000)
        stop = threading.Event()
        brake = threading.Thread(target=slow_down, args=(profile, part, stop))
        brake.start()
        try:
            yield context
        finally:
            stop.set()
            brake.join()
            context.close()


def slow_down(profile: Path, part: float, stop: threading.Event) -> None:
    """Stop and go on, all processes of the browser at once.

    The browser's own throttling (CDP `Emulation.setCPUThrottlingRate`) slows a page's main thread only; Python runs in
    a worker.
    """
    look, ids = 0.0, list[int]()
    while part < 1 and not stop.is_set():
        if time.monotonic() > look:
            look, ids = time.monotonic() + 0.5, [process.pid for process in processes(profile)]
        _send(ids, signal.SIGSTOP)
        time.sleep(TICK * (1 - part))
        _send(ids, signal.SIGCONT)
        time.sleep(TICK * part)


def _send(ids: list[int], what: signal.Signals) -> None:
    for process in ids:
        try:
            os.kill(process, what)
        except ProcessLookupError:
            continue  # one that has ended since


def processes(profile: Path) -> list[psutil.Process]:
    """Return the processes of the browser that this program started with `profile`."""
    mine = psutil.Process().children(recursive=True)
    roots = [process for process in mine if f"--user-data-dir={profile}" in _arguments(process)]
    return [each for root in roots[:1] for each in (root, *root.children(recursive=True))]


def _arguments(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def megabytes(profile: Path) -> float:
    """Return the memory of the browser; what processes share is counted once."""
    return sum(process.memory_full_info().pss for process in processes(profile)) / 1e6

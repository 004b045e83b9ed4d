"""What the browser tests are given."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

from ngulik import lab


@dataclass
class Class:
    """A started class: its folder, its server, a browser, and every address the browser asked for."""

    root: Path
    server: lab.Server
    browser: BrowserContext
    asked: list[str] = field(default_factory=list)

    def url(self, path: str, workspace: str) -> str:
        """Return the address of a file of the class in a workspace of its own, where no other tab is opened again."""
        return f"{self.server.address}/lab/workspaces/{workspace}/tree/{path}?token={self.server.token}"

    def stop_kernels(self) -> None:
        """Give each test kernels of its own, and the machine its memory back."""
        sessions = f"{self.server.address}/api/sessions"
        secret = {"Authorization": f"token {self.server.token}"}
        for session in self.browser.request.get(sessions, headers=secret).json():
            self.browser.request.delete(f"{sessions}/{session['id']}", headers=secret)

    def hand_out(self, slug: str) -> None:
        """Put the exercise of a module into the work folder as it was released."""
        shutil.copy(self.root / "exercises" / slug / "latihan.ipynb", self.root / "kerja" / slug)

    def strangers(self) -> list[str]:
        """Return what was asked for outside this computer."""
        return [
            url
            for url in self.asked
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).hostname not in ("127.0.0.1", "localhost")
        ]

"""Fixtures for what a learner calls: a card, a folder, a kernel."""

import json

import pytest
from IPython.core.interactiveshell import InteractiveShell
from sample_card import CARD, MODUL
from traitlets.config import Config

from ngulik.selfcheck import kartu, session


@pytest.fixture
def card(monkeypatch):
    """The sample card is the only one that exists."""
    monkeypatch.setattr(kartu, "read_texts", lambda: {MODUL: json.dumps(CARD)})
    kartu.load.cache_clear()
    yield kartu.load(MODUL)
    kartu.load.cache_clear()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The learner's module folder `kerja/<slug>`, being the current one."""
    path = tmp_path / "kerja" / MODUL
    path.mkdir(parents=True)
    monkeypatch.chdir(path)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    return path


class Learner:
    """A learner's kernel: runs cells and collects what is shown."""

    def __init__(self, shell):
        self.shell = shell
        self.shown = []

    def __call__(self, code, cell_id=None):
        self.shown.clear()
        result = self.shell.run_cell(code, store_history=False, cell_id=cell_id)
        assert isinstance(result.info.raw_cell, str)
        return "\n".join(map(str, self.shown))

    @property
    def html(self):
        return "".join(card._repr_html_() for card in self.shown)


@pytest.fixture(scope="session")
def shell(tmp_path_factory):
    """One real IPython shell in this process, far from the user's own profile."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        InteractiveShell.clear_instance()
        yield InteractiveShell.instance(config=config)
    InteractiveShell.clear_instance()


@pytest.fixture
def learner(card, folder, monkeypatch, shell):
    """A fresh session in the module's folder, exercise begun."""
    shell.user_ns.clear()
    shell.init_user_ns()
    shell.user_ns["__name__"] = "__main__"
    learner = Learner(shell)

    def collect(*things, raw=False, **_):
        learner.shown += [thing["text/markdown"] if raw else thing for thing in things]

    monkeypatch.setattr("IPython.display.display", collect)
    monkeypatch.setattr(session, "_session", None)
    learner("import pandas as pd\nfrom ngulik.selfcheck import *", "siapkan")
    learner(f'mulai_latihan("{MODUL}")', "mulai")
    yield learner
    session._watch.stop()
    session._watch = None

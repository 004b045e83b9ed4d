"""The documents are executable truth: every command and path they name exists."""

import re
from pathlib import Path

import pytest

from ngulik import paths
from ngulik.cli import _parser

DOCS = ["README.md", "README.id.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
#: Made by commands, not committed.
MADE = ("build/", "cohorts/", "kerja/", ".venv/", ".venv\\")
TOP = {path.name for path in paths.ROOT.iterdir()} | {"build", "cohorts", "kerja"}


def spans(name: str) -> list[str]:
    text = (paths.ROOT / name).read_text(encoding="utf-8")
    return re.findall(r"`([^`\n]+)`", text) + re.findall(r"^(?:python3|uv|ngulik) .*$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", DOCS)
def test_every_command_exists(name: str) -> None:
    verbs = next(action for action in _parser()._actions if action.choices and "build" in action.choices).choices
    for span in spans(name):
        words = span.split()
        if words[:1] == ["ngulik"] and len(words) > 1:
            assert words[1] in verbs, f"{name}: {span}"
        if words[:2] == ["python3", "mulai.py"]:
            starter = (paths.ROOT / "mulai.py").read_text(encoding="utf-8")
            assert all(word.strip("`") in starter for word in words[2:] if word.startswith("--") or word == "uji"), (
                f"{name}: {span}"
            )


@pytest.mark.parametrize("name", DOCS)
def test_every_path_exists(name: str) -> None:
    named = [span for span in spans(name) if re.fullmatch(r"[\w.\-/]+", span)]
    named = [
        span for span in named if "/" in span or Path(span).suffix in (".py", ".md", ".toml", ".lock", ".yml", ".ipynb")
    ]
    assert named
    for span in named:
        if (
            span.startswith(MADE)
            or "NN-slug" in span
            or "NAME" in span
            or (span.split("/")[0] not in TOP and not span.endswith("/"))
        ):
            continue
        assert (paths.ROOT / span).exists(), f"{name}: {span}"


@pytest.mark.parametrize("name", DOCS)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (paths.ROOT / name).read_text(encoding="utf-8")):
        assert target.startswith("https://") or (paths.ROOT / target).exists(), f"{name}: {target}"


def test_every_command_is_documented() -> None:
    text = "".join((paths.ROOT / name).read_text(encoding="utf-8") for name in DOCS)
    verbs = next(action for action in _parser()._actions if action.choices and "build" in action.choices).choices
    assert [verb for verb in verbs if f"ngulik {verb}" not in text] == []


def test_both_readmes_show_the_same_commands() -> None:
    english, indonesian = (
        {span for span in spans(name) if span.startswith(("ngulik", "python3", "nbgrader", "conda", "py "))}
        for name in ("README.md", "README.id.md")
    )
    assert english == indonesian

"""Find the strings that JupyterLab can translate: in its compiled JavaScript and in its settings schemas.

Upstream ships no list of them with a release. What is found here is what the browser really asks for, so a string
that a new Lab words differently shows up as one without a translation.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyterlab_server.translation_utils import translator

from ngulik.bahasa.catalogue import Key

_STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.)*`)"""
_TEXT = re.compile(_STRING)
#: trans.__("…"), trans.__(open ? "…" : "…"), trans._n("…", "…", n), trans._p("context", "…"), trans._np(…)
_CALL = re.compile(
    rf"\.(__|_n|_p|_np)\(\s*(?:[\w.!=]+\s*\?\s*(?={_STRING}\s*:))?({_STRING}(?:\s*[,:]\s*{_STRING})*)\s*[,)]"
)


def from_script(script: str) -> Iterator[Key]:
    """Yield the keys in compiled JavaScript."""
    for call in _CALL.finditer(script):
        texts = [_unquote(text) for text in _TEXT.findall(call[2])]
        if call[1] == "__":
            alternatives = ":" in _TEXT.sub("", call[2])
            yield from (Key("", text, "") for text in (texts if alternatives else texts[:1]))
        elif call[1] == "_p" and len(texts) > 1:
            yield Key(texts[0], texts[1], "")
        elif call[1] == "_n" and len(texts) > 1:
            yield Key("", texts[0], texts[1])
        elif call[1] == "_np" and len(texts) > 2:
            yield Key(texts[0], texts[1], texts[2])


def _unquote(literal: str) -> str:
    """Return the text of a JavaScript string literal."""
    if literal[0] != '"':
        inside = literal[1:-1].replace("\\'", "'").replace("\\`", "`").replace('"', '\\"').replace("\n", "\\n")
        literal = f'"{inside}"'
    return str(json.loads(re.sub(r"\\x(..)", r"\\u00\1", literal), strict=False))


class _Recorder:
    """Stands in for a translation and notes what it is asked for."""

    def __init__(self) -> None:
        self.keys: list[Key] = []

    def pgettext(self, context: str, english: str) -> str:
        self.keys.append(Key(context, english, ""))
        return english


def from_schema(schema: dict[str, Any]) -> list[Key]:
    """Return the keys in a settings schema, found by the server's own code that translates it."""
    recorder = _Recorder()
    translator._translate_schema_strings(recorder, schema)
    return [key for key in recorder.keys if key.english]


def from_scripts(folder: Path, name: str = "") -> set[Key]:
    """Return the keys in the scripts below a folder which contain the string literal `name`, or in all."""
    keys: set[Key] = set()
    for file in folder.rglob("*.js"):
        script = file.read_text(encoding="utf-8")
        if not name or f'="{name}"' in script:
            keys.update(from_script(script))
    counted = {(key.context, key.english) for key in keys if key.plural}
    return {key for key in keys if key.plural or (key.context, key.english) not in counted}


def from_schemas(folder: Path) -> set[Key]:
    """Return the keys in all settings schemas below a folder."""
    keys: set[Key] = set()
    for file in folder.rglob("schemas/**/*.json"):
        content = json.loads(file.read_text(encoding="utf-8"))
        plugins = content if isinstance(content, list) else [content]  # JupyterLite keeps all of them in one file
        for plugin in plugins:
            keys.update(from_schema(plugin.get("schema", plugin)))
    return keys

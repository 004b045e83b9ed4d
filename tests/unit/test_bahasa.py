"""The language pack: nothing a translation must keep is lost, one word for one thing, and Lab finds it."""

import json
import re
from importlib.metadata import entry_points

import pytest
from babel.messages.catalog import Message
from jupyterlab_server.translation_utils import get_language_pack

from ngulik.bahasa import catalogue
from ngulik.bahasa.extract import Key, from_schema, from_script

EVERY = [message for domain in catalogue.DOMAINS for message in catalogue.messages(catalogue.read(domain))]
DONE = [message for message in EVERY if catalogue.indonesian(message)]
#: Words of the PyPI pack that are wrong, unkind or not ours; and English ones with a word of ours.
NOT_OURS = re.compile(
    r"\b(disket|kamu|menaktifkan|dimulai lagi|cell|file|folders|delete|rename|save|run|error|direktori|browser)\b", re.I
)
#: `names` that code, files and settings have stay as they are.
CODE = re.compile(r"`[^`]*`|'[^']*'|\"[^\"]*\"|\{.*\}|\S+\.json|overrides", re.DOTALL)


def losses(message: Message) -> list[str]:
    """Return what a translation lost of the English text."""
    text = catalogue.indonesian(message)
    english = message.id if isinstance(message.id, str) else message.id[1]
    counted = {"%1"} if english != message.id else set()  # where Lab counts, a text without the number is sound, too
    lost = []
    if set(re.findall(r"%\d", text)) | counted != set(re.findall(r"%\d", english)) | counted:
        lost.append("a place that Lab fills")
    for what, kind in (("access key", r"&\w"), ("$", r"\$"), ("code", r"`[^`]*`")):
        if sorted(re.findall(kind, text)) != sorted(re.findall(kind, english)):
            lost.append(what)
    if (text[:1].isspace(), text[-1:].isspace()) != (english[:1].isspace(), english[-1:].isspace()):
        lost.append("the space at an end")
    if text.endswith("…") != english.endswith(("…", "...")):
        lost.append("the … that promises a question before anything happens")
    return lost


def test_translations_keep_what_lab_needs() -> None:
    assert {catalogue.english(message): lost for message in DONE if (lost := losses(message))} == {}


@pytest.mark.parametrize(
    ("english", "text"),
    [("Save %1 As…", "Simpan sebagai…"), ("&File", "Berkas"), ("Path: ", "Lokasi:"), ("Rename…", "Ganti nama")],
)
def test_a_loss_is_seen(english: str, text: str) -> None:
    assert losses(Message(english, text))


def test_words_are_ours() -> None:
    texts = [catalogue.indonesian(message) for message in DONE if catalogue.indonesian(message) != message.id]
    assert [text for text in texts if NOT_OURS.search(CODE.sub("", text))] == []


def test_same_english_same_indonesian() -> None:
    """A label, its caption and its title in the settings agree, whatever the context."""
    found: dict[str, set[str]] = {}
    for message in DONE:
        found.setdefault(catalogue.english(message), set()).add(catalogue.indonesian(message))
    assert {english: texts for english, texts in found.items() if len(texts) > 1} == {}


def test_what_a_learner_meets_is_translated() -> None:
    met = [message for message in EVERY if catalogue.MET in message.auto_comments]
    assert len(met) > 300
    assert [catalogue.english(message) for message in met if not catalogue.indonesian(message)] == []


def test_lab_finds_this_pack_and_no_other() -> None:
    (found,) = [point for point in entry_points(group="jupyterlab.languagepack") if point.name == "id_ID"]
    assert found.value == "ngulik.bahasa", "hapus: .venv/bin/uv pip uninstall jupyterlab-language-pack-id-ID"
    pack, complaint = get_language_pack("id_ID")
    assert complaint == ""
    assert pack["jupyterlab"]["menu\x04File"] == ["Berkas"]
    assert pack["jupyterlab"]["Cut Cell"] == ["Potong sel", "Potong sel"]  # Lab ignores a counted text with one form
    assert pack["jupyterlab"][""]["plural_forms"] == "nplurals=1; plural=0;"


def test_generated_files_are_fresh() -> None:
    for path, content in catalogue.pack_files().items():
        assert path.read_bytes() == content, f"{path.name}: ngulik build"


def test_extraction_from_scripts_and_schemas() -> None:
    script = (
        r't.__("Save \"%1\"",e),n.__(o?"Show":"Hide"),i._n("%1 Item","%1 Items",k),i._p("menu","File"),'
        r"""x.__('it\'s'),y.__(name),z._np("c","one","two",3),w.__(`Two\x20lines`),gettext("no")"""
    )
    assert set(from_script(script)) == {
        *(Key("", text, "") for text in ('Save "%1"', "Show", "Hide", "it's", "Two lines")),
        *(Key("", "%1 Item", "%1 Items"), Key("menu", "File", ""), Key("c", "one", "two")),
    }
    schema = json.loads(
        '{"title": "T", "properties": {"a": {"title": "A", "default": "x"}},'
        '"jupyter.lab.menus": {"main": [{"id": "m", "label": "L", "items": [{"command": "c"}]}]}}'
    )
    assert set(from_schema(schema)) == {Key("schema", "T", ""), Key("settings", "A", ""), Key("menu", "L", "")}

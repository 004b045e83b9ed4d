"""From the `.po` sources to the files that JupyterLab reads, and the share of its strings that they cover."""

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
#: What Lab calls a package's strings; each has its source beside this module.
DOMAINS = ("jupyterlab", "jupyterlab_widgets", "jupyterlite", "notebook")
#: The comment in a source at strings that a learner meets on the way through the modules.
MET = "peserta"
_PLURAL_FORMS = "nplurals=1; plural=0;"  # Indonesian has one form


class Key(NamedTuple):
    """What a translation is looked up by: context (may be empty), English, English plural (may be empty)."""

    context: str
    english: str
    plural: str


def read(domain: str) -> Catalog:
    """Return the source of a domain."""
    with (HERE / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="id_ID", domain=domain)


def messages(catalogue: Catalog) -> list[Message]:
    """Return the messages of a source without its header."""
    return [message for message in catalogue if message.id]


def english(message: Message) -> str:
    """Return the text (of two the singular) that a message is looked up by."""
    return str(message.id if isinstance(message.id, str) else message.id[0])


def indonesian(message: Message) -> str:
    """Return the translation, empty if there is none."""
    return message.string if isinstance(message.string, str) else "".join(message.string or ())


def pack_files() -> dict[Path, bytes]:
    """Return the generated files of the pack: per domain JSON for the browser and MO for the server's settings."""
    files = {}
    for domain in DOMAINS:
        catalogue = read(domain)
        target = HERE / "locale" / "id_ID" / "LC_MESSAGES" / domain
        files[target.with_suffix(".json")] = _json(domain, catalogue)
        packed = io.BytesIO()
        write_mo(packed, catalogue)
        files[target.with_suffix(".mo")] = packed.getvalue()
    return files


def _json(domain: str, catalogue: Catalog) -> bytes:
    """Return the dictionary in the Jed format of Lab's translator; what is not translated is left out."""
    header = {"domain": domain, "language": "id-ID", "plural_forms": _PLURAL_FORMS, "version": domain}
    words: dict[str, object] = {"": header}
    for message in messages(catalogue):
        if indonesian(message):
            context = f"{message.context}\x04" if message.context else ""
            # Lab takes a counted text only if it has two forms or more, though Indonesian has one.
            words[context + english(message)] = [indonesian(message)] * (1 if isinstance(message.id, str) else 2)
    return (json.dumps(words, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def shares() -> list[str]:
    """Return the share of strings with a translation, of those a learner meets and of all, as lines for people."""
    every = [message for domain in DOMAINS for message in messages(read(domain))]
    met = [message for message in every if MET in message.auto_comments]
    lines = ["Bahasa Indonesia di JupyterLab dan laboratorium"]
    for who, group in (("yang ditemui peserta", met), ("semua", every)):
        done = sum(bool(indonesian(message)) for message in group)
        lines.append(f"  {who}: {done} dari {len(group)} teks ({done / len(group):.1%})".replace(".", ","))
    return lines


def update(domain: str, keys: Iterable[Key]) -> bool:
    """Bring the source of a domain to what Lab asks for now; return whether it changed.

    Translations and marks stay, new strings come without a translation, strings that are gone go.
    """
    file = HERE / f"{domain}.po"
    old = read(domain)
    new = Catalog(locale="id_ID", domain=domain, fuzzy=False)
    new.mime_headers = old.mime_headers
    for key in sorted(set(keys)):
        name = (key.english, key.plural) if key.plural else key.english
        known = old.get(key.english, key.context or None)
        text = indonesian(known) if known else ""
        comments = known.auto_comments if known else []
        new.add(name, (text,) if key.plural else text, auto_comments=comments, context=key.context or None)
    packed = io.BytesIO()
    write_po(packed, new, width=0, omit_header=True)
    before = file.read_bytes()
    header, _, _ = before.partition(b"\n\n")
    after = header + b"\n\n" + packed.getvalue().strip() + b"\n"
    if after != before:
        file.write_bytes(after)
    return after != before

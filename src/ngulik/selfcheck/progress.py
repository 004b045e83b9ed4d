"""The learner's progress file: small, local, never in the way of the work itself.

Shape: `{"format": 1, "modul": {slug: {item: {"keadaan", "gagal", "pernah_tepat", "petunjuk", "sumber"}}}}`. A write keeps the
version before it as `.bak`. A damaged file is set aside under a new name, never deleted.
"""

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ngulik.paths import write_atomic
from ngulik.selfcheck import laboratory, messages

_FORMAT = 1
#: Failing answers before an explanation opens.
TRIES = 2
_NAME = "kemajuan.json"


@dataclass(frozen=True)
class ItemProgress:
    """What is remembered of one item: last state, digests of distinct failing answers, hints shown.

    `sumber` is the digest of the answer cell that the last check saw, empty if that is not known.
    """

    keadaan: str = ""
    gagal: tuple[str, ...] = ()
    pernah_tepat: bool = False
    petunjuk: int = 0
    sumber: str = ""

    @property
    def percobaan(self) -> int:
        """The number of different answers tried."""
        return len(self.gagal) + self.pernah_tepat

    @property
    def cukup(self) -> bool:
        """Whether the learner has tried enough to read the explanation: right once, or `TRIES` failing answers."""
        return self.pernah_tepat or len(self.gagal) >= TRIES


def _read_item(entry: Any) -> ItemProgress:
    """Return the progress written in `entry`; a part that is not as it must be counts as absent."""
    if not isinstance(entry, dict):
        return ItemProgress()
    failed = entry.get("gagal")
    hints = entry.get("petunjuk")
    return ItemProgress(
        keadaan=str(entry.get("keadaan") or ""),
        gagal=tuple(map(str, failed)) if isinstance(failed, list | tuple) else (),
        pernah_tepat=entry.get("pernah_tepat") is True,
        petunjuk=hints if isinstance(hints, int) and hints >= 0 else 0,
        sumber=str(entry.get("sumber") or ""),
    )


class Progress:
    """The progress of one learner, kept in `folder` (None: in memory only).

    `kabar` collects sentences the learner should read once; whoever shows a card takes them with `news`.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _NAME if folder else None
        self._memory: dict[str, Any] = {"format": _FORMAT, "modul": {}}
        self._kabar: list[str] = []
        self._warned = False
        self._load()

    def news(self) -> tuple[str, ...]:
        """Return the sentences not shown yet, and forget them."""
        kabar, self._kabar = tuple(self._kabar), []
        return kabar

    def get(self, modul: str, soal: str) -> ItemProgress:
        """Return what is remembered of one item."""
        entries = self._memory["modul"].get(modul)
        return _read_item(entries.get(soal) if isinstance(entries, dict) else None)

    def put(self, modul: str, soal: str, item: ItemProgress) -> None:
        """Remember one item. The file is read again first: another notebook may have written it meanwhile."""
        self._load()
        entries = self._memory["modul"].setdefault(modul, {})
        if not isinstance(entries, dict):
            entries = self._memory["modul"][modul] = {}
        entries[soal] = asdict(item)
        self._save()

    def _load(self) -> None:
        if self._file is None:
            return
        try:
            text = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except UnicodeDecodeError:
            text = ""
        except OSError:
            self._give_up()
            return
        content = _parse(text)
        if content is None:
            content = self._set_aside(self._file)
        self._memory = content

    def _set_aside(self, file: Path) -> dict[str, Any]:
        """Rename the damaged file, and return the version before it or a new beginning."""
        aside = file.with_name(f"kemajuan.rusak-{time.strftime('%Y%m%d-%H%M%S')}.json")
        try:
            file.replace(aside)
        except OSError:
            self._give_up()
        try:
            before = _parse(_backup(file).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            before = None
        sentence = messages.STARTED_ANEW if before is None else messages.RECOVERED
        self._kabar.append(sentence.format(berkas=f"`{aside.name}`"))
        return before or {"format": _FORMAT, "modul": {}}

    def _save(self) -> None:
        if self._file is None:
            return
        try:
            if self._file.exists():
                write_atomic(_backup(self._file), self._file.read_bytes())
            write_atomic(self._file, json.dumps(self._memory, ensure_ascii=False, indent=1) + "\n")
            laboratory.persist()
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        """Go on in memory and say so, once."""
        self._file = None
        if not self._warned:
            self._warned = True
            self._kabar.append(messages.NOT_WRITABLE)


def _backup(file: Path) -> Path:
    return file.with_name(file.name + ".bak")


def _parse(text: str) -> dict[str, Any] | None:
    try:
        content = json.loads(text)
    except ValueError:
        return None
    fine = isinstance(content, dict) and content.get("format") == _FORMAT and isinstance(content.get("modul"), dict)
    return content if fine else None

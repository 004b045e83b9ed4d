"""NIK, KK, NPWP, phone, account and card numbers: digits say what is possible, the words before them what is meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ngulik.privacy.text.digits import Chunk, evenly_linked, runs, spells_singly
from ngulik.privacy.text.finding import Finding
from ngulik.privacy.text.shapes import is_card, is_landline, is_mobile, is_nik, national

_BANKS = r"b\W?c\W?a|b\W?n\W?i|b\W?r\W?i|b\W?s\W?i|btn|bjb|mandiri|danamon|cimb|niaga|permata|bank|muamalat|panin|ocbc|mega|seabank|jago"
#: Words that say what the number after them is; OTHER are numbers of things, not of people.
_CUE = re.compile(
    rf"""(?<![^\W_])(?:
    (?P<OTHER>(?:no(?:mor)?\W{{0,2}})?(?:rek(?:ening)?\W+(?:air|listrik|pdam|pln|telepon|koran)|id\W?pel|meter(?:an|\W+pln)?
        |(?:id\W+)?pelanggan|token|tiket|resi|registrasi|antrean|antrian|rangka|mesin|sertifikat|nip|nib|bpjs|va|polis|seri|imei|virtual\W+account
        |id|kode|surat|invoice|faktur|sk|se|laporan\W+(?:no|nomor)|rp|idr))
    | (?P<NIK>(?:no)?nik|n\W?i\W?k|ktp|e-ktp|induk|penduduk)
    | (?P<KK>(?:no)?kk|k\.k|kartu\W+keluarga)
    | (?P<NPWP>npwp|npwp16|n\.p\.w\.p|nitku|wajib\W+pajak|no(?:mor)?\W{{0,2}}pajak)
    | (?P<TELEPON>(?:no)?hp|hape|wa|whatsapp|tel|telp|tlp|tlpn|telpon|telepon|telfon|hub|hubungi|call|kontak|ponsel|seluler|sms|fax
        |dana|ovo|gopay|shopeepay|linkaja|chat)
    | (?P<REKENING>rek|norek|rekening|{_BANKS}|atm|kartu\W+(?:atm|debit|kredit)|no(?:mor)?\W{{0,2}}kartu(?!\W+keluarga)|transfer|tf)
    )(?:nya|ku|mu)?(?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)
_CUE_AFTER = re.compile(
    r"[\s,]{0,2}(?:\(|itu|ini|adalah|=)\s?(?:no\w{0,3}\W{1,2})?(?=\w)|\W{0,2}(?=(?:bni|bca|bri|bsi|bjb)\b)", re.I
)
_SAME_AGAIN = re.compile(r"[\s,/&]*(?:dan|atau|sama|serta|jadi)?[\s,/&]*", re.I)
_WALL = re.compile(r"\d{3}|[\[\]\n?!;]")
_GLUED = re.compile(r"[^\W\d_][-/#]?\Z")  # `$` would look past a line break before the number
#: How far before a number a cue may stand, in characters.
_REACH = 60
#: The shortest number there is (of an account), and the longest: NITKU, the taxpayer number of a branch.
_FEWEST_DIGITS, _MOST_DIGITS = 8, 22


def find_numbers(text: str) -> Iterator[Finding]:
    """Yield the personal numbers in `text`, in order."""
    last: Finding | None = None
    for run in runs(text):
        if sum(len(chunk.digits) for chunk in run) < _FEWEST_DIGITS:
            continue
        cue = _cue_of(text, run, last)
        if cue == "OTHER":  # called a code; but of random 16 digits few look like a NIK or are a card's
            digits = "".join(chunk.digits for chunk in run)
            if not (is_nik(digits) or (len(digits) == 16 and is_card(digits))):
                continue
            cue = None
        for found in _in_run(text, run, cue):
            last = found
            yield found


def _in_run(text: str, run: list[Chunk], cue: str | None) -> Iterator[Finding]:
    """Yield what the chunks of one run make, taking from the left the first that makes something."""
    at = 0 if cue else _code_length(text, run)
    while at < len(run):
        choice = _longest(text, run[at : at + _MOST_DIGITS], cue)
        if choice is None:
            at += 1
            continue
        length, kind, value = choice
        chunks = run[at : at + length]
        yield Finding(_with_sign(text, chunks[0].start), chunks[-1].end, kind, value)
        at += length
        cue = cue if cue == "KK" else None


def _longest(text: str, chunks: list[Chunk], cue: str | None) -> tuple[int, str, str] | None:
    """Return how many of `chunks`, from the first, make the longest personal number, its kind and its digits."""
    best, digits = None, ""
    for length, chunk in enumerate(chunks, start=1):
        digits += chunk.digits
        if len(digits) > _MOST_DIGITS:
            break
        if len(digits) < _FEWEST_DIGITS:
            continue
        kind = _kind(text, chunks[:length], digits, cue)
        if kind and not (best and best[1] == "TELEPON" and _is_left_over(chunks[:length])):
            best = (length, kind, national(digits) if kind == "TELEPON" else digits)
    return best


def _is_left_over(chunks: list[Chunk]) -> bool:
    """Say whether the last chunk is rather a word of its own: the 2 in `0812 0000 1234 2 hari`."""
    return len(chunks[-1].digits) < min(3, len(chunks[-2].digits)) and not spells_singly(chunks)


def _kind(text: str, chunks: list[Chunk], digits: str, cue: str | None) -> str | None:
    size = len(digits)
    written_out = size == 15 and [len(chunk.digits) for chunk in chunks] == [2, 3, 3, 1, 3, 3]
    if written_out or (cue == "NPWP" and size in (15, 16, _MOST_DIGITS)):
        return "NPWP"
    if size == 16:
        if cue in ("NIK", "KK", "REKENING"):
            return cue
        return "NIK" if is_nik(digits) else "REKENING" if is_card(digits) else None
    if cue == "REKENING" and size <= 16:
        return "REKENING"
    return "TELEPON" if _is_phone(text, chunks, digits, cue) else None


def _is_phone(text: str, chunks: list[Chunk], digits: str, cue: str | None) -> bool:
    called = cue == "TELEPON"
    first = chunks[0].digits
    if is_mobile(digits):  # a row of times, 08.00-10.00-11.30, is none
        return called or len(first) > 2 or first == "62" or spells_singly(chunks) or evenly_linked(text, chunks)
    if called and digits[0] == "8" and 9 <= len(digits) <= 12:
        return True
    separated = 3 <= len(first) <= 4 or text[: chunks[0].start].endswith("+")
    return is_landline(digits) and (called or (len(chunks) > 1 and separated and len(chunks[1].digits) >= 3))


def _cue_of(text: str, run: list[Chunk], last: Finding | None) -> str | None:
    """Return what the words around a run call it: the nearest cue before it, else one just after it."""
    start, end = run[0].start, run[-1].end
    if last and _SAME_AGAIN.fullmatch(text, last.end, start):
        return last.kind if last.kind in ("KK", "REKENING", "TELEPON") else None
    before = _WALL.split(text[max(0, start - _REACH) : start])[-1]
    cues = list(_CUE.finditer(before))
    if cues:
        is_near = cues[-1].lastgroup != "OTHER" or len(before) - cues[-1].end() < 13
        return cues[-1].lastgroup if is_near else None
    if bridge := _CUE_AFTER.match(text, end):
        after = _CUE.match(text, bridge.end())
        return after.lastgroup if after else None
    return None


def _code_length(text: str, run: list[Chunk]) -> int:
    """Return how many chunks belong to a code that begins with letters: 2 in `BDG-26-000123`, 0 elsewhere."""
    if not _GLUED.search(text, max(0, run[0].start - 12), run[0].start):
        return 0
    apart = (place for place, (left, right) in enumerate(pairwise(run), start=1) if " " in text[left.end : right.start])
    return next(apart, len(run))


def _with_sign(text: str, start: int) -> int:
    """Return where a number begins that has `+` or a bracket before it."""
    while start and text[start - 1] in "+(":
        start -= 1
    return start

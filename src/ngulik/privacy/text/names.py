"""Names of people after cues: titles, `a.n.`, `nama saya`, relatives, signatures."""

import re
from collections.abc import Callable, Iterator

from ngulik.privacy.text.finding import Finding
from ngulik.privacy.text.lexicon import COMMON, NAMES, words

_TITLE = (
    r"bapak|bpk|bp|pak|pa|ibu|bu|ny|nyonya|tn|tuan|sdr|sdri|sdra|saudara|saudari|kang|kg|teh|teteh|mang|mas|mbak|mba|ceu|bang|abah|ambu|aki|nini|uwa"
    r"|om|tante|ust|ustadz|ustad|kyai|haji|hj|h|dr|drg|drs|dra|ir|prof|nyi|mak"
    r"|emak|dek|dik|si|nenek|kakek|dokter|bidan|suster|perawat|mantri|kader|satpam|sopir|supir|mandor"
    r"|alias|alm|almh|almarhum|almarhumah|a\.n|an"
)
_ROLE = (
    r"(?:ketua\s+)?(?:rt|rw|lurah|camat|kades|kadus|guru|dokter|bidan|haji|ustadz?|satpam|sekdes|linmas)(?:\s+\d{1,3})?"
)
_KIN = (
    r"istri|suami|anak|ayah|ibu|bapak|adik|kakak|mertua|nenek|kakek|orang\s*tua|ortu|cucu"
    r"|paman|bibi|sepupu|keponakan|ponakan|tetangga|teman|rekan|majikan|pengacara|putra|putri"
)
_ME = r"saya|sy|aku|kami|abdi|gue|gua|gw|urang"
#: The words a cue can begin with.
_CUE_WORDS = frozenset(re.findall(r"[a-z]+", f"{_TITLE} {_KIN} {_ME}")) | words(
    "nama namanya cp wasta yang bernama perkenalkan a ttd tertanda atas pelapor pemohon penerima saksi korban kontak narahubung kepala pengadu pengirim "
    "pelaku pelakunya petugas oknum oleh ini ieu dengan maksudnya panggil terlapor "
    "ketua kepala pegawai staf lurah camat calo siswa siswi murid nasabah pasien penyewa pemilik ketuanya pemiliknya pegawainya"
)
_SIGNATURE_WORDS = words(
    "hormat salam wassalam wassalamualaikum terima trims tks thx makasih nuhun nuwun regards ttd tertanda terimakasih"
)
#: Cues by how sure they are, that is by what must follow (`_accepts`). A known name stands in NAMES or ends like one.
#:   sure        any word that is not in COMMON
#:   polite      a capital letter, a known name, or a word that does not look like another one
#:   title, kin  a capital letter or a known name
#:   self        a known name, or a capital letter and then words by which people present themselves: `dari`, a comma …
#:   perhaps     a capital letter, and one of the two
#:   role        a known name with a capital letter
_CUES = re.compile(
    rf"""(?<![\w@./])(?:
    (?P<sure>(?:nama|wasta)\s+(?:lengkap\s+)?(?:{_ME})(?:\s+(?:adalah|ialah|teh))?\s*:? | (?:yang\s+)?bernama | nama(?:\s+lengkap)?\s*[:=]
        | (?:pelapor|pemohon|penerima|saksi(?:\s+mata)?|korban|kontak|narahubung|kepala\s+keluarga|pengadu|pengirim|pelaku(?:\s+\w+)?|terlapor)\s*[:=]
        | atas\s+nama | a\s?\.\s?n\.? | a/n | a\.n(?=\s) | an\.(?=\s) | ttd\.? | tertanda,? )
    | (?P<kin>(?:{_KIN})(?:\s+(?:kandung|sulung|bungsu|pertama|kedua))?\s+(?:{_ME})(?:\s?,)?)
    | (?P<polite>(?:bapak|ibu|pak|bpk|bu|mas|mbak|mba|mang|ceu|sdr|sdri|si)\.?(?:\s+(?:{_ROLE}))?)
    | (?P<title>namanya|nama|pelapor|pemohon|penerima|saksi|korban|cp:?|(?:{_TITLE})\.?(?:\s+(?:{_ROLE}))?)
    | (?P<perhaps>ini|ieu|dengan|maksudnya|panggil\s+(?:saja|aja))
    | (?P<role>(?:ketua|kepala|pegawai|staf|lurah|camat|calo|siswa|siswi|murid|nasabah|pasien|penyewa|pemilik)(?:nya)?)
    | (?P<self>(?:perkenalkan,?\s+)?(?:{_ME})|perkenalkan,?|pelaku(?:nya)?|petugas|oknum|oleh)
    )(?![^\W_])""",
    re.IGNORECASE | re.VERBOSE,
)
#: A text with none of these holds no name that `find_names` would find.
NAME_TOKENS = _CUE_WORDS | _SIGNATURE_WORDS | NAMES
_SIGNATURE = re.compile(
    r"\b(?:hormat\s+(?:saya|kami)|(?:was)?salam(?:ualaikum)?(?:\s+hormat)?|terima\s?kasih|trims|tks|thx|makasih|nuhun|nuwun|regards|ttd|tertanda)[\s,.–(-]{1,4}"
    r"(?P<name>[^\W\d_][\w.'’]*(?:[ ][^\W\d_][\w.'’]*){0,3})[ .)]*(?=$|\n|,|\d)",
    re.IGNORECASE,
)
#: Streets, schools, mosques … carry names of people.
_NAMED_PLACE = re.compile(
    r"(?<!\w)(?:jl|jln|jalan|gg|gang|sd|sdn|smp|sma|rs|rsia|rsud|masjid|mesjid|mushola|taman|gor|stadion|terusan|simpang|tugu|makam|klinik)\b\.?\s*"
    r"(?:[\w.]+\s+){0,2}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_TOKEN = re.compile(r"[\s(]{0,3}([^\W\d_](?:[\w'’-]|\.(?=[^\W\d_])){0,30}\.?)")
_TOKEN = re.compile(r"\s{0,3}([^\W\d_](?:[\w'’-]|\.(?=[^\W\d_])){0,30}\.?)")
_FULL = re.compile(r"(?<![\w@.])[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}")
_SKIP = re.compile(rf"\s*(?:(?:{_TITLE})\.?\s+){{1,4}}", re.IGNORECASE)
_AFTER_SELF = re.compile(
    r"\s*(?:,|dari\b|warga\b|nik\b|di\b|tinggal\b|ti\b|umur\b|yg\b|yang\b|mewakili\b|\)|$)", re.IGNORECASE
)
#: How names end that are in no list.
_ENDING = re.compile(
    r"\w\w(?:uddin|udin|wati|yati|iati|ningsih|iyem|inem|yanto|wanto|iawan|syah|awan|ullah|ulloh|rahman)$",
    re.IGNORECASE,
)
_VERB = re.compile(r"(?:me[mn]|ber)\w{4}")
#: Prefixes and endings of words that are no name, for words that a capital letter does not help with.
_WORDLIKE = re.compile(r"(?:me|ber|di|ter|pe|ke|se)\w{5}|\w+(?:nya|kan|an|in)$")
_AND = re.compile(r"\s(?:dan|&|sama)(?=\s)")
_LONGEST = 4


def find_names(text: str) -> Iterator[Finding]:
    """Yield names (without title); a name may be found more than once."""
    tokens = [(word.start(), word[0]) for word in _WORD.finditer(text.lower())]
    cues = [cue for start, word in tokens if word in _CUE_WORDS and (cue := _CUES.match(text, start))]
    if cues:
        shouted = sum(map(str.isupper, text)) > 0.6 * sum(map(str.isalpha, text))
        for cue in cues:
            if cue.lastgroup not in ("title", "polite") or not _of_place(text, cue.start()):
                yield from _after(text, cue.end(), cue.lastgroup or "", shouted)
    if any(word in _SIGNATURE_WORDS for _, word in tokens):
        yield from _signatures(text)
    yield from _full_names(text)


def _signatures(text: str) -> Iterator[Finding]:
    """Yield names that close a text or a line after `Hormat saya,`, `Terima kasih,` …"""
    for signature in _SIGNATURE.finditer(text):
        start = signature.start("name")
        end = _name_end(text, start, _is_capital)
        whole = end >= signature.end("name") - 1
        if whole and (text[end : end + 1] != "," or " " in text[start:end]):
            yield _name(text, start, end)


def _of_place(text: str, start: int) -> bool:
    """Say whether a place stands before, which carries the name: `Jl. Ibu Inggit Garnasih`."""
    return _NAMED_PLACE.search(text, max(0, start - 30), start) is not None


def _after(text: str, at: int, cue: str, shouted: bool) -> Iterator[Finding]:
    """Yield the name that begins after a cue, if one does."""
    if title := _SKIP.match(text, at):
        at, cue = title.end(), "title" if cue != "sure" else cue
    first = _FIRST_TOKEN.match(text, at)
    if not first or not _is_uncommon(first[1]):
        return
    word = first[1]
    capital = _is_capital(word) and not shouted
    belongs = _is_capital if capital else _is_uncommon if cue == "sure" else _is_known
    end = max(_name_end(text, first.start(1), belongs), first.end(1))
    if _accepts(cue, word, capital, shouted, _AFTER_SELF.match(text, end) is not None):
        yield _name(text, first.start(1), end)
        if further := _AND.match(text, end):  # Elin dan Wildan
            yield from _after(text, further.end(), "title", shouted)


def _accepts(cue: str, word: str, capital: bool, shouted: bool, presents: bool) -> bool:
    """Say whether `word` after a cue begins a name; `presents`: words follow such as `dari`, by which people present themselves."""
    if cue == "perhaps":
        return capital and (presents or _is_known(word))
    if cue == "role":
        return capital and _is_known(word)
    if _is_known(word):
        return cue != "self" or len(word) > 3
    plain = len(word) > 3 and not _WORDLIKE.match(word.lower()) and (shouted or not word.isupper())
    return {
        "sure": capital or shouted or not word.isupper(),
        "polite": plain or (capital and len(word.rstrip(".")) > 2),
        "self": capital and presents,
    }.get(cue, capital and len(word.rstrip(".")) > 2)


def _full_names(text: str) -> Iterator[Finding]:
    """Yield names without cue: two known names with capitals in a row."""
    for match in _FULL.finditer(text):
        words = match.group().split()
        if all(map(_is_known, words[:2])) and not _of_place(text, match.start()):
            yield _name(text, match.start(), _name_end(text, match.start(), _is_known))


def _name_end(text: str, at: int, belongs: Callable[[str], bool]) -> int:
    """Return where the name that begins at `at` ends: at most four words that belong to it, on one line."""
    end = at
    for _ in range(_LONGEST):
        token = _TOKEN.match(text, end)
        if not token or "\n" in token.group() or not (belongs(token[1]) or token[1].lower() in ("bin", "binti")):
            break
        end = token.end(1)
        if token[1].endswith(".") and len(token[1]) > 2:
            return end - 1
    return end


def _is_known(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return lower in NAMES or (lower not in COMMON and _ENDING.search(lower) is not None)


def _is_uncommon(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return lower in NAMES or not (lower in COMMON or _VERB.match(lower))


def _is_capital(word: str) -> bool:
    short_form = word.isupper() and len(word) > 2 and not _is_known(word)  # PKH, BLT
    return word[0].isupper() and not short_form and _is_uncommon(word)


def _name(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, "NAMA", re.sub(r"[\W_]+", " ", text[start:end].lower()).strip())

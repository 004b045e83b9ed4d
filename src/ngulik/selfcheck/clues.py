"""What the learner's own line gives away about an error: slips of writing that Python's message does not name.

A clue is (what it means, likely cause, next step). It is surer than the general rules, which know only Python's words.
"""

import keyword
import re

Clue = tuple[str, str, str]

_AGAIN = "Perbaiki, lalu jalankan sel ini lagi."
_TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|#.*")
_COMMA = re.compile(r"(?<![\w.,])(\d+),(\d+)(?![\w.]|\s*,)")
_COUNT = re.compile(r"(?:[=(,<>+*/-]|\breturn\b)\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{2,})\b")
_PERCENT = re.compile(r"((?:(?<=[=(,] )-)?\d+(?:\.\d+)?)\s*%\s*(?=$|[),\]:])", re.MULTILINE)
_DOTTED = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{3}){2,}(?![\w.])")
_WORDED = re.compile(r"(?<![\w.])(\d+)\s*(ribu|juta)\b")
_COLON = re.compile(r"=\s*(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)\s*$")
_TWO_WORDS = re.compile(r"=\s*([A-Za-z]+)[ ]+([A-Za-z]+)\s*$")
_TEXT_COUNT = re.compile(r"\.(?:head|tail|nlargest)\(\s*([\"'])(\d+)\1")
_WORD_COUNT = re.compile(r"\.(?:head|tail|nlargest)\(\s*(\w+)")
_COUNTS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_SIGNS = {
    "=<": ("<=", "kurang"),
    "=>": (">=", "lebih"),
}
_PANDAS = frozenset({"DataFrame", "Series", "Timedelta", "Timestamp", "concat", "to_datetime", "to_timedelta"})
_ENGLISH = {
    "rerata": ("mean", "rerata"),
    "rata_rata": ("mean", "rata-rata"),
    "ratarata": ("mean", "rata-rata"),
    "tengah": ("median", "nilai tengah"),
    "nilai_tengah": ("median", "nilai tengah"),
    "jumlah": ("sum", "jumlah"),
    "persentil": ("quantile", "persentil"),
    "kuantil": ("quantile", "kuantil"),
}
_UNITS = {"jam": "hours", "hari": "days", "menit": "minutes", "detik": "seconds", "minggu": "weeks"}
_SPLIT_NAME = re.compile(r"\b([a-z]\w*) ([a-z]\w*)\b(?!\s*[\"'])")
_WITH_TEXT = r"\b(?:kumpulkan|periksa|petunjuk|pembahasan|pulihkan|muat_data|mulai_latihan)\(\s*{name}\s*\)"
#: What Python and pandas say when one number too many was passed to a function.
_ONE_TOO_MANY = re.compile(r"valid method|Expected str|'out' parameter|positional argument|broadcast|tuple|unit")


def find(error: BaseException, text: str, line: str, source: str = "") -> Clue | None:
    """Return the clue in the failing `line`, or in the whole `source` around it; `text` is Python's message."""
    if isinstance(error, SyntaxError):
        return _writing(text, line)
    if isinstance(error, UnboundLocalError):
        return None
    if isinstance(error, NameError):
        return _name(error.name or "", line)
    return _comma_of(error, text, line, source) or _quoted(error, line, source) or _value(error, text, line)


def inputs(line: str, source: str) -> list[str]:
    """Return the names in the brackets of the `def` that the failing `line` of `source` stands in; [] outside one."""
    place = source.find(line) if line else -1
    if place < 1 or source[place - 1] not in " \t":
        return []
    above = re.findall(r"^def \w+\(([^)]*)\)", source[:place], re.MULTILINE)
    return re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", above[-1]) if above else []


def known_inputs(error: BaseException, line: str, source: str) -> str:
    """Return the sentence on the inputs of the function around an unknown name, or an empty text."""
    names = inputs(line, source) if isinstance(error, NameError) else []
    listed = ", ".join(f"`{name}`" for name in names)
    return (
        f"Di baris ini yang dikenal adalah masukan fungsi ({listed}) dan nama dari baris di atasnya." if names else ""
    )


def decimal_comma(source: str, calls: bool = False) -> Clue | None:
    """Return the clue for the first number written `0,5`; as the arguments of a function only if `calls`.

    Lists (`[1,2]`) and thousands (`12,000`) are left alone.
    """
    code = _TEXT.sub('""', source)
    for found in _COMMA.finditer(code):
        before = code[: found.start()].rstrip()
        whole, part = found.groups()
        listed = before.endswith(("[", ",", "{")) or (len(part) == 3 and whole.strip("0"))
        if listed or (not calls and re.search(r"\w\($", before)):
            continue
        return (
            f"Anda menulis `{found[0]}` dengan koma.",
            "Python membacanya sebagai dua angka.",
            f"Tulis `{whole}.{part}`, dengan titik.",
        )
    return None


def _comma_of(error: BaseException, text: str, line: str, source: str) -> Clue | None:
    if (
        not isinstance(error, TypeError | ValueError | AttributeError | LookupError)
        and "Index" not in type(error).__name__
    ):
        return None
    found = decimal_comma(line, calls=_ONE_TOO_MANY.search(text) is not None)
    return found or (decimal_comma(source) if "tuple" in text else None)


def _quoted(error: BaseException, line: str, source: str) -> Clue | None:
    """Return the clue for an input of the function that was put in quotes."""
    if not isinstance(error, TypeError):
        return None
    for name in inputs(line, source):
        if re.search(rf"(?<!\[)([\"']){name}\1", line):
            return (
                f'`"{name}"` di antara tanda kutip hanyalah teks.',
                f"Tanpa kutip, `{name}` adalah masukan fungsi ini.",
                f"Hapus tanda kutipnya: tulis `{name}`.",
            )
    return None


def _writing(text: str, line: str) -> Clue | None:
    code = _TEXT.sub('""', line)
    if re.search("invalid syntax|forgot a comma|positional argument follows|leading zeros|decimal literal", text):
        comma = decimal_comma(line, calls=True)
        if comma is not None:
            return comma
    sign = re.search(r"(?<![<>=!])=[<>]", code)
    if sign:
        right, word = _SIGNS[sign[0]]
        order = f"Urutannya `{right}`: tanda {word} dari dahulu, baru sama dengan."
        return f"Python tidak mengenal tanda `{sign[0]}`.", order, f"Ganti `{sign[0]}` menjadi `{right}`."
    if not re.search("invalid syntax|forgot a comma|invalid [a-z]+ literal", text):
        return None
    paper = _on_paper(code)
    if paper is not None:
        return paper
    words = _TWO_WORDS.search(code)
    if words and not any(map(keyword.iskeyword, words.groups())):
        step = f'Tulis `"{words[1]} {words[2]}"`.'
        return "Ada dua kata berturut-turut tanpa tanda kutip.", "Teks selalu diapit tanda kutip.", step
    percent = _PERCENT.search(code)
    if percent:
        return _percent(percent[1], code)
    count = _COUNT.search(code)
    if count and not keyword.iskeyword(count[2]):
        step = f"Tulis angkanya saja, tanpa kata di belakangnya: `{count[1]}`."
        return f"Python tidak mengerti `{count[2]}` sesudah angka.", "Satuan tidak ditulis di dalam kode.", step
    two = _SPLIT_NAME.search(code)
    if two and not any(map(keyword.iskeyword, two.groups())):
        step = f"Bila maksudnya satu nama, sambung dengan garis bawah: `{two[1]}_{two[2]}`."
        return f"Ada dua kata terpisah: `{two[0]}`.", "Sebuah nama ditulis tanpa spasi.", step
    return None


def _on_paper(code: str) -> Clue | None:
    """Return the clue for numbers written as on paper: `49.000.000`, `49 juta`, `12 : 4`."""
    dotted = _DOTTED.search(code)
    if dotted:
        step = f"Hapus semua titik ribuan: `{dotted[0].replace('.', '')}`."
        return f"Anda menulis `{dotted[0]}` dengan titik ribuan.", "Di Python, titik berarti koma desimal.", step
    worded = _WORDED.search(code)
    if worded:
        zeros = "000" if worded[2] == "ribu" else "000000"
        step = f"Tulis lengkap dengan nolnya: `{worded[1]}{zeros}`."
        return f"Python tidak mengerti kata `{worded[2]}`.", "Angka ditulis dengan angka saja.", step
    colon = _COLON.search(code)
    if colon:
        step = f"Ganti titik dua dengan garis miring: `{colon[1]} / {colon[2]}`."
        return "Python tidak membagi dengan titik dua.", "Tanda baginya garis miring.", step
    return None


def _percent(number: str, code: str) -> Clue:
    meaning = "Python tidak memakai tanda % di sini."
    if re.match(r"\s*(?:jawaban|tebakan)\w*\s*=", code):
        return meaning, "Yang ditulis sebuah angka.", f"Tulis angkanya saja, tanpa % di belakangnya: `{number}`."
    return meaning, "Persen ditulis sebagai pecahan.", f"Tulis {number} persen sebagai `{float(number) / 100:g}`."


def _name(name: str, line: str) -> Clue | None:
    unknown = f"Python belum mengenal nama `{name}`."
    if name in _PANDAS:
        return unknown, "Awalannya tertinggal.", f"Tulis `pd.{name}(...)`."
    counted = _WORD_COUNT.search(line)
    if counted and counted[1] == name and name in _COUNTS:
        return unknown, "Banyaknya ditulis dengan angka.", f"Ganti `{name}` menjadi `{_COUNTS.index(name)}`."
    choice = len(name) == 1 and re.search(rf"^\s*jawaban\w*\s*=\s*(?:{name}\s*$|[\[(].*\b{name}\b)", line)
    guess = name not in _COUNTS and re.search(rf"^\s*tebakan\s*=\s*{re.escape(name)}\s*$", line)
    if name and (choice or guess or re.search(_WITH_TEXT.format(name=re.escape(name)), line)):
        return unknown, "Ini teks, dan teks selalu diapit tanda kutip.", f'Beri tanda kutip: `"{name}"`.'
    return None


def _value(error: BaseException, text: str, line: str) -> Clue | None:
    if isinstance(error, AttributeError) and error.name in _ENGLISH:
        english, word = _ENGLISH[error.name]
        meaning = f"Perintah `.{error.name}` tidak ada di sini."
        return meaning, f"Python memakai kata Inggris `{english}` untuk {word}.", f"Ganti menjadi `.{english}`."
    count = _TEXT_COUNT.search(line)
    if count and isinstance(error, TypeError):
        meaning = f"`{count[1]}{count[2]}{count[1]}` adalah teks, bukan angka."
        return meaning, "Angka di dalam tanda kutip dianggap teks.", f"Tulis `{count[2]}`, tanpa tanda kutip."
    if "expected type bool" in text:
        return (
            "Pilihan ini hanya boleh `True` atau `False`.",
            "Mungkin ada tanda kutip di sekelilingnya; dengan kutip ia menjadi teks.",
            "Tulis `True` atau `False` tanpa tanda kutip.",
        )
    if "not callable" in text and re.search(r"\(\)\s*\(\)", line):
        return "Ada dua pasang kurung `()()`.", "Kurungnya sudah disediakan; tulis katanya saja.", _AGAIN
    if "construct a Timedelta" in text:
        unit = re.search(r"\b(week|day|hour|minute|second|jam|hari|menit|detik|minggu)\s*=", line)
        if unit and unit[1] in _UNITS:
            return "`Timedelta` memakai kata Inggris.", f"`{unit[1]}` belum dikenal.", f"Tulis `{_UNITS[unit[1]]}`."
        if unit:
            return (
                "`Timedelta` tidak mengenal satuan itu.",
                f"`{unit[1]}` kurang satu huruf.",
                f"Tulis `{unit[1]}s`, dengan s.",
            )
    return None

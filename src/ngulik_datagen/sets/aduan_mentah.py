"""aduan_mentah.csv: an export as an office has it, with personal data in columns and texts; all of it impossible."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from ngulik.numbers import number
from ngulik_datagen.arrivals import HOURS_DESK, HOURS_PHONE, WEEKDAY
from ngulik_datagen.facts import CATEGORIES, CHANNELS, DISTRICTS, OFFICE_TOPICS
from ngulik_datagen.markdown import table_body
from ngulik_datagen.people import FORMS, Person, PersonModel, known_to_office
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Dataset, Row, day, moment, text, whole
from ngulik_datagen.sets.wilayah import AREA_OF
from ngulik_datagen.texts.grammar import Report, compose
from ngulik_datagen.texts.harmless import harmless
from ngulik_datagen.texts.personal import GIVEN_AWAY, Mention, Sentences, give_away, joined
from ngulik_datagen.texts.places import new_spot

ROWS, BEGIN, DAYS = 2_000, date(2026, 4, 1), 91
AGAIN, REVEALING, HARMLESS = 0.01, 0.34, 0.15

FIELDS = (
    text("tiket", "nomor tiket; nomor urut 8xxxxx khusus untuk berkas ini", required=True, unique=True),
    moment("masuk", "saat aduan masuk (WIB)", required=True),
    text("kanal", "kanal tempat aduan masuk", required=True, enum=list(CHANNELS)),
    text("nama", "nama pelapor", required=True),
    text("nik", "NIK pelapor; kosong = tidak diminta di kanal itu", pattern="[0-9]{16}"),
    text("no_hp", "nomor ponsel pelapor; kosong = tidak diberikan", pattern="084[1-7][0-9]{7,8}"),
    text("surel", "alamat surel pelapor; kosong = tidak diberikan"),
    text("akun", "akun media sosial pelapor; hanya untuk kanal media sosial"),
    day("tanggal_lahir", "tanggal lahir pelapor; kosong = tidak diminta di kanal itu"),
    whole("usia", "umur saat melapor, dalam tahun", required=True, minimum=14, maximum=95),
    text("jenis_kelamin", "L atau P", required=True, enum=["L", "P"]),
    text("alamat", "alamat rumah pelapor", required=True),
    text("kelurahan", "kelurahan rumah pelapor", required=True),
    text("kecamatan", "kecamatan rumah pelapor", required=True, enum=list(DISTRICTS)),
    text("kategori", "pokok aduan menurut petugas", required=True, enum=list(CATEGORIES)),
    text("teks", "isi aduan; sebagian memuat data pribadi yang ditulis warga sendiri", required=True),
)


@dataclass(frozen=True)
class Raw:
    """One complaint and the truth about its text."""

    row: Row
    mentions: tuple[Mention, ...]
    harmless: bool  # its text has numbers or roads that are nobody's data


@cache
def raw_complaints() -> tuple[Raw, ...]:
    """All rows in order of arrival, with the personal data in each text: the key to measure a detector against."""
    rng, words, citizens = Stream("mentah"), Stream("mentah teks"), Stream("mentah orang")
    people = PersonModel(citizens)
    sentences = Sentences(Stream("mentah data pribadi"))
    known: list[Person] = []
    found = []
    for n, arrived in enumerate(sorted(_moments(rng)), start=1):
        person = citizens.pick(known) if known and citizens.chance(AGAIN) else people.draw(BEGIN)
        known.append(person)
        found.append(_complaint(f"BDG-26-8{n:05d}", arrived, person, rng, words, sentences))
    return tuple(found)


def _moments(rng: Stream) -> Iterable[datetime]:
    dates = [BEGIN + timedelta(days=n) for n in range(DAYS)]
    calendar, hours = Weighted(dates, [WEEKDAY[d.weekday()] for d in dates]), Weighted(range(24), HOURS_PHONE)
    for _ in range(ROWS):
        yield datetime.combine(calendar.draw(rng), time(hours.draw(rng), rng.below(60)))


def _complaint(ticket: str, arrived: datetime, person: Person, rng: Stream, words: Stream, sentences: Sentences) -> Raw:
    category = Weighted(tuple(CATEGORIES), [weight for weight, _ in CATEGORIES.values()]).draw(rng)
    channel = _channel(rng, category, arrived)
    district = person.district if rng.chance(0.7) else rng.pick(tuple(DISTRICTS))
    spot = new_spot(rng, category, district, arrived.month)
    content = compose(words, Report(channel, category, district, spot, arrived))
    mentions: list[Mention] = []
    extra = rng.chance(HARMLESS)
    if extra:
        content, _ = joined(rng, content, harmless(rng, category, arrived.date()), [])
    if rng.chance(REVEALING):
        content, mentions = give_away(rng, content, person, category, sentences)
    known = known_to_office(rng, person, channel, arrived.date())
    row = {
        "tiket": ticket,
        "masuk": arrived,
        "kanal": channel,
        **known,
        "surel": person.mail if channel in FORMS[:2] or rng.chance(0.1) else "",
        "tanggal_lahir": person.born if known["nik"] else None,
        "alamat": person.address,
        "kelurahan": person.ward,
        "kecamatan": person.district,
        "kategori": category,
        "teks": content,
    }
    return Raw(row, tuple(mentions), extra)


def _channel(rng: Stream, category: str, arrived: datetime) -> str:
    weights = dict(CHANNELS)
    if arrived.weekday() > 4 or not HOURS_DESK[arrived.hour]:
        weights["Loket"] = 0.0
    elif category in OFFICE_TOPICS:
        weights["Loket"] *= 4.0
    return Weighted(tuple(weights), list(weights.values())).draw(rng)


def rows() -> list[Row]:
    """The rows without the truth."""
    return [raw.row for raw in raw_complaints()]


def figures(found: list[Row]) -> dict[str, object]:
    """What aduan_mentah.md tells of the rows."""
    raws = raw_complaints()
    counts = Counter(mention.kind for raw in raws for mention in raw.mentions)
    revealing = sum(bool(raw.mentions) for raw in raws)
    shares = [("kecamatan", "usia", "jenis_kelamin"), ("kecamatan", "usia", "jenis_kelamin", "tanggal")]
    exact, dated, coarse = (
        number(unique_share(found, *keys) * 100, 1) for keys in (*shares, ("wilayah", "dasawarsa", "jenis_kelamin"))
    )
    return dict(
        exact=exact,
        dated=dated,
        coarse=coarse,
        revealing=number(revealing),
        revealing_share=number(revealing / len(found) * 100, 1),
        harmless=number(sum(raw.harmless for raw in raws)),
        kind_lines=table_body([(kind, str(counts[kind])) for kind in GIVEN_AWAY]),
    )


def unique_share(found: list[Row], *keys: str) -> float:
    """Share of rows that are alone in their combination of `keys` (k = 1).

    `dasawarsa`, `wilayah` and `tanggal` may be named, too.
    """
    wider = [
        row | {"dasawarsa": row["usia"] // 10, "wilayah": AREA_OF[row["kecamatan"]], "tanggal": row["masuk"].date()}
        for row in found
    ]
    counts = Counter(tuple(row[key] for key in keys) for row in wider)
    return sum(count == 1 for count in counts.values()) / len(found)


DATASET = Dataset("Aduan mentah dengan identitas mustahil", FIELDS, rows, figures, {"primaryKey": "tiket"})

"""akun.csv: who passed on whose post (module 09)."""

from collections import Counter
from datetime import datetime, timedelta

from ngulik.numbers import number
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Dataset, Row, moment, text
from ngulik_datagen.sets import konten_uji

ACCOUNTS, EVENTS = 80, 760
BEGIN, HOURS = datetime(2026, 6, 1, 6), 14 * 24
BUSY, BUSY_SHARES = 17, 74  # passes on a lot, mostly sound posts
GROUP, ROUNDS = (61, 62, 63, 64, 65, 66), 9  # pass on the same misleading post within minutes

FIELDS = (
    moment("waktu", "saat diunggah ulang (WIB)", required=True),
    text("akun", "akun rekaan yang mengunggah ulang", required=True, pattern="akun_[0-9]{3}"),
    text("dari", "akun rekaan yang diunggah ulang", required=True, pattern="akun_[0-9]{3}"),
    text("konten", "nomor konten di konten_uji.csv", required=True),
)


def _name(number_: int) -> str:
    return f"akun_{number_:03d}"


def rows() -> list[Row]:
    """Reshares in order of time."""
    rng = Stream("akun")
    posts = konten_uji.rows()
    sound = [post["konten"] for post in posts if not post["menyesatkan"]]
    misleading = [post["konten"] for post in posts if post["menyesatkan"]]
    people = [n for n in range(1, ACCOUNTS + 1) if n not in GROUP]
    by_fame = sorted(people, key=lambda _: rng.unit())
    sources = Weighted(by_fame, [1 / (rank + 1) for rank in range(len(people))])
    habits = Weighted(people, [0.0 if n == BUSY else rng.lognormal(1.0, 0.7) for n in people])
    found = []
    for n in range(EVENTS):
        who = BUSY if n < BUSY_SHARES else habits.draw(rng)
        source = sources.draw(rng)
        while source == who:
            source = sources.draw(rng)
        post = rng.pick(misleading if rng.chance(0.15 if who == BUSY else 0.30) else sound)
        found.append(_row(BEGIN + timedelta(minutes=rng.below(HOURS * 60)), who, source, post))
    for _ in range(ROUNDS):
        start, post = BEGIN + timedelta(minutes=rng.below(HOURS * 60)), rng.pick(misleading)
        leader = rng.pick(GROUP)
        for who in GROUP:
            if who != leader:
                found.append(_row(start + timedelta(minutes=rng.below(5)), who, leader, post))
    return sorted(found, key=lambda row: (row["waktu"], row["akun"], row["konten"]))


def _row(when: datetime, who: int, source: int, post: str) -> Row:
    return {"waktu": when, "akun": _name(who), "dari": _name(source), "konten": post}


def misleading_share(found: list[Row], account: str) -> float:
    """Share of misleading posts among those an account passed on."""
    bad = {post["konten"] for post in konten_uji.rows() if post["menyesatkan"]}
    mine = [row["konten"] in bad for row in found if row["akun"] == account]
    return sum(mine) / len(mine)


def figures(found: list[Row]) -> dict[str, object]:
    """What akun.md tells of the rows."""
    counts = Counter(row["akun"] for row in found)
    lines = [
        (account, str(count), number(misleading_share(found, account) * 100))
        for account, count in counts.most_common(5)
    ]
    lines += [(_name(n), str(counts[_name(n)]), number(misleading_share(found, _name(n)) * 100)) for n in GROUP[:2]]
    return dict(
        accounts=ACCOUNTS,
        busy=BUSY,
        busy_share=number(misleading_share(found, _name(BUSY)) * 100),
        top_lines=table_body(lines),
    )


_POSTS = {"fields": "konten", "reference": {"resource": "konten_uji", "fields": "konten"}}
DATASET = Dataset("Unggahan ulang antarakun (sintetis)", FIELDS, rows, figures, {"foreignKeys": [_POSTS]})

"""A linkage attack: a public list of voters (made-up people) is joined with the table, before and after.

The attacker has name, kelurahan, date of birth, age and sex of everybody, and looks for the voters that fit a row. A row is
re-identified if exactly one voter fits and it is the one who complained.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

import pandas as pd
import pytest
from kantor import KEY, people

from ngulik.privacy.anonymise import Result

SEEN = ["kelurahan", "usia", "jenis_kelamin"]


def covers(label: str, value: str, districts: dict[str, str]) -> bool:
    """Tell whether a released value may stand for the voter's value."""
    low, dash, high = label.replace("+", "–120").partition("–")
    if dash and value.isdigit():
        return int(low) <= int(value) <= int(high)
    district = districts.get(value, "")
    return label in ("semua", value, f"Kel. {value}", f"Kec. {district}", district) or (
        label.startswith("Wilayah") and value in districts
    )  # the attacker takes every wilayah as possible: this can only make the attack find more candidates


def candidates(
    label: tuple[str, ...], voters: Iterable[tuple[str, ...]], districts: dict[str, str]
) -> set[tuple[str, ...]]:
    return {voter for voter in voters if all(covers(a, b, districts) for a, b in zip(label, voter, strict=True))}


def share_found(rows: pd.DataFrame, names: list[str], voters: pd.DataFrame, *, released: bool) -> float:
    """Return the share of rows whose person (`names`) the attacker names for certain."""
    districts = dict(zip(voters["kelurahan"], voters["kecamatan"], strict=True))
    who = defaultdict(list)
    for *seen, name in voters[[*SEEN, "nama"]].itertuples(index=False, name=None):
        who[tuple(seen)].append(name)
    fits = {}
    for label in set(rows[SEEN].itertuples(index=False, name=None)):
        cells = candidates(label, who, districts) if released else {label} & who.keys()
        fits[label] = [name for cell in cells for name in who[cell]]
    labels = rows[SEEN].itertuples(index=False, name=None)
    return sum(fits[label] == [name] for label, name in zip(labels, names, strict=True)) / len(rows)


@pytest.mark.parametrize("extra", [0, 2400], ids=["everyone complained", "one voter in five complained"])
def test_the_voter_list_names_nobody_any_more(
    extra: int, office: pd.DataFrame, anonymous: Result, capsys: pytest.CaptureFixture[str]
) -> None:
    strangers = (
        people(extra, seed=9).assign(nama=lambda t: "Tetangga " + t["nama"]) if extra else people(1, seed=9).head(0)
    )
    voters = pd.concat([office[strangers.columns], strangers], ignore_index=True)
    # Only this test knows which row is whose: texts of the office are matched by the ticket pseudonym's order.
    names = _names_of(anonymous.table, office)
    before = share_found(office, office["nama"].tolist(), voters, released=False)
    after = share_found(anonymous.table, names, voters, released=True)
    with capsys.disabled():
        print(f"\n  linkage with {len(voters)} voters: {before:.1%} of rows named before, {after:.1%} after", end="")
    assert before > (0.5 if not extra else 0.05)
    assert after == 0


def test_every_released_row_fits_five_voters(office: pd.DataFrame, anonymous: Result) -> None:
    """Prosecutor's view: everybody on the list complained; each row fits at least k = 5 different people."""
    table = anonymous.table
    districts = dict(zip(office["kelurahan"], office["kecamatan"], strict=True))
    voters = Counter(office[SEEN].itertuples(index=False, name=None))
    for label in set(table[SEEN].itertuples(index=False, name=None)):
        assert sum(voters[cell] for cell in candidates(label, voters, districts)) >= 5


def _names_of(released: pd.DataFrame, office: pd.DataFrame) -> list[str]:
    from ngulik.privacy.pseudonym import pseudonym

    owner = {
        pseudonym(ticket, "tiket", KEY): name for ticket, name in zip(office["tiket"], office["nama"], strict=True)
    }
    return [owner[ticket] for ticket in released["tiket"]]

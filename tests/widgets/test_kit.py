"""The kit by itself: controls, a small simulation made with it, marks, tables, numbers."""

import math
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from kios import Kios

from ngulik.errors import UsageError
from ngulik.numbers import number, percent, rounded, short
from ngulik.widgets.kit import words
from ngulik.widgets.kit.handles import handle
from ngulik.widgets.kit.svg import Scale, band, hatched, lines, still
from ngulik.widgets.kit.table import Table


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (12.25, 1, "12,3"), (0.05, 1, "0,1"), (-1.25, 1, "−1,3"), (1.005, 2, "1,01"), (2.5, 0, "3"), (1234.5, 0, "1.235"),
        (1234567, 0, "1.234.567"), (100 * 0.1225, 1, "12,3"), (-0.04, 1, "0,0"), (0.1 + 0.2, 1, "0,3"),
        (math.nan, 1, "–"), (math.inf, 0, "∞"), (10**15 + 1, 0, "1.000.000.000.000.001"),
    ],
)  # fmt: skip
def test_numbers_are_rounded_half_up_and_written_as_indonesians_do(value: float, digits: int, written: str) -> None:
    assert number(value, digits) == written


def test_short_numbers_and_percentages() -> None:
    assert (short(0.5), short(24.0), short(100), short(-43.2, 1)) == ("0,5", "24", "100", "−43,2")
    assert (percent(12.25), percent(math.nan)) == ("12,3\N{NO-BREAK SPACE}%", "–")
    assert rounded(12.25, 1) == 12.3 and math.isnan(rounded(math.nan))


def ask(opened: bool = True, **state: Any) -> dict[str, Any]:
    return Kios().answer({"state": state, "open": opened})


def test_values_travel_as_places_and_come_back_as_they_are_shown() -> None:
    answer = ask(harga=4, stok=[0, 9], tebakan=2, tampak=1, jam=1, libur=1, nama="Warung", jejak=[["buka"]])
    assert answer["sentence"] == "Untung 45; tebakan 10."
    assert answer["state"] == {
        "harga": 4, "stok": [0, 9], "tebakan": 2, "tampak": 1, "jam": 1, "libur": 1, "nama": "Warung", "jejak": [["buka"]],
    }  # fmt: skip
    assert answer["clock"]["length"] == 10 and 'data-track="0.00,1,2,red;5.00,8,9,blue"' in answer["picture"]


def test_start_tells_the_view_everything_it_needs() -> None:
    start = Kios().start()
    kinds = [control["kind"] for control in start["controls"]]
    assert kinds == ["slider", "slider", "choice", "slider", "switch", "text", "actions", "guess"]
    assert start["controls"][0]["texts"][0] == "1\N{NO-BREAK SPACE}ribu" and start["controls"][3]["when"] == (
        "tampak",
        [1],
    )
    assert start["controls"][7]["empty"] == words.UNGUESSED and start["controls"][7]["name"] == "tebakan"


def test_a_result_needs_a_guess_and_exploring_needs_one_before() -> None:
    assert not ask()["open"] and ask(tebakan=0)["open"] and not ask(opened=False, tebakan=0)["open"]
    assert Kios().answer({"state": {}, "open": True, "explored": True})["open"]
    assert ask(tebakan=99)["state"]["tebakan"] is None  # a place of other options


def test_a_control_that_is_not_shown_has_no_say() -> None:
    assert ask(tampak=0, jam=0, tebakan=0)["state"]["jam"] == 0  # the view keeps it for later
    assert Kios().state()["jam"] == math.inf


def test_impossible_actions_have_a_reason_and_nonsense_is_said_in_a_sentence() -> None:
    assert ask()["refused"] == {"tutup": "belum buka"} and not ask(jejak=[["buka"]])["refused"]
    answer = ask(tebakan=1, nama="")
    assert answer["sentence"] == "Nama masih kosong." and answer["picture"] == answer["table"] == ""


def test_names_and_texts_cannot_break_the_picture() -> None:
    assert 'aria-label="Sebuah &lt;kios&gt;."' in ask(tebakan=0)["picture"]
    assert Table({"a": "<a>"}, [("<b>",)], caption="<c>").html().count("&lt;") == 3


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ({"harga": 9}, "harga berisi 9, padahal perlu angka 1 sampai 5. Contoh: harga=2."),
        ({"harga": "2"}, "harga berisi '2', padahal perlu angka"),
        ({"stok": (1,)}, "stok perlu 2 nilai, satu untuk tiap Stok, diberi 1."),
        ({"tampak": "setahun"}, """tampak berisi 'setahun', padahal pilihannya: "sehari", "sejam"."""),
        ({"jejak": ["kabur"]}, """jejak berisi 'kabur', padahal pilihannya: "buka", "tutup"."""),
        ({"warna": 1}, "Kios tidak mengenal warna. Yang dapat diatur: harga, stok"),
    ],
)
def test_wrong_use_is_explained(named: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        Kios().kalimat(**named)
    assert words in str(caught.value)


def test_arguments_may_stand_in_order_and_between_two_options() -> None:
    assert Kios().kalimat(2.5, (1, 1)) == "Untung 5.0; tebakan None."
    with pytest.raises(UsageError, match="paling banyak 8 pilihan, diberi 9"):
        Kios().kalimat(*range(9))


def test_a_handle_stands_at_its_option_and_an_open_guess_in_the_middle() -> None:
    s = Kios().state(harga=3)
    drawn = ET.fromstring(handle(Kios().option("harga", s), s, [0, 10, 20, 30, 40], 5, axis="x"))
    assert drawn.get("transform") == "translate(20.0,5.0)" and drawn.get("aria-valuenow") == "2"
    assert drawn.get("aria-valuetext") == "3\N{NO-BREAK SPACE}ribu"
    guess = ET.fromstring(handle(Kios().option("tebakan", s), s, [0, 10, 20], 5))
    assert guess.get("transform") == "translate(5.0,10.0)" and "?" in "".join(guess.itertext())
    assert guess.get("aria-valuetext") == words.UNGUESSED


def test_marks() -> None:
    assert Scale(0, 10, 100, 0)(2.5) == 75 and Scale(0, 10, 0, 100)(99) == 100 and Scale(0, 1, 0, 90).step(1, 3) == 45
    assert still('fill="var(--kit-ink, #222222)"') == 'fill="#222222"'
    assert ET.fromstring(f"<g>{hatched(0, 0, -5, 10, key='x')}</g>")[0].get("width") == "0"
    assert "Z" in band([(0, 1), (2, 3)], [(0, 0), (2, 0)])
    assert all(len(part) <= 20 for part in lines("satu dua tiga empat lima enam", 130)) and lines("a\nb", 99) == [
        "a",
        "b",
    ]


def test_a_table_writes_each_kind_of_value() -> None:
    table = Table(
        {"a": "A", "b": "B", "c": "C", "d": "D"}, [(1234, 2.25, True, None), ("x", 0.0, False, "y")], marked=1
    )
    assert "<td>2,3</td><td>ya</td><td>–</td>" in table.html() and '<th scope="row">1.234</th>' in table.html()
    assert '<tr class="kit-marked"><th scope="row">▸ x</th>' in table.html() and Table({"a": "A"}, []).html() == ""

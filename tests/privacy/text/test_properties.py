"""What holds for every text: nothing inserted survives in any spelling, nothing else changes, redacting twice changes nothing."""

import re
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from text_corpus import read

from ngulik.privacy.text import KINDS, Finding, find, redact, tag
from ngulik.privacy.text.digits import WORDS, read_digits

#: Same examples every time, and none refused because the machine is busy.
ALWAYS_THE_SAME = settings(
    derandomize=True, deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
COMPLAINTS = [labelled.text for part in ("development", "held-out") for labelled in read(part)]
CLEAN = [labelled.text for part in ("development", "held-out") for labelled in read(part) if not labelled.spans]
#: After a number in words, a text that begins with one goes on with the number, for people too.
NO_NUMBER_FIRST = [text for text in CLEAN if text.split()[0].lower() not in WORDS]
SEPARATORS = ("", " ", "-", ".", " - ", "  ", "\u00a0", "–")
SPOKEN = {digit: word for word, digit in reversed(WORDS.items())}

digits = st.integers(0, 9).map(str)
impossible_nik = st.builds(
    lambda day, month, year, serial: f"327399{day:02}{month:02}{year:02}{serial:04}",
    st.integers(1, 28) | st.integers(41, 68),
    st.integers(1, 12),
    st.integers(0, 99),
    st.integers(0, 9999),
)
mobile = st.text("0123456789", min_size=5, max_size=8).map(lambda tail: f"08000{tail}")


@st.composite
def spelled(draw: Callable[..., str], number: str) -> str:
    """Write a number in one of the ways people write it."""
    way = draw(st.sampled_from(("groups", "spoken", "letters", "keycaps", "wide", "singly")))
    separator = draw(st.sampled_from(SEPARATORS))
    if way == "spoken":
        return " ".join(SPOKEN[digit] for digit in number)
    if way == "singly":
        return " ".join(number)
    if way == "keycaps":
        return "".join(f"{digit}\ufe0f\u20e3" for digit in number)
    if way == "wide":
        return "".join(chr(0xFF10 + int(digit)) for digit in number)
    size = draw(st.sampled_from((3, 4, 5)))
    groups = [number[at : at + size] for at in range(0, len(number), size)]
    if len(groups[-1]) < 3:  # a last group of one or two digits could be a word of its own: "… 2 hari"
        groups[-2:] = ["".join(groups[-2:])]
    text = separator.join(groups)
    if way == "letters" and all(group.strip("0") for group in groups):  # a group of letters alone is a word
        return text.replace("0", draw(st.sampled_from("oO")))
    return text


numbers = {
    "NIK": impossible_nik,
    "KK": impossible_nik,
    "NPWP": st.text("0123456789", min_size=14, max_size=14).map("00{}".format),
    "REKENING": st.text("0123456789", min_size=7, max_size=12).map("000{}".format),
}


@pytest.mark.parametrize("kind", numbers)
@given(st.data())
@ALWAYS_THE_SAME
def test_no_number_survives_in_any_spelling(kind: str, data: st.DataObject) -> None:
    number = data.draw(numbers[kind])
    written = data.draw(spelled(number))
    text = f"{kind} saya {written}, {data.draw(st.sampled_from(NO_NUMBER_FIRST))}"
    clean = redact(text, find(text))
    assert number not in read_digits(clean)
    assert clean.startswith(f"{kind} saya [{kind}], ")


@pytest.mark.parametrize("separator", SEPARATORS)
@given(impossible_nik, st.sampled_from(CLEAN))
@ALWAYS_THE_SAME
def test_a_nik_needs_no_cue(separator: str, nik: str, complaint: str) -> None:
    text = f"{separator.join((nik[:6], nik[6:12], nik[12:]))}\n{complaint}"
    assert redact(text, find(text)).startswith("[NIK]\n")


@given(mobile.flatmap(lambda phone: st.tuples(st.just(phone), spelled(phone))), st.sampled_from(CLEAN))
@ALWAYS_THE_SAME
def test_no_phone_survives_in_any_spelling(phone: tuple[str, str], complaint: str) -> None:
    number, written = phone
    clean = redact(text := f"{complaint}\nhubungi saya di {written}, ditunggu", find(text))
    assert number not in read_digits(clean)
    assert clean.endswith("[TELEPON], ditunggu")


@given(
    mobile,
    st.sampled_from(("{0}", "+62{1}", "62{1}", "+62 {1}", "(+62) {1}", "62-{1}", "hp{0}", "WA:{0}", "wa.me/62{1}")),
    st.sampled_from(CLEAN),
)
@ALWAYS_THE_SAME
def test_no_phone_survives_in_any_form(phone: str, form: str, complaint: str) -> None:
    text = f"{form.format(phone, phone[1:])} {complaint}"
    assert phone[1:] not in read_digits(redact(text, find(text)))


@given(
    st.sampled_from(
        (
            "KK 3273 9912 0213 0003",
            "npwp 00.123.456.7-999.000",
            "npwp 0001112223334440",
            "rek bca 0001234567",
            "kartu 4111-1111-1111-1111",
            "(022) 0123 456",
            "asep.contoh@surel.example",
            "asep at surel titik example",
            "https://www.instagram.com/contoh.asep",
            "@contoh.asep",
            "plat D 0123 ABC",
            "lahir 17-08-1990",
            "-6.914744, 107.609810",
            "Jl. Melati No. 12 RT 03/RW 07",
            "a.n. Asep Sunandar",
        )
    ),
    st.sampled_from(CLEAN),
    st.sampled_from((" ", ", ", "\n", "; ")),
)
@ALWAYS_THE_SAME
def test_every_kind_is_found_wherever_it_stands(personal: str, complaint: str, gap: str) -> None:
    for text in (f"{personal}{gap}{complaint}", f"{complaint}{gap}{personal}"):
        private = [finding for finding in find(text) if finding.value]
        assert private, text
        assert personal not in redact(text, private)


@pytest.mark.parametrize("text", CLEAN)
def test_a_text_without_personal_data_is_unchanged(text: str) -> None:
    assert redact(text, find(text)) == text


@given(st.lists(st.sampled_from(COMPLAINTS), min_size=1, max_size=3).map(" ".join))
@ALWAYS_THE_SAME
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact(text, find(text))
    assert redact(once, find(once)) == once


@given(
    st.lists(st.sampled_from(COMPLAINTS) | st.text(max_size=40) | st.text("0oOl1 .-+@/rtRT,DB", max_size=40), max_size=5)
    .map(" ".join)
)  # fmt: skip
@ALWAYS_THE_SAME
def test_findings_are_ordered_within_the_text_and_apart(text: str) -> None:
    findings = find(text)
    edges = [edge for finding in findings for edge in (finding.start, finding.end)]
    assert edges == sorted(edges)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in findings)
    assert all(finding.kind in KINDS and finding.value for finding in findings)


def test_one_person_has_one_value_in_all_spellings() -> None:
    phones = ("0800-0012-3456", "+62 800 0012 3456", "6280000123456", "o8oo oo12 3456", "0８００ 0012 3456")
    assert {find(f"hp {phone}")[0].value for phone in phones} == {"080000123456"}
    assert {
        find(f"lahir {date}")[0].value for date in ("17-8-1990", "17 Agustus 1990", "17/08/1990", "1990-08-17")
    } == {"1990-08-17"}
    assert {find(f"{mail} ok")[0].value for mail in ("A.B@Surel.Example", "a.b at surel titik example")} == {
        "a.b@surel.example"
    }
    assert {find(f"nama saya {name}")[0].value for name in ("Asep Sunandar", "asep sunandar")} == {"asep sunandar"}
    assert {find(f"plat {plate}")[0].value for plate in ("D 0123 ABC", "d0123abc", "D-0123-ABC")} == {"D0123ABC"}


def test_replacing_by_pseudonyms() -> None:
    text = "hubungi 0800-0012-3456 atau @contoh.asep"
    assert redact(text, find(text), lambda finding: f"<{finding.value}>") == "hubungi <080000123456> atau <contoh.asep>"
    assert tag(Finding(0, 3, "NIK", "1")) == "[NIK]"
    assert redact(text, ()) == text


@pytest.mark.parametrize(
    "piece",
    [
        "0", "1", "08", "8 ", "0-", "o", "O", "s", "a", "A", "A ", "Aa ", "nol", "nol ", "satu", ".", "-", " ", "\n", "@", "a@", "a.", "a.a", "+62",
        "at ", "/", "Jl. ", "Jl. a ", "rt 1 ", "blok a ", "no 1 ", "D 1 ", "D 0123 ", "a.n. ", "bapak ", "nama saya ", "lahir ", "1-", "1.1,", "6°1'", "http://a/",
        "x.com/", "(", "[NIK]", "KK ", "rek ", "\ufe0f\u20e3", "1\ufe0f\u20e3",
    ],
)  # fmt: skip
def test_time_grows_in_step_with_the_length(piece: str) -> None:
    """Four times the text may take some four times as long, not sixteen: no pattern backtracks without bound."""
    short, long = (piece * (size // len(piece)) + "x" for size in (2_000, 8_000))
    growth = min(seconds(long) for _ in range(3)) / max(min(seconds(short) for _ in range(3)), 1e-4)
    assert growth < 10


def seconds(text: str) -> float:
    start = process_time()
    find(text)
    return process_time() - start


def test_tags_are_left_alone() -> None:
    text = "a.n. [NAMA] NIK [NIK] rek [REKENING] 12 bulan"
    assert find(text) == ()
    assert re.sub(r"\[\w+\]", "", text) != text


def test_a_number_that_begins_a_line_is_found_though_a_letter_ends_the_line_before() -> None:
    text = "Telepon\n081200000000\nNIK\n3273990101990000\nTerima kasih"
    assert [finding.kind for finding in find(text)] == ["TELEPON", "NIK"]

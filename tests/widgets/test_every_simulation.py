"""What every simulation must keep, without a browser."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from simulations import GUESSING, NAMES, answers, guessed, options, questions, sample

from ngulik.errors import UsageError
from ngulik.widgets.kit.simulation import WIDE, Simulation

MODELLED = ("sentence", "table", "describe", "clock")


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def simulation(name: str) -> Simulation:
    return sample(name)


def numbers(words: str) -> set[str]:
    """The numbers of a text as they are written, without thousands points and minus signs."""
    return set(re.findall(r"\d+(?:,\d+)?", re.sub(r"(?<=\d)\.(?=\d{3})", "", words)))


def parts(svg: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter())


def test_every_state_gives_sound_pictures_at_both_widths(name: str, simulation: Simulation) -> None:
    names = {control.name for control in simulation.controls()}
    for asked, width, answer in answers(name):
        json.dumps(answer, allow_nan=False)
        assert answer["sentence"].strip()
        if not answer["picture"]:
            assert not answer["table"] and not answer["clock"]
            continue
        drawn = parts(answer["picture"])
        keys = [part.get("data-key") for part in drawn if part.get("data-key")]
        assert len(keys) == len(set(keys)), asked
        for part in drawn:
            assert part.get("data-handle", "").split(".")[0] in {"", *names}
            assert part.get("data-pick", "").split(":")[0] in {"", *names}
            if part.get("role") in ("slider", "button"):
                assert part.get("aria-label") and part.get("tabindex") == "0"
            assert float(part.get("font-size", 12)) >= 12  # about pixels: the picture is drawn for its width
        assert drawn[0].get("viewBox", "").split()[2] == str(width)


def test_handles_have_a_place_for_every_option(name: str, simulation: Simulation) -> None:
    found = {control.name: control for control in options(simulation)}
    for _, _, answer in answers(name):
        for part in parts(answer["picture"]) if answer["picture"] else []:
            if handle := part.get("data-handle"):
                control = found[handle.split(".")[0]]
                assert len(part.get("data-track", "").split()) == len(control.values)
                assert part.get("aria-valuetext") in [*control.texts, control.empty]


def test_the_twins_say_what_the_view_says(simulation: Simulation) -> None:
    s = simulation.state()
    said = simulation.said(s, WIDE)
    picture = simulation.svg()
    assert re.sub(r"var\(--[\w-]+, (#\w+)\)", r"\1", said["picture"]) == picture
    assert simulation.alt() == simulation.describe(s)
    assert len(simulation.tabel()) >= len(simulation.table(s).rows)
    assert f'aria-label="{simulation.alt()}"' in picture.replace("&lt;", "<").replace("&gt;", ">")


def test_the_alt_text_tells_every_number_of_the_picture(name: str) -> None:
    for _, _, answer in answers(name):
        if not answer["picture"] or not answer["open"]:
            continue
        drawn = ET.fromstring(answer["picture"])
        shown = {part.text or "" for part in drawn.iter() if part.tag.endswith("text")}
        alt = " ".join(part.get("aria-label", "") for part in drawn.iter())
        told = numbers(f"{alt} {answer['sentence']} {re.sub('<[^>]+>', ' ', answer['table'])}")
        exact = {number for words in shown for number in numbers(words) if "," in number}
        assert exact <= told, exact - told


@pytest.mark.parametrize("name", GUESSING)
def test_nothing_is_told_before_the_guess(simulation: Simulation, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in MODELLED:
        monkeypatch.setattr(type(simulation), name, lambda *_: pytest.fail("told before the guess"))
    states = [
        {key: value for key, value in asked["state"].items() if key != "tebakan"} for asked in questions(simulation)
    ]
    for state in states:
        answer = simulation.answer({"state": state, "open": True})  # an untouched control is no guess
        assert not answer["open"] and not answer["table"] and answer["state"]["tebakan"] is None


@pytest.mark.parametrize("name", GUESSING)
def test_no_exact_number_of_the_result_stands_in_the_closed_picture(simulation: Simulation) -> None:
    for asked in questions(simulation):
        closed = simulation.answer({"state": {**asked["state"], "tebakan": None}})
        opened = simulation.answer(asked)
        if not opened["open"]:
            continue
        words = re.sub("<[^>]+>", " ", closed["picture"]) + closed["sentence"]
        exact = {one for one in numbers(re.sub("<[^>]+>", " ", opened["picture"]) + opened["sentence"]) if "," in one}
        assert not exact & numbers(words), exact & numbers(words)


@pytest.mark.parametrize("name", GUESSING)
def test_the_guess_stands_beside_the_result(simulation: Simulation) -> None:
    guess = next(control for control in options(simulation) if control.name == "tebakan")
    for place, words in enumerate(guess.texts):
        answer = simulation.answer({"state": {"tebakan": place}, "open": True})
        assert answer["open"] and words in answer["sentence"], words


def test_dots_go_forward_in_time_and_moments_are_told(name: str) -> None:
    for _, _, answer in answers(name):
        ways = re.findall(r'data-track="([^" ]*,[^"]*)"', answer["picture"])
        for way in ways:
            times = [float(step.split(",")[0]) for step in way.split(";")]
            assert answer["clock"] and times == sorted(times), way
        assert not answer["clock"] or answer["clock"]["moments"][0][0] == 0


def test_what_cannot_be_is_refused_by_name(simulation: Simulation) -> None:
    with pytest.raises(UsageError, match=f"{simulation.title} tidak mengenal salah\\. Yang dapat diatur: "):
        simulation.kalimat(salah=1)
    for control in options(simulation):
        with pytest.raises(UsageError, match=f"^{control.name} "):
            simulation.kalimat(**{control.name: "tidak mungkin ada"})


def test_the_static_twin_has_its_words_and_nothing_live(simulation: Simulation) -> None:
    html = simulation.twin()
    pictures = re.findall(r'<img alt="([^"]*)"', html)
    assert pictures and all(pictures) and "data-handle" not in html
    assert not guessed(simulation) or html.index("<details>") < html.index("<table>")


def test_it_is_written_as_a_file_with_the_same_bytes(simulation: Simulation, tmp_path: Any) -> None:
    files = [tmp_path / "satu.svg", tmp_path / "dua.svg"]
    for file in files:
        assert simulation.simpan_gambar(file) == simulation.alt()
    assert files[0].read_bytes() == files[1].read_bytes()
    assert "var(" not in files[0].read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"nama berkasnya satu\.png\. Pakai nama satu\.svg"):
        simulation.simpan_gambar(tmp_path / "satu.png")

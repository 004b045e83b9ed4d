"""A figure that a learner drew means the same to a test after it went over as data."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ngulik.grading.engine import values


def over(value: Any) -> Any:
    return values.decode(json.loads(json.dumps(values.encode(value))))


def _lines(axes: Axes) -> None:
    axes.plot([1, 2, 4], [3.5, float("nan"), 1], "--o", label="Instagram", color="red")
    axes.step([0, 1], [1, 0], where="post", label="Loket")
    axes.set(title="Aduan per bulan", xlabel="Bulan", ylabel="Jumlah", xlim=(0, 5), ylim=(0, 10))
    axes.set_title("kiri", loc="left")
    axes.legend(title="Kanal")
    axes.text(1, 2, "puncak")


def _bars(axes: Axes) -> None:
    axes.bar(["jalan", "pju"], [3, 7], label="2026")
    axes.barh([5], [9])
    axes.set_yscale("log")


def _rest(axes: Axes) -> None:
    axes.hist([1, 2, 2, 3], bins=3, histtype="step")
    axes.scatter([1, 2], [3, 4], label="titik", color="blue")
    axes.pie([1, 3])


#: What a test may ask of an axes.
QUESTIONS: dict[str, Callable[[Axes], Any]] = {
    "titles": lambda axes: [axes.get_title(), axes.get_title("left"), axes.get_xlabel(), axes.get_ylabel()],
    "limits": lambda axes: [axes.get_xlim(), axes.get_ylim(), axes.get_xscale(), axes.get_yscale()],
    "lines": lambda axes: [line.get_xydata().tolist() for line in axes.get_lines()],
    "look": lambda axes: [
        (line.get_linestyle(), line.get_marker(), line.get_drawstyle(), line.get_visible()) for line in axes.lines
    ],
    "labels": lambda axes: axes.get_legend_handles_labels()[1],
    "rectangles": lambda axes: [
        (p.get_x(), p.get_y(), p.get_width(), p.get_height()) for p in axes.patches if hasattr(p, "get_width")
    ],
    "wedges": lambda axes: [(p.theta1, p.theta2) for p in axes.patches if hasattr(p, "theta1")],
    "colours": lambda axes: [tuple(p.get_facecolor()) for p in axes.patches],
    "bars": lambda axes: [[bar.get_height() for bar in group] for group in axes.containers],
    "points": lambda axes: [dots.get_offsets().tolist() for dots in axes.collections],
    "ticks": lambda axes: [list(axes.get_xticks()), list(axes.get_yticks())],
    "tick names": lambda axes: [label.get_text() for label in axes.get_xticklabels()],
    "texts": lambda axes: [(text.get_position(), text.get_text()) for text in axes.texts],
    "legend": lambda axes: (
        None
        if axes.get_legend() is None
        else [axes.get_legend().get_title().get_text(), [text.get_text() for text in axes.get_legend().get_texts()]]
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("draw", [_lines, _bars, _rest])
def test_a_question_has_the_same_answer(draw: Callable[[Axes], None], question: str) -> None:
    figure = Figure()
    draw(figure.add_subplot())
    ask = QUESTIONS[question]
    np.testing.assert_equal(ask(over(figure).axes[0]), ask(figure.axes[0]))


def test_a_figure_of_two_axes_keeps_size_and_title() -> None:
    figure = Figure(figsize=(8, 3))
    figure.subplots(1, 2)
    figure.suptitle("Dua")
    copy = over(figure)
    assert isinstance(copy, Figure)
    assert (len(copy.axes), copy.get_suptitle(), copy.get_size_inches().tolist()) == (2, "Dua", [8, 3])


def test_an_axes_stays_the_one_it_was() -> None:
    left, right = Figure().subplots(1, 2)
    left.set_title("kiri")
    right.set_title("kanan")
    assert over(right).get_title() == "kanan"
    assert [axes.get_title() for axes in over([left, right])] == ["kiri", "kanan"]


def test_a_forged_figure_is_refused() -> None:
    form = values.encode(Figure())
    for name, wrong in {"ukuran": "besar", "sumbu": [{}], "v": 3}.items():
        with pytest.raises(values.Unknown):
            values.decode({**form, name: wrong})

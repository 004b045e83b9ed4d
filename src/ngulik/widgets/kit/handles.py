"""Parts of a picture that are controls themselves: dragged or chosen by pointer, moved by keys, named for a screen reader."""

from collections.abc import Sequence
from typing import Any

from ngulik.widgets.kit.controls import Option, Slider, State
from ngulik.widgets.kit.svg import INK, PAPER, VERMILION, circle, mark, text


def handle(
    control: Option,
    s: State,
    track: Sequence[float],
    across: float,
    *,
    axis: str = "y",
    label: int | None = None,
    shown: str = "",
) -> str:
    """Return the knob of a drawn slider or guess.

    `track` holds where it stands for each option, along `axis` ("x" or "y"); `across` is its place on the other axis;
    `label` the number of the label it belongs to, `shown` a word of at most three letters inside. A guess not yet made
    stands in the middle of its track, dashed, with a question mark.
    """
    value, name, words = s[control.name], control.name, control.label
    if label is not None and isinstance(control, Slider):
        value, name, words = value[label], f"{name}.{label}", f"{words} {control.labels[label]}"
    place = Option.send(control, value)  # of one label, where it has labels
    at = sum((track[0], track[-1])) / 2 if place is None else track[place]
    where = (at, across) if axis == "x" else (across, at)
    look = {"stroke": VERMILION, "stroke_width": 3, "stroke_dasharray": "4 3" if place is None else None}
    inside = "?" if place is None else shown
    knob = circle(0, 0, 14, PAPER, **look) + text(0, 4.5, inside, "middle", 12, font_weight=700)
    return mark(
        "g", knob, f"handle-{name}", data_handle=name, data_axis=axis, data_track=" ".join(f"{spot:.1f}" for spot in track),
        transform=f"translate({where[0]:.1f},{where[1]:.1f})", role="slider", tabindex=0, aria_label=words,
        aria_orientation="horizontal" if axis == "x" else "vertical", aria_valuemin=0, aria_valuemax=len(track) - 1,
        aria_valuenow=(len(track) - 1) // 2 if place is None else place, aria_valuetext=control.words(value),
    )  # fmt: skip


def pick(control: Option, s: State, value: Any, inside: str, box: tuple[float, float, float, float]) -> str:
    """Return marks that choose `value` when pressed; `box` (x, y, width, height) is the area that answers."""
    x, y, width, height = box
    chosen = s[control.name] == value
    area = mark("rect", x=x, y=y, width=width, height=height, rx=4, fill="transparent", class_="kit-area",
                stroke=INK if chosen else None, stroke_width=2)  # fmt: skip
    name = f"{control.name}:{control.send(value)}"
    return mark("g", area + inside, f"pick-{name}", data_pick=name, role="button", tabindex=0,
                aria_pressed=str(chosen).lower(), aria_label=f"{control.label}: {control.words(value)}")  # fmt: skip

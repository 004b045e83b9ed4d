"""Matplotlib figures and axes as data: described where the learner drew them, drawn again where the tests are.

Carried over: titles, labels, limits, scales, ticks, legend, texts, lines, bars and other rectangles, wedges, polygons
and scatter points, with their data, labels and colours. Tests use the redrawn figure as any other: `fig.axes`,
`ax.get_title()`, `ax.get_lines()[0].get_xydata()`, `ax.patches[0].get_height()`. Images, 3D and animations are not.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgba
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon, Rectangle, Wedge

Json = Any
KINDS = (Figure, Axes)
#: Artists of one axes, at the most.
_MOST = 5000


def describe(value: Figure | Axes, array: Callable[[Any], Json]) -> Json:
    """Return the JSON form of a figure, or of an axes with the figure around it; `array` encodes a numpy array."""
    figure: Any = value if isinstance(value, Figure) else value.figure
    chosen = -1 if isinstance(value, Figure) else figure.axes.index(value)
    title = figure.get_suptitle()
    axes = [_axes(part, array) for part in figure.axes]
    return {"k": "gambar", "ukuran": _numbers(figure.get_size_inches()), "judul": title, "sumbu": axes, "v": chosen}


def redraw(form: Json, array: Callable[[Json], Any]) -> Figure | Axes:
    """Return the figure of a form, or its chosen axes. Raises any error for a form that `describe` does not make."""
    width, height = (float(size) for size in form["ukuran"])
    figure = Figure(figsize=(width, height))
    if form["judul"]:
        figure.suptitle(str(form["judul"]))
    for part in form["sumbu"]:
        left, bottom, wide, high = (float(number) for number in part["letak"])
        _redraw_axes(figure.add_axes((left, bottom, wide, high)), part, array)
    chosen = int(form["v"])
    return figure if chosen < 0 else figure.axes[chosen]


def _axes(axes: Axes, array: Callable[[Any], Json]) -> Json:
    legend = axes.get_legend()
    artists = [*axes.lines, *axes.patches, *axes.collections]
    if len(artists) > _MOST:
        raise ValueError("too many artists")
    patches = list(axes.patches)
    return {
        "letak": _numbers(axes.get_position().bounds),
        "judul": [axes.get_title(loc) for loc in ("left", "center", "right")],
        "label": [axes.get_xlabel(), axes.get_ylabel()],
        "batas": [_numbers(axes.get_xlim()), _numbers(axes.get_ylim())],
        "skala": [axes.get_xscale(), axes.get_yscale()],
        "tanda": [_ticks(axes.get_xticks(), axes.get_xticklabels()), _ticks(axes.get_yticks(), axes.get_yticklabels())],
        "legenda": None if legend is None else _legend(legend),
        "teks": [[*_numbers(text.get_position()), text.get_text()] for text in axes.texts],
        "garis": [_line(line, array) for line in axes.lines],
        "bidang": [_patch(patch, array) for patch in patches],
        "batang": [
            [[patches.index(bar) for bar in group if bar in patches], str(group.get_label())]
            for group in axes.containers
            if isinstance(group, BarContainer)
        ],
        "titik": [_points(dots, array) for dots in axes.collections if isinstance(dots, PathCollection)],
    }


def _numbers(values: Any) -> list[float]:
    return [float(value) for value in values]


def _ticks(places: Any, labels: Any) -> Json:
    return [_numbers(places), [label.get_text() for label in labels]]


def _legend(legend: Any) -> Json:
    return [legend.get_title().get_text(), [text.get_text() for text in legend.get_texts()]]


def _style(artist: Any, colour: Any) -> Json:
    name = artist.get_label()
    return {
        "nama": None if name is None else str(name),
        "warna": _numbers(to_rgba(colour)),
        "tampak": bool(artist.get_visible()),
    }


def _line(line: Line2D, array: Callable[[Any], Json]) -> Json:
    look = [str(line.get_linestyle()), str(line.get_marker()), str(line.get_drawstyle()), float(line.get_linewidth())]
    return {**_style(line, line.get_color()), "data": array(np.asarray(line.get_xydata(), float)), "rupa": look}


def _patch(patch: Patch, array: Callable[[Any], Json]) -> Json:
    style = _style(patch, patch.get_facecolor())
    if isinstance(patch, Rectangle):
        return {**style, "bentuk": "kotak", "v": _numbers([*patch.get_xy(), patch.get_width(), patch.get_height()])}
    if isinstance(patch, Wedge):
        return {**style, "bentuk": "juring", "v": _numbers([*patch.center, patch.r, patch.theta1, patch.theta2])}
    corners = patch.get_xy() if isinstance(patch, Polygon) else patch.get_path().vertices
    return {**style, "bentuk": "poligon", "v": array(np.asarray(corners, float))}


def _points(dots: PathCollection, array: Callable[[Any], Json]) -> Json:
    colours = dots.get_facecolor()
    colour = colours[0] if len(colours) else (0, 0, 0, 0)
    return {**_style(dots, colour), "data": array(np.ma.filled(np.ma.asarray(dots.get_offsets(), float), math.nan))}


def _redraw_axes(axes: Any, form: Json, array: Callable[[Json], Any]) -> None:
    for line in form["garis"]:
        style, marker, steps, width = line["rupa"]
        data = array(line["data"])
        drawn = Line2D(data[:, 0], data[:, 1], linestyle=style, marker=marker, drawstyle=steps, linewidth=width)
        axes.add_line(_styled(drawn, line, drawn.set_color))
    for patch in form["bidang"]:
        shape = _shape(patch, array)
        axes.add_patch(_styled(shape, patch, shape.set_facecolor))
    for places, name in form["batang"]:
        axes.add_container(BarContainer([axes.patches[int(place)] for place in places], label=str(name)))
    for dots in form["titik"]:
        data = array(dots["data"])
        scattered = axes.scatter(data[:, 0], data[:, 1])
        _styled(scattered, dots, scattered.set_facecolor)
    for x, y, text in form["teks"]:
        axes.text(float(x), float(y), str(text))
    _redraw_frame(axes, form)


def _redraw_frame(axes: Any, form: Json) -> None:
    for place, title in zip(("left", "center", "right"), form["judul"], strict=True):
        axes.set_title(str(title), loc=place)
    axes.set(xlabel=str(form["label"][0]), ylabel=str(form["label"][1]))
    axes.set(xscale=str(form["skala"][0]), yscale=str(form["skala"][1]))
    (x_places, x_names), (y_places, y_names) = form["tanda"]
    axes.set_xticks(x_places, [str(name) for name in x_names] if any(x_names) else None)
    axes.set_yticks(y_places, [str(name) for name in y_names] if any(y_names) else None)
    axes.set(xlim=[float(x) for x in form["batas"][0]], ylim=[float(y) for y in form["batas"][1]])
    if form["legenda"] is not None:
        title, names = form["legenda"]
        axes.legend(handles=[Line2D([], []) for _ in names], labels=[str(name) for name in names], title=str(title))


def _styled(artist: Any, form: Json, colour: Callable[[Any], None]) -> Any:
    artist.set_label(None if form["nama"] is None else str(form["nama"]))
    artist.set_visible(bool(form["tampak"]))
    colour(tuple(float(part) for part in form["warna"]))
    return artist


def _shape(form: Json, array: Callable[[Json], Any]) -> Patch:
    if form["bentuk"] == "poligon":
        return Polygon(array(form["v"]))
    numbers = [float(number) for number in form["v"]]
    if form["bentuk"] == "kotak":
        return Rectangle((numbers[0], numbers[1]), numbers[2], numbers[3])
    return Wedge((numbers[0], numbers[1]), numbers[2], numbers[3], numbers[4])

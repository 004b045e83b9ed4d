"""Feed ranking: what a weighted-sum ranker does with predicted probabilities, and who gets seen.

Score of a post = (Σ wₖ·pₖ) · 2^(-age / half-life) · a, with weights wₖ of the actions, probabilities pₖ that this reader
takes them, age and half-life in hours, closeness a (0..1). The sum of weight × probability is what X published
(datasets/aturan.toml, `algoritma`); decay and closeness in this form are a teaching simplification (fact sheet 4.3).
Instagram has never published such weights.

Attention: a reader who sees a post goes on to the next with probability θ, so rank r is seen with θ^(r-1). Source of the
form: A. Moffat and J. Zobel (2008), "Rank-biased precision for measurement of retrieval effectiveness", ACM Transactions
on Information Systems 27(1); the value of θ is an assumption (`algoritma.rekaan.lanjut_gulir`).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import inf, isfinite
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.errors import UsageError
from ngulik.paths import datasets_dir
from ngulik.widgets.kit.checked import have_columns, have_rows

ACTIONS = ("suka", "balas", "repost", "bagikan_dm", "salin_tautan", "tidak_tertarik", "laporkan")
KRONOLOGIS = "Kronologis"
#: preset as people read it -> group of aturan.toml; the chronological feed has no weights at all
_GROUPS = {
    "X Maret 2023": "x_2023",
    "X Agustus 2026": "x_2026",
    "Pelayanan (rekaan)": "rekaan_pelayanan",
}
PRESETS = (KRONOLOGIS, *_GROUPS)
_COLUMNS = ("unggahan", "jenis", "teks", "umur_jam", "kedekatan", *(f"p_{action}" for action in ACTIONS))


@dataclass(frozen=True)
class Recipe:
    """How a feed is ranked.

    Attributes:
        weights: action -> weight; an action without weight counts 0.
        half_life: hours after which a score has halved, > 0; infinite = no decay.
        closeness: whether scores are multiplied by the closeness of reader and poster.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    half_life: float = inf
    closeness: bool = False

    def scores(self, posts: pd.DataFrame) -> "pd.Series[float]":
        """Return the score of each post, in the order and index of `posts`."""
        total = pd.Series(0.0, index=posts.index)
        for action in ACTIONS:
            total += self.weights.get(action, 0.0) * posts[f"p_{action}"]
        if isfinite(self.half_life):
            total *= 2 ** (-posts["umur_jam"] / self.half_life)
        return total * posts["kedekatan"] if self.closeness else total

    def feed(self, posts: pd.DataFrame) -> pd.DataFrame:
        """Return the posts from top to bottom with the columns skor and perhatian (0..100, sums to 100) added.

        Equal scores: the newer post first. So a recipe without weights gives the chronological feed.
        """
        scored = posts.assign(skor=self.scores(posts).round(12))
        ordered = scored.sort_values(["skor", "umur_jam"], ascending=[False, True], kind="stable")
        return ordered.assign(perhatian=attention(len(posts))).reset_index(drop=True)


def attention(count: int) -> npt.NDArray[np.float64]:
    """Return the share of attention (percent) of the ranks 1..`count`: falling, sums to 100."""
    seen: npt.NDArray[np.float64] = np.float_power(_continue(), np.arange(count))
    return np.asarray(100 * seen / seen.sum())


def bobot_preset(nama: str) -> "pd.Series[float]":
    """Return action -> weight of a preset, e.g. `bobot_preset("X Agustus 2026")`; all seven actions, 0 where none.

    Raises UsageError with the names that exist.
    """
    if nama not in PRESETS:
        known = ", ".join(f"“{name}”" for name in PRESETS)
        raise UsageError(f"Preset “{nama}” tidak ada. Pilih salah satu: {known}.")
    rules = _rules()[_GROUPS[nama]] if nama in _GROUPS else {}
    weights = {action: float(rules.get(action, {"nilai": 0})["nilai"]) for action in ACTIONS}
    return pd.Series(weights, name=nama)


def hitung_skor(
    unggahan: pd.DataFrame, bobot: Mapping[str, float], paruh: float = inf, kedekatan: bool = False
) -> "pd.Series[float]":
    """Return the score of each post in `unggahan`.

    `bobot`: action -> weight, from `bobot_preset` or your own; `paruh`: half-life in hours, none by default;
    `kedekatan`: whether closeness counts. Raises UsageError for an unknown action, missing columns or a bad half-life.
    """
    return recipe(dict(bobot), paruh, kedekatan).scores(checked(unggahan))


def pangsa_tayang(tabel: pd.DataFrame) -> "pd.Series[float]":
    """Return the share of attention (percent) per kind of post; the rows of `tabel` stand from top to bottom.

    Raises UsageError without column jenis or without rows.
    """
    if "jenis" not in tabel.columns or tabel.empty:
        raise UsageError(
            "pangsa_tayang() memerlukan tabel berisi kiriman, dengan kolom jenis, yang sudah diurutkan dari atas ke bawah."
        )
    seen = pd.Series(attention(len(tabel)), index=tabel.index)
    return seen.groupby(tabel["jenis"]).sum().rename("pangsa_tayang")


def recipe(weights: Mapping[str, float], half_life: float, closeness: bool) -> Recipe:
    """Return a recipe after looking at its parts. Raises UsageError for what cannot be used."""
    unknown = [str(name) for name in weights if name not in ACTIONS]
    if unknown:
        raise UsageError(f"Bobot untuk {', '.join(unknown)} tidak dikenal. Tindakan yang ada: {', '.join(ACTIONS)}.")
    for name, value in weights.items():
        if not isinstance(value, int | float | np.number) or not isfinite(value):
            raise UsageError(f"Bobot {name} berisi {value!r}, padahal harus angka, misalnya 5 atau -43.2.")
    if not (isinstance(half_life, int | float | np.number) and half_life > 0):
        raise UsageError(f"paruh berisi {half_life!r}, padahal harus jam lebih dari 0. Contoh: paruh=24.")
    return Recipe(weights, float(half_life), bool(closeness))


def checked(posts: pd.DataFrame) -> pd.DataFrame:
    """Return `posts` if it has all columns and a row. Raises UsageError otherwise."""
    have_columns(posts, _COLUMNS, "unggahan")
    have_rows(posts, "unggahan")
    return posts


def default_half_life() -> float:
    """Return the half-life (hours) the simulation starts with."""
    return float(_rules()["rekaan"]["waktu_paruh"]["nilai"])


def _continue() -> float:
    return float(_rules()["rekaan"]["lanjut_gulir"]["nilai"])


@cache
def _rules() -> dict[str, Any]:
    """Return the group `algoritma` of aturan.toml."""
    text = (datasets_dir() / "aturan.toml").read_text(encoding="utf-8")
    rules: dict[str, Any] = tomllib.loads(text)["algoritma"]
    return rules

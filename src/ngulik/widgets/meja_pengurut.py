"""Meja Pengurut: the same sixty posts under other weights, and who is seen then.

The model is `peringkat.Recipe`; this module is what the learner holds: table, sentence, picture and live view of one
ranking, each compared with the chronological feed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets import messages_meja_pengurut as messages
from ngulik.widgets.peringkat import (
    Recipe,
    attention,
    bobot_preset,
    checked,
    default_half_life,
    pangsa_tayang,
    recipe,
)

if TYPE_CHECKING:
    from ngulik.widgets.meja_tampilan import View

PROVOKATIF = "provokatif"
AWAL = "X Maret 2023"


@dataclass(frozen=True, eq=False)
class MejaPengurut:
    """As the last line of a cell it shows the widget; its methods are the twins.

    `preset` is one of `PRESETS`; `bobot` (action -> weight) replaces the preset's weights; `paruh` is the half-life in
    hours (infinite: no decay; None: `algoritma.rekaan.waktu_paruh`); `kedekatan` says whether closeness counts; `lacak`
    is the number of a post.
    Other values raise UsageError.
    """

    posts: pd.DataFrame

    def tabel(
        self,
        preset: str = AWAL,
        *,
        bobot: Mapping[str, float] | None = None,
        paruh: float | None = None,
        kedekatan: bool = True,
    ) -> pd.DataFrame:
        """Return the feed from top to bottom: urutan, unggahan, jenis, teks, umur_jam, skor, perhatian (percent),
        urutan_kronologis.
        """
        feed, _ = self._ranking(preset, bobot, paruh, kedekatan)
        return feed.copy()

    def pangsa(self, preset: str = AWAL, **racikan: Any) -> pd.DataFrame:
        """Return one row per kind: jenis, pangsa_tayang, kronologis, selisih (all percent, one decimal)."""
        _, shares = self._ranking(preset, **racikan)
        return shares.copy()

    def _ranking(
        self,
        preset: str,
        bobot: Mapping[str, float] | None = None,
        paruh: float | None = None,
        kedekatan: bool = True,
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Return what `tabel` and `pangsa` do; picture, sentences and table of one redraw ask for the same."""
        recipe = self._recipe(preset, bobot, paruh, kedekatan)
        if not self._latest or self._latest[0][0] != recipe:
            feed = self._ranked(recipe)
            self._latest[:] = [(recipe, feed, self._compared(feed))]
        return self._latest[0][1:]

    def _ranked(self, recipe: Recipe) -> pd.DataFrame:
        feed = recipe.feed(self.posts)
        feed = feed.assign(urutan=range(1, len(feed) + 1), urutan_kronologis=feed["unggahan"].map(self.ranks))
        feed["perhatian"] = feed["perhatian"].round(2)
        return feed[
            ["urutan", "unggahan", "jenis", "teks", "umur_jam", "skor", "perhatian", "urutan_kronologis"]
        ].round({"skor": 4})

    def _compared(self, feed: pd.DataFrame) -> pd.DataFrame:
        now, before = (pangsa_tayang(table).round(1) for table in (feed, self.chronological))
        table = pd.DataFrame({"pangsa_tayang": now, "kronologis": before})
        table["selisih"] = (table["pangsa_tayang"] - table["kronologis"]).round(1)
        return table.rename_axis("jenis").reset_index().sort_values("pangsa_tayang", ascending=False, ignore_index=True)

    def kalimat(
        self, preset: str = AWAL, *, lacak: str | None = None, tebakan: float | None = None, **racikan: Any
    ) -> str:
        """Return the result in words; with `tebakan` (percent) also how near the guess of the provocative share was."""
        return " ".join(self.sentences(preset, lacak, tebakan, **racikan))

    def sentences(self, preset: str, lacak: str | None, tebakan: float | None, **racikan: Any) -> list[str]:
        """Return the parts of `kalimat`: the shares, the guess, the followed post, what this is not."""
        shares = self._shares(preset, racikan)
        half_life = messages.paruh(_half_life(racikan.get("paruh")))
        sentences = [messages.ringkasan(self._name(preset, racikan), half_life, shares)]
        if tebakan is not None and PROVOKATIF in shares:
            sentences.append(messages.banding(tebakan, shares[PROVOKATIF][0]))
        followed = lacak or self.followed
        if followed:
            sentences.append(self._follow(followed, self.tabel(preset, **racikan)))
        return [*sentences, messages.BUKAN_INSTAGRAM]

    def alt(self, preset: str = AWAL, **racikan: Any) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        feed = self.tabel(preset, **racikan).head(5)
        top = [f"{nomor} {jenis}" for nomor, jenis in zip(feed["unggahan"], feed["jenis"], strict=True)]
        return messages.alt(self._name(preset, racikan), self._shares(preset, racikan), top)

    def gambar(self, preset: str = AWAL, **racikan: Any) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.gambar import gambar

        gambar(self._figure(preset, racikan), self.alt(preset, **racikan))

    def simpan_gambar(self, path: str | Path, preset: str = AWAL, **racikan: Any) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text."""
        from ngulik.paths import write_atomic
        from ngulik.widgets.gambar import png

        write_atomic(Path(path), png(self._figure(preset, racikan), dpi=200))
        return self.alt(preset, **racikan)

    @cached_property
    def _latest(self) -> list[tuple[Recipe, pd.DataFrame, pd.DataFrame]]:
        """The latest recipe, its feed and its shares, once there is one."""
        return []

    @cached_property
    def chronological(self) -> pd.DataFrame:
        """The feed without weights: newest first."""
        return Recipe().feed(self.posts)

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Number of a post -> its place in the chronological feed, from 1."""
        return {nomor: place for place, nomor in enumerate(self.chronological["unggahan"], start=1)}

    @cached_property
    def followed(self) -> str | None:
        """The provocative post that the first preset lifts most, None if there is none."""
        feed = self.tabel(AWAL)
        feed = feed[feed["jenis"] == PROVOKATIF]
        if feed.empty:
            return None
        lifted = max(feed.to_dict("records"), key=lambda row: row["urutan_kronologis"] - row["urutan"])
        return str(lifted["unggahan"])

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.meja_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget and the number of posts."""
        return f"<Meja Pengurut: {len(self.posts)} kiriman>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)

    @staticmethod
    def _recipe(preset: str, bobot: Mapping[str, float] | None, paruh: float | None, kedekatan: bool) -> Recipe:
        weights = bobot_preset(preset) if bobot is None else bobot
        return recipe(dict(weights), _half_life(paruh), kedekatan)

    @staticmethod
    def _name(preset: str, racikan: Mapping[str, Any]) -> str:
        return preset if racikan.get("bobot") is None else messages.RACIKAN

    def _shares(self, preset: str, racikan: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
        rows = self.pangsa(preset, **racikan).to_dict("records")
        return {row["jenis"]: (row["pangsa_tayang"], row["kronologis"]) for row in rows}

    def _follow(self, nomor: str, feed: pd.DataFrame) -> str:
        if nomor not in self.ranks:
            raise UsageError(f"Kiriman “{nomor}” tidak ada. Pilih salah satu nomor di kolom unggahan.")
        row = feed[feed["unggahan"] == nomor].to_dict("records")[0]
        before, now = self.ranks[nomor], row["urutan"]
        seen = attention(len(feed))
        return messages.pelacakan(nomor, row["jenis"], before, now, float(seen[now - 1] / seen[before - 1]))

    def _figure(self, preset: str, racikan: Mapping[str, Any]) -> Any:
        from ngulik.widgets.meja_tampilan import draw

        feed = self.tabel(preset, **racikan)
        return draw(feed, self.chronological, self._shares(preset, racikan), self._name(preset, racikan))


def meja_pengurut(unggahan: pd.DataFrame) -> MejaPengurut:
    """Return the widget for the posts `unggahan`; as last line of a cell it appears.

    Raises UsageError if columns are missing or there is no post.
    """
    return MejaPengurut(checked(unggahan).reset_index(drop=True))


def _half_life(paruh: float | None) -> float:
    return default_half_life() if paruh is None else paruh

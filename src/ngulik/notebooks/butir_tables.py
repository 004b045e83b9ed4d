"""The small tables inside an item of `butir.toml`: mistakes, choices, parts, criteria, samples."""

from typing import Annotated

from pydantic import Field, model_validator

from ngulik.records import Record

Text = Annotated[str, Field(min_length=1)]
Value = str | int | float


class Mistake(Record):
    """A foreseen wrong answer and what the learner is told; exactly one of its first five keys says what was typed."""

    fills: dict[str, Value | tuple[Value, ...]] | Value | tuple[Value, ...] | None = Field(
        None, alias="isi", description="K: nomor rumpang = isinya; V angka: angkanya", examples=['{ 1 = [">", ">="] }']
    )
    swap: tuple[str, str] | None = Field(
        None, alias="ganti", description="potongan acuan → gantinya", examples=['["100 * ", ""]']
    )
    code: str | None = Field(None, alias="kode", description="seluruh jawaban", examples=["def f(x): ..."])
    formula: str | None = Field(None, alias="hitung", description="V angka: rumusnya", examples=["max(hari)"])
    order: tuple[int, ...] | None = Field(
        None, alias="terbalik", description="U: nomor langkah menurut urutan yang keliru", examples=["[2, 1, 3]"]
    )
    message: Text = Field(alias="pesan", description="yang dibaca peserta", examples=["Itu cacahnya."])
    silent: bool = Field(False, alias="diam", description="baru tertangkap saat dinilai", examples=["true"])

    @model_validator(mode="after")
    def _one_form(self) -> "Mistake":
        forms = (self.fills, self.swap, self.code, self.formula, self.order)
        if sum(form is not None for form in forms) != 1:
            raise ValueError("satu kesalahan ditulis dengan tepat satu dari kunci isi, ganti, kode, hitung, terbalik.")
        return self


class Option(Record):
    """One choice; the right one has no `salah`."""

    text: Text = Field(alias="teks", description="bunyi pilihan", examples=["Kebetulan saja."])
    wrong: Text | None = Field(None, alias="salah", description="mengapa keliru", examples=["Lihat lagi sumbunya."])


class Part(Record):
    """One part of a question with several."""

    text: Text = Field(alias="teks", description="bunyi bagian", examples=["`kota.example`"])
    answer: str = Field(alias="jawab", description="pilihan yang tepat", examples=["pajak.test"])
    wrong: dict[str, Text] = Field({}, alias="salah", description="pilihan = pesan", examples=['{ b = "…" }'])


class Criterion(Record):
    """One row of an essay's rubric."""

    text: Text = Field(alias="teks", description="yang dinilai", examples=["tindakan"])
    points: int = Field(alias="poin", gt=0, description="poin", examples=["1"])
    full: Text = Field(alias="penuh", description="yang mendapat penuh", examples=["satu langkah yang jelas"])
    none: Text | None = Field(None, alias="nol", description="yang mendapat nol", examples=["hanya “hati-hati”"])


class Sample(Record):
    """An anchored essay and its score per criterion."""

    score: tuple[int, ...] = Field(alias="skor", description="skor tiap kriteria", examples=["[1, 0]"])
    text: Text = Field(alias="teks", description="jawaban contoh", examples=["Jangan buka berkas .apk."])
    reason: Text = Field(alias="alasan", description="mengapa skor itu", examples=["Jelas, tanpa nama."])

"""`solutions/NN-slug/butir.toml` as typed records: each exercise item stands once, prompt, answer, evidence, messages.

Six kinds: code with blanks (K), a letter, a number or several parts (V), an order (U) and an essay (E). In texts,
`«1»` stands for blank 1 and `«kode»`, `«jawab»`, `«rumpang»`, `«toleransi»`, `«satuan»` for what the code knows:
French quotes, because braces belong to Python and to patterns such as `\\d{16}`.
"""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from ngulik.course import Module
from ngulik.notebooks.butir_tables import Criterion, Mistake, Option, Part, Sample, Text
from ngulik.records import Record, read

LETTERS = "abcdefgh"


class ItemBase(Record):
    """What every item has."""

    id: str = Field(pattern=r"^[0-9a-z]+(-[0-9a-z]+)*$", description="nomor soal", examples=["3"])
    title: Text = Field(alias="judul", description="judul soal", examples=["Berapa aduan?"])
    objective: str = Field(alias="tujuan", description="tujuan modul yang diukur", examples=["T1"])
    topics: tuple[str, ...] | None = Field(None, alias="topik", description="kode cakupan", examples=['["R5"]'])
    minutes: int = Field(alias="menit", gt=0, description="perkiraan waktu", examples=["5"])
    task: Text = Field(alias="tugas", description="teks soal (Markdown)", examples=["Isi «rumpang» rumpang."])
    note: Text | None = Field(None, alias="catatan", description="sel teks di bawah soal", examples=["*Sumber: …*"])
    material: Text | None = Field(None, alias="bahan", description="sel kode sebelum jawaban", examples=["hari = [0]"])
    hints: tuple[Text, Text, Text] = Field(alias="petunjuk", description="dari umum ke rinci", examples=['["…"]'])
    explanation: Text = Field(alias="pembahasan", description="penjelasan", examples=["«kode»"])


class Graded(ItemBase):
    """An item that a test cell marks."""

    points: int = Field(alias="poin", gt=0, description="poin", examples=["2"])
    advice: Text | None = Field(
        None, alias="saran", description="bila tidak ada pesan yang cocok", examples=["Periksa satuannya."]
    )
    comment: Text | None = Field(None, alias="komentar", description="baris di atas jawaban", examples=["# Ganti …"])
    witnesses: tuple[Text, ...] = Field(
        (), alias="saksi", description="jawaban benar lain yang berdiri sendiri", examples=['["def f(x): …"]']
    )


class Code(Graded):
    """K: a function with blanks «…»."""

    kind: Literal["K"] = Field(alias="tipe", description="jenis soal", examples=["K"])
    code: Text = Field(alias="kode", description="acuan; rumpang di antara « »", examples=["return 100 * x.«mean»()"])
    shown: Text = Field(alias="buka", description="kasus terbuka", examples=[">>> f(2)\n= 4"])
    hidden: Text = Field(alias="tutup", description="kasus tersembunyi", examples=[">>> f(3)  # data lain"])
    tolerance: float | None = Field(None, alias="toleransi", description="selisih yang diterima", examples=["0.05"])
    mistakes: tuple[Mistake, ...] = Field(
        alias="salah", description="jawaban salah", examples=['{ isi = { 1 = ">" } }']
    )
    equivalent: dict[str, Text] = Field(
        {}, alias="setara", description="mutan yang bukan kesalahan = alasannya", examples=['{ "x.min()" = "…" }']
    )


class Choice(Graded):
    """V letter: one of several choices."""

    kind: Literal["V"] = Field(alias="tipe", description="jenis soal", examples=["V"])
    options: tuple[Option, ...] = Field(
        alias="pilihan", min_length=2, description="pilihan", examples=["[{ teks = … }]"]
    )

    @model_validator(mode="after")
    def _one_right(self) -> "Choice":
        if sum(option.wrong is None for option in self.options) != 1:
            raise ValueError("tepat satu pilihan tidak punya kunci salah: itulah jawabannya.")
        return self

    @property
    def answer(self) -> str:
        """The right letter."""
        return next(letter for letter, option in zip(LETTERS, self.options, strict=False) if option.wrong is None)


class Number(Graded):
    """V number: computed by `hitung`, proven by hand."""

    kind: Literal["V"] = Field(alias="tipe", description="jenis soal", examples=["V"])
    formula: Text = Field(alias="hitung", description="rumus jawabannya", examples=["49e6 / 37e3"])
    by_hand: float | int = Field(alias="tangan", description="hasil hitungan tangan", examples=["1324.3"])
    unit: str = Field("", alias="satuan", description="satuan", examples=["hari"])
    tolerance: float | int | None = Field(None, alias="toleransi", description="selisih yang diterima", examples=["2"])
    mistakes: tuple[Mistake, ...] = Field(alias="salah", description="jawaban salah", examples=["{ isi = 50 }"])


class Parts(Graded):
    """V parts: each part takes one of the choices; typed as letters, or as the choices themselves (`bentuk = "isi"`)."""

    kind: Literal["V"] = Field(alias="tipe", description="jenis soal", examples=["V"])
    options: tuple[Text, ...] = Field(
        alias="pilihan", min_length=2, description="pilihan", examples=['["benar", "salah"]']
    )
    parts: tuple[Part, ...] = Field(alias="bagian", min_length=2, description="bagian", examples=["[{ teks = … }]"])
    typed: Literal["huruf", "isi"] = Field("huruf", alias="bentuk", description="yang diketik", examples=["isi"])
    called: str = Field("bagian", alias="sebutan", description="kata untuk satu bagian", examples=["alamat"])
    stub: str | None = Field(None, alias="rumpang", description="bentuk kosong", examples=["jawaban_5 = ..."])
    mistakes: tuple[Mistake, ...] = Field(
        (), alias="salah", description="jawaban salah lain", examples=["{ kode = … }"]
    )

    @model_validator(mode="after")
    def _known(self) -> "Parts":
        for number, part in enumerate(self.parts, start=1):
            for name in (part.answer, *part.wrong):
                if name not in self.options:
                    raise ValueError(f"bagian ke-{number} menyebut “{name}”, yang tidak ada di pilihan.")
            if not part.wrong and not self.mistakes:
                raise ValueError(f"bagian ke-{number} tidak punya jawaban salah.")
            if part.answer in part.wrong:
                raise ValueError(f"bagian ke-{number} menyebut “{part.answer}” sebagai jawaban dan sebagai salah.")
        return self

    def typed_as(self, option: str) -> str:
        """Return what a learner types for a choice."""
        return option if self.typed == "isi" else LETTERS[self.options.index(option)]


class Order(Graded):
    """U: steps in their right order; `huruf` are the letters under which they are shown."""

    kind: Literal["U"] = Field(alias="tipe", description="jenis soal", examples=["U"])
    steps: tuple[Text, ...] = Field(alias="langkah", min_length=3, description="urutan yang tepat", examples=['["…"]'])
    letters: str = Field(alias="huruf", description="huruf tiap langkah saat ditampilkan", examples=["bdac"])
    mistakes: tuple[Mistake, ...] = Field(alias="salah", description="urutan salah", examples=["{ terbalik = [2, 1] }"])

    @model_validator(mode="after")
    def _letters_fit(self) -> "Order":
        if sorted(self.letters) != list(LETTERS[: len(self.steps)]):
            raise ValueError(
                f"huruf berisi “{self.letters}”; perlu tiap huruf a sampai {LETTERS[len(self.steps) - 1]} satu kali."
            )
        return self


class Essay(ItemBase):
    """E: marked by a person; its points are the sum of the criteria."""

    kind: Literal["E"] = Field(alias="tipe", description="jenis soal", examples=["E"])
    words: int | None = Field(None, alias="kata", gt=0, description="paling banyak sekian kata", examples=["50"])
    model: Text = Field(alias="teladan", description="contoh jawaban di naskah pengajar", examples=["Punten, Teh, …"])
    criteria: tuple[Criterion, ...] = Field(alias="kriteria", min_length=1, description="rubrik", examples=["[{ … }]"])
    samples: tuple[Sample, ...] = Field(
        alias="contoh", min_length=3, description="contoh berskor", examples=["[{ … }]"]
    )

    @property
    def points(self) -> int:
        """The sum of the criteria."""
        return sum(row.points for row in self.criteria)

    @model_validator(mode="after")
    def _scored(self) -> "Essay":
        for number, sample in enumerate(self.samples, start=1):
            most = tuple(row.points for row in self.criteria)
            if len(sample.score) != len(most) or any(
                not 0 <= got <= at for got, at in zip(sample.score, most, strict=False)
            ):
                raise ValueError(
                    f"contoh ke-{number} berskor {list(sample.score)}; kriterianya bernilai paling banyak {list(most)}."
                )
        scores = {sum(sample.score) for sample in self.samples}
        if self.points not in scores or len(scores) < 2:
            raise ValueError("contoh perlu memuat satu yang bernilai penuh dan satu yang lebih rendah.")
        return self


def _kind(table: Any) -> str:
    """Tell the kinds apart by `tipe`, those of V by what they alone have."""
    kind = table.get("tipe") if isinstance(table, dict) else ""
    if kind == "V":
        return "Parts" if "bagian" in table else "Number" if "hitung" in table else "Choice"
    return {"K": "Code", "U": "Order", "E": "Essay"}.get(str(kind), "")


AnyItem = Annotated[
    Annotated[Code, Tag("Code")]
    | Annotated[Choice, Tag("Choice")]
    | Annotated[Number, Tag("Number")]
    | Annotated[Parts, Tag("Parts")]
    | Annotated[Order, Tag("Order")]
    | Annotated[Essay, Tag("Essay")],
    Discriminator(_kind),
]


class Sheet(Record):
    """All items of a module's exercise, in their order."""

    items: tuple[AnyItem, ...] = Field(alias="soal", min_length=1)


def read_sheet(module: Module) -> Sheet:
    """Return the items of a module; raises ContentError with every problem of the file."""
    return _read(module.items, module.items.stat().st_mtime_ns if module.items.exists() else 0)


@cache
def _read(path: Any, changed: int) -> Sheet:
    return read(path, Sheet)

"""Pengabur: the measures, the twins and the view must all say the same, and the neighbour must play fair."""

import html
import re
from collections import Counter

import numpy as np
import pandas as pd
import pytest

import ngulik
from ngulik import pengabur
from ngulik.errors import UsageError
from ngulik.widgets.pengabur import words
from ngulik.widgets.pengabur.complaints import GONE, LEVELS, Release
from ngulik.widgets.pengabur.kerumunan import crowds, entropy, kept

NOTHING = dict.fromkeys(LEVELS, GONE)
RELEASES = [
    {},
    {"tempat": "kecamatan", "tanggal": GONE},
    {"tempat": "wilayah", "usia": "10 tahun", "tanggal": "bulan"},
    {"tempat": "wilayah", "usia": "5 tahun", "kelamin": GONE, "tanggal": GONE},
    NOTHING,
]


@pytest.fixture
def mentah():
    """Twelve complaints worked out by hand: A has two kelurahan, and a kelurahan of the same name as one of B."""
    rows = [
        ("A", "satu", "Utara", 31, "P", "jalan"), ("A", "satu", "Utara", 33, "P", "jalan"),
        ("A", "dua", "Utara", 34, "P", "jalan"), ("A", "dua", "Utara", 38, "P", "pju"),
        ("A", "dua", "Utara", 39, "P", "pju"), ("A", "dua", "Utara", 30, "P", "sampah"),
        ("B", "dua", "Utara", 71, "L", "sampah"), ("B", "dua", "Utara", 78, "L", "sampah"),
        ("B", "dua", "Utara", 84, "L", "sampah"), ("B", "dua", "Utara", 88, "L", "sampah"),
        ("B", "dua", "Utara", 95, "L", "sampah"), ("C <b>", "tiga", "Timur", 34, "P", "pohon"),
    ]  # fmt: skip
    names = ["kecamatan", "kelurahan", "wilayah", "usia", "jenis_kelamin", "kategori"]
    masuk = pd.Timestamp("2026-04-29 08:00") + pd.to_timedelta(range(12), unit="D")
    return pd.DataFrame(rows, columns=names).assign(masuk=masuk)


@pytest.fixture
def kabur(mentah):
    return pengabur(mentah)


def values(kabur, **levels):
    return kabur.tabel(**levels)["nilai"].tolist()


def test_measures_worked_out_by_hand(kabur):
    # by decade of age, 70 and older joined, and sex: six women of the thirties in Utara, five old men, one woman in Timur
    levels = {"tempat": "wilayah", "usia": "10 tahun", "tanggal": GONE}
    k, unique, below, diversity, risk, _, answered = values(kabur, **levels)
    assert (k, unique, below, diversity, risk, answered) == (1, round(100 / 12, 1), 1, 1, 100, 2)
    assert kabur.kerumunan(**levels)["aduan"].tolist() == [1, 0, 11, 0, 0]
    assert values(kabur) == [1, 100, 12, 1, 100, 100, 6]
    assert values(kabur, **NOTHING) == [12, 0, 0, 4, round(100 / 12, 1), 0, 0]


def test_a_kelurahan_belongs_to_its_kecamatan(kabur):
    place = {**NOTHING, "tempat": "kelurahan"}
    assert kabur.model.crowds(Release(**place)).classes == 4


def test_crowds_agree_with_a_count_of_rows():
    rng = np.random.default_rng(10)
    for _ in range(30):
        columns = [rng.integers(0, 4, 60) for _ in range(3)]
        secret = rng.integers(0, 3, 60)
        rows = list(zip(*(column.tolist() for column in columns), strict=True))
        sizes = Counter(rows)
        kinds = {row: len({s for r, s in zip(rows, secret.tolist(), strict=True) if r == row}) for row in sizes}
        found = crowds(columns, secret)
        assert found.sizes.tolist() == [sizes[row] for row in rows]
        assert found.kinds.tolist() == [kinds[row] for row in rows]
        assert found.classes == len(sizes)
        assert (found.k, found.diversity) == (min(sizes.values()), min(kinds.values()))


def test_entropy_and_what_is_kept():
    even, half = np.array([0, 1, 2, 3]), np.array([0, 0, 1, 1])
    assert (entropy(even), entropy(half), entropy(np.zeros(4, dtype=int))) == (2, 1, 0)
    assert kept({"a": even, "b": half}, {"a": half, "b": half}) == 0.75
    assert kept({"a": np.zeros(4, dtype=int)}, {"a": np.zeros(4, dtype=int)}) == 1


def test_coarser_levels_never_make_crowds_smaller(kabur):
    for column, levels in LEVELS.items():
        found = [kabur.model.crowds(Release(**{column: level})).k for level in levels]
        left = [kabur.model.kept(Release(**{column: level})) for level in levels]
        assert found == sorted(found) and left == sorted(left, reverse=True)


def test_an_empty_cell_is_a_value_of_its_own(mentah):
    mentah["jenis_kelamin"] = [None, *mentah["jenis_kelamin"][1:]]
    mentah["usia"] = [*mentah["usia"][:-1], None]
    found = pengabur(mentah)
    assert found.model.crowds(Release(tempat=GONE, usia=GONE, tanggal=GONE)).k == 1
    assert found.model.crowds(Release(tempat=GONE, kelamin=GONE, tanggal=GONE, usia="10 tahun")).k == 1


def position(kabur, age):
    return kabur.model.people.index[kabur.model.people["usia"] == age][0]


@pytest.mark.parametrize(
    ("age", "levels", "count"),
    [
        (31, {}, 1),  # exact age gives her away, wherever she lives in A
        (31, {"usia": "5 tahun"}, 4),  # 30 to 34 in A: the neighbour does not know the kelurahan
        (31, {"usia": "10 tahun"}, 6),
        (84, {"usia": "10 tahun"}, 5),  # 70 and older are one class
        (31, {"usia": GONE, "kelamin": GONE, "tempat": "wilayah"}, 11),
        (31, NOTHING, 12),
    ],
)
def test_neighbour_finds_who_fits_at_the_coarser_level(kabur, age, levels, count):
    target = position(kabur, age)
    found = kabur.model.matches(Release(**levels), target)
    assert found.size == count and target in found


def test_neighbour_never_uses_what_is_hidden(kabur):
    for target in kabur.model.targets:
        exact = kabur.model.matches(Release(), target)
        for tanggal in LEVELS["tanggal"]:
            assert kabur.model.matches(Release(tanggal=tanggal), target).tolist() == exact.tolist()
        for levels in RELEASES:
            assert set(exact) <= set(kabur.model.matches(Release(**levels), target))


def test_neighbour_in_words(kabur):
    number = kabur.model.targets.index(next(t for t in kabur.model.targets if kabur.model.people["usia"][t] > 70)) + 1
    assert "dan hanya 1 aduan yang cocok. Isinya: sampah." in kabur.tetangga(number)
    assert "Tetangga menang. Ia mencari" in kabur.tetangga(number, usia="10 tahun")
    assert "Semuanya tentang sampah" in kabur.tetangga(number, usia="10 tahun")
    assert re.fullmatch(r"Anda menang\. .* 1 dari 12\. Kategorinya 4 macam\.", kabur.tetangga(number, **NOTHING))
    young = next(
        i for i, t in enumerate(kabur.model.targets, 1) if kabur.model.people["kategori"][t] in ("jalan", "pju")
    )
    assert re.search(
        r"Belum aman\. .* dan [24] aduan cocok, .* Masih terlalu mudah", kabur.tetangga(young, usia="5 tahun")
    )


@pytest.mark.parametrize(
    ("k", "least", "start"),
    [
        (1, 2, "Orang ini aman, tetapi k masih 1. "),
        (4, 2, "Orang ini aman, tetapi k masih 4. "),
        (5, 1, "Orang ini aman, tetapi l masih 1. "),
        (5, 2, "Anda menang. "),
    ],
)
def test_learner_wins_only_if_everybody_is_hidden(k, least, start):
    assert words.tetangga("orang", 20, 3, "sampah", k, least).startswith(start)


def test_neighbour_never_says_won_while_k_or_l_is_too_small():
    real = pengabur(ngulik.muat_data("aduan_mentah"))
    for levels in RELEASES:
        crowds = real.model.crowds(Release(**levels))
        won = any(real.tetangga(n, **levels).startswith("Anda menang") for n in range(1, 9))
        assert won == (crowds.k >= 5 and crowds.diversity >= 2)


def test_targets_are_seeded_and_complete(mentah):
    mentah.loc[:5, "usia"] = None
    first, second = pengabur(mentah), pengabur(mentah)
    assert first.sasaran() == second.sasaran() and len(first.sasaran()) == 6
    assert all(re.fullmatch(r"(laki-laki|perempuan), \d+ tahun, Kec\. .+", name) for name in first.sasaran())


@pytest.mark.parametrize("levels", RELEASES)
def test_sentence_table_alt_text_and_model_agree(kabur, levels):
    found = kabur.model.crowds(Release(**levels))
    table = dict(zip(kabur.tabel(**levels)["ukuran"], kabur.tabel(**levels)["nilai"], strict=True))
    assert table["Kerumunan terkecil (k)"] == found.k and table["Aduan dalam kerumunan kurang dari 5"] == found.below
    assert f"k = {found.k}, " in kabur.kalimat(**levels)
    assert kabur.kerumunan(**levels)["aduan"].sum() == 12
    assert f"Kerumunan terkecil {found.k}." in kabur.alt(**levels)
    for name, share in kabur.kerumunan(**levels)[["besar", "persen"]].itertuples(index=False):
        assert f"{name}: {share:.1f}".replace(".", ",") in kabur.alt(**levels)


def test_a_crowd_of_one_category_is_told(mentah):
    old = pengabur(mentah[mentah["usia"] > 70])
    assert "l = 1" in old.kalimat(usia="10 tahun", tanggal=GONE)
    assert "l = 4" in pengabur(mentah).kalimat(**NOTHING)


@pytest.mark.parametrize(("guess", "words"), [(97, "hampir tepat"), (50, "terlalu rendah 50,0 poin")])
def test_guess_is_compared_with_the_share_alone(kabur, guess, words):
    assert words in kabur.kalimat(tebakan=guess)


def test_wilayah_is_looked_up_if_it_is_not_there():
    raw = ngulik.muat_data("aduan_mentah")
    regions = ngulik.muat_data("wilayah").drop_duplicates("kecamatan").set_index("kecamatan")["wilayah"]
    joined = raw.assign(wilayah=raw["kecamatan"].map(regions))
    for levels in RELEASES:
        assert pengabur(raw).kalimat(**levels) == pengabur(joined).kalimat(**levels)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda kabur: kabur.tabel(usia="7 tahun"), 'usia berisi \'7 tahun\', padahal pilihannya: "tepat", "5 tahun"'),
        (lambda kabur: kabur.kalimat(alamat="tepat"), "Pengabur tidak mengenal alamat. Yang dapat diatur: tempat"),
        (lambda kabur: kabur.tetangga(99), "nomor berisi 99, padahal harus 1 sampai 8"),
    ],
)
def test_wrong_use_is_explained(kabur, call, words):
    with pytest.raises(UsageError, match=re.escape(words)):
        call(kabur)


def test_unusable_tables_are_explained(mentah):
    with pytest.raises(UsageError, match="kolom usia, kategori"):
        pengabur(mentah.drop(columns=["usia", "kategori"]))
    with pytest.raises(UsageError, match="tidak punya satu baris pun"):
        pengabur(mentah.head(0))


def test_static_twin_shows_one_picture(kabur, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda output: shown.append(output.data))
    kabur.gambar(usia="10 tahun")
    assert len(shown) == 1 and html.escape(kabur.alt(usia="10 tahun")) in shown[0]

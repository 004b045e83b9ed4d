"""Feed ranking: scores by hand, the chronological feed, attention, and the presets against aturan.toml."""

import math
import tomllib

import numpy as np
import pandas as pd
import pytest

from ngulik import bobot_preset, hitung_skor, pangsa_tayang
from ngulik.errors import UsageError
from ngulik.paths import datasets_dir
from ngulik.widgets.meja_pengurut.peringkat import ACTIONS, KRONOLOGIS, PRESETS, Recipe, attention


@pytest.fixture
def posts():
    table = pd.DataFrame({"unggahan": ["K1", "K2", "K3"], "jenis": ["provokatif", "info layanan", "info layanan"]})
    table["teks"] = ["a", "b", "c"]
    table["umur_jam"] = [24.0, 48.0, 1.0]
    table["kedekatan"] = [0.5, 1.0, 0.2]
    for action in ACTIONS:
        table[f"p_{action}"] = 0.0
    table["p_balas"] = [0.2, 0.1, 0.0]
    table["p_laporkan"] = [0.01, 0.0, 0.0]
    table["p_suka"] = [0.0, 0.0, 0.4]
    return table


def test_score_is_the_weighted_sum_worked_out_by_hand(posts):
    assert hitung_skor(posts, {"balas": 10, "laporkan": -50, "suka": 1}).tolist() == pytest.approx([1.5, 1.0, 0.4])


def test_decay_halves_per_half_life_and_closeness_multiplies(posts):
    weights = {"balas": 10, "laporkan": -50, "suka": 1}
    assert hitung_skor(posts, weights, paruh=24).tolist()[:2] == pytest.approx([0.75, 0.25])
    assert hitung_skor(posts, weights, paruh=24, kedekatan=True).tolist()[:2] == pytest.approx([0.375, 0.25])


def test_index_of_the_posts_is_kept(posts):
    posts.index = [7, 3, 9]
    assert hitung_skor(posts, {"balas": 1}).to_dict() == pytest.approx({7: 0.2, 3: 0.1, 9: 0.0})


def test_without_weights_the_feed_is_chronological(posts):
    feed = Recipe(half_life=24, closeness=True).feed(posts)
    assert feed["unggahan"].tolist() == ["K3", "K1", "K2"]
    assert (feed["skor"] == 0).all()


def test_a_feed_is_ordered_by_the_decayed_score(posts):
    feed = Recipe({"balas": 10, "suka": 1}, half_life=6).feed(posts)
    assert feed["unggahan"].tolist() == ["K3", "K1", "K2"]
    assert Recipe({"balas": 10, "suka": 1}).feed(posts)["unggahan"].tolist() == ["K1", "K2", "K3"]


def test_attention_falls_by_the_same_factor_and_sums_to_100():
    seen = attention(60)
    assert seen.sum() == pytest.approx(100)
    assert np.allclose(seen[1:] / seen[:-1], 0.9)


def test_exposure_share_by_hand():
    table = pd.DataFrame({"jenis": ["p", "i", "p"]}, index=[9, 2, 5])
    assert pangsa_tayang(table).to_dict() == pytest.approx({"p": 100 * 1.81 / 2.71, "i": 100 * 0.9 / 2.71})


@pytest.mark.parametrize(("name", "group"), [("X Maret 2023", "x_2023"), ("X Agustus 2026", "x_2026")])
def test_presets_are_the_published_weights(name, group):
    rules = tomllib.loads((datasets_dir() / "aturan.toml").read_text(encoding="utf-8"))["algoritma"][group]
    weights = bobot_preset(name)
    assert list(weights.index) == list(ACTIONS)
    for action, value in weights.items():
        assert value == (rules[action]["nilai"] if action in rules else 0)
    assert all(rules[action]["keyakinan"] == "L" for action in ACTIONS if action in rules)


def test_the_figures_the_lesson_names():
    assert bobot_preset("X Maret 2023")[["balas", "laporkan", "salin_tautan"]].tolist() == [27, -369, 0]
    assert bobot_preset("X Agustus 2026")[["balas", "laporkan", "salin_tautan"]].tolist() == [5, -234, 20]
    assert not bobot_preset(KRONOLOGIS).any()


def test_what_is_invented_says_so():
    rules = tomllib.loads((datasets_dir() / "aturan.toml").read_text(encoding="utf-8"))["algoritma"]
    for entry in (*rules["rekaan_pelayanan"].values(), *rules["rekaan"].values()):
        assert entry["keyakinan"] == "U" and "rekaan" in entry["dasar"] + entry.get("catatan", "")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda posts: bobot_preset("X 2023"), "Pilih salah satu: “Kronologis”"),
        (lambda posts: hitung_skor(posts, {"sukai": 1}), "Bobot untuk sukai tidak dikenal"),
        (lambda posts: hitung_skor(posts, {"suka": "1"}), "Bobot suka berisi '1'"),
        (lambda posts: hitung_skor(posts, {"suka": math.nan}), "Bobot suka berisi nan"),
        (lambda posts: hitung_skor(posts, {"suka": 1}, paruh=0), "paruh berisi 0"),
        (lambda posts: hitung_skor(posts.drop(columns="p_suka"), {"suka": 1}), "kolom p_suka"),
        (lambda posts: hitung_skor(posts.head(0), {"suka": 1}), "tidak punya satu baris pun"),
        (lambda posts: pangsa_tayang(posts[["skor"]] if "skor" in posts else posts[["teks"]]), "dengan kolom jenis"),
    ],
)
def test_wrong_use_is_explained(posts, call, words):
    with pytest.raises(UsageError, match=words):
        call(posts)


def test_every_preset_ranks_every_post(posts):
    for name in PRESETS:
        feed = Recipe(dict(bobot_preset(name))).feed(posts)
        assert sorted(feed["unggahan"]) == ["K1", "K2", "K3"] and feed["perhatian"].is_monotonic_decreasing

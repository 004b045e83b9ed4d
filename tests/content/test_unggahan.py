"""unggahan.csv is what its card says, and useful for module 03."""

import re
from itertools import pairwise

from ngulik.data import muat_data
from ngulik.paths import datasets_dir


def test_sixty_posts_without_gaps_or_equal_ages() -> None:
    table = muat_data("unggahan")
    assert len(table) == 60 and not table.isna().any().any()
    assert table["umur_jam"].is_unique and table["umur_jam"].max() < 48
    assert table["unggahan"].tolist() == [f"K{number:02d}" for number in range(1, 61)]
    assert table["teks"].is_unique
    probabilities = table.filter(regex="^p_")
    assert ((probabilities > 0) & (probabilities < 1)).all().all()


def test_many_likes_do_not_mean_a_high_probability() -> None:
    table = muat_data("unggahan")
    assert table["jumlah_suka"].corr(table["p_suka"]) < 0.6
    assert table.nlargest(1, "jumlah_suka")["jenis"].item() == "seremonial"


def test_rage_bait_is_answered_and_reported_most() -> None:
    middle = muat_data("unggahan").groupby("jenis")[["p_balas", "p_laporkan", "p_bagikan_dm"]].median()
    assert middle["p_balas"].idxmax() == middle["p_laporkan"].idxmax() == "provokatif"
    assert middle["p_bagikan_dm"].idxmax() == "info layanan"


def test_kinds_are_mixed_and_nobody_is_named() -> None:
    table = muat_data("unggahan")
    assert sum(one == other for one, other in pairwise(table["jenis"])) < 30
    for text in table["teks"]:
        assert not re.search(r"@|https?:|www\.|\d{5,}|\b0\d{2,}", text), text


def test_card_says_synthetic_and_describes_every_column() -> None:
    card = (datasets_dir() / "unggahan.md").read_text(encoding="utf-8")
    assert "SINTETIS" in card and "bukan umpan amarah" in card
    assert all(f"| `{name}` |" in card for name in muat_data("unggahan").columns)

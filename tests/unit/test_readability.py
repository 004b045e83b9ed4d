"""Reading measures against texts counted by hand."""

import pytest

from ngulik.notebooks.readability import measure, problems, prose_of


def test_counts_by_hand() -> None:
    found = measure("Warga menulis keluhan. Admin membalas cepat dan sopan.")
    assert found is not None
    assert (found.sentences, found.words) == (2, 8)
    assert found.mean_words == 4
    # long words (> 6 letters): menulis, keluhan, membalas -> 3 of 8
    assert found.lix == pytest.approx(4 + 100 * 3 / 8)


def test_code_tables_links_and_headings_do_not_count() -> None:
    text = "# Judul panjang sekali\n\n| a | b |\n|---|---|\n\n```python\nx = 1\n```\n\nBuka [halaman ini](a/b.md) dan `muat_data()`."
    assert prose_of(text) == ["Buka halaman ini dan kode."]


def test_a_long_sentence_is_reported_with_figure_and_limit() -> None:
    found = problems("kata " * 30 + ".")
    assert any("kata per kalimat 30,0, batasnya 14" in row for row in found)
    assert any("lebih dari 20 kata (%) 100,0, batasnya 5" in row for row in found)


def test_nothing_to_read_is_no_problem() -> None:
    assert measure("```\nx\n```") is None
    assert problems("") == []

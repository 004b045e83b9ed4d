"""Pictures of matplotlib with their alternative text."""

import matplotlib.pyplot as plt
import pytest

from ngulik import gambar
from ngulik.errors import UsageError


@pytest.fixture
def shown(monkeypatch):
    outputs = []
    monkeypatch.setattr("IPython.display.display", lambda output: outputs.append(output.data))
    return outputs


def test_it_carries_its_alt_text_and_closes_the_figure(shown):
    figure, axes = plt.subplots()
    gambar(axes, 'Batang "naik" <tajam>')
    assert 'alt="Batang &quot;naik&quot; &lt;tajam&gt;"' in shown[0] and shown[0].startswith("<img ")
    assert not plt.fignum_exists(figure.number)


def test_it_asks_for_a_figure_and_for_words(shown):
    with pytest.raises(UsageError, match="gambar\\(\\) menerima str"):
        gambar("bukan gambar", "teks")
    with pytest.raises(UsageError, match="Teks pengganti gambar masih kosong"):
        gambar(plt.figure(), " ")
    assert not shown
    plt.close("all")

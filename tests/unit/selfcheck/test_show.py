import pytest

from ngulik.selfcheck import show
from ngulik.selfcheck.show import Notice


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tone", show._TONES)
def test_the_state_can_be_read_in_every_theme_and_without_colour(tone):
    icon, word, colour = show._TONES[tone]
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5
    html = Notice(tone, "Soal 1")._repr_html_()
    assert word in html and f'aria-hidden="true">{icon}<' in html


def test_text_is_the_same_in_both_forms():
    notice = Notice("info", "J", ("a `b` **c** <d>",), "x < 1", (("K",), ("`n`",)), ("akhir",), "Salin")
    html = notice._repr_html_()
    for part in ("a <code", ">b</code> <strong>c</strong> &lt;d&gt;", "x &lt; 1", ">n</code>", "akhir", "Salin</span>"):
        assert part in html
    assert str(notice).splitlines() == ["[Salin] J", "a `b` **c** <d>", "", "    x < 1", "", "K", "`n`", "akhir"]


def test_without_a_notebook_the_card_is_printed(capsys, monkeypatch):
    monkeypatch.setattr("IPython.get_ipython", lambda: None)
    show.show(Notice("tepat", "Soal 1"))
    show.show_markdown("Judul", "isi")
    assert capsys.readouterr().out == "[Tepat] Soal 1\n#### Judul\n\nisi\n"

"""The address reader: owner from the right, tricks by name, and nothing that could be clicked."""

import re
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngulik.errors import UsageError
from ngulik.widgets import messages_alamat as messages
from ngulik.widgets import pembaca_alamat
from ngulik.widgets.alamat import defang, foreign, read, refang

CYRILLIC = "b\N{CYRILLIC SMALL LETTER A}ndung.go.id"
#: address, registered domain, tricks
CASES = [
    ("hxxps://bandung.go.id.verifikasi-asn[.]xyz/masuk", "verifikasi-asn.xyz", ("subdomain",)),
    ("https://bandung.go.id/berita", "bandung.go.id", ()),
    ("layanan.jabarprov.go.id", "jabarprov.go.id", ()),
    ("hxxps://kotacontoh.example.layanan[.]test", "layanan.test", ("subdomain",)),
    ("hxxps://warga.test.kotacontoh[.]example/x.test", "kotacontoh.example", ("subdomain",)),
    ("kotacontoh-example[.]test", "kotacontoh-example.test", ("tiruan",)),
    ("bandung-go-id[.]example", "bandung-go-id.example", ("tiruan",)),
    ("bandung.g0.id[.]example", "id.example", ("angka",)),
    ("kotac0ntoh[.]example", "kotac0ntoh.example", ("angka",)),
    ("hxxps://kotacontoh.example@masuk[.]test/x", "masuk.test", ("pengguna",)),
    (CYRILLIC, CYRILLIC, ("homoglif",)),
    ("xn--bndung-3nf.go.id", CYRILLIC, ("homoglif", "punycode")),
    ("http://192.0.2.7:8080/Undangan.APK?x=1", "192.0.2.7", ("apk", "ip", "port", "http")),
    ("https://3221225991/", "3221225991", ("ip",)),
    ("https://[2001:db8::1]/", "2001:db8::1", ("ip",)),
    ("bit[.]ly/contoh", "bit.ly", ("pemendek",)),
    ("Undangan.apk", "", ("apk",)),
    ("go.id", "", ()),
    ("https://abc.akhirananeh/", "abc.akhirananeh", ()),
    ("https://kotacontoh.example/panduan-apk", "kotacontoh.example", ()),
    ("https://KotaContoh.Example./", "kotacontoh.example", ()),
]


@pytest.mark.parametrize(("text", "owner", "signs"), CASES)
def test_owner_and_tricks(text, owner, signs):
    address = read(text)
    assert (address.registered, address.signs) == (owner, signs)


def test_parts_are_all_there():
    address = read("hxxps://petugas@a.b.kotacontoh[.]example:8443/x/y.apk?z=1")
    assert (address.scheme, address.user, address.subdomain, address.port) == ("https", "petugas", "a.b", "8443")
    assert (address.path, address.query, address.host) == ("/x/y.apk", "z=1", "a.b.kotacontoh.example")


def test_foreign_letters_are_named_and_the_eye_is_quoted():
    address = read(CYRILLIC)
    assert foreign(address.host) == ["\N{CYRILLIC SMALL LETTER A}"]
    assert address.lookalike == "bandung.go.id" != address.registered
    assert "Kiril" in messages.kalimat(address) and "Mata membacanya bandung.go[.]id" in messages.kalimat(address)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "kosong"), ("   ", "kosong"), (None, "kosong"), ("buka ini dong", "spasi"), ("https:///jalur", "nama tempat"),
     ("https://[::1/", "kurung siku"), ("0812-3456-7890", "nomor telepon"), ("+6281234567890", "nomor telepon")],
)  # fmt: skip
def test_what_is_no_address_is_explained(text, words):
    with pytest.raises(UsageError, match=words):
        read(text)


def test_every_sign_has_its_words():
    seen = {sign for _, _, signs in CASES for sign in signs}
    assert seen == set(messages.SIGNS)


@pytest.mark.parametrize(("text", "owner", "signs"), CASES)
def test_nothing_shown_is_a_link(text, owner, signs):
    pembaca = pembaca_alamat(text)
    shown = " ".join([pembaca.kalimat(), pembaca.alt(), *pembaca.tabel()["isi"], pembaca.tampilan.tabel.value])
    assert not re.search(r"https?://", shown) and "<a " not in shown
    if owner and "ip" not in signs:
        assert defang(owner) in shown and f"{owner} " not in shown.replace("[.]", "§")


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_defanging_is_undone_by_reading(text):
    plain = read(text).text
    assert refang(defang(plain)) == plain


def test_view_opens_empty_so_that_guessing_comes_first():
    pembaca = pembaca_alamat()
    assert pembaca.kalimat() == messages.KOSONG and pembaca.tampilan.tabel.value == ""
    assert messages.KOSONG in pembaca._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("192.0.2.7", "alamat angka"), ("Undangan.apk", "berkas"), ("desa.id", "akhiran"), ("a.desa.id", messages.OWNER)],
)
def test_table_names_an_owner_only_where_there_is_one(text, name):
    parts = list(pembaca_alamat(text).tabel()["bagian"])
    assert parts == [name] and ("Kotak tebal" in messages.alt(read(text))) == (name == messages.OWNER)


def test_view_answers_each_address_and_says_what_is_wrong():
    view = pembaca_alamat("hxxps://bandung.go.id.layanan-warga[.]example/").tampilan
    assert "layanan-warga[.]example" in view.kalimat.value and 'role="status"' in view.kalimat.value
    view.alamat.value = "hxxps://kotacontoh.example@masuk[.]test/"
    assert "tanda @" in view.kalimat.value and f'alt="{view.pembaca.alt(view.alamat.value)}"' in view.gambar.value
    view.alamat.value = "dua kata"
    assert "spasi" in view.kalimat.value and view.gambar.value == view.tabel.value == ""
    view.alamat.value = ""
    assert messages.KOSONG in view.kalimat.value


def test_text_cannot_break_the_page():
    view = pembaca_alamat("hxxps://kotacontoh[.]example/<b>x</b>?<i>").tampilan
    assert "<b>x" not in view.tabel.value and "<i>" not in view.kalimat.value + view.gambar.value


def test_static_twin_and_picture(tmp_path):
    pembaca = pembaca_alamat("hxxps://kotacontoh[.]example/")
    bundle = pembaca._repr_mimebundle_()
    assert bundle["text/plain"] == pembaca.kalimat() and bundle["text/html"].count("<img ") == 1
    for name in ("satu.png", "dua.png"):
        assert pembaca.simpan_gambar(tmp_path / name, CYRILLIC) == pembaca.alt(CYRILLIC)
    assert (tmp_path / "satu.png").read_bytes() == (tmp_path / "dua.png").read_bytes()


def test_reading_asks_nobody(monkeypatch):
    def refuse(*_args, **_options):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert pembaca_alamat().domain("hxxps://satu.dua.co.id/") == "dua.co.id"


@given(st.text(max_size=60))
def test_any_text_is_read_or_explained(text):
    try:
        address = read(text)
    except UsageError:
        return
    assert address.host and messages.kalimat(address) and messages.bagian(address)

"""The address reader: owner from the right, tricks by name, and nothing that could be clicked."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngulik import pembaca_alamat
from ngulik.errors import UsageError
from ngulik.widgets.pembaca_alamat import words as messages
from ngulik.widgets.pembaca_alamat.address import defang, foreign, read, refang

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


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_defanging_is_undone_by_reading(text):
    plain = read(text).text
    assert refang(defang(plain)) == plain


@pytest.mark.parametrize(
    ("text", "name"),
    [("192.0.2.7", "alamat angka"), ("Undangan.apk", "berkas"), ("desa.id", "akhiran"), ("a.desa.id", messages.OWNER)],
)
def test_table_names_an_owner_only_where_there_is_one(text, name):
    parts = list(pembaca_alamat(text).tabel()["bagian"])
    assert parts == [name] and ("Kotak tebal" in messages.alt(read(text))) == (name == messages.OWNER)


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


def test_nothing_shown_is_a_link_and_what_is_no_address_is_said():
    told = pembaca_alamat().answer({"state": {"alamat": "hxxps://kotacontoh.example@masuk[.]test/Undangan.apk"}})
    assert "domain terdaftarnya masuk[.]test" in told["sentence"] and "<a" not in told["picture"] + told["table"]
    assert pembaca_alamat().answer({})["sentence"] == messages.KOSONG
    wrong = pembaca_alamat().answer({"state": {"alamat": "bukan alamat"}})
    assert wrong["picture"] == wrong["table"] == "" and "bukan alamat" in wrong["sentence"]

"""What the widget Pembaca Alamat says to the learner. Addresses reach people defanged, so that nothing can be clicked."""

import unicodedata
from typing import NamedTuple

from ngulik.widgets.pembaca_alamat.address import Address, defang, foreign


class Trick(NamedTuple):
    """A trick that an address can play: its name, and what it means."""

    name: str
    meaning: str


TITLE, LABEL = "Pembaca Alamat", "Alamat (lalu Enter)"
HEADS = {"bagian": "Bagian", "isi": "Isi", "arti": "Arti"}
CONTOH = "misalnya hxxps://kotacontoh[.]example/info"
KOSONG = "Tulis atau tempel satu alamat. Alamat itu hanya dibaca, tidak dibuka."
AMAN = "Tidak terlihat tipuan pada bentuk alamat ini. Itu belum berarti aman: tanyakan apakah pemilik domain itu memang Anda kenal."
#: The one part that names an owner.
OWNER = "domain terdaftar"
PARTS = {
    "skema": "cara menghubungi; https pun bukan jaminan asli",
    "sebelum @": "diabaikan peramban",
    "subdomain": "nama bebas, dibuat oleh pemilik domain",
    "domain terdaftar": "inilah pemiliknya",
    "alamat angka": "komputer tujuan; nama pemiliknya tidak tertulis",
    "berkas": "nama berkas aplikasi, bukan alamat",
    "akhiran": "baru akhiran; nama pemiliknya belum ada",
    "port": "pintu di komputer tujuan",
    "jalur": "halaman atau berkas di tempat itu",
    "kueri": "pesan tambahan untuk halaman itu",
}
#: Code of a trick → its name and what it means.
SIGNS = {
    "apk": Trick("berkas aplikasi", "ujungnya .apk, jadi yang diunduh adalah aplikasi"),
    "pengguna": Trick("tanda @", "tulisan di kiri tanda @ diabaikan; yang dibuka ada di kanannya"),
    "ip": Trick("alamat angka", "tidak ada nama pemilik, hanya angka"),
    "subdomain": Trick("nama lembaga di kiri", "di kiri tertulis {tiruan}, tetapi pemiliknya {domain}"),
    "homoglif": Trick("huruf asing", "ada huruf bukan Latin yang mirip: {huruf}"),
    "punycode": Trick("kode xn--", "alamat aslinya ditulis dengan kode, biasanya karena ada huruf asing"),
    "angka": Trick("angka menyamar huruf", "angka 0 atau 1 diselipkan di antara huruf"),
    "tiruan": Trick("tanda hubung", "tanda hubung dipakai meniru titik, misalnya go-id"),
    "pemendek": Trick("tautan pendek", "tujuannya tersembunyi di balik layanan pemendek"),
    "port": Trick("angka pintu", "ada angka pintu (port) yang tidak lazim sesudah titik dua"),
    "http": Trick("tanpa pengaman", "memakai http, jadi isian Anda dapat terbaca di jalan"),
}


def pemilik(address: Address) -> str:
    """Return the sentence on who owns the address."""
    if "ip" in address.signs:
        return f"Alamat ini hanya angka: {jinak(address.host)}. Pemiliknya tidak terbaca."
    if not address.registered:
        if "apk" in address.signs:
            return f"{address.host} adalah nama berkas aplikasi, bukan alamat."
        return f"{jinak(address.host)} hanya akhiran, belum ada nama pemiliknya."
    text = f"Baca dari kanan: domain terdaftarnya {jinak(address.registered)}."
    if address.lookalike != address.registered:
        text += f" Mata membacanya {jinak(address.lookalike)}, padahal hurufnya lain."
    return text


def tanda(address: Address, code: str) -> tuple[str, str]:
    """Return name and meaning of one trick found in `address`."""
    name, meaning = SIGNS[code]
    letters = ", ".join(f"{letter} ({_script(letter)})" for letter in foreign(address.host))
    return name, meaning.format(tiruan=jinak(address.subdomain), domain=jinak(address.registered), huruf=letters)


def kalimat(address: Address) -> str:
    """Return owner and tricks in words."""
    found = [tanda(address, code) for code in address.signs]
    if not found:
        return f"{pemilik(address)} {AMAN}"
    listed = "; ".join(f"{name} ({meaning})" for name, meaning in found)
    return f"{pemilik(address)} Waspadai: {listed}."


def alt(address: Address) -> str:
    """Return the alternative text of the picture."""
    parts = "; ".join(f"{name} {value}" for name, value in bagian(address))
    box = (
        f"Kotak tebal menandai {jinak(address.registered)}."
        if inti(address) == OWNER
        else "Tidak ada bagian yang ditandai."
    )
    return f"Alamat dipotong menjadi bagian-bagiannya: {parts}. {box}"


def inti(address: Address) -> str:
    """Return what the middle part of an address is: OWNER, or what stands there instead of one."""
    if "ip" in address.signs:
        return "alamat angka"
    if address.registered:
        return OWNER
    return "berkas" if "apk" in address.signs else "akhiran"


def bagian(address: Address) -> list[tuple[str, str]]:
    """Return the parts that are there, from left to right, as (name, defanged text)."""
    parts = (
        ("skema", address.scheme),
        ("sebelum @", jinak(address.user)),
        ("subdomain", jinak(address.subdomain)),
        (inti(address), jinak(address.registered or address.host)),
        ("port", address.port),
        ("jalur", address.path if address.path != "/" else ""),
        ("kueri", address.query),
    )
    return [(name, value) for name, value in parts if value]


def jinak(name: str) -> str:
    """Return a host name that no programme takes for a link."""
    return defang(name)


def _script(letter: str) -> str:
    script = unicodedata.name(letter, "tidak dikenal").split()[0].lower()
    return {"cyrillic": "Kiril", "greek": "Yunani"}.get(script, script)

"""pesan_uji.csv: 40 messages, scams and genuine ones, to train and measure an eye for scams (module 11)."""

from collections import Counter

from ngulik_datagen.inbox import form_a, form_b
from ngulik_datagen.inbox.message import CHANNELS, CUES, LEVELS, PREMISES, Message
from ngulik_datagen.markdown import table
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, text, whole, yes_no

FORMS = {"A": form_a.MESSAGES, "B": form_b.MESSAGES}
FIELDS = (
    text("id", "nomor pesan: bentuk dan urutannya", required=True, unique=True, pattern="[AB][0-9]{2}"),
    text("bentuk", "A = untuk berlatih, B = untuk putaran kedua", required=True, enum=list(FORMS)),
    text("kanal", "tempat pesan itu masuk", required=True, enum=list(CHANNELS)),
    text("pengirim", "nama, nomor, atau akun yang tampak di layar", required=True),
    text("teks", "isi pesan", required=True),
    text("tautan", "tautan yang dijinakkan (hxxps, [.]) atau nama berkas lampiran"),
    yes_no("penipuan", "ya = penipuan, tidak = sah"),
    text("modus", "jenis penipuan; kosong bila sah"),
    text("isyarat", "isyarat yang terlihat, dipisah titik koma; pada pesan sah: yang membuatnya tampak mencurigakan"),
    whole("banyak_isyarat", "banyaknya isyarat", required=True, minimum=0),
    text("premis", "kecocokan cerita dengan keadaan penerima", required=True, enum=list(PREMISES)),
    text("tingkat", "tingkat kesulitan menilai", required=True, enum=list(LEVELS)),
    text("alasan", "satu kalimat alasan kunci", required=True),
)
CARD = """> **SINTETIS.** Semua pesan, nama, nomor, lembaga, dan alamat di sini rekaan. Kota Contoh, BankContoh, KirimKilat, TokoKita,
> dan TirtaContoh tidak ada. Jangan dipakai untuk menilai lembaga mana pun.

{rows} pesan: {scams} penipuan dan {genuine} sah, dalam dua bentuk sejajar (A dan B) masing-masing {per_form} pesan.

## Cara dibuat

Ditulis tangan di `src/ngulik_datagen/inbox`, mengikuti modus pada lembar fakta 5.2 (sumber sekunder S51, S53, S54, S70;
keadaan 23 November 2026). Urutannya diacak dengan benih tetap. Penerima pada bentuk A seorang ibu ASN, pada bentuk B seorang
bapak ASN di kota yang sama. Alamat resmi kota itu `kotacontoh.example`.

- **Aman dibuka**: tidak ada tautan yang dapat diklik. Semua alamat memakai domain cadangan `.example` dan `.test` dan
  dijinakkan menjadi `hxxps` dan `[.]`. Nomor telepon memakai X; nama akun memakai `..` dan `_`, bentuk yang mustahil.
- **Isyarat** diambil dari daftar tetap berisi {cues} kata. Pada pesan sah, isyarat berarti hal yang membuatnya *tampak*
  mencurigakan.
- **Tingkat kesulitan** meniru gagasan NIST Phish Scale (Steves, Greene, dan Theofanos 2020): makin sedikit isyarat dan
  makin cocok ceritanya, makin sulit. Batas untuk pesan pendek dan tiga tingkatnya rancangan kami: sampai 2 isyarat =
  sedikit, 3–4 = beberapa, 5 atau lebih = banyak. Pesan sah: 0 isyarat mudah, 1 sedang, 2 sulit.

{level_table}

{channel_table}

## Keseimbangan

Bentuk A dan B mempunyai modus, kanal, isyarat, premis, dan tingkat yang sama banyaknya. Kesejajaran ini baru menurut
rancangan; tingkat kesulitan yang sebenarnya belum diukur pada peserta.

"""


def rows() -> list[Row]:
    """All messages, each form in an order of its own."""
    return [
        _row(form, number, message)
        for form, messages in FORMS.items()
        for number, message in enumerate(_shuffled(messages, Stream(f"pesan_uji/{form}")), start=1)
    ]


def _shuffled(messages: tuple[Message, ...], rng: Stream) -> list[Message]:
    left = list(messages)
    return [left.pop(rng.below(len(left))) for _ in messages]


def _row(form: str, number: int, message: Message) -> Row:
    assert set(message.cues) <= set(CUES), message.cues
    return {
        "id": f"{form}{number:02d}",
        "bentuk": form,
        "kanal": message.channel,
        "pengirim": message.sender,
        "teks": message.text,
        "tautan": message.link or None,
        "penipuan": message.scheme is not None,
        "modus": message.scheme,
        "isyarat": "; ".join(message.cues) or None,
        "banyak_isyarat": len(message.cues),
        "premis": message.premise,
        "tingkat": message.level,
        "alasan": message.why,
    }


def card(found: list[Row]) -> str:
    """Text of pesan_uji.md, its numbers counted from the rows."""
    scams = sum(row["penipuan"] for row in found)
    levels = Counter((row["bentuk"], row["penipuan"], row["tingkat"]) for row in found)
    kinds = [(form, scam) for form in FORMS for scam in (True, False)]
    return CARD.format(
        rows=len(found),
        scams=scams,
        genuine=len(found) - scams,
        per_form=len(found) // len(FORMS),
        cues=len(CUES),
        level_table=table(
            ("Bentuk", "Jenis", *LEVELS),
            [
                (form, "penipuan" if scam else "sah", *(str(levels[form, scam, level]) for level in LEVELS))
                for form, scam in kinds
            ],
        ),
        channel_table=table(
            ("Bentuk", *CHANNELS),
            [
                (form, *(str(sum((r["bentuk"], r["kanal"]) == (form, name) for r in found)) for name in CHANNELS))
                for form in FORMS
            ],
        ),
    )


DATASET = Dataset("pesan_uji", "Pesan uji penipuan", FIELDS, rows, card, {"primaryKey": "id"})

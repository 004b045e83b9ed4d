"""pesan_uji.csv: 40 messages, scams and genuine ones, to train and measure an eye for scams (module 11)."""

from collections import Counter

from ngulik_datagen.markdown import table_body
from ngulik_datagen.message import CHANNELS, CUES, FORMS, LEVELS, PREMISES, Message
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, text, whole, yes_no

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
    return {
        "id": f"{form}{number:02d}",
        "bentuk": form,
        "kanal": message.channel,
        "pengirim": message.sender,
        "teks": message.text,
        "tautan": message.link or None,
        "penipuan": bool(message.scheme),
        "modus": message.scheme or None,
        "isyarat": "; ".join(message.cues) or None,
        "banyak_isyarat": len(message.cues),
        "premis": message.premise,
        "tingkat": message.level,
        "alasan": message.why,
    }


def figures(found: list[Row]) -> dict[str, object]:
    """What pesan_uji.md tells of the rows, its numbers counted from the rows."""
    scams = sum(row["penipuan"] for row in found)
    levels = Counter((row["bentuk"], row["penipuan"], row["tingkat"]) for row in found)
    kinds = [(form, scam) for form in FORMS for scam in (True, False)]
    return dict(
        scams=scams,
        genuine=len(found) - scams,
        per_form=len(found) // len(FORMS),
        cues=len(CUES),
        level_lines=table_body(
            [
                (form, "penipuan" if scam else "sah", *(str(levels[form, scam, level]) for level in LEVELS))
                for form, scam in kinds
            ]
        ),
        channel_lines=table_body(
            [
                (form, *(str(sum((r["bentuk"], r["kanal"]) == (form, name) for r in found)) for name in CHANNELS))
                for form in FORMS
            ]
        ),
    )


DATASET = Dataset("Pesan uji penipuan", FIELDS, rows, figures, {"primaryKey": "id"})

"""iasc_2025.csv, iasc_modus.csv, iasc_provinsi.csv: published figures on scams, contradictions kept (module 11)."""

from datetime import date

from ngulik.numbers import number
from ngulik_datagen.markdown import table
from ngulik_datagen.schema import Dataset, Row, day, decimal, text, whole

# fakta.md 5.1, source S51 [L2]: position; reports; loss and blocked money in billions of rupiah; accounts reported and
# blocked; what to know about the row
_POSITIONS = """
2025-01-22;30124;476.6;96;49095;14099;
2025-05-23;128281;2600;163;208333;47891;
2025-08-17;225281;4600;349.3;359733;72145;
2025-10-31;323841;7500;383.6;530794;100565;
2025-11-30;373129;8200;389.3;;;sumber menulis 4,76 % dana diblokir
2026-01-10;411055;9000;402.5;681890;127047;tanggal kira-kira
2026-01-14;432637;9100;436.88;721101;397028;versi lain: 432 miliar diblokir. Rekening diblokir mungkin didefinisikan lain
"""
# cases; loss in millions of rupiah; mean loss per case in millions, as published
_KINDS = """
belanja/jual beli daring;73743;1140000;17.6
mengaku pihak lain;44041;1670000;38.02
investasi;26273;1500000;57.52
lowongan kerja;23381;747160;31.95
media sosial;19880;631660;31.77
hadiah;18687;245070;12.98
phishing;16445;655460;39.85
rekayasa sosial;11541;461820;40.01
pinjol fiktif;5867;47810;8.14
APK via WhatsApp;4032;155020;38.44
"""
_PROVINCES = "Jawa Barat;88943\nDKI Jakarta;66408\nJawa Timur;60533\nJawa Tengah;48231\nBanten;30539"

NOTE = """> **PUBLIK.** Angka terbitan Indonesia Anti-Scam Centre (IASC), {when}.
> Tanda [L2]: dikutip dari berita, bukan dari laporan resmi (lembar fakta 5.1, sumber S51).
"""


def _lines(block: str) -> list[list[str]]:
    return [line.split(";") for line in block.strip().splitlines()]


POSITION_FIELDS = (
    day("tanggal", "posisi data", required=True, unique=True),
    whole("laporan", "laporan sejak 22 November 2024", required=True),
    decimal("kerugian_miliar", "kerugian yang dilaporkan, miliar rupiah", required=True),
    decimal("diblokir_miliar", "dana yang sempat diblokir, miliar rupiah", required=True),
    whole("rekening_dilaporkan", "rekening yang dilaporkan; kosong = tidak disebut"),
    whole("rekening_diblokir", "rekening yang diblokir; kosong = tidak disebut"),
    text("catatan", "yang perlu diketahui tentang baris ini"),
)
POSITION_CARD = """{note}
Angka **kumulatif** sejak 22 November 2024, bukan per bulan. Tujuh posisi, Januari 2025 sampai Januari 2026.

## Cara dibuat

Disalin dari lembar fakta 5.1. Angka yang saling bertentangan **dibiarkan**, sebagai latihan memeriksa.

{position_table}

## Yang janggal

- 10 → 14 Januari 2026: rekening diblokir melonjak 127.047 → 397.028 dalam empat hari, sedangkan rekening dilaporkan hanya
  bertambah 39.211. Kemungkinan definisinya berubah [?].
- 14 Januari 2026: dana diblokir Rp436,88 miliar; versi lain Rp432 miliar.
- 30 November 2025: 389,3 / 8.200 = 4,75 %, sumber menulis 4,76 %. Itu pembulatan.
- Laporan bertambah 21.582 dalam empat hari, padahal biasanya ±1.000 per hari. Tanggal 10 Januari hanya kira-kira.

## Batas

- Kerugian dibulatkan sumbernya (triliun dengan satu desimal), jadi persen yang dihitung tidak tepat.
- Hanya kasus yang dilaporkan. Kerugian sebenarnya tidak diketahui.
"""


def position_rows() -> list[Row]:
    """Seven positions."""
    return [
        {
            "tanggal": date.fromisoformat(when),
            "laporan": int(reports),
            "kerugian_miliar": float(loss),
            "diblokir_miliar": float(blocked),
            "rekening_dilaporkan": int(reported) if reported else None,
            "rekening_diblokir": int(frozen) if frozen else None,
            "catatan": note,
        }
        for when, reports, loss, blocked, reported, frozen, note in _lines(_POSITIONS)
    ]


def position_card(found: list[Row]) -> str:
    """Text of iasc_2025.md."""
    lines = [
        (str(row["tanggal"]), number(row["laporan"]), number(row["diblokir_miliar"] / row["kerugian_miliar"] * 100, 2))
        for row in found
    ]
    return POSITION_CARD.format(
        note=NOTE.format(when="posisi 22 Januari 2025 sampai 14 Januari 2026"),
        position_table=table(("Posisi", "Laporan", "% dana diblokir (hitungan)"), lines),
    )


KIND_FIELDS = (
    text("modus", "modus penipuan", required=True, unique=True),
    whole("kasus", "laporan, November 2024–Januari 2026", required=True),
    whole("kerugian_juta", "kerugian yang dilaporkan, juta rupiah", required=True),
    decimal("rerata_juta", "rerata kerugian per kasus menurut sumber, juta rupiah", required=True),
)
KIND_CARD = """{note}
Sepuluh modus terbanyak, November 2024–Januari 2026.

## Cara dibuat

Disalin dari lembar fakta 5.1; triliun dan miliar diubah menjadi juta. Rerata adalah angka **terbitan**, tidak kami hitung
ulang. Karena itu dapat diperiksa: rerata = kerugian / kasus.

{kind_table}

## Yang janggal

- **Belanja daring**: kerugian dan reratanya per 30 November 2025 (64.933 kasus), cacah kasusnya lebih baru.
- **Hadiah**: rerata terbitan meleset 1 %, lebih dari pembulatan.
- Selisih kecil lain (di bawah 1 %) wajar: kerugiannya dibulatkan sumbernya.

## Batas

- Hanya sepuluh modus; jumlahnya bukan jumlah semua laporan.
- Satu laporan dapat menyangkut beberapa modus; cara sumber membaginya tidak diketahui.
"""


def kind_rows() -> list[Row]:
    """Ten kinds."""
    return [
        {"modus": kind, "kasus": int(cases), "kerugian_juta": int(loss), "rerata_juta": float(mean)}
        for kind, cases, loss, mean in _lines(_KINDS)
    ]


def gap(row: Row) -> float:
    """Published mean relative to the mean that follows from loss and cases, minus 1."""
    return float(row["rerata_juta"] / (row["kerugian_juta"] / row["kasus"]) - 1)


def kind_card(found: list[Row]) -> str:
    """Text of iasc_modus.md."""
    lines = [
        (
            row["modus"],
            number(row["rerata_juta"], 2),
            number(row["kerugian_juta"] / row["kasus"], 2),
            number(abs(gap(row)) * 100, 1),
        )
        for row in found
    ]
    head = ("Modus", "Rerata terbitan (juta)", "Rerata hitungan (juta)", "Selisih (%)")
    return KIND_CARD.format(note=NOTE.format(when="November 2024–Januari 2026"), kind_table=table(head, lines))


PROVINCE_FIELDS = (
    text("provinsi", "nama provinsi", required=True, unique=True),
    whole("laporan", "laporan sejak 22 November 2024, posisi 14 Januari 2026", required=True),
)
PROVINCE_CARD = """{note}
Lima provinsi dengan laporan terbanyak. Laporan seluruh Indonesia pada tanggal itu 432.637 (`iasc_2025.csv`), jadi Jawa Barat
{share} %.

## Cara dibuat

Disalin dari lembar fakta 5.1.

## Batas

- Provinsi lain tidak disebut sumbernya.
- Laporan terbanyak tidak berarti paling rawan: Jawa Barat juga berpenduduk terbanyak.
"""


def province_rows() -> list[Row]:
    """Five provinces."""
    return [{"provinsi": province, "laporan": int(reports)} for province, reports in _lines(_PROVINCES)]


def province_card(found: list[Row]) -> str:
    """Text of iasc_provinsi.md."""
    share = found[0]["laporan"] / position_rows()[-1]["laporan"] * 100
    return PROVINCE_CARD.format(note=NOTE.format(when="posisi 14 Januari 2026"), share=number(share, 1))


DATASETS = (
    Dataset("iasc_2025", "Laporan penipuan IASC (publik)", POSITION_FIELDS, position_rows, position_card),
    Dataset("iasc_modus", "Modus penipuan IASC (publik)", KIND_FIELDS, kind_rows, kind_card),
    Dataset("iasc_provinsi", "Laporan IASC menurut provinsi (publik)", PROVINCE_FIELDS, province_rows, province_card),
)

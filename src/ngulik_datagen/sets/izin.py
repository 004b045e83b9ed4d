"""izin.csv: what invented apps on the office devices may do (module 12)."""

from collections import Counter

from ngulik.numbers import number
from ngulik_datagen import words
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, text, whole, yes_no
from ngulik_datagen.sets import gawai

#: apps with what they are for, the permissions they need (`perlu`) and those they ask for beyond that (`berlebih`)
APPS = words.rows("apps.csv", aplikasi=str, fungsi=str, perlu=words.listed, berlebih=words.listed)

FIELDS = (
    text("aplikasi", "nama aplikasi rekaan", required=True, enum=[app["aplikasi"] for app in APPS]),
    text("fungsi", "untuk apa aplikasi itu", required=True),
    text(
        "izin",
        "izin yang diminta",
        required=True,
        enum=["lokasi", "kontak", "kamera", "mikrofon", "penyimpanan", "SMS"],
    ),
    yes_no("perlu", "ya = fungsi aplikasi memang memerlukan izin itu"),
    whole("terpasang", "ponsel dan tablet yang memasang aplikasi itu", required=True, minimum=0),
    whole("diberi_izin", "di antaranya: memberi izin itu", required=True, minimum=0),
)


def _devices() -> int:
    return sum(row["jenis"] != "laptop" for row in gawai.rows())


def rows() -> list[Row]:
    """One row per app and permission."""
    rng = Stream("izin")
    devices = _devices()
    found = []
    for app in APPS:
        installed = round(devices * (0.25 + 0.6 * rng.unit()))
        for needed in (True, False):
            for permission in app["perlu" if needed else "berlebih"]:
                share = (0.85 if needed else 0.45) + 0.15 * rng.unit()
                found.append(
                    {
                        "aplikasi": app["aplikasi"],
                        "fungsi": app["fungsi"],
                        "izin": permission,
                        "perlu": needed,
                        "terpasang": installed,
                        "diberi_izin": round(installed * share),
                    }
                )
    return found


def figures(found: list[Row]) -> dict[str, object]:
    """What izin.md tells of the rows."""
    extra, granted = Counter[str](), Counter[str]()
    for row in found:
        extra[row["aplikasi"]] += not row["perlu"]
        granted[row["aplikasi"]] += 0 if row["perlu"] else row["diberi_izin"]
    lines = [
        (app["aplikasi"], app["fungsi"], str(extra[app["aplikasi"]]), str(granted[app["aplikasi"]])) for app in APPS
    ]
    return dict(apps=number(len(APPS)), devices=number(_devices()), excess_lines=table_body(lines))


DATASET = Dataset("Izin aplikasi (sintetis)", FIELDS, rows, figures, {"primaryKey": ["aplikasi", "izin"]})

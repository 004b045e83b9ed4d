"""The data sets of the course, in the order of datapackage.json. To add one: write `sets/NAME.py`, name it here."""

from ngulik_datagen.schema import Dataset
from ngulik_datagen.sets import (
    aduan,
    aduan_mentah,
    akun,
    biaya,
    gawai,
    iasc,
    jaringan,
    jejak_disposisi,
    kanal,
    kedatangan,
    kiriman,
    konten_uji,
    libur,
    pesan_uji,
    tonggak,
    unggahan,
    viral,
    wilayah,
)

DATASETS: tuple[Dataset, ...] = (
    aduan.DATASET,
    libur.DATASET,
    wilayah.DATASET,
    aduan_mentah.DATASET,
    kanal.DATASET,
    kiriman.DATASET,
    kedatangan.DATASET,
    jejak_disposisi.DATASET,
    biaya.DATASET,
    viral.DATASET,
    tonggak.DATASET,
    konten_uji.DATASET,
    akun.DATASET,
    pesan_uji.DATASET,
    *iasc.DATASETS,
    *gawai.DATASETS,
    jaringan.DATASET,
    unggahan.DATASET,
)

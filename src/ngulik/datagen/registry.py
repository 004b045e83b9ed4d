"""The data sets of the course, in the order of datapackage.json. To add one: write `sets/NAME.py`, name it here."""

from ngulik.datagen.schema import Dataset
from ngulik.datagen.sets import aduan, libur, pesan_uji

DATASETS: tuple[Dataset, ...] = (
    aduan.DATASET,
    libur.DATASET,
    pesan_uji.DATASET,
)

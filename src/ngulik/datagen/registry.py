"""The data sets of the course, in the order of datapackage.json. To add one: write `sets/NAME.py`, name it here."""

from ngulik.datagen.schema import Dataset
from ngulik.datagen.sets import aduan, aduan_mentah, libur, wilayah

DATASETS: tuple[Dataset, ...] = (
    aduan.DATASET,
    libur.DATASET,
    wilayah.DATASET,
    aduan_mentah.DATASET,
)

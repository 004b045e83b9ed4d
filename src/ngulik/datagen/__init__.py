"""Seeded generator of the synthetic complaint data (standard library only).

`python -m ngulik.datagen FOLDER` writes every data set; every Python from 3.11 on gives the same bytes.
"""

from ngulik.datagen.package import stale_files, write_all

__all__ = ["stale_files", "write_all"]

"""Seeded generator of the synthetic complaint data (standard library only).

`python -m ngulik_datagen FOLDER` writes every data set; every Python from 3.11 on gives the same bytes.
"""

from ngulik_datagen.package import stale_files, write_all

__all__ = ["stale_files", "write_all"]

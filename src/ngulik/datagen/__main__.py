"""`python -m ngulik.datagen FOLDER`: all data sets; `--libur FOLDER`: libur.csv from the library."""

import argparse
from pathlib import Path

from ngulik.datagen.freeze import holidays_csv, library_holidays
from ngulik.datagen.package import write_all
from ngulik.paths import write_atomic


def main() -> None:
    """Write the files asked for and name the folder."""
    parser = argparse.ArgumentParser(prog="python -m ngulik.datagen", description="Membuat data latihan sintetis.")
    parser.add_argument("folder", type=Path, help="folder tujuan")
    parser.add_argument("--libur", action="store_true", help="bekukan libur.csv dari pustaka holidays")
    options = parser.parse_args()
    if options.libur:
        write_atomic(options.folder / "libur.csv", holidays_csv(library_holidays()))
    else:
        write_all(options.folder)
    print(f"Selesai: berkas data ditulis ke {options.folder}.")


if __name__ == "__main__":
    main()

"""`python -m ngulik_datagen FOLDER`: what needs the standard library alone; `--libur FOLDER`: libur.csv from the library.

That is every data set but aduan.csv, of which the raw complaints are written (aduan-asal.csv): `ngulik data` makes it
from them with `ngulik.privacy`, which needs pandas. So every Python can prove that it generates the same bytes.
"""

import argparse
from pathlib import Path

from ngulik.paths import write_atomic
from ngulik_datagen.freeze import holidays_csv, library_holidays
from ngulik_datagen.package import texts
from ngulik_datagen.raw import raw_csv
from ngulik_datagen.sets import datasets


def main() -> None:
    """Write the files asked for and name the folder."""
    parser = argparse.ArgumentParser(prog="python -m ngulik_datagen", description="Membuat data latihan sintetis.")
    parser.add_argument("folder", type=Path, help="folder tujuan")
    parser.add_argument("--libur", action="store_true", help="bekukan libur.csv dari pustaka holidays")
    options = parser.parse_args()
    if options.libur:
        write_atomic(options.folder / "libur.csv", holidays_csv(library_holidays()))
    else:
        made = {file: text for name in datasets() if name != "aduan" for file, text in texts(name).items()}
        for name, text in {**made, "aduan-asal.csv": raw_csv()}.items():
            write_atomic(options.folder / name, text)
    print(f"Selesai: berkas data ditulis ke {options.folder}.")


if __name__ == "__main__":
    main()

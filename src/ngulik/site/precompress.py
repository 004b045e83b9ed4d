"""Put `.gz` and `.br` beside every text file, wasm and archive below a folder: `python precompress.py FOLDER rapat`.

A script, not an import: it runs in the environment of the laboratory's tools, which has brotli.
"""

import gzip
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

KINDS = {
    ".css",
    ".html",
    ".ipynb",
    ".js",
    ".json",
    ".md",
    ".svg",
    ".ttf",
    ".txt",
    ".wasm",
    ".webmanifest",
    ".csv",
    ".xml",
    ".whl",
    ".zip",
}
SMALLEST = 1000
#: How tightly: levels of gzip and brotli. Brotli 11 makes the laboratory 3 % smaller, and takes ten times as long as 9.
LEVELS = {"rapat": (9, 9), "cepat": (1, 1)}


def compress(file: Path, gzip_level: int, brotli_level: int) -> None:
    """Write the two compressed copies; the same content gives the same bytes."""
    content = file.read_bytes()
    file.with_name(file.name + ".gz").write_bytes(gzip.compress(content, gzip_level, mtime=0))
    file.with_name(file.name + ".br").write_bytes(brotli.compress(content, quality=brotli_level))


def main(folder: Path, tightness: str) -> None:
    """Compress all files of these kinds that are not tiny."""
    files = [f for f in folder.rglob("*") if f.suffix in KINDS and f.is_file() and f.stat().st_size >= SMALLEST]
    files.sort(key=lambda file: -file.stat().st_size)
    with ProcessPoolExecutor() as pool:
        list(pool.map(compress, files, *([level] * len(files) for level in LEVELS[tightness])))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

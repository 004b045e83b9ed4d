"""Print how many complaint texts per second `ngulik.privacy.text.find` and presidio-analyzer search, in one run.

Run from the repository: `python bench/anonymise_text.py`. The script makes build/presidio/ (a virtual environment with
presidio-analyzer; no spaCy model is loaded or fetched) and runs itself there for presidio's part.

Compared: `find` with all its thirteen kinds, names and addresses included, against presidio with one PatternRecognizer
for each of the eleven structured kinds (NAMA and ALAMAT have no plain pattern), with the patterns and context words that
a competent user would write. Presidio is called twice: its recognisers directly, and as AnalyzerEngine with a blank
Indonesian spaCy tokenizer, which is what gives it context words. Found spans are counted, not judged: see the corpus.
"""

import csv
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = ROOT / "build" / "presidio" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
TEXTS = ROOT / "build" / "presidio" / "texts.json"
ROUNDS = 3

#: kind -> (patterns, context words), for presidio; flags are presidio's own default, ignoring case.
PATTERNS: dict[str, tuple[list[str], list[str]]] = {
    "NIK": ([r"\b\d{6}[ .-]?\d{6}[ .-]?\d{4}\b", r"\b(?:\d{4}[ .-]?){3}\d{4}\b"], ["nik", "ktp"]),
    "KK": ([r"\b\d{16}\b"], ["kk", "kartu", "keluarga"]),
    "NPWP": ([r"\b\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}\b", r"\b\d{15,16}\b"], ["npwp", "pajak"]),
    "TELEPON": (
        [r"(?<!\w)(?:\+?62|0)[ -]?8(?:[ .-]?\d){7,11}\b", r"\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b"],
        ["hp", "wa", "telp", "telepon", "hubungi"],
    ),
    "SUREL": ([r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b"], ["email", "surel"]),
    "URL": ([r"\b(?:https?://|www\.)\S+", r"\b(?:instagram|facebook|tiktok|x|twitter|youtube)\.com/\S+"], []),
    "AKUN": ([r"(?<!\w)@[\w.]{2,30}"], ["ig", "akun"]),
    "PLAT": ([r"\b[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}\b"], ["plat", "nopol", "motor", "mobil"]),
    "REKENING": ([r"\b\d{10,16}\b"], ["rek", "rekening", "bca", "bri", "bni", "bjb", "mandiri"]),
    "LAHIR": ([r"\b\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}\b"], ["lahir", "ttl"]),
    "KOORDINAT": ([r"-?\d{1,2}\.\d{3,},\s*\d{2,3}\.\d{3,}"], ["koordinat", "titik"]),
}


def rates(search: Callable[[str], Iterable[object]], sets: dict[str, list[str]]) -> dict[str, dict[str, float]]:
    """Return texts per second of processor time (the best of `ROUNDS` rounds) and findings, for each set of texts."""
    result = {}
    for name, texts in sets.items():
        spent, found = [], 0
        for _ in range(ROUNDS):
            start = time.process_time()
            found = sum(len(tuple(search(text))) for text in texts)
            spent.append(time.process_time() - start)
        result[name] = {"rate": len(texts) / min(spent), "found": found}
    return result


def presidio() -> None:
    """Measure presidio inside its own environment; print the figures as JSON."""
    spacy = importlib.import_module("spacy")
    analyzer = importlib.import_module("presidio_analyzer")
    nlp_engine = importlib.import_module("presidio_analyzer.nlp_engine")
    recognisers = [
        analyzer.PatternRecognizer(
            supported_entity=kind,
            supported_language="id",
            patterns=[analyzer.Pattern(f"{kind} {number}", pattern, 0.5) for number, pattern in enumerate(patterns)],
            context=context or None,
        )
        for kind, (patterns, context) in PATTERNS.items()
    ]
    registry = analyzer.RecognizerRegistry(recognizers=recognisers, supported_languages=["id"])
    blank = nlp_engine.SpacyNlpEngine(models=[{"lang_code": "id", "model_name": "blank"}])
    blank.nlp = {"id": spacy.blank("id")}
    engine = analyzer.AnalyzerEngine(registry=registry, nlp_engine=blank, supported_languages=["id"])
    sets = json.loads(TEXTS.read_text(encoding="utf-8"))
    ways = {
        "presidio, recognisers": lambda text: [
            hit for one in recognisers for hit in one.analyze(text, [one.supported_entities[0]])
        ],
        "presidio, AnalyzerEngine": lambda text: engine.analyze(text, language="id"),
    }
    version = importlib.import_module("importlib.metadata").version("presidio-analyzer")
    print(json.dumps({"version": version} | {name: rates(search, sets) for name, search in ways.items()}))


def install() -> None:
    """Make presidio's environment, unless it is there."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", PYTHON.parent.parent], check=True)
    probe = subprocess.run([PYTHON, "-c", "import presidio_analyzer"], capture_output=True)
    if probe.returncode:
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "presidio-analyzer"], check=True)


def main() -> None:
    """Measure both, print one table with the ratio."""
    from ngulik.paths import datasets_dir
    from ngulik.privacy.text import find

    install()
    with (datasets_dir() / "aduan.csv").open(encoding="utf-8", newline="") as file:
        complaints = [row["teks"] for row in csv.DictReader(file)]
    sys.path.insert(0, str(ROOT / "tests" / "unit" / "privacy" / "text"))
    corpus = importlib.import_module("text_corpus")
    labelled = [item.text for part in corpus.PARTS for item in corpus.read(part)]
    sets = {"aduan.csv": complaints[:3000], "corpus": labelled}
    TEXTS.write_text(json.dumps(sets), encoding="utf-8")

    own = rates(find, sets)
    done = subprocess.run([PYTHON, __file__, "presidio"], capture_output=True, text=True, check=True)
    other = json.loads(done.stdout.splitlines()[-1])
    print(
        f"presidio-analyzer {other.pop('version')}, Python {sys.version.split()[0]}, best of {ROUNDS} rounds, one core"
    )
    print(f"{'':28}" + "".join(f"{f'{name} ({len(texts)} texts)':>34}" for name, texts in sets.items()))
    for name, result in {"ngulik find": own, **other}.items():
        cells = (
            f"{result[one]['rate']:10,.0f} texts/s {own[one]['rate'] / result[one]['rate']:6.1f} × {result[one]['found']:6}"
            for one in sets
        )
        print(f"{name:28}" + "".join(f"{cell:>34}" for cell in cells))
    print("columns: texts per second of processor time, how many times faster find is, spans found")


if __name__ == "__main__":
    presidio() if sys.argv[1:] == ["presidio"] else main()

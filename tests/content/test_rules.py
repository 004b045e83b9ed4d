"""datasets/aturan.toml: what the modules rely on stands there, and each way of being unsourced is found by name."""

import tomllib
from pathlib import Path

import pytest

from ngulik.errors import ContentError
from ngulik.notebooks.rules import check_rules, load_rules
from ngulik.paths import datasets_dir


def test_groups_that_the_modules_need() -> None:
    rules = tomllib.loads((datasets_dir() / "aturan.toml").read_text(encoding="utf-8"))
    wanted = {"pengaduan", "pdp", "kip", "skm", "jp", "jam_kerja", "kanal", "algoritma", "respons", "libur"}
    assert wanted <= set(rules) and len([*load_rules().named()]) > 120
    assert rules["pengaduan"]["lapor"]["verifikasi_disposisi"]["nilai"] == 3
    assert rules["pengaduan"]["uu25"]["putusan"]["satuan"] == "hari kalender"
    assert rules["algoritma"]["x_2023"]["laporkan"]["nilai"] == -369
    assert rules["algoritma"]["x_2026"]["laporkan"]["nilai"] == -234
    assert rules["jp"]["menit_per_jp"]["nilai"] == 45


RULE = """
[jp.baru]
nilai = 1
satuan = "menit"
tanggal = 2026-11-23
sumber = ["S05"]
dasar = "uji"
keyakinan = "L"
"""


def write(rule: str) -> None:
    path = datasets_dir() / "aturan.toml"
    path.write_text(path.read_text(encoding="utf-8") + rule, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('["S05"]', '["S99"]', "[jp.baru] merujuk sumber S99 yang tidak ada di [sumber]"),
        ('["S05"]', '["UMUM"]', "[jp.baru] bersumber UMUM dengan keyakinan L; pilih U atau ?"),
        ('"uji"', '"022-730 1234"', "tampak seperti nomor telepon"),
        ("[jp.baru]", '[sumber]\nS98 = "buku"\n[jp.baru]', "sumber S98 tidak dipakai satu aturan pun"),
        ("[jp.baru]", '[sumber]\nX1 = "buku"\n[jp.baru]', "kode sumber X1 tidak dikenal"),
    ],
)
def test_a_rule_that_is_not_sourced_is_found(repository: Path, old: str, new: str, says: str) -> None:
    assert list(check_rules()) == []
    path = datasets_dir() / "aturan.toml"
    rule = RULE.replace(old, new)
    if "[sumber]" in rule:  # a table stands once in a file
        head, _, tail = rule.partition("[sumber]\n")
        source, _, rest = tail.partition("\n")
        path.write_text(
            path.read_text(encoding="utf-8").replace("[sumber]\n", f"[sumber]\n{source}\n", 1), encoding="utf-8"
        )
        rule = head + rest
    write(rule)
    assert any(says in problem for problem in check_rules())


@pytest.mark.parametrize("key", ["nilai", "satuan", "tanggal", "sumber", "dasar", "keyakinan"])
def test_a_rule_without_a_required_part_is_refused(repository: Path, key: str) -> None:
    write(RULE.replace(f"{key} =", f"# {key} ="))
    with pytest.raises(ContentError, match=f"“{key}”"):
        load_rules()

"""Two people under one code: neither is lost, neither replaces the other in silence, and an instructor says whose is whose."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin

from ngulik.cli import main
from ngulik.errors import ContentError, UsageError
from ngulik.grading import assign, collect, messages, open_cohort
from ngulik.grading.books.handins import decisions, desk_of, handed_in
from ngulik.grading.books.table import read_table
from ngulik.grading.intake import words
from ngulik.grading.intake.collect import Collected
from ngulik.notebooks.master import to_bytes

Take = Callable[..., Collected]
ASEP = RIGHT | {
    "esai_4": "Terima kasih, laporan Anda sudah kami catat dan kami teruskan kepada petugas lapangan hari ini."
}
EUIS = {
    "jawab_1": "dua_kali = lambda angka: 2 * angka",
    "jawab_2": 'jawaban_2 = "c"',
    "esai_4": "Mohon maaf, permintaan Ibu belum lengkap. Silakan kirim foto lokasi jalan yang rusak lewat loket kami.",
}
FIRST, SECOND, THIRD = "2026-07-02T10:15:00+07:00", "2026-07-03T09:30:00+07:00", "2026-07-04T11:45:00+07:00"


@pytest.fixture
def take(inbox: Callable[..., Path], request: pytest.FixtureRequest) -> Take:
    """Collect a hand-in of the small course into the test's own cohort."""

    def run(time: str, code: str = "K21", **answers: str) -> Collected:
        name = f"{code}_{SLUG}_{datetime.fromisoformat(time):%Y%m%d-%H%M%S}.zip"
        folder = inbox({f"{time[:10]}/{name}": handin(code, answered(**answers), time)})
        return collect(request.node.name, [folder / time[:10]])

    return run


def rows(result: Collected) -> list[tuple[str, str, str]]:
    return [(row["kode"], row["keadaan"], row["dipakai"]) for row in read_table(result.report)]


def counted(angkatan: str, code: str) -> str:
    path = open_cohort(angkatan).submission(code, SLUG)
    return "" if not path.exists() else "Asep" if "petugas lapangan" in path.read_text(encoding="utf-8") else "Euis"


def kept(angkatan: str, time: str) -> str:
    """The name in the inbox of the hand-in of a time."""
    table = read_table(open_cohort(angkatan).reports / "pengumpulan.csv")
    return next(row["berkas"] for row in table if row["waktu"] == time)


@pytest.mark.usefixtures("course")
class TestTwoUnderOneCode:
    def test_the_second_is_held_and_named_first_until_it_is_decided(
        self, take: Take, request: pytest.FixtureRequest
    ) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        (entry,) = (result := take(SECOND, **EUIS)).entries
        assert entry.state == messages.UNDECIDED
        for what in ("2026-07-02 10:15", "2026-07-03 09:30", "kemiripan", "%", kept(name, FIRST)):
            assert what in entry.note
        assert counted(name, "K21") == "Asep"
        assert rows(result) == [("K21", messages.ACCEPTED, messages.YES), ("K21", messages.UNDECIDED, messages.NO)]
        assert len(list(open_cohort(name).inbox.iterdir())) == 2
        later = take(THIRD, "K30", **EUIS).lines()[0]
        assert later == result.lines()[0] and f"`ngulik assign {name} {kept(name, SECOND)} K21`" in later
        lines = assign(name, kept(name, SECOND), "k22")
        assert (counted(name, "K21"), counted(name, "K22")) == ("Asep", "Euis")
        assert not any(messages.UNDECIDED in line for line in [*lines, *take(THIRD, "K30", **EUIS).lines()])
        with desk_of(open_cohort(name)) as engine, engine.begin() as connection:
            assert [(file, code) for file, code, _ in decisions(connection)] == [(2, "K22")]

    def test_the_same_code_says_which_one_counts(self, take: Take, request: pytest.FixtureRequest) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        take(SECOND, **EUIS)
        assign(name, kept(name, SECOND)[:8], "K21")
        assert counted(name, "K21") == "Euis"
        stamp = open_cohort(name).submission("K21", SLUG).with_name("timestamp.txt")
        assert stamp.read_text() == SECOND == handed_in(open_cohort(name))[SLUG]["K21"].isoformat()
        assign(name, kept(name, FIRST), "K21")
        assert counted(name, "K21") == "Asep"

    def test_what_counts_may_be_said_to_go_on_counting(self, take: Take, request: pytest.FixtureRequest) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        take(SECOND, **EUIS)
        assert assign(name, kept(name, FIRST), "K21")[0].startswith("K21")
        result = take(SECOND, **EUIS)
        assert result.undecided == ()
        assert rows(result)[1] == ("K21", messages.SET_ASIDE, messages.NO)

    def test_the_first_may_be_the_other_persons(self, take: Take, request: pytest.FixtureRequest) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        take(SECOND, **EUIS)
        assign(name, kept(name, FIRST), "K22")
        assert (counted(name, "K21"), counted(name, "K22")) == ("Euis", "Asep")
        assert [code for code, *_ in rows(take(SECOND, **EUIS))] == ["K22", "K21"]

    def test_a_code_that_loses_its_only_file_has_none(self, take: Take, request: pytest.FixtureRequest) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        lines = assign(name, kept(name, FIRST), "K22")
        assert words.ASSIGN_NOTHING_LEFT.format(code="K21", slug=SLUG) in lines
        assert open_cohort(name).codes(SLUG) == ("K22",)
        assert len(list(open_cohort(name).inbox.iterdir())) == 1

    def test_a_newer_one_of_the_same_person_is_told_and_counts(
        self, take: Take, request: pytest.FixtureRequest
    ) -> None:
        take(FIRST, **EUIS)
        (entry,) = take(SECOND, **EUIS | {"jawab_3": "def jumlah(a, b):\n    return a + b"}).entries
        assert entry.state == messages.ACCEPTED
        assert entry.note.startswith(words.REPLACES.split("{own}")[0].format(other="2026-07-02 10:15"))
        assert "2026-07-03 09:30" in entry.note and "kemiripan 100 %" in entry.note, (
            "what they wrote in prose is the same"
        )

    def test_an_older_one_that_is_unlike_is_held_too(self, take: Take, request: pytest.FixtureRequest) -> None:
        take(SECOND, **ASEP)
        (entry,) = take(FIRST, **EUIS).entries
        assert entry.state == messages.UNDECIDED
        assert counted(request.node.name, "K21") == "Asep"

    def test_who_had_hardly_begun_may_hand_in_something_else(self, take: Take, request: pytest.FixtureRequest) -> None:
        take(FIRST, jawab_2='jawaban_2 = "b"')
        (entry,) = take(SECOND, **EUIS).entries
        assert entry.state == messages.ACCEPTED and "kemiripan" in entry.note
        assert counted(request.node.name, "K21") == "Euis"

    def test_an_empty_notebook_does_not_replace_answers(self, take: Take, request: pytest.FixtureRequest) -> None:
        take(FIRST, **ASEP)
        (entry,) = take(SECOND).entries
        assert entry.state == messages.UNDECIDED and "kemiripan 0 %" in entry.note
        assert counted(request.node.name, "K21") == "Asep"

    def test_a_nameless_file_can_be_given_to_its_person(self, inbox: Callable[..., Path]) -> None:
        (entry,) = collect("tanpa", [inbox({"latihan.ipynb": to_bytes(answered(**ASEP))})]).entries
        assert entry.state == messages.NAMELESS
        (path,) = open_cohort("tanpa").inbox.iterdir()
        assign("tanpa", path.name, "K21")
        assert counted("tanpa", "K21") == "Asep"
        assert [entry.state for entry in collect("tanpa", [inbox({})]).entries] == [messages.DUPLICATE]

    def test_a_file_that_was_changed_cannot_be_assigned(self, inbox: Callable[..., Path]) -> None:
        collect("ubah", [inbox({"a.zip": handin("K21", answered(**ASEP), sha256="0" * 64)})])
        (path,) = open_cohort("ubah").inbox.iterdir()
        with pytest.raises(ContentError, match="berbeda"):
            assign("ubah", path.name, "K21")

    def test_wrong_use_is_told(self, take: Take, request: pytest.FixtureRequest) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        take(SECOND, **EUIS)
        with pytest.raises(UsageError, match="bukan kode"):
            assign(name, kept(name, FIRST), "198001012005011001")
        with pytest.raises(UsageError, match="Tidak ada berkas"):
            assign(name, "zzz", "K21")
        with pytest.raises(UsageError, match="Beberapa berkas"):
            assign(name, "", "K21")
        with pytest.raises(UsageError, match="belum ada"):
            assign("lain", "zzz", "K21")

    def test_the_command(self, take: Take, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
        name = request.node.name
        take(FIRST, **ASEP)
        assert main(["assign", name, kept(name, FIRST), "K22"]) == 0
        assert capsys.readouterr().out.startswith(f"K22, modul {SLUG}: yang dihitung {kept(name, FIRST)}")

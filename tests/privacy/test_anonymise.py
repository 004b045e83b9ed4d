"""The whole way of a table: goals reached, nothing original left, the same bytes again, times that still teach."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from kantor import KEY, complaints

from ngulik.errors import ContentError, UsageError
from ngulik.privacy.anonymise import Result, anonymise
from ngulik.privacy.output import write_csv
from ngulik.privacy.plan import Column, Plan, Role
from ngulik.privacy.pseudonym import pseudonym
from ngulik.privacy.report import page, problems
from ngulik.privacy.roles import guess

PERSONAL = ("tiket", "nama", "nik", "no_hp", "surel", "tanggal_lahir")


def test_goals_are_reached_and_nothing_original_is_left(office: pd.DataFrame, anonymous: Result) -> None:
    result, after = anonymous, anonymous.facts.after
    assert after.k >= 5
    assert after.people is not None
    assert after.people >= 5
    assert after.sensitive[0].l >= 2
    assert result.facts.before.unique > 0.5
    assert problems(result.facts) == []
    everything = result.table.to_csv() + page("a.csv", result.facts)
    for name in PERSONAL:
        assert not [value for value in office[name] if value in everything], name


def test_the_subject_of_a_complaint_stays(anonymous: Result) -> None:
    assert anonymous.table["teks"].str.contains(": jalan rusak di Jl. Soekarno-Hatta, saya [NAMA]", regex=False).all()
    assert anonymous.facts.text.counts["NAMA"] >= anonymous.facts.kept


def test_a_ticket_in_a_text_points_to_the_same_pseudonym(anonymous: Result) -> None:
    table = anonymous.table
    assert [text.rsplit(" ", 1)[1] for text in table["teks"]] == table["tiket"].tolist()


def test_the_same_input_gives_the_same_bytes(office: pd.DataFrame, anonymous: Result, tmp_path: Path) -> None:
    untouched = office.copy(deep=True)
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file, result in zip(files, (anonymous, anonymise(office, guess(office), KEY)), strict=True):
        write_csv(file, result.table)
        file.with_suffix(".html").write_text(page("a.csv", result.facts), encoding="utf-8")
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].with_suffix(".html").read_bytes() == files[1].with_suffix(".html").read_bytes()
    pd.testing.assert_frame_equal(office, untouched)


def test_another_key_changes_pseudonyms_and_dates_but_no_counts(office: pd.DataFrame, anonymous: Result) -> None:
    one, other = anonymous.table, anonymise(office, guess(office), KEY[::-1]).table
    assert not set(one["tiket"]) & set(other["tiket"])
    assert one["masuk"].tolist() != other["masuk"].tolist()
    assert one["kelurahan"].tolist() == other["kelurahan"].tolist()


def test_response_times_survive(office: pd.DataFrame, anonymous: Result) -> None:
    """Row by row: the same minutes of waiting; moments at most two weeks and half an hour away, and not the same."""
    table = anonymous.table
    row_of = {pseudonym(ticket, "tiket", KEY): row for row, ticket in enumerate(office["tiket"])}
    kept = office.iloc[[row_of[ticket] for ticket in table["tiket"]]]

    def minutes(of: pd.DataFrame) -> list[float]:
        wait = pd.to_datetime(of["respons1"]) - pd.to_datetime(of["masuk"])
        return (wait / pd.Timedelta(minutes=1)).tolist()

    assert minutes(table) == minutes(kept)
    moved = (pd.to_datetime(table["masuk"]).to_numpy() - pd.to_datetime(kept["masuk"]).to_numpy()) / pd.Timedelta(
        minutes=1
    )
    off_the_week = (moved + 5040) % 10080 - 5040
    assert abs(moved).max() <= 2 * 10080 + 30
    assert abs(off_the_week).max() <= 30
    assert (moved == 0).mean() < 0.05


def test_k_counts_people_not_rows() -> None:
    """One person who complains ten times is no crowd to hide in."""
    office = complaints(300)
    often = pd.concat([office, *[office.iloc[[0]]] * 9], ignore_index=True)
    result = anonymise(often, guess(often), KEY)
    assert result.facts.before.people == 1
    assert result.facts.after.people is not None
    assert result.facts.after.people >= 5


def test_cells_that_a_spreadsheet_would_run_are_made_harmless(office: pd.DataFrame) -> None:
    table = office.assign(
        catatan=["=HYPERLINK(1)", "-5", "@SUM(A1)", "@contoh_pemda halo min", "biasa"] * (len(office) // 5)
    )
    plan = guess(office)
    result = anonymise(table, replace(plan, columns=(*plan.columns, Column("catatan", Role.KEEP))), KEY)
    assert set(result.table["catatan"]) == {"'=HYPERLINK(1)", "-5", "'@SUM(A1)", "@contoh_pemda halo min", "biasa"}
    assert result.facts.neutralised == sum(result.table["catatan"].str.startswith("'"))


def test_what_is_left_in_a_kept_column_is_a_problem(office: pd.DataFrame) -> None:
    table = office.assign(catatan="hubungi 084312345678")
    plan = guess(office)
    result = anonymise(table, replace(plan, columns=(*plan.columns, Column("catatan", Role.KEEP))), KEY)
    assert [problem for problem in problems(result.facts) if "Kolom catatan" in problem]
    assert "Belum layak dibagikan" in page("a.csv", result.facts)


def test_a_plan_for_another_table_is_refused(office: pd.DataFrame) -> None:
    with pytest.raises(UsageError, match="tidak sama"):
        anonymise(office.drop(columns="nama"), guess(office), KEY)


def test_goals_out_of_reach_are_refused_in_a_sentence(office: pd.DataFrame) -> None:
    with pytest.raises(ContentError, match="4 baris tidak cukup untuk k = 5"):
        anonymise(office.head(4), guess(office), KEY)
    with pytest.raises(ContentError, match="hanya punya 1 isi yang berbeda"):
        anonymise(office.assign(kategori="jalan"), guess(office), KEY)


def test_without_quasi_identifiers_all_rows_are_alike() -> None:
    table = pd.DataFrame({"status": ["a", "b"] * 5, "teks": ["lampu di gang mati lagi"] * 10}, dtype=object)
    result = anonymise(table, Plan((Column("status", Role.KEEP), Column("teks", Role.TEXT))), KEY)
    assert result.facts.after.k == 10
    assert len(result.table) == 10


def test_what_was_empty_stays_empty(office: pd.DataFrame) -> None:
    table = office.copy()
    table.loc[table.index % 4 == 0, "usia"] = ""
    result = anonymise(table, guess(table), KEY)
    empty = int((result.table["usia"] == "").sum())
    assert 0 < empty <= len(table) // 4 + 1
    assert result.facts.after.k >= 5

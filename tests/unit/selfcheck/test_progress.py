import json
import os

import pytest

from ngulik.selfcheck.progress import ItemProgress, Progress

RIGHT = ItemProgress("tepat", ("a1",), True, 2)


def test_what_is_put_is_read_by_the_next_session(tmp_path):
    Progress(tmp_path / ".ngulik").put("m", "1", RIGHT)
    assert Progress(tmp_path / ".ngulik").get("m", "1") == RIGHT
    assert RIGHT.percobaan == 2
    assert Progress(tmp_path / ".ngulik").get("m", "2") == ItemProgress()


def test_two_notebooks_do_not_overwrite_each_other(tmp_path):
    one, other = Progress(tmp_path), Progress(tmp_path)
    one.put("m", "1", RIGHT)
    other.put("n", "1", RIGHT)
    assert Progress(tmp_path).get("m", "1") == Progress(tmp_path).get("n", "1") == RIGHT


def test_the_version_before_is_kept(tmp_path):
    progress = Progress(tmp_path)
    progress.put("m", "1", RIGHT)
    progress.put("m", "2", RIGHT)
    before = json.loads((tmp_path / "kemajuan.json.bak").read_text(encoding="utf-8"))
    assert list(before["modul"]["m"]) == ["1"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]", b'{"format": 9, "modul": {}}', b'{"format": 1}'])
def test_a_damaged_file_is_set_aside_and_the_version_before_used(tmp_path, damage):
    progress = Progress(tmp_path)
    progress.put("m", "1", RIGHT)
    progress.put("m", "2", RIGHT)
    (tmp_path / "kemajuan.json").write_bytes(damage)
    again = Progress(tmp_path)
    assert again.get("m", "1") == RIGHT
    (sentence,) = again.news()
    (aside,) = tmp_path.glob("kemajuan.rusak-*.json")
    assert aside.name in sentence and "catatan sebelumnya" in sentence
    assert aside.read_bytes() == damage
    assert again.news() == ()


def test_without_a_version_before_a_damaged_file_means_a_new_beginning(tmp_path):
    (tmp_path / "kemajuan.json").write_text("rusak", encoding="utf-8")
    progress = Progress(tmp_path)
    assert "dari awal" in progress.news()[0]
    progress.put("m", "1", RIGHT)
    assert Progress(tmp_path).get("m", "1") == RIGHT


@pytest.mark.parametrize("entry", ['"x"', "3", "null", '{"gagal": 5, "petunjuk": "x", "pernah_tepat": "ya"}'])
def test_odd_parts_count_as_absent(tmp_path, entry):
    (tmp_path / "kemajuan.json").write_text(f'{{"format": 1, "modul": {{"m": {{"1": {entry}}}}}}}', encoding="utf-8")
    progress = Progress(tmp_path)
    assert progress.get("m", "1") == ItemProgress()
    progress.put("m", "1", RIGHT)
    assert progress.get("m", "1") == RIGHT
    assert progress.news() == ()


def test_a_folder_that_cannot_be_written_is_said_once(tmp_path):
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    progress = Progress(tmp_path / "berkas")
    progress.put("m", "1", RIGHT)
    progress.put("m", "2", RIGHT)
    assert len(progress.news()) == 1
    assert progress.get("m", "1") == progress.get("m", "2") == RIGHT


@pytest.mark.parametrize("where", ["kemajuan.json.bak", "kemajuan.json"])
def test_a_write_that_fails_keeps_the_work_in_memory(tmp_path, monkeypatch, where):
    progress = Progress(tmp_path)
    progress.put("m", "1", RIGHT)
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(PermissionError))
    progress.put("m", "2", RIGHT)
    assert progress.get("m", "2") == RIGHT
    assert "tidak dapat disimpan" in progress.news()[0]
    assert json.loads((tmp_path / "kemajuan.json").read_text(encoding="utf-8"))

"""The commands about a cohort, from collecting to the history of its marks: their options, and what runs them."""

import argparse
from collections.abc import Callable
from pathlib import Path

from ngulik import messages
from ngulik.errors import UsageError

Command = Callable[[argparse.Namespace], int]
Add = Callable[[str, Command], argparse.ArgumentParser]
_COHORT = "nama angkatan, misalnya 2026-07"


def add_marking(add: Add) -> None:
    """Add the commands; `add` makes the parser of one, given its name and what runs it."""
    roster = add("roster", _roster)
    roster.add_argument("angkatan", metavar="ANGKATAN", help=_COHORT)
    roster.add_argument("berkas", type=Path, metavar="BERKAS", help="daftar peserta dari kantor, CSV atau XLSX")
    roster.add_argument("--cetak", type=Path, metavar="FOLDER", help="tulis juga daftar hadir ke folder ini")
    collect = add("collect", _collect)
    collect.add_argument("angkatan", metavar="ANGKATAN", help=_COHORT)
    collect.add_argument(
        "berkas", nargs="+", type=Path, metavar="BERKAS", help="zip, notebook, folder, atau zip unduhan Moodle"
    )
    assign = add("assign", _assign)
    assign.add_argument("angkatan", metavar="ANGKATAN", help=_COHORT)
    assign.add_argument("berkas", metavar="BERKAS", help="namanya di inbox, atau huruf-huruf pertamanya")
    assign.add_argument("kode", metavar="KODE", help="kode pemiliknya; kode yang sama berarti berkas ini yang dihitung")
    for name, run in (("grade", _grade), ("feedback", _feedback), ("report", _report), ("history", _history)):
        _marking_options(name, add(name, run))
    essays = add("essays", _essays)
    essays.add_argument("angkatan", metavar="ANGKATAN", help=_COHORT)
    essays.add_argument(
        "--penilai", metavar="INISIAL", default="penilai", help="siapa yang menilai, untuk riwayat nilai"
    )
    essays.add_argument("--tanpa-peramban", dest="browser", action="store_false", help="hanya tampilkan alamatnya")
    add("demo", _demo).add_argument("modul", nargs="?", default="05", metavar="MODUL", help="modul (bawaan 05)")


def _marking_options(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the options of `grade`, `feedback`, `report` and `history`."""
    sub.add_argument("angkatan", metavar="ANGKATAN", help=_COHORT)
    if name == "history":
        sub.add_argument("modul", metavar="MODUL", nargs="?", default="", help="hanya modul ini, misalnya 05")
        sub.add_argument("kode", metavar="KODE", nargs="?", default="", help="hanya peserta ini")
    else:
        sub.add_argument("modul", metavar="MODUL", help="modul, misalnya 05")
    sub.add_argument(
        "--gradebook", metavar="NAMA", default="gradebook.db", help="nama berkas buku nilai di folder angkatan"
    )
    sub.add_argument(
        "--db", metavar="ALAMAT", default="", help="buku nilai di PostgreSQL: postgresql://nama@komputer/nilai"
    )
    if name == "grade":
        sub.add_argument(
            "--serumah",
            action="store_true",
            help="jalankan uji di proses jawaban, untuk kursus lain yang memerlukannya",
        )
        sub.add_argument(
            "--pekerja", metavar="N", type=_count, default=0, help="nilai N jawaban sekaligus (bawaan: jumlah inti)"
        )
        sub.add_argument(
            "--mesin", choices=("proses", "dask"), default="proses", help="komputer ini, atau pekerja Dask"
        )
        sub.add_argument(
            "--penjadwal", metavar="ALAMAT", default="", help="penjadwal Dask, misalnya tcp://komputer:8786"
        )
        sub.add_argument(
            "--ulang", metavar="SOAL", nargs="*", help="lihat akibat menilai lagi: semua soal, atau hanya soal-3"
        )
        sub.add_argument(
            "--terapkan", metavar="ALASAN", default="", help="tulis hasil --ulang; alasannya dibaca peserta"
        )
        sub.add_argument("--kernel", action="store_true", help="jalankan notebook di kernel Jupyter biasa")
        sub.add_argument(
            "--tanpa-sandbox", action="store_true", help="jalankan kode peserta tanpa kunci, dengan hak Anda sendiri"
        )


def _count(text: str) -> int:
    """Read a number of workers."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(messages.NO_COUNT.format(text=text))
    return int(text)


def _grade(arguments: argparse.Namespace) -> int:
    """Mark one module as the options say; return the exit code."""
    from ngulik.grading import Plan, choose_executor, grade, remark

    if (arguments.mesin == "dask") != bool(arguments.penjadwal):
        raise UsageError(messages.DASK_WHERE)
    plan = Plan(
        choose_executor(kernel=arguments.kernel, locked=not arguments.tanpa_sandbox, together=arguments.serumah),
        workers=arguments.pekerja or int(arguments.kernel),  # a kernel starts the next one on another core already
        scheduler=arguments.penjadwal,
        again=arguments.ulang,
        reason=arguments.terapkan.strip(),
    )
    if plan.reason and plan.again is None:
        raise UsageError(messages.APPLY_WHAT)
    run = grade if plan.again is None else remark
    done = run(arguments.angkatan, arguments.modul, **_gradebook(arguments), plan=plan)
    print(*done.lines(), sep="\n")
    return 1 if done.failed else 0


def _gradebook(arguments: argparse.Namespace) -> dict[str, str]:
    """Return which gradebook the options name."""
    return {"gradebook": arguments.gradebook, "db": arguments.db}


def _roster(arguments: argparse.Namespace) -> int:
    from ngulik.grading import attendance, roster

    taken = roster(arguments.angkatan, arguments.berkas)
    _say(taken.lines())
    if arguments.cetak:
        print(messages.ATTENDANCE.format(path=attendance(taken.cohort, arguments.cetak)))
    return 0


def _collect(arguments: argparse.Namespace) -> int:
    from ngulik.grading import collect

    return _say(collect(arguments.angkatan, arguments.berkas).lines())


def _assign(arguments: argparse.Namespace) -> int:
    from ngulik.grading import assign

    return _say(assign(arguments.angkatan, arguments.berkas, arguments.kode))


def _feedback(arguments: argparse.Namespace) -> int:
    from ngulik.grading import feedback

    return _say(feedback(arguments.angkatan, arguments.modul, **_gradebook(arguments)).lines())


def _report(arguments: argparse.Namespace) -> int:
    from ngulik.grading import report

    return _say(report(arguments.angkatan, arguments.modul, **_gradebook(arguments)).lines())


def _history(arguments: argparse.Namespace) -> int:
    from ngulik.grading import history

    trace = history(arguments.angkatan, arguments.modul, arguments.kode, **_gradebook(arguments))
    return _say(trace.lines()) or int(bool(trace.broken))


def _essays(arguments: argparse.Namespace) -> int:
    from ngulik.grading import essays

    reading = essays(arguments.angkatan, arguments.penilai, browser=arguments.browser)
    print(*reading.lines(), sep="\n", flush=True)
    reading.serve()
    return 0


def _demo(arguments: argparse.Namespace) -> int:
    from ngulik.grading import demo

    return _say(demo(arguments.modul).lines())


def _say(lines: list[str]) -> int:
    print(*lines, sep="\n", flush=True)
    return 0

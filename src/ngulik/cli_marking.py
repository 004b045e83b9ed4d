"""The options of `ngulik grade`, `feedback`, `report` and `history`, and what `grade` does with them."""

import argparse

from ngulik import messages
from ngulik.errors import UsageError


def marking_options(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the options of `grade`, `feedback`, `report` and `history`."""
    sub.add_argument("angkatan", metavar="ANGKATAN", help="nama angkatan, misalnya 2026-07")
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


def run_grade(arguments: argparse.Namespace) -> int:
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
    done = run(arguments.angkatan, arguments.modul, **gradebook(arguments), plan=plan)
    print(*done.lines(), sep="\n")
    return 1 if done.failed else 0


def gradebook(arguments: argparse.Namespace) -> dict[str, str]:
    """Return which gradebook the options name."""
    return {"gradebook": arguments.gradebook, "db": arguments.db}

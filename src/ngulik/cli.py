"""The command `ngulik`: reads arguments, calls one function, prints its result. Only this module prints.

Exit codes: 0 done, 1 a problem in the content, 2 wrong use.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from ngulik import __version__, messages
from ngulik.errors import NgulikError
from ngulik.notebooks.source import relative_name

Command = Callable[[argparse.Namespace], int]


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # a Windows console may still stand on a code page without “ and ·
    arguments = _parser().parse_args(argv)
    try:
        command: Command = arguments.run
        return command(arguments)
    except NgulikError as problem:
        print(problem, file=sys.stderr)
        return problem.exit_code
    except KeyboardInterrupt:
        print(messages.STOPPED, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    # argparse looks its phrases up under this name; there is no public way to give it another language.
    setattr(argparse, "_", lambda phrase: messages.ARGPARSE.get(phrase, phrase))  # noqa: B010 - not a typed attribute
    parser = argparse.ArgumentParser(prog="ngulik", description=messages.PROGRAM)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="PERINTAH", required=True, dest="PERINTAH")

    def add(name: str, run: Command) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=messages.HELP[name], description=messages.HELP[name].capitalize() + ".")
        sub.set_defaults(run=run)
        return sub

    add("build", _build)
    add("release", _release).add_argument("modul", nargs="*", help="modul, misalnya 05; tanpa isian berarti semua")
    add("check", _check)
    add("data", _data)
    add("import-notebook", _import).add_argument("berkas", type=Path, metavar="BERKAS", help="notebook yang disunting")
    collect = add("collect", _collect)
    collect.add_argument("angkatan", metavar="ANGKATAN", help="nama angkatan, misalnya 2026-07")
    collect.add_argument(
        "berkas", nargs="+", type=Path, metavar="BERKAS", help="zip, notebook, folder, atau zip unduhan Moodle"
    )
    for name, run in (("grade", _grade), ("feedback", _feedback), ("report", _report)):
        sub = add(name, run)
        sub.add_argument("angkatan", metavar="ANGKATAN", help="nama angkatan, misalnya 2026-07")
        sub.add_argument("modul", metavar="MODUL", help="modul, misalnya 05")
        sub.add_argument(
            "--gradebook", metavar="NAMA", default="gradebook.db", help="nama berkas buku nilai di folder angkatan"
        )
    add("demo", _demo)
    add("wheelhouse", _wheelhouse).add_argument(
        "folder", type=Path, metavar="FOLDER", help="folder tujuan, misalnya USB/paket"
    )
    return parser


def _print_changes(files: Iterable[Path]) -> int:
    names = [relative_name(file) for file in files]
    for name in names:
        print(messages.CHANGED.format(name=name))
    if not names:
        print(messages.NOTHING_CHANGED)
    return 0


def _build(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.build import build

    return _print_changes(build())


def _release(arguments: argparse.Namespace) -> int:
    from ngulik.course import find_module, load_course
    from ngulik.notebooks.release import release

    return _print_changes(release(tuple(find_module(name) for name in arguments.modul) or load_course()))


def _check(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.check import CHECKS

    problems, passed = [], 0
    for title, check in CHECKS.items():
        found = check()
        problems += found
        passed += not found
        print(f"{'✗' if found else '✓'} {title}")
        for problem in found:
            print(f"  {problem}")
    print(messages.CHECK_FAILED.format(count=len(problems)) if problems else messages.CHECK_OK.format(passed=passed))
    return 1 if problems else 0


def _data(arguments: argparse.Namespace) -> int:
    from ngulik.datagen import write_all

    return _print_changes(write_all())


def _import(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.importing import import_notebook

    return _print_changes([import_notebook(arguments.berkas)])


def _collect(arguments: argparse.Namespace) -> int:
    from ngulik.grading.collect import collect

    summary = collect(arguments.angkatan, arguments.berkas)
    print(summary)
    return 0


def _grade(arguments: argparse.Namespace) -> int:
    from ngulik.grading.grade import grade

    summary = grade(arguments.angkatan, arguments.modul, gradebook=arguments.gradebook)
    print(summary)
    return 0


def _feedback(arguments: argparse.Namespace) -> int:
    from ngulik.grading.feedback import feedback

    return _print_changes(feedback(arguments.angkatan, arguments.modul, gradebook=arguments.gradebook))


def _report(arguments: argparse.Namespace) -> int:
    from ngulik.grading.report import report

    return _print_changes(report(arguments.angkatan, arguments.modul, gradebook=arguments.gradebook))


def _demo(arguments: argparse.Namespace) -> int:
    from ngulik.grading.demo import demo

    demo()
    return 0


def _wheelhouse(arguments: argparse.Namespace) -> int:
    from ngulik.wheelhouse import fill_wheelhouse

    print(fill_wheelhouse(arguments.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())

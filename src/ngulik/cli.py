"""The command `ngulik`: reads arguments, calls one function, prints its result. Only this module and `cli_marking` print.

Exit codes: 0 done, 1 a problem in the content, 2 wrong use.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ngulik import __version__, messages
from ngulik.cli_marking import Command, add_marking
from ngulik.errors import NgulikError, UsageError
from ngulik.notebooks.source import relative_name

if TYPE_CHECKING:
    from ngulik.course import Module


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
    except ModuleNotFoundError as missing:
        if missing.name != "ngulik_datagen":
            raise
        print(messages.NO_GENERATOR, file=sys.stderr)
        return UsageError.exit_code
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
        sub = commands.add_parser(
            name, help=messages.HELP[name], description=messages.HELP[name][0].upper() + messages.HELP[name][1:] + "."
        )
        sub.set_defaults(run=run)
        return sub

    check = add("check", _check)
    for sub in (add("build", _build), add("release", _release), check):
        sub.add_argument("modul", nargs="*", metavar="MODUL", help="modul, misalnya 05; tanpa isian berarti semua")
    check.add_argument(
        "--angka", action="store_true", help="cetak ukurannya saja: keterbacaan, waktu jalan, memori, cakupan"
    )
    _add_new_module(add("new-module", _new_module))
    add("data", _data)
    add("import-notebook", _import).add_argument("berkas", type=Path, metavar="BERKAS", help="notebook yang disunting")
    add_marking(add)
    _add_anonymise(add("anonymise", _anonymise))
    _add_wheelhouse(add("wheelhouse", _wheelhouse))
    _add_site(add("site", _site))
    add("pyodide", _pyodide).add_argument("folder", type=Path, metavar="FOLDER", help="folder tujuan")
    add("serve", _serve).add_argument("folder", type=Path, metavar="FOLDER", help="folder situs")
    return parser


def _add_new_module(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("slug", metavar="NN-NAMA", help="nama foldernya, misalnya 04-nomor-tiket")
    sub.add_argument("--judul", metavar="JUDUL", required=True, help="judul modul")


def _add_wheelhouse(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("folder", type=Path, metavar="FOLDER", help="folder tujuan, misalnya di USB")
    sub.add_argument("--windows", metavar="VERSI", help="isi untuk PC Windows dengan Python VERSI, misalnya 3.12")


def _add_site(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--out", type=Path, metavar="FOLDER", required=True, help="folder situs; isinya diganti seluruhnya"
    )
    sub.add_argument("--pyodide", type=Path, metavar="FOLDER", help="folder Pyodide untuk laboratorium tanpa internet")


def _add_anonymise(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("berkas", type=Path, metavar="BERKAS", help="CSV atau XLSX dari kantor Anda; hanya dibaca")
    sub.add_argument("--out", type=Path, metavar="FOLDER", required=True, help="folder hasil yang akan dibagikan")
    sub.add_argument("--k", type=int, metavar="K", help="sedikitnya sekian orang yang tampak sama (bawaan 5)")
    sub.add_argument("--l", type=int, metavar="L", help="sedikitnya sekian isi sensitif tiap kelompok (bawaan 2)")
    sub.add_argument("--peran", type=Path, metavar="BERKAS", help="peran kolom; mulai dari peran.toml di folder hasil")
    sub.add_argument("--kunci", type=Path, metavar="BERKAS", help="berkas kunci samaran; dibuatkan bila belum ada")
    sub.add_argument("--lembar", metavar="NAMA", help="lembar XLSX, bila ada beberapa yang berisi")


def _print_lines(lines: list[str]) -> int:
    print(*lines, sep="\n")
    return 0


def _print_changes(files: Iterable[Path]) -> int:
    return _print_lines(
        [messages.CHANGED.format(name=relative_name(file)) for file in files] or [messages.NOTHING_CHANGED]
    )


def _chosen(arguments: argparse.Namespace) -> "tuple[Module, ...] | None":
    from ngulik.course import find_module

    return tuple(find_module(name) for name in arguments.modul) or None


def _build(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.build import build

    return _print_changes(build(_chosen(arguments)))


def _release(arguments: argparse.Namespace) -> int:
    from ngulik.course import load_course
    from ngulik.notebooks.release import release

    return _print_changes(release(_chosen(arguments) or load_course()))


def _check(arguments: argparse.Namespace) -> int:
    if arguments.angka:
        from ngulik.notebooks.figures import figures

        return _print_lines(figures())
    from ngulik.notebooks.check import check

    count, passed = 0, 0
    for title, found in check(_chosen(arguments)):
        count += len(found)
        passed += not found
        print("\n  ".join([f"{'✗' if found else '✓'} {title}", *found]), flush=True)
    print(messages.CHECK_FAILED.format(count=count) if count else messages.CHECK_OK.format(passed=passed))
    return 1 if count else 0


def _new_module(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.skeleton import new_module

    code = _print_changes(new_module(arguments.slug, arguments.judul))
    print(messages.NEW_MODULE.format(slug=arguments.slug))
    return code


def _data(arguments: argparse.Namespace) -> int:
    from ngulik_datagen import write_all

    return _print_changes(write_all())


def _import(arguments: argparse.Namespace) -> int:
    from ngulik.notebooks.importing import import_notebook

    return _print_changes([import_notebook(arguments.berkas)])


def _anonymise(arguments: argparse.Namespace) -> int:
    from ngulik.privacy.report import problems
    from ngulik.privacy.run import Goals, anonymise_file

    goals = Goals(arguments.k, arguments.l, arguments.peran, arguments.lembar)
    outcome = anonymise_file(arguments.berkas, arguments.out, arguments.kunci, goals)
    _print_lines(outcome.lines())
    return 1 if problems(outcome.facts) else 0


def _wheelhouse(arguments: argparse.Namespace) -> int:
    from ngulik.wheelhouse import fill_wheelhouse

    return _print_lines([fill_wheelhouse(arguments.folder, arguments.windows)])


def _site(arguments: argparse.Namespace) -> int:
    from ngulik.site.build import site

    return _print_lines(site(arguments.out, arguments.pyodide))


def _pyodide(arguments: argparse.Namespace) -> int:
    from ngulik.site.pyodide import assemble

    return _print_lines([assemble(arguments.folder)])


def _serve(arguments: argparse.Namespace) -> int:
    from ngulik.site.serve import Site

    with Site(arguments.folder) as site:
        print(*site.lines(), sep="\n", flush=True)
        site.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())

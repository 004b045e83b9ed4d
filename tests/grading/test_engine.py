"""The locked-in executor: hostile and clumsy cells named by situation, and equality with a real kernel."""

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from ngulik import paths
from ngulik.course import load_course
from ngulik.errors import ContentError
from ngulik.grading.engine import sandbox
from ngulik.grading.engine.contract import Outcome, is_test
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.processes import Server

pytestmark = pytest.mark.linux

OK, ERROR, TIMEOUT, DEAD = Outcome.OK, Outcome.ERROR, Outcome.TIMEOUT, Outcome.DEAD
MEMORY, PROCESSES, OUTPUT, FILE_SIZE = Outcome.MEMORY, Outcome.PROCESSES, Outcome.OUTPUT, Outcome.FILE_SIZE
GOOD = "def f(x):\n    return x * x"
TEST = "assert f(3) == 9 and f(4) == 16"
SECRET = "assert f(3) == 9, 'rahasia-31337'"


@pytest.fixture(scope="module")
def executor() -> Iterator[ForkExecutor]:
    runner = ForkExecutor(Limits(memory=768))
    yield runner
    runner.close()


def answer(source: str) -> NotebookNode:
    return marked(source, solution=True)


def locked(source: str) -> NotebookNode:
    return marked(source, locked=True)


def test(source: str) -> NotebookNode:
    return marked(source, grade=True, locked=True, points=1)


test.__test__ = False  # type: ignore[attr-defined]  # a helper, not a test


def marked(source: str, **meaning: object) -> NotebookNode:
    plain = {"grade": False, "locked": False, "solution": False, "schema_version": 3, "grade_id": "sel"}
    return new_code_cell(source, metadata={"nbgrader": {**plain, **meaning}})


def run(
    executor: ForkExecutor, folder: Path, *cells: NotebookNode, timeout: float = 5
) -> tuple[list[Outcome], NotebookNode]:
    notebook = new_notebook(cells=list(cells))
    return list(executor.run(notebook, folder, timeout).values()), notebook


#: What learners and cheats write in an answer cell -> how it ends, and how the tests of `f` after it end.
FIRST = {
    "a right answer": (GOOD, OK, OK),
    "a wrong answer": ("def f(x):\n    return x", OK, ERROR),
    "a lambda": ("f = lambda x: x ** 2", OK, OK),
    "a class that can be called": ("class F:\n    def __call__(self, x): return x * x\nf = F()", OK, OK),
    "a partial function": ("from functools import partial\nf = partial(lambda y, x: x * x, None)", OK, OK),
    "numpy instead of int": ("import numpy as np\ndef f(x):\n    return np.int64(x) ** 2", OK, OK),
    "a syntax error": ("def f(x)\n    return x", ERROR, ERROR),
    "an error in the cell": ("1 / 0", ERROR, ERROR),
    "an error in the function": ("def f(x):\n    return 1 / 0", OK, ERROR),
    "a warning on stderr": ("import sys\ndef f(x):\n    print('x', file=sys.stderr)\n    return x * x", OK, OK),
    "a syntax warning": ("import warnings\nwarnings.warn('x')\n" + GOOD, OK, OK),
    "an object equal to everything": (
        "class A:\n    def __eq__(self, other): return True\ndef f(x):\n    return A()",
        OK,
        ERROR,
    ),
    "a number that lies about equality": (
        "class A(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\ndef f(x):\n    return A(0)",
        OK,
        ERROR,
    ),
    "a text that lies about equality": (
        "class A(str):\n    def __eq__(self, other): return True\n    __hash__ = str.__hash__\ndef f(x):\n    return A()",
        OK,
        ERROR,
    ),
    "asserts taken out by a transformer": (
        "get_ipython().input_transformers_cleanup.append(lambda lines: [])\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "asserts taken out of the syntax tree": (
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(T())\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "AssertionError that is none": (
        "import builtins\nbuiltins.AssertionError = ValueError\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "a traced interpreter": ("import sys\nsys.settrace(lambda *a: None)\ndef f(x): return 0", OK, ERROR),
    "pandas patched": ("import pandas as pd\npd.DataFrame.equals = lambda *a: True\ndef f(x): return 0", OK, ERROR),
    "numpy.testing patched": (
        "import numpy.testing as t\nt.assert_allclose = lambda *a, **k: None\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "modules swapped": (
        "import sys, types\nsys.modules['pandas'] = types.ModuleType('x')\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "ngulik.selfcheck patched": (
        "import ngulik.selfcheck.cek as c\nc.Checker.__call__ = lambda *a, **k: None\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "tracebacks switched off": ("get_ipython().showtraceback = lambda *a, **k: None\ndef f(x): return 0", OK, ERROR),
    "run_cell replaced": (
        "shell = get_ipython()\nclass R: success = True; error_before_exec = error_in_exec = None\n"
        "shell.run_cell = lambda *a, **k: R()\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "exit": ("exit()", ERROR, ERROR),
    "SystemExit": ("raise SystemExit", ERROR, ERROR),
    "KeyboardInterrupt": ("raise KeyboardInterrupt", ERROR, ERROR),
    "SystemExit in the function": ("def f(x):\n    raise SystemExit(0)", OK, ERROR),
    "the process ends itself": ("import os\nos._exit(0)", DEAD, ERROR),
    "the process ends itself in the function": ("import os\ndef f(x):\n    os._exit(0)", OK, DEAD),
    "a segmentation fault": ("import ctypes\nctypes.string_at(0)", DEAD, ERROR),
    "an abort": ("import os\nos.abort()", DEAD, ERROR),
    "an endless loop": ("while True:\n    pass", TIMEOUT, ERROR),
    "an endless loop in the function": ("def f(x):\n    while True:\n        pass", OK, TIMEOUT),
    "a loop that ignores interrupts": (
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass",
        TIMEOUT,
        ERROR,
    ),
    "a loop that swallows interrupts": (
        "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass",
        TIMEOUT,
        ERROR,
    ),
    "endless recursion": ("def f(x):\n    return f(x)", OK, ERROR),
    "a question to the grader": ("def f(x):\n    return int(input())", OK, ERROR),
    "3 GB at once": ("import numpy as np\nbanyak = np.ones(3 * 2**30 // 8)", MEMORY, ERROR),
    "a list without end": ("a = []\nwhile True:\n    a.append(' ' * 50_000_000)", MEMORY, ERROR),
    "200 MB of output": ("print('x' * 200_000_000)\n" + GOOD, OUTPUT, ERROR),
    "10 MB of output": ("print('x' * 10_000_000)\n" + GOOD, OK, OK),
    "output without end": ("while True:\n    print('x' * 1000)", OUTPUT, ERROR),
    "a file of 40 MB": ("open('besar', 'wb').write(bytes(40 << 20))", FILE_SIZE, ERROR),
    "files until the folder is full": (
        "for i in range(10):\n    open(f'isi{i}', 'wb').write(bytes(20 << 20))",
        FILE_SIZE,
        ERROR,
    ),
    "1000 open files": ("berkas = [open('x', 'w') for _ in range(1000)]", Outcome.OPEN_FILES, ERROR),
    "a fork": ("import os\nos.fork()", PROCESSES, ERROR),
    "a fork bomb": (
        "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        break",
        OK,
        ERROR,
    ),
    "a shell command": ("import subprocess\nsubprocess.run(['id'], check=True)", PROCESSES, ERROR),
    "os.system": ("import os\nassert os.system('id') != 0", OK, ERROR),
    "multiprocessing": ("import multiprocessing as m\nm.Process(target=print).start()", PROCESSES, ERROR),
    "500 threads": (
        "import threading, time\nfor _ in range(500):\n    threading.Thread(target=time.sleep, args=(999,)).start()",
        PROCESSES,
        ERROR,
    ),
    "a thread left behind": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=(999,)).start()\n" + GOOD,
        OK,
        OK,
    ),
    "an atexit hook": ("import atexit, time\natexit.register(time.sleep, 999)\n" + GOOD, OK, OK),
    "kill everybody": ("import os\nos.kill(0, 9)", OK, ERROR),
    "kill -1": ("import os\nos.kill(-1, 9)", ERROR, ERROR),
    "kill the parent": ("import os\nassert os.getppid() == 0", OK, ERROR),
    "a socket": ("import socket\nsocket.socket()", ERROR, ERROR),
    "a web page": ("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9')", ERROR, ERROR),
    "the passwords of the system": ("open('/etc/shadow').read()", ERROR, ERROR),
    "the users of the system": ("open('/etc/passwd').read()", ERROR, ERROR),
    "another process's memory": ("open('/proc/1/mem').read(1)", ERROR, ERROR),
    "the solutions": (
        "from ngulik import paths\nprint(paths.solutions_dir())",
        ERROR,
        ERROR,
    ),
    "the cohort": ("from ngulik import paths\nimport os\nos.listdir(paths.ROOT / 'cohorts')", ERROR, ERROR),
    "the folder above": ("open('../../../gradebook.db').read()", ERROR, ERROR),
    "the package overwritten": ("import ngulik\nopen(ngulik.__file__, 'w').write('')", ERROR, ERROR),
    "the data overwritten": (
        "from ngulik import paths\nopen(paths.datasets_dir() / 'aduan.csv', 'w').write('')",
        ERROR,
        ERROR,
    ),
    "a new user namespace": (
        "import ctypes\nassert ctypes.CDLL(None).unshare(0x10000000) == 0",
        ERROR,
        ERROR,
    ),
    "a mount": ("import ctypes\nassert ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, 0) == 0", ERROR, ERROR),
    "ptrace": ("import ctypes\nassert ctypes.CDLL(None).ptrace(0, 0, 0, 0) == 0", ERROR, ERROR),
    "higher limits": (
        "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (9999, 9999))",
        ERROR,
        ERROR,
    ),
    "noise on every descriptor": (
        "import os\nfor n in range(3, 99):\n    try:\n        os.write(n, b'x' * 999)\n    except OSError:\n        pass",
        DEAD,
        ERROR,
    ),
    "a forged answer on the socket": (
        "import os, json\npesan = json.dumps({'ok': True, 'keluaran': []}).encode()\n"
        "for _ in range(9):\n    os.write(9, len(pesan).to_bytes(4, 'big') + pesan)\ndef f(x): return 0",
        OK,
        ERROR,
    ),
    "a message of 4 GB announced": ("import os\nos.write(9, bytes([255] * 4))", DEAD, ERROR),
    "the socket closed": ("import os\nos.close(9)", DEAD, ERROR),
    "the environment searched": (
        "import os\nassert not [n for n in os.environ if 'KEY' in n or 'TOKEN' in n or n == 'HOME']\n" + GOOD,
        OK,
        OK,
    ),
    "tests searched in memory": (
        "import gc\nsought = ''.join(['rahasia', '-', '31337'])\ndef f(x):\n"
        "    found = [o for c in gc.get_objects() for o in gc.get_referents(c) if isinstance(o, str)"
        " and sought in o and o is not sought]\n    return 0 if found else x * x",
        OK,
        OK,
    ),
    "the test read from In": ("def f(x):\n    return 0 if 'rahasia' + '-31' in In[-1] else x * x", OK, OK),
    "a test looked up on the stack": (
        "import sys\ndef f(x):\n    frame, found = sys._getframe(), ''\n    while frame:\n"
        "        found += str(frame.f_code.co_consts)\n        frame = frame.f_back\n"
        "    return 0 if ''.join(['rahasia', '-31']) in found else x * x",
        OK,
        OK,
    ),
    "a list that holds itself": ("def f(x):\n    a = []\n    a.append(a)\n    return a", OK, ERROR),
    "a number of a million digits": ("def f(x):\n    return 10 ** 1_000_000", OK, ERROR),
    "a result of 200 MB": ("def f(x):\n    return 'x' * 200_000_000", OK, ERROR),
    "a random.py beside the notebook": ("open('random.py', 'w').write('1 / 0')\nimport random\n" + GOOD, OK, OK),
}


#: Who breaks their own shell loses their own later answers too, as in a kernel.
SELF_HARM = {"asserts taken out by a transformer", "run_cell replaced", "a forged answer on the socket"}


@pytest.mark.parametrize("name", FIRST)
def test_what_an_answer_does(executor: ForkExecutor, tmp_path: Path, name: str) -> None:
    source, first, marked_as = FIRST[name]
    timeout = 1.5 if TIMEOUT in (first, marked_as) else 10
    before = sorted(path.name for path in tmp_path.iterdir())
    cells = [answer(source), test(SECRET), test(TEST), answer("def g(x):\n    return x + 1"), test("assert g(1) == 2")]
    outcomes, notebook = run(executor, tmp_path, *cells, timeout=timeout)
    assert outcomes[0] == first
    assert outcomes[1] == marked_as
    assert outcomes[2] in ((OK,) if marked_as is OK else (ERROR, TIMEOUT, DEAD))
    if name not in SELF_HARM:
        assert outcomes[3:] == [OK, OK], "a later answer lost its credit"
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert len(str(notebook)) < 8_000_000
    assert "rahasia-" not in str(notebook.cells[0].outputs)


#: Setup, answer, test -> whether the test passes: which names a test takes from where.
NAMES = {
    "a helper of a locked cell cannot be redefined": (
        "def bantu(x): return x",
        "def bantu(x): return 9",
        "assert bantu(1) == 1",
    ),
    "Python's own functions cannot be redefined": ("", "def abs(x): return 0\nhasil = 5", "assert abs(hasil) == 5"),
    "a module cannot be redefined": ("import math", "class math: pi = 3", "assert math.pi > 3.1"),
    "data of a locked cell may be changed": ("data = [1]", "data.append(2)", "assert data == [1, 2]"),
    "data nobody mentions stays": ("data = [1]", "x = 1", "assert data == [1]"),
    "a name of the test itself": ("", "contoh = 5\ndef f(x): return x", "contoh = 7\nassert f(contoh) == 7"),
    "a table": (
        "import pandas as pd",
        "tabel = pd.DataFrame({'a': [1.5, None], 'b': ['x', None]}, index=[7, 9])",
        "assert list(tabel.index) == [7, 9] and tabel['b'].isna().sum() == 1 and tabel['a'].sum() == 1.5",
    ),
    "moments": (
        "import pandas as pd",
        "t = pd.Timestamp('2026-06-24 21:40')",
        "assert t.hour == 21 and t.minute == 40",
    ),
    "a grouped series": (
        "import pandas as pd",
        "s = pd.Series([1, 2, 3]).groupby(['a', 'b', 'a']).mean()",
        "assert s['a'] == 2 and s.index.tolist() == ['a', 'b']",
    ),
    "a table goes in, a series comes out": (
        "import pandas as pd",
        "def f(tabel): return tabel.groupby('k')['n'].sum()",
        "assert f(pd.DataFrame({'k': ['a', 'b', 'a'], 'n': [1, 2, 3]}))['a'] == 4",
    ),
    "an error keeps its name": (
        "",
        "def f(x): raise KeyError('kolom')",
        "try:\n    f(1)\nexcept KeyError as galat:\n    assert 'kolom' in str(galat)\nelse:\n    assert False",
    ),
    "a function of the learner's that returns a function": (
        "",
        "def tambah(n):\n    return lambda x: x + n",
        "assert tambah(2)(3) == 5",
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_where_a_name_comes_from(executor: ForkExecutor, tmp_path: Path, name: str) -> None:
    setup, source, check = NAMES[name]
    outcomes, notebook = run(executor, tmp_path, locked(setup), answer(source), test(check))
    assert outcomes == [OK, OK, OK], notebook.cells[2].outputs


def test_a_process_that_answered_before_and_takes_nothing_more_does_not_hold_up_the_class(
    executor: ForkExecutor, tmp_path: Path
) -> None:
    forged = FIRST["a forged answer on the socket"][0].replace("def f(x): return 0", "import time\ntime.sleep(9999)")
    outcomes, _ = run(executor, tmp_path, answer(forged), answer(f"# {'x' * 2_000_000}\ny = 1"), test(TEST), timeout=3)
    assert outcomes[0] == OK and OK not in outcomes[1:]


def test_a_later_cell_cannot_change_an_earlier_answer(executor: ForkExecutor, tmp_path: Path) -> None:
    outcomes, _ = run(executor, tmp_path, answer("def f(x): return 0"), test(TEST), answer(GOOD), test(TEST))
    assert outcomes == [OK, ERROR, OK, OK]


def test_an_unknown_kind_is_named(executor: ForkExecutor, tmp_path: Path) -> None:
    _, notebook = run(executor, tmp_path, answer("class Kotak: pass\nx = Kotak()"), test("assert x == 1"))
    assert "Jenis jawaban “Kotak” tidak dikenal" in str(notebook.cells[1].outputs)


def test_the_same_notebook_gives_the_same_bytes(executor: ForkExecutor, tmp_path: Path) -> None:
    cells = [
        "import random, numpy as np\nprint(random.random(), np.random.rand())",
        "print({str(i) for i in range(9)})",
    ]
    first, second = (run(executor, tmp_path, *map(answer, cells))[1] for _ in range(2))
    assert [cell.outputs for cell in first.cells] == [cell.outputs for cell in second.cells]


@pytest.mark.parametrize("slug", [module.slug for module in load_course()])
def test_equal_to_a_real_kernel(executor: ForkExecutor, tmp_path: Path, slug: str) -> None:
    module = next(module for module in load_course() if module.slug == slug)
    master = module.exercise_source.with_suffix(".ipynb")
    for path in (master, module.lesson_source.with_suffix(".ipynb"), module.released):
        ours, theirs = nbformat.read(path, 4), nbformat.read(path, 4)
        assert executor.run(ours, tmp_path, 60) == KernelExecutor().run(theirs, tmp_path, 60)
        for left, right in zip(ours.cells, theirs.cells, strict=True):
            # In a released notebook `periksa` stands alone; marking puts the master's tests in its place.
            if left.cell_type == "code" and (path == master or not is_test(left)):
                assert left.execution_count == right.execution_count
                assert _comparable(left) == _comparable(right), left.source


def _comparable(cell: NotebookNode) -> list[object]:
    """Return the outputs without what differs from run to run: ids of widgets, times, and the lines of tracebacks."""
    kept = []
    for output in cell.outputs:
        output = dict(output)
        output.pop("traceback", None)
        if "text" in output:
            output["text"] = re.sub(r"\d+[.,]\d+ (detik|jam)", "…", output["text"])  # a lesson may take its own time
        data = dict(output.get("data", {}))
        if "application/vnd.jupyter.widget-view+json" in data:
            data["application/vnd.jupyter.widget-view+json"] = "…"
        kept.append({**output, "data": data})
    return kept


def test_a_figure_can_be_asked(executor: ForkExecutor, tmp_path: Path) -> None:
    source = (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar(['a', 'b'], [3, 7])\nax.set_title('Aduan')"
    )
    check = "assert ax.get_title() == 'Aduan' and [p.get_height() for p in fig.axes[0].patches] == [3, 7]"
    outcomes, notebook = run(executor, tmp_path, answer(source), test(check), test("assert ax.get_title() == 'x'"))
    assert outcomes == [OK, OK, ERROR], notebook.cells[1].outputs


def test_marking_does_not_start_where_masters_could_be_read_from_inside(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with the repository below /usr: what Python needs would show it."""
    monkeypatch.setattr(sandbox, "_SYSTEM", (*sandbox._SYSTEM, str(paths.ROOT)))
    with pytest.raises(ContentError, match=r"Kode peserta dapat membaca .*solutions.* Pindahkan folder ngulik"):
        Server(locked=True)
    Server(locked=False).close()

"""What runs learners' code, by computer and by what the grader said."""

import sys

import pytest

from ngulik.errors import UsageError
from ngulik.grading import choose_executor
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor


@pytest.mark.parametrize("locked", [True, False])
def test_linux_locks_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch, locked: bool) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    executor = choose_executor(locked=locked)()
    assert isinstance(executor, ForkExecutor) and executor.locked is locked


@pytest.mark.parametrize(
    ("platform", "kernel", "sentence"),
    [("win32", False, "hanya dapat dikunci di Linux"), ("darwin", False, "Linux"), ("linux", True, "Dengan --kernel")],
)
def test_what_locks_nothing_in_must_be_asked_for_in_so_many_words(
    monkeypatch: pytest.MonkeyPatch, platform: str, kernel: bool, sentence: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(UsageError, match=sentence):
        choose_executor(kernel=kernel)
    assert isinstance(choose_executor(kernel=kernel, locked=False)(), KernelExecutor)

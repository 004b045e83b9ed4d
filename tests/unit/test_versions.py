"""One set of versions, three doors: pyproject.toml, the two locks and environment.yml agree."""

import ast
import re
import tomllib
from collections import defaultdict

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from ngulik.paths import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LEARNER, TESTS = "requirements.lock", "tests/requirements.lock"
#: Packages left out of the locks on purpose (`--no-deps` installs without them): jsonschema imports them in every
#: process, for two seconds, and needs them for one format that notebooks do not have.
LEFT_OUT = {"rfc3987-syntax", "lark"}


def entries(lock: str) -> dict[str, dict[str, set[str]]]:
    """Return name -> pin with marker -> hashes."""
    found: dict[str, dict[str, set[str]]] = defaultdict(dict)
    text = (ROOT / lock).read_text(encoding="utf-8")
    for entry in re.findall(r"^[a-z0-9].*(?:\n[ \t].*)*", text, re.MULTILINE):
        pin = entry.split("\n")[0].removesuffix("\\").strip()
        found[canonicalize_name(pin.split("==")[0])][pin] = set(re.findall(r"--hash=(sha256:[0-9a-f]{64})", entry))
    return found


def direct(lock: str) -> list[Requirement]:
    """Return what pyproject.toml asks for directly, and `lock` must hold."""
    asked = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["pasang"]
    if lock == TESTS:
        asked += [text for extra in PROJECT["project"]["optional-dependencies"].values() for text in extra]
    return [Requirement(text) for text in asked]


@pytest.mark.parametrize("lock", [LEARNER, TESTS])
def test_lock_holds_every_direct_dependency_within_its_range(lock: str) -> None:
    locked = entries(lock)
    for asked in direct(lock):
        pins = locked[canonicalize_name(asked.name)]
        assert pins, f"{asked} is not in {lock}"
        for pin in pins:
            assert next(iter(Requirement(pin).specifier)).version in asked.specifier, f"{pin} does not fit {asked}"


@pytest.mark.parametrize("lock", [LEARNER, TESTS])
def test_every_entry_is_pinned_exactly_and_hashed(lock: str) -> None:
    for pins in entries(lock).values():
        for pin, hashes in pins.items():
            assert [one.operator for one in Requirement(pin).specifier] == ["=="], pin
            assert hashes, f"{pin} in {lock} has no hash"


def test_test_lock_is_the_learner_lock_and_more() -> None:
    learner, tests = entries(LEARNER), entries(TESTS)
    assert learner.keys() < tests.keys()
    for name, pins in learner.items():  # on more systems, perhaps, but nothing else
        assert {pin.split(";")[0].strip() for pin in tests[name]} == {pin.split(";")[0].strip() for pin in pins}
        assert set().union(*tests[name].values()) == set().union(*pins.values())
    assert not LEFT_OUT & tests.keys()


def test_environment_yml_is_the_same_by_conda() -> None:
    python, pip, by_pip = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    assert (pip, by_pip) == ("pip", {"pip": ["-e ."]})  # all versions come from pyproject.toml
    conda = SpecifierSet(python.removeprefix("python").strip())
    assert PROJECT["project"]["requires-python"] in str(conda).split(",")
    assert [minor for minor in range(9, 20) if f"3.{minor}.0" in conda] == [11, 12, 13]


def test_starter_refuses_what_pyproject_refuses() -> None:
    tree = ast.parse((ROOT / "mulai.py").read_text(encoding="utf-8"))
    values = {node.targets[0].id: node.value for node in tree.body if isinstance(node, ast.Assign)}
    oldest = ast.literal_eval(values["OLDEST"])
    assert PROJECT["project"]["requires-python"] == f">={oldest[0]}.{oldest[1]}"


@pytest.mark.parametrize("name", ["pyproject.toml", LEARNER, TESTS, "environment.yml", "mulai.py", ".ci/run"])
def test_no_address_of_a_package_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    hosts = ["pyp" + "i.", "python" + "hosted", "ana" + "conda", "conda" + "-forge", "npm" + "js"]
    for address in [*hosts, "--index-url", "--extra-index-url", "--find-links="]:
        assert address not in text, f"{name} names {address}"
    if name in (LEARNER, TESTS, "environment.yml"):
        assert "://" not in text

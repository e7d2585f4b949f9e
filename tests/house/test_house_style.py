"""The habits of the house, as far as a machine can see them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import AppConfig, apps
from django.utils.module_loading import module_has_submodule

from parvis.record import verbs
from tools import data_dictionary

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PACKAGE = CHECKOUT / "parvis"
ROOMS = [room for room in apps.get_app_configs() if room.name.startswith("parvis.")]
NO_ROOMS = {"core", "common", "utils", "util", "helpers", "helper", "misc", "services", "signals"}
# Markdown, once it has been cleaned by an allow-list.
CLEANED = {"parvis/texts/markdown.py"}
TOLD_ELSEWHERE = {"PORT", "HOST", "DATABASE_URL", "CACHE_URL"}


def sources(*, tests: bool = False) -> Iterator[Path]:
    """Yield the Python files of the house that were written by hand."""
    for folder in (PACKAGE, CHECKOUT / "tools", CHECKOUT / "bench", CHECKOUT / "tests"):
        for path in sorted(folder.rglob("*.py")):
            if "migrations" not in path.parts and (tests or "tests" not in path.parts):
                yield path


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def label_of(room: AppConfig) -> str:
    return room.label


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    long = {name_of(path): len(path.read_text().splitlines()) for path in sources(tests=True)}
    assert {name: lines for name, lines in long.items() if lines >= 400} == {}


def test_nothing_is_named_core_or_helpers() -> None:
    named = {name_of(path) for path in sources() if {path.stem, path.parent.name} & NO_ROOMS}
    assert named == set()


def test_text_is_marked_safe_in_one_place_only() -> None:
    marks = re.compile(r"\bmark_safe\b|\bSafeString\([^)]|\|safe\b|{% autoescape off")
    places = [*sources(), *PACKAGE.rglob("templates/**/*.html")]
    marked = {name_of(path) for path in places if marks.search(path.read_text())}
    assert marked <= CLEANED


def test_nothing_listens_to_signals() -> None:
    listens = re.compile(r"@receiver\b|\bpost_save\b|\bpre_save\b|\.connect\(\s*\w+,\s*sender")
    assert [name_of(path) for path in sources() if listens.search(path.read_text())] == []


def test_pages_carry_no_inline_style_and_no_inline_script() -> None:
    # Data for a script is no script: the policy lets browsers read it, never run it.
    data = r"[^>]*\b(?:src=|type=\"application/json\")"
    inline = re.compile(rf"<style|\sstyle=|\son\w+=[\"']|<script(?!{data})|javascript:")
    pages = PACKAGE.rglob("templates/**/*.html")
    assert [name_of(path) for path in pages if inline.search(path.read_text())] == []


@pytest.mark.parametrize("room", ROOMS, ids=label_of)
def test_every_room_has_a_plate_on_its_door(room: AppConfig) -> None:
    plate = inspect.getdoc(room.module) or ""
    assert plate.partition("\n")[0].endswith(".")
    assert "Lives here" in plate or len(plate.splitlines()) >= 2, plate


# The acts of open data are one deed, the import, and are tested through it.
ROOMS_THAT_ACT = [
    room for room in ROOMS
    if module_has_submodule(room.module, "acts") and room.label != "opendata"
]  # fmt: skip


@pytest.mark.parametrize("room", ROOMS_THAT_ACT, ids=label_of)
def test_every_act_of_a_room_is_tested(room: AppConfig) -> None:
    acts = import_module(f"{room.name}.acts")
    told = "\n".join(path.read_text() for path in CHECKOUT.rglob("test*/**/*.py"))
    own = [
        name for name, act in inspect.getmembers(acts, inspect.isfunction)
        if inspect.unwrap(act).__module__ == acts.__name__ and not name.startswith("_")
    ]  # fmt: skip
    assert [name for name in own if not re.search(rf"\b{name}\(", told)] == []


def test_a_plan_is_submitted_only_where_unanswered_contributions_are_known() -> None:
    reach = re.compile(
        r"parvis\.plans(\.acts)? import [^#]*?\bsubmit\b|\bplans\.submit\(|\bacts\.submit\("
    )
    calls = {name_of(path) for path in sources() if reach.search(path.read_text())}
    assert calls - {"parvis/plans/acts/__init__.py"} == {"parvis/consultations/acts/submission.py"}


@pytest.mark.parametrize("room", ROOMS, ids=label_of)
def test_only_acts_write(room: AppConfig) -> None:
    writes = re.compile(
        r"\.(bulk_create|bulk_update|update_or_create|get_or_create|save|delete)\("
        r"|\.objects\b.*\.(create|update)\("
    )
    # What search writes is derived, and can be made again; an office paper is written in memory.
    hands = {"acts", "models", "search", "office"}
    folder = Path(str(room.path))
    wrote = [
        name_of(path) for path in sorted(folder.rglob("*.py"))
        if not {"tests", "migrations"} & set(path.parts) and not hands & {path.stem, path.parent.name}
        and writes.search(path.read_text())
    ]  # fmt: skip
    assert wrote == []


def test_every_verb_has_its_sentence_and_says_what_happened() -> None:
    assert verbs.all_verbs()
    for verb in verbs.all_verbs():
        assert re.fullmatch(r"[a-z]+\.[a-z-]+", verb.name), verb.name
        assert str(verb.sentence).strip(), verb.name


def test_every_verb_that_is_declared_is_used() -> None:
    unused = []
    for room in ROOMS:
        if not module_has_submodule(room.module, "verbs") or room.label == "record":
            continue
        declared = ast.parse((Path(str(room.path)) / "verbs.py").read_text())
        names = [
            target.id for line in declared.body if isinstance(line, ast.Assign)
            for target in line.targets if isinstance(target, ast.Name) and target.id.isupper()
            and isinstance(line.value, ast.Call) and getattr(line.value.func, "id", "") == "declare"
        ]  # fmt: skip
        told = "\n".join(path.read_text() for path in sources() if path.name != "verbs.py")
        unused += [f"{room.label}.{name}" for name in names if not re.search(rf"\b{name}\b", told)]
    assert unused == []


def test_the_data_dictionary_says_what_the_models_say() -> None:
    assert data_dictionary.PAGE.read_text(encoding="utf-8") == data_dictionary.page()


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    name = re.compile(r"\bPARVIS_[A-Z_]+\b")
    read = set(TOLD_ELSEWHERE)
    code = [
        *sources(),
        CHECKOUT / "bootstrap.py",
        CHECKOUT / "conftest.py",
        CHECKOUT / ".ci" / "run",
    ]
    for path in code:
        read |= set(name.findall(path.read_text()))
    told = (CHECKOUT / "docs" / "running.md").read_text()
    assert {one for one in read if f"`{one}`" not in told} == set()
    assert set(name.findall(told)) - read == set()


def test_settings_stay_one_short_file() -> None:
    lines = (PACKAGE / "config" / "settings.py").read_text().splitlines()
    assert len(lines) < 200

"""The wall chart holds: every act of the house, tried by every kind of hand in every phase."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.utils.module_loading import module_has_submodule

import parvis
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.roles import OFFICES, Scope
from parvis.record import clock
from parvis.rulings import Refused
from tests.house.attempts import ATTEMPTS
from tests.house.columns import ANYBODY, COLUMNS, ONE_OF_THESE_ROLES, Act, Column, Phase
from tests.house.rights import lines
from tests.house.scene import Scene, a_hand_of, a_scene
from tests.house.uncharted import BY_LINK, NO_ACTS, WITHOUT_A_PAGE
from tests.house.world import rolled_back

pytestmark = pytest.mark.django_db

LINES = lines()
TRIED = [(key, phase) for key, act in LINES.items() for phase in act.phases]
# What is refused to who may not, before the phase is looked at; else what the phase says.
NAMED = ONE_OF_THESE_ROLES.rstrip("…")


@pytest.fixture(scope="module")
def scenes(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), rolled_back():
        here = {phase: a_scene(phase) for phase in Phase}
        yield {**here, None: a_scene(Phase.DRAFTING, "Elsewhere")}


def functions() -> Iterator[str]:
    """Name every public function of every module of acts, as the chart does."""
    for room in apps.get_app_configs():
        if room.name.startswith("parvis.") and module_has_submodule(room.module, "acts"):
            acts = import_module(f"{room.name}.acts")
            modules = [acts]
            for one in pkgutil.iter_modules(getattr(acts, "__path__", [])):
                modules.append(import_module(f"{acts.__name__}.{one.name}"))
            for module in modules:
                for name, function in inspect.getmembers(module, inspect.isfunction):
                    if function.__module__ == module.__name__ and not name.startswith("_"):
                        yield f"{room.label}.{name}"


def test_every_act_of_the_house_has_its_line_and_every_line_its_act():
    found = set(functions())
    charted = {key.partition("/")[0] for key in LINES}
    charted |= {*WITHOUT_A_PAGE, *BY_LINK, *NO_ACTS}
    assert sorted(found - charted) == [], "Say in rights.py who may do this."
    assert sorted(charted - found) == [], "There is no such act any more."
    assert ATTEMPTS.keys() == LINES.keys()


def test_no_page_calls_what_the_console_alone_may_do():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for pattern in ("*/views.py", "*/views/**/*.py", "*/forms.py")
        for path in Path(parvis.__file__).parent.glob(pattern)
    )
    names = [key.partition(".")[2] for key in WITHOUT_A_PAGE]
    assert [name for name in names if re.search(rf"\b{name}\(", code)] == []


def refusal(key: str, scene: Scene, hand: Hand | None) -> str:
    """Try an act and undo it; return why it was refused, empty where it was done."""
    with rolled_back():
        try:
            ATTEMPTS[key](scene.read_anew(), hand)
        except Refused as refused:
            reason = str(refused)
            assert reason.strip()
            return ONE_OF_THESE_ROLES if reason.startswith(NAMED) else reason
    return ""


@pytest.mark.parametrize(("key", "phase"), TRIED)
def test_the_chart_says_who_may(key, phase, scenes):
    act, scene = LINES[key], scenes[phase]
    reasons = {column: refusal(key, scene, scene.hands[column]) for column in COLUMNS}
    done = {column.key for column, reason in reasons.items() if not reason}
    assert done == {column.key for column in COLUMNS if act.allows(column, phase)}
    told = {reason for reason in reasons.values() if reason}
    assert told <= {*act.refusals, act.closed} - {""}
    if not act.open or phase in act.open:
        assert told == set(act.refusals)
    else:
        assert act.closed in told


def impostors(scenes: dict[Phase | None, Scene], phase: Phase, column: Column) -> Iterator[Hand]:
    """Return hands that look like one which may: ended, of elsewhere, of a closed account."""
    today = clock.today()
    yesterday = today - timedelta(days=1)
    yield a_hand_of(scenes[phase], column, since=today - timedelta(days=30), until=yesterday)
    closed = a_hand_of(scenes[phase], column)
    Person.objects.filter(pk=closed.person.pk).update(closed_at=clock.now(), name="", email=None)
    yield closed
    if Scope.INSTALLATION not in OFFICES[column.role].scopes:
        yield scenes[None].hands[column]


@pytest.mark.parametrize(("key", "phase"), TRIED)
def test_nobody_else_passes_for_one_who_may(key, phase, scenes):
    act: Act = LINES[key]
    if ANYBODY in act.may:
        return
    for column in act.may:
        if column.role and act.allows(column, phase):
            with rolled_back():
                for impostor in impostors(scenes, phase, column):
                    assert refusal(key, scenes[phase], impostor)


@pytest.mark.parametrize("key", LINES)
def test_a_closed_account_does_nothing_and_nobody_does_nothing(key, scenes):
    phase = LINES[key].phases[-1]
    scene = scenes[phase]
    with rolled_back():
        closed = scene.hands[ANYBODY].person
        Person.objects.filter(pk=closed.pk).update(closed_at=clock.now(), name="", email=None)
        assert refusal(key, scene, Hand(closed, clock.today()))
    if LINES[key].for_guests:
        assert not refusal(key, scene, None)
        return
    with rolled_back(), pytest.raises((Refused, AttributeError, AssertionError)):
        ATTEMPTS[key](scene.read_anew(), None)

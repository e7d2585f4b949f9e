"""Links that sign in, once, as one of the telling persons of the demonstration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from parvis.home.demo.builder import SETTINGS
from parvis.home.demo.casting import address_of, domain_of
from parvis.home.demo.house import CAST
from parvis.home.demo.membership import PLATFORM
from parvis.home.demo.script import Setting, Who
from parvis.people.acts import let_in
from parvis.people.labels import ROLES
from parvis.people.models import Person


@dataclass(frozen=True)
class Door:
    """Who may come in: the name, the role, the member (empty: the installation), and the path."""

    name: str
    role: str
    member: str
    path: str


def open_doors() -> list[Door]:
    """Make a link for each person whom the console shows; call it only where they were just made."""
    return [_door(who, setting) for who, setting in _shown(SETTINGS)]


def _shown(settings: Sequence[Setting]) -> Iterator[tuple[Who, Setting | None]]:
    yield from ((who, None) for who in CAST if who.door)
    for setting in settings:
        yield from ((who, setting) for who in setting.cast if who.door)


def _door(who: Who, setting: Setting | None) -> Door:
    person = Person.objects.get(email=address_of(who, domain_of(setting)))
    holds = who.roles[-1]
    with override("en"):
        role = f"{ROLES[holds.role]} {holds.over}".strip()
    with override(person.language):
        path = reverse("people:enter", kwargs={"token": let_in(person, by=PLATFORM)})
    return Door(
        name=who.name, role=role, member=_called(setting) if setting else "",
        path=path,
    )  # fmt: skip


def _called(setting: Setting) -> str:
    name = setting.short_name
    return name if isinstance(name, str) else name[setting.language]

"""Entries of the record as rows of a page or a feed: who did what, told in words, with a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from parvis.moderation.masks import mask_of
from parvis.moderation.verbs import BEGINNING
from parvis.people.models import Person
from parvis.people.places import HOUSE
from parvis.record import verbs
from parvis.record.models import Entry
from parvis.texts.privacy import without_addresses
from parvis.ui.voices import voice_of


def _in_plan(key: str, part: str = "") -> dict[str, str]:
    """Read the key of what is numbered within a plan: `4.2` is the second of plan 4."""
    plan, _dot, number = key.partition(".")
    return {"number": plan, **({part: number} if part else {})}


def _in_forum(key: str) -> dict[str, str]:
    """Read the key of a meeting, or of what is numbered within one: `comite.3`, `comite.3.2`."""
    forum, number, _rest = _parts(key, 3)
    return {"forum": forum, "number": number}


def _parts(key: str, count: int) -> list[str]:
    """Cut a key at its dots into so many parts, the last with all that is left."""
    return [*key.split(".", count - 1), *[""] * count][:count]


def _of_minutes(key: str) -> dict[str, str]:
    """Read the key of a version of minutes, or of a correction of them: `comite.3.1`."""
    forum, meeting, number = _parts(key, 3)
    return {"forum": forum, "meeting": meeting, "number": number}


# The page of each kind of subject, from its chain and key alone; the others have their member's.
_PAGES: Mapping[str, Callable[[str, str], tuple[str, dict[str, str]]]] = {
    "plan": lambda chain, key: ("plans:plan", {"member": chain, "number": key}),
    "commitment": lambda chain, key: ("plans:commitment", {"member": chain, "code": key}),
    "document": lambda chain, key: ("documents:document", {"member": chain, "number": key}),
    "organisation": lambda chain, key: ("people:organisation", {"member": chain, "slug": key}),
    "role": lambda chain, key: ("people:people", {"member": chain}),
    "forum": lambda chain, key: ("forums:forum", {"member": chain, "forum": key}),
    "charter": lambda chain, key: (
        "forums:charter",
        {"member": chain, "forum": key.partition(".")[0], "number": key.partition(".")[2]},
    ),
    "meeting": lambda chain, key: ("forums:meeting", {"member": chain, **_in_forum(key)}),
    "item": lambda chain, key: ("forums:meeting", {"member": chain, **_in_forum(key)}),
    "minutes": lambda chain, key: ("forums:minutes-version", {"member": chain, **_of_minutes(key)}),
    "correction": lambda chain, key: (
        "forums:minutes", {"member": chain, "forum": _parts(key, 2)[0], "meeting": _parts(key, 3)[1]},
    ),
    "decision": lambda chain, key: (
        "forums:decision", {"member": chain, "forum": _parts(key, 2)[0], "code": _parts(key, 2)[1]},
    ),
    "action": lambda chain, key: ("forums:actions", {"member": chain, "forum": _parts(key, 2)[0]}),
    "turn": lambda chain, key: ("forums:seats", {"member": chain, "forum": _parts(key, 2)[0]}),
    "mandate": lambda chain, key: ("people:people", {"member": chain}),
    "departure": lambda chain, key: ("people:people", {"member": chain}),
    "coalition": lambda chain, key: (
        "coalitions:coalition", {"member": chain, "coalition": key},
    ),
    "offer": lambda chain, key: ("people:organisation", {"member": chain, "slug": key}),
    "need": lambda chain, key: ("coalitions:allies", {"member": chain, "code": key}),
    "consultation": lambda chain, key: (
        "consultations:consultation", {"member": chain, "number": key},
    ),
    "contribution": lambda chain, key: (
        "consultations:contribution", {"member": chain, "number": key},
    ),
    "group": lambda chain, key: (
        "consultations:group", {"member": chain, **_in_plan(key, "group")},
    ),
    "opportunity": lambda chain, key: ("plans:calendar", {"member": chain, **_in_plan(key)}),
    "outreach": lambda chain, key: ("plans:calendar", {"member": chain, **_in_plan(key)}),
    "round": lambda chain, key: ("progress:round", {"member": chain, **_in_plan(key, "round")}),
    "amendment": lambda chain, key: (
        "plans:proposal", {"member": chain, **_in_plan(key, "amendment")},
    ),
    "edition": lambda chain, key: ("plans:edition", {"member": chain, **_in_plan(key, "edition")}),
}  # fmt: skip
# A person as the record knows them: its facts hold no name.
_PSEUDONYM = re.compile(r"[pu]-[a-z0-9]{10}")


@dataclass(frozen=True)
class Row:
    """One entry as told: `sentence` follows the actor's name; `place` is its member's, if asked."""

    chain: str
    number: int
    at: datetime
    side: str
    actor: str
    sentence: str
    url: str
    digest: str
    place: str = ""

    @property
    def voice(self) -> str:
        """Name who acted: the actor, or the side where the entry names nobody."""
        return self.actor or voice_of(self.side)[1]


def rows(
    entries: Iterable[Entry], language: str | None = None, names: Mapping[str, str] | None = None
) -> list[Row]:
    """Tell entries in a language (the active one if not said), with the names persons have now.

    Two queries beside that of the entries, however many they are. `names` gives the members' names
    by slug, for pages that show several records. What the public does not see now is not told: its
    entry says so, and leads to the log of moderation.
    """
    entries = list(entries)
    with override(language or get_language()):
        persons = _persons_in(entries)
        told = [
            Row(
                chain=entry.chain,
                number=entry.number,
                at=entry.at,
                side=entry.side,
                actor=entry.actor or persons.get(entry.actor_key, ""),
                sentence=without_addresses(
                    verbs.named(entry.verb).describe(_with_names(entry.facts, persons)), "…"
                ),
                url=address(entry.chain, entry.subject_kind, entry.subject_key),
                digest=entry.digest,
                place=(names or {}).get(entry.chain, ""),
            )
            for entry in entries
        ]
        return _masked(entries, told)


def _masked(entries: Sequence[Entry], told: Iterable[Row]) -> list[Row]:
    """Leave out what the public does not see; let a decision of moderation lead to itself."""
    mask = mask_of(entries)
    rows = []
    for entry, row in zip(entries, told, strict=True):
        if mask.hides_actor(entry):
            row = replace(row, actor="")
        if mask.hides_sentence(entry):
            log = reverse("moderation:log", kwargs={"member": entry.chain})
            row = replace(row, sentence=_("told of something that is not shown now"), url=log)
        elif entry.verb.startswith(BEGINNING) and "decision" in entry.facts:
            row = replace(
                row, url=reverse("moderation:decision", args=[entry.chain, entry.facts["decision"]])
            )
        rows.append(row)
    return rows


def _persons_in(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the names of the persons in some entries, by pseudonym. One query, or none."""
    told = [entry.facts.get(fact) for entry in entries for fact in _facts_of_persons(entry.facts)]
    keys = {*told, *(entry.actor_key for entry in entries if not entry.actor)}
    keys = {one for one in keys if isinstance(one, str) and _PSEUDONYM.fullmatch(one)}
    known = Person.known_as(keys) if keys else {}
    return {key: without_addresses(name, "…") for key, name in known.items()}


def _with_names(facts: Mapping[str, Any], persons: Mapping[str, str]) -> dict[str, Any]:
    names = {fact: persons.get(facts[fact], facts[fact]) for fact in _facts_of_persons(facts)}
    return {**facts, **names}


def _facts_of_persons(facts: Mapping[str, Any]) -> list[str]:
    """Name the facts that hold a pseudonym; a name that somebody chose is never taken for one."""
    held = ["person", "named", *([] if "organisation" in facts else ["for_whom"])]
    return [fact for fact in held if isinstance(facts.get(fact), str)]


def address(chain: str, kind: str, key: str) -> str:
    """Return the page of a subject in the active language; its member's page where it has none.

    What the record of the installation tells of stands on the page of roles.
    """
    if chain == HOUSE:
        return reverse("people:roles")
    if kind in _PAGES:
        name, kwargs = _PAGES[kind](chain, key)
        try:
            return reverse(name, kwargs=kwargs)
        except NoReverseMatch:
            pass  # A key of another shape than the page's address: the member's page has it.
    return reverse("members:member", kwargs={"member": chain})

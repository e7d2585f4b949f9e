"""Things of the record by their names: what they are called, what kind they are, their page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from parvis.coalitions.models import Coalition
from parvis.consultations.models import Consultation, Contribution
from parvis.forums.models import Forum
from parvis.home.feed import address
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, Plan
from parvis.plans.views.naming import heading_of, short_name

# chain, kind, key: how the record names a thing.
Name = tuple[str, str, str]
KINDS: dict[str, Promise] = {
    "member": gettext_lazy("Member of the Partnership"),
    "plan": gettext_lazy("Action plan"),
    "commitment": gettext_lazy("Commitment"),
    "organisation": gettext_lazy("Organisation"),
    "forum": gettext_lazy("Forum"),
    "coalition": gettext_lazy("Coalition"),
    "consultation": gettext_lazy("Consultation"),
    "contribution": gettext_lazy("Contribution"),
}


@dataclass(frozen=True)
class Thing:
    """One thing as told: its kind and name in words, where it lies, and its page."""

    name: Name
    kind: str
    words: str
    place: str
    href: str


def things(names: Iterable[Name], members: Mapping[str, str]) -> dict[Name, Thing]:
    """Return those of the named things that everybody may see. One query for each kind of them.

    `members` gives the names of members by the name of their record.
    """
    wanted: dict[str, list[Name]] = defaultdict(list)
    for one in names:
        wanted[one[1]].append(one)
    found: dict[Name, Thing] = {}
    for kind, read in READERS.items():
        for name, words in read(wanted[kind], members).items():
            found[name] = Thing(
                name, str(KINDS[kind]), words, members.get(name[0], ""), address(*name)
            )
    return found


def member_names(chains: Iterable[str]) -> dict[str, str]:
    """Return what members are called in the active language, by their records. One query."""
    found = Member.objects.filter(slug__in=set(chains)).only(
        "slug", "name", "language", "translations"
    )
    return {one.slug: str(one.text("name")) for one in found}


def _members(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    return {one: members[one[0]] for one in names if one[0] == one[2] and one[0] in members}


def _plans(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    found = Plan.objects.filter(member__slug__in={chain for chain, _kind, _key in names})
    called = {
        (one.member.slug, "plan", str(one.number)): str(one.text("title")) or short_name(one)
        for one in found.select_related("member")
    }
    return {one: called[one] for one in names if one in called}


def _commitments(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    found = Commitment.objects.for_naming().filter(code__in={key for _c, _k, key in names})
    called = {
        (one.plan.member.slug, "commitment", one.code): heading_of(one).words for one in found
    }
    return {one: called[one] for one in names if one in called}


def _organisations(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    found = Organisation.objects.for_reading().filter(slug__in={key for _c, _k, key in names})
    called = {(one.member.slug, "organisation", one.slug): str(one.text("name")) for one in found}
    return {one: called[one] for one in names if one in called}


def _forums(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    found = Forum.objects.for_reading().filter(slug__in={key for _c, _k, key in names})
    called = {(one.member.slug, "forum", one.slug): str(one.text("name")) for one in found}
    return {one: called[one] for one in names if one in called}


def _coalitions(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    found = Coalition.objects.public().filter(slug__in={key for _c, _k, key in names})
    called = {
        (one.chain, "coalition", one.slug): str(one.text("name"))
        for one in found.select_related("member")
    }
    return {one: called[one] for one in names if one in called}


def _consultations(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    return _numbered(names, Consultation.objects.all())


def _contributions(names: list[Name], members: Mapping[str, str]) -> dict[Name, str]:
    return _numbered(names, Contribution.objects.public())


def _numbered(names: list[Name], kept: QuerySet[Any]) -> dict[Name, str]:
    """Name things that are numbered within their member and have a title. One query, or none."""
    numbers = {key for _chain, _kind, key in names if key.isdecimal() and len(key) < 10}
    chains = {chain for chain, _kind, _key in names}
    found = kept.filter(member__slug__in=chains, number__in=numbers).select_related("member")
    called = {one: str(one.text("title")) or str(one.number) for one in found}
    told = {(one.chain, one.record_kind, one.record_key): words for one, words in called.items()}
    return {one: told[one] for one in names if one in told}


Reader = Callable[[list[Name], Mapping[str, str]], dict[Name, str]]
READERS: dict[str, Reader] = {
    "member": _members,
    "plan": _plans,
    "commitment": _commitments,
    "organisation": _organisations,
    "forum": _forums,
    "coalition": _coalitions,
    "consultation": _consultations,
    "contribution": _contributions,
}

"""Every address of the house, read from the URL patterns themselves, and how each is visited.

An address that is missing from `VISITS`, or whose arguments cannot be made, fails
`test_pages_plain.py::test_every_address_is_visited`. To add one, say in one line what it is:

    "members:members": public(),                          a page, the same for everybody, cacheable
    "home:record-jsonl": public_file(),                   the same, and not a page
    "people:invitation": door(),                          for whoever comes, with a form: never kept
    "progress:report": personal("lead"),                  for one who is signed in: here, the lead
    "moderation:queue": personal("forum_secretary", only=("forum_secretary", "coordinator")),
                                                          the same, and 403 for all others of the cast

and, where its arguments have no maker yet, how to make them from the small world in `ARGUMENTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from tests.house.dates import PAGES_OF_DATES
from tests.house.evidence_visits import ARGUMENTS as OF_EVIDENCE
from tests.house.rounds import ARGUMENTS as OF_ROUNDS
from tests.house.visiting import Visit
from tests.house.visits import VISITS
from tests.house.working import ARGUMENTS as WORKING
from tests.house.world import World

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)

# How to make an argument: for one address, or for every address that has it.
ARGUMENTS: dict[str | tuple[str, str], Callable[[World], Any]] = {
    "member": lambda world: world.member.slug,
    "forum": lambda world: world.forum.slug,
    **OF_EVIDENCE,
    ("forums:charter", "number"): lambda _world: 1,
    ("forums:form-team", "forum"): lambda world: world.made["forum of teams"],
    ("forums:close-team", "forum"): lambda world: world.made["team"],
    **{
        (f"forums:{page}", "number"): lambda world: world.made["meeting"]
        for page in (
            "meeting",
            "meeting-ics",
            "move",
            "cancel",
            "order",
            "add-item",
            "add-paper",
            "withdraw-item",
        )
    },
    **{
        (f"forums:{page}", "number"): lambda _world: 1
        for page in (
            "minutes-version",
            "answer-correction",
            "correct-minutes",
            "report-action",
            "replan-action",
            "drop-action",
        )
    },
    **{
        (f"forums:{page}", "number"): lambda _world: 2
        for page in ("approve-minutes", "object-to-minutes", "publish-minutes")
    },
    **{
        (f"forums:{page}", "meeting"): lambda world: world.made["minuted"]
        for page in ("approve-minutes", "object-to-minutes", "publish-minutes")
    },
    **{
        (f"forums:{page}", "number"): lambda world: world.made["untold seat"]
        for page in ("tell", "leave", "release")
    },
    "meeting": lambda world: world.made["held"],
    ("forums:attendance", "number"): lambda world: world.made["held"],
    ("forums:withdraw-item", "item"): lambda _world: 1,
    ("forums:difference", "second"): lambda _world: 2,
    ("forums:question", "number"): lambda world: world.made["desk question"],
    ("forums:answer", "number"): lambda world: world.made["desk question"],
    ("forums:digest", "number"): lambda world: world.made["desk meeting"],
    ("forums:write-digest", "number"): lambda world: world.made["desk meeting"],
    ("forums:report", "number"): lambda world: world.made["desk report"],
    ("forums:reply", "number"): lambda world: world.made["desk report"],
    ("forums:confirm", "token"): lambda world: world.made["desk token"],
    ("forums:unfollow", "token"): lambda world: world.made["desk end"],
    "code": lambda world: world.commitment.code,
    **{(one, "number"): lambda world: world.made["milestone"] for one in PAGES_OF_DATES},
    **WORKING,
    **OF_ROUNDS,
    ("forums:decide", "number"): lambda world: world.made["meeting voted in"],
    ("forums:decision", "code"): lambda world: world.made["signed"],
    ("forums:dissent", "code"): lambda world: world.made["signed"],
    ("forums:dissent", "seat"): lambda world: world.made["seat that voted"],
    ("forums:sign-decision", "code"): lambda world: world.made["signed"],
    ("forums:contest-decision", "code"): lambda world: world.made["signed"],
    ("forums:answer-advice", "code"): lambda world: world.made["advice"],
    ("forums:strike-decision", "code"): lambda world: world.made["wrong"],
    ("plans:plan", "number"): lambda world: world.plan.number,
    ("consultations:heard", "number"): lambda world: world.plan.number,
    ("consultations:heard-pdf", "number"): lambda world: world.plan.number,
    ("consultations:heard-docx", "number"): lambda world: world.plan.number,
    ("consultations:heard-publish", "number"): lambda world: world.plan.number,
    **{
        (f"plans:{page}", "number"): lambda world: world.plan.number
        for page in (
            "proposals",
            "proposal",
            "propose-commitment",
            "bring-amendment",
            "adopt-amendment",
            "reject-amendment",
            "decline-amendment",
            "withdraw-amendment",
        )
    },
    "amendment": lambda world: world.made["amendment"],
    "what": lambda _world: "term",
    ("plans:calendar", "number"): lambda world: world.made["calendar"],
    ("plans:change-date", "number"): lambda world: world.made["calendar"],
    ("plans:opportunity", "number"): lambda world: world.made["calendar"],
    ("plans:opportunity-change", "number"): lambda world: world.made["calendar"],
    ("plans:opportunity-change", "opportunity"): lambda _world: 1,
    ("plans:outreach", "number"): lambda world: world.made["calendar"],
    ("documents:document", "number"): lambda world: world.document.number,
    ("documents:file", "number"): lambda world: world.document.number,
    ("mfa_remove_webauthn", "pk"): lambda world: world.made["passkey"],
    ("mfa_edit_webauthn", "pk"): lambda world: world.made["passkey"],
    "provider_id": lambda _world: "nobody",
    ("people:lay-down", "number"): lambda world: world.made["own"],
    ("people:invitation", "token"): lambda world: world.made["claim"],
    ("people:enter", "token"): lambda world: world.made["sign in"],
    ("people:term", "pk"): lambda world: world.made["seat"],
    ("people:term-house", "pk"): lambda world: world.made["steering"],
    ("people:withdraw", "pk"): lambda world: world.made["secretary"],
    ("people:invite", "pk"): lambda world: world.made["waiting"],
    ("people:withdraw-house", "pk"): lambda world: world.made["steering"],
    ("people:invite-house", "pk"): lambda world: world.made["waiting in the house"],
    **{
        (f"plans:{page}", "number"): lambda world: world.made["draft plan"]
        for page in (
            "editions",
            "keep-edition",
            "edition",
            "difference",
            "readiness",
            "submit",
            "endorse",
            "draft",
        )
    },
    **{
        (f"plans:{page}", "code"): lambda world: world.made["draft"]
        for page in ("write", "partners", "milestone", "drop", "translate")
    },
    "edition": lambda _world: 1,
    "first": lambda _world: 1,
    "second": lambda _world: 0,
    ("plans:translate", "language"): lambda _world: "es",
    "slug": lambda world: world.made["organisation"],
    ("people:let-go", "pk"): lambda world: world.made["belonging"],
    ("people:invite-colleague", "pk"): lambda world: world.made["colleague"],
    ("progress:holders", "number"): lambda world: world.plan.number,
    ("progress:give-pen", "number"): lambda world: world.plan.number,
    ("progress:take-pen", "number"): lambda world: world.plan.number,
    ("progress:put-differences", "number"): lambda world: world.made["later meeting"],
    ("progress:joint-draft", "number"): lambda world: world.made["joint draft"],
    ("progress:close-joint", "number"): lambda world: world.made["joint draft"],
    "holder": lambda world: world.made["pen holder"],
    "coalition": lambda world: world.made["coalition"],
    ("coalitions:answer", "number"): lambda world: world.made["request to join"],
    "pen": lambda _world: "government",
    ("moderation:file", "number"): lambda world: world.document.number,
    ("moderation:decision", "number"): lambda world: world.made["decision"],
    ("moderation:appeal", "number"): lambda world: world.made["decision"],
    ("consultations:open", "number"): lambda world: world.made["asked plan"],
    ("consultations:arrange", "number"): lambda world: world.made["consultation to come"],
    ("consultations:prolong", "number"): lambda world: world.made["consultation to come"],
    ("consultations:enter", "number"): lambda world: world.made["consultation to come"],
    ("consultations:sheet", "number"): lambda world: world.made["consultation to come"],
    ("consultations:sheet-template", "number"): lambda world: world.made["consultation to come"],
    ("consultations:contribute", "number"): lambda world: world.made["open consultation"],
    ("consultations:draft", "token"): lambda world: world.made["unsent"],
    ("consultations:confirm", "token"): lambda world: world.made["proof"],
    ("consultations:receipt", "number"): lambda world: world.made["sent"],
    **{
        (f"consultations:{page}", "number"): lambda world: world.made["sorted plan"]
        for page in ("board", "told", "themes", "group", "arrange-group", "respond-group")
    },
    "group": lambda world: world.made["group"],
    ("consultations:respond", "number"): lambda world: world.made["sorted"],
    ("consultations:split", "number"): lambda world: world.made["sorted"],
    "kind": lambda _world: "organisation",
    "key": lambda world: world.made["organisation"],
    # What everybody sees of consultations.
    ("consultations:consultation", "number"): lambda world: world.made["consultation"],
    ("consultations:results", "number"): lambda world: world.made["consultation"],
    ("consultations:contributions", "number"): lambda world: world.plan.number,
    ("consultations:contribution", "number"): lambda world: world.made["contribution"],
    ("consultations:comment", "number"): lambda world: world.made["contribution"],
    ("consultations:support", "number"): lambda world: world.made["contribution"],
}


# Pages whose templates are not written yet: they are led to, and not read.
UNWRITTEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class Address:
    """One named pattern: its view name, its arguments, and how it is visited."""

    name: str
    arguments: tuple[str, ...]
    visit: Visit | None

    def missing(self) -> list[str]:
        """Say what nobody said of it: how it is visited, how its arguments are made."""
        lacks = [one for one in self.arguments if not (ARGUMENTS.keys() & {one, (self.name, one)})]
        return lacks if self.visit else [*lacks, "its line in VISITS"]

    @property
    def how(self) -> Visit:
        """Return how it is visited."""
        assert self.visit is not None
        return self.visit

    @property
    def is_written(self) -> bool:
        """Say whether its template is ours."""
        return self.name not in UNWRITTEN

    def url(self, world: World, language: str = "fr") -> str:
        """Return the address in a language."""
        with override(language):
            query = self.how.query.format(member=world.member.slug)
            return reverse(self.name, kwargs=self.made(world)) + query

    def made(self, world: World) -> dict[str, Any]:
        """Make its arguments from a world."""
        return {
            one: (ARGUMENTS.get((self.name, one)) or ARGUMENTS[one])(world)
            for one in self.arguments
        }

    def session(self, world: World) -> str:
        """Return the session in which it is visited; empty for nobody who has done nothing."""
        return world.session(self.how.whom, self.how.after)


def addresses() -> list[Address]:
    """Return every named address of the house, in the order of the patterns."""
    return list(_walk(get_resolver().url_patterns, (), ()))


def known() -> list[Address]:
    """Return the addresses that can be visited."""
    return [one for one in addresses() if not one.missing()]


def public_addresses() -> list[Address]:
    """Return those that are the same for everybody."""
    return [one for one in known() if one.how.is_public]


def private_addresses() -> list[Address]:
    """Return those that no shared cache may keep: for a person, or for whoever comes."""
    return [one for one in known() if not one.how.is_public]


def pages() -> list[Address]:
    """Return the addresses that are pages to be read in a language."""
    return [one for one in known() if one.how.is_page and one.how.answers == 200 and one.is_written]


def public_pages() -> list[Address]:
    """Return the pages that are the same for everybody."""
    return [one for one in pages() if one.how.is_public]


def _walk(
    patterns: list[URLPattern | URLResolver], spaces: tuple[str, ...], arguments: tuple[str, ...]
) -> Iterator[Address]:
    for one in patterns:
        taken = (*arguments, *one.pattern.regex.groupindex)
        if isinstance(one, URLResolver):
            space = (*spaces, one.namespace) if one.namespace else spaces
            yield from _walk(one.url_patterns, space, taken)
        elif one.name:
            name = ":".join((*spaces, one.name))
            yield Address(name, taken, VISITS.get(name))

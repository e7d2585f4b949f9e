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
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from tests.house import steps
from tests.house.world import World

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)
SIGN_IN = "sign in"  # what an address answers to those whom it leads to the page of that name

# How to make an argument: for one address, or for every address that has it.
ARGUMENTS: dict[str | tuple[str, str], Callable[[World], Any]] = {
    "member": lambda world: world.member.slug,
    "code": lambda world: world.commitment.code,
    ("plans:plan", "number"): lambda world: world.plan.number,
    ("consultations:heard", "number"): lambda world: world.plan.number,
    ("consultations:heard-pdf", "number"): lambda world: world.plan.number,
    ("consultations:heard-docx", "number"): lambda world: world.plan.number,
    ("consultations:heard-publish", "number"): lambda world: world.plan.number,
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
    ("people:withdraw", "pk"): lambda world: world.made["seat"],
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
    "pen": lambda _world: "government",
    ("moderation:decision", "number"): lambda world: world.made["decision"],
    ("moderation:appeal", "number"): lambda world: world.made["decision"],
    ("consultations:open", "number"): lambda world: world.made["draft plan"],
    ("consultations:arrange", "number"): lambda world: world.made["consultation to come"],
    ("consultations:prolong", "number"): lambda world: world.made["consultation to come"],
    ("consultations:enter", "number"): lambda world: world.made["consultation to come"],
    ("consultations:sheet", "number"): lambda world: world.made["consultation to come"],
    ("consultations:sheet-template", "number"): lambda world: world.made["consultation to come"],
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


@dataclass(frozen=True)
class Visit:
    """How an address is visited, and what it may answer.

    `whom`: one of the cast of the world, empty for nobody. `answers`: to that person. `to_nobody`:
    to those who are not signed in. `only`: who of the cast has that answer (empty: all), and
    `to_others` what the others have. `after`: what was done before in the same session. `attacks`:
    every n-th of the values that are tried on it. `unchanged`: queries of a page that is unchanged.
    `queries`: how many it may ask, where that is not the budget of its kind.
    """

    is_public: bool = False
    is_page: bool = True
    whom: str = ""
    answers: int = 200
    to_nobody: int | str = 200
    only: tuple[str, ...] = ()
    to_others: int = 403
    query: str = ""
    after: Callable[[Client, World], None] | None = None
    attacks: int = 1
    unchanged: int | None = 1
    queries: int | None = None


def public(**more: Any) -> Visit:
    """Return the visit of a page that is the same for everybody and may be kept by any cache.

    `unchanged=None`: it tells nothing of any record, and changes with a release only.
    """
    return Visit(is_public=True, **more)


def public_file(**more: Any) -> Visit:
    """Return the visit of an address that is the same for everybody, and no page."""
    return Visit(is_public=True, is_page=False, **more)


def door(**more: Any) -> Visit:
    """Return the visit of a page for whoever comes, that begins something: no cache keeps it."""
    return Visit(**more)


def personal(whom: str, **more: Any) -> Visit:
    """Return the visit of a page for one who is signed in; others are led to sign in.

    It is attacked twice, by nobody and by that person: with every fourth value, to be done in time.
    """
    return Visit(whom=whom, **{"to_nobody": SIGN_IN, "attacks": 4, **more})


def _library(visit: Visit, **more: Any) -> Visit:
    """Return the visit of an address whose code the library of accounts attacks itself.

    Its pages are ours and are read like all others; of the attacks, every sixteenth is tried.
    """
    return Visit(**{**visit.__dict__, "attacks": 16, **more})


ACCOUNTS = {
    # Before one has signed in.
    "account_login": door(),
    "account_signup": door(),
    "account_signup_by_passkey": door(),
    "account_email_verification_sent": door(after=steps.sign_up),
    "account_request_login_code": door(),
    "account_confirm_login_code": door(after=steps.ask_for_a_code),
    "account_reset_password": door(),
    "account_confirm_password_reset_code": door(after=steps.ask_for_a_new_passphrase),
    "account_complete_password_reset": door(after=steps.prove_who_asked_for_a_new_passphrase),
    "account_password_reset_completed": door(),
    "account_inactive": door(),
    "mfa_authenticate": door(after=steps.say_the_passphrase),
    "mfa_login_webauthn": door(answers=302, to_nobody=302),  # its question is asked by script
    "mfa_signup_webauthn": door(answers=302, to_nobody=302),  # nobody has begun to sign up
    "socialaccount_login_cancelled": door(),
    "socialaccount_login_error": door(answers=401, to_nobody=401),
    "socialaccount_signup": door(answers=302, to_nobody=302),  # no provider has sent anybody
    "openid_connect_login": door(answers=404, to_nobody=404),  # no provider of that name
    "openid_connect_callback": door(answers=404, to_nobody=404),
    # Once one has. The newcomer has neither passphrase nor second factor, the keyholder has all.
    "account_logout": personal("newcomer", to_nobody=302),
    "account_email": personal("newcomer"),
    "account_set_password": personal("newcomer"),
    "account_change_password": personal("keyholder"),
    "account_reauthenticate": personal("keyholder"),
    "mfa_index": personal("keyholder"),
    "mfa_reauthenticate": personal("keyholder"),
    "mfa_activate_totp": personal("newcomer"),
    "mfa_deactivate_totp": personal("keyholder"),
    "mfa_view_recovery_codes": personal("keyholder"),
    "mfa_generate_recovery_codes": personal("keyholder"),
    "mfa_download_recovery_codes": personal("keyholder", is_page=False),
    "mfa_list_webauthn": personal("keyholder"),
    "mfa_add_webauthn": personal("keyholder"),
    "mfa_remove_webauthn": personal("keyholder"),
    "mfa_edit_webauthn": personal("keyholder"),
    "mfa_reauthenticate_webauthn": personal("keyholder"),
    "socialaccount_connections": personal("keyholder"),
    "usersessions_list": personal("keyholder"),
}
_MODERATORS = ("forum_secretary", "coordinator", "support_unit")
_AUTHORS = ("point_of_contact", "forum_secretary")
_SOCIETY = ("seat_holder", "alternate", "co_lead", "contributor")  # of the world's coalition
_PEOPLE = {
    "people:my": personal("contributor"),
    "people:said": personal("contributor"),
    "people:follow": personal("contributor", query="?chain={member}&kind=member&key={member}"),
    "people:name": personal("contributor"),
    "people:lay-down": personal("contributor", only=("contributor",), to_others=404),
    "people:data": personal("contributor", is_page=False, queries=45, attacks=16),  # all there is
    "people:close": personal("contributor"),
    "people:invitation": door(),
    "people:enter": door(),
    "people:roles": public(),
    "people:people": public(),
    "people:organisation": public(),
    "people:give": personal(
        "coordinator",
        only=(
            "point_of_contact",
            "forum_secretary",
            "seat_holder",
            "lead",
            "co_lead",
            "coordinator",
            "steering_member",
            "support_unit",
            "operator",
        ),
    ),
    "people:term": personal("coordinator", only=("coordinator",)),
    "people:term-house": personal("support_unit", only=("support_unit",)),
    "people:withdraw": personal("coordinator", only=("coordinator",)),
    "people:invite": personal("coordinator", only=("coordinator", *_SOCIETY)),
    "people:give-house": personal(
        "support_unit", only=("steering_member", "support_unit", "operator")
    ),
    "people:withdraw-house": personal("support_unit", only=("support_unit",)),
    "people:invite-house": personal("support_unit", only=("support_unit",)),
    "people:register": personal("newcomer"),
    "people:describe": personal("seat_holder", only=_SOCIETY),
    "people:verify": personal("coordinator", only=("coordinator", "support_unit")),
    "people:organisation-people": personal("seat_holder", only=_SOCIETY),
    "people:let-go": personal("seat_holder", only=_SOCIETY),
    "people:invite-colleague": personal("coordinator", only=("coordinator", *_SOCIETY)),
}
_MODERATION = {
    "moderation:rules": public(),
    "moderation:log": public(),
    "moderation:log-atom": public_file(),
    "moderation:decision": public(),
    "moderation:complain": door(),
    "moderation:appeal": personal("insider", only=("insider",)),
    "moderation:queue": personal("support_unit", only=_MODERATORS),
    "moderation:settings": personal("support_unit", only=_MODERATORS),
    # Every decision that could be taken is asked of its rule.
    "moderation:case": personal("support_unit", only=_MODERATORS, queries=35),
}
_HEARD = {
    "consultations:heard": public(),
    # The whole report: more is asked than for a page of it.
    "consultations:heard-pdf": public_file(queries=45, attacks=16),
    "consultations:heard-docx": public_file(queries=45, attacks=16),
    "consultations:heard-publish": personal(
        "point_of_contact", only=("point_of_contact", "forum_secretary")
    ),
}
_CONSULTATIONS = {
    "consultations:consultation": public(),
    "consultations:results": public(),
    "consultations:contributions": public(query="?sort=supported"),
    # It walks from a contribution over its answer and commitment to milestones, evidence, reports
    # and assessments, each in a table of its own.
    "consultations:contribution": public(queries=16),
    "consultations:comment": personal("insider"),
    "consultations:support": personal("insider"),
}
_AUTHORS = ("point_of_contact", "forum_secretary")
_PLANS = {
    "plans:editions": public(),
    "plans:edition": public(),
    "plans:difference": public(),
    "plans:readiness": public(),
    "plans:amendments": public(),
    "plans:keep-edition": personal("point_of_contact", only=_AUTHORS),
    "plans:submit": personal("point_of_contact", only=_AUTHORS),
    "plans:endorse": personal(
        "forum_secretary", only=("forum_secretary", "seat_holder", "alternate")
    ),
    "plans:draft": personal("point_of_contact", only=_AUTHORS),
    "plans:write": personal("point_of_contact", only=_AUTHORS),
    "plans:partners": personal("point_of_contact", only=_AUTHORS),
    "plans:milestone": personal("point_of_contact", only=_AUTHORS),
    "plans:drop": personal("point_of_contact", only=_AUTHORS),
    "plans:translate": personal("point_of_contact", only=_AUTHORS),
    "plans:amend": personal("point_of_contact", only=_AUTHORS),
}
_ARRANGING = {
    "consultations:open": personal("point_of_contact", only=_AUTHORS),
    "consultations:arrange": personal("point_of_contact", only=_AUTHORS),
    "consultations:prolong": personal("point_of_contact", only=_AUTHORS),
    "consultations:enter": personal("point_of_contact", only=_AUTHORS),
    "consultations:sheet": personal("point_of_contact", only=_AUTHORS),
    "consultations:sheet-template": public_file(),
}
VISITS: dict[str, Visit] = {
    **_HEARD,
    # They answer supervisors, and ask what they must.
    "healthz": door(is_page=False),
    "readyz": door(is_page=False),
    "verifier": public_file(),
    "ui:styleguide": public(unchanged=None),
    "home:partnership": public(),
    # Search asks whether its index has read all that the records hold.
    "home:search": public(query="?q=registre", unchanged=4),
    "home:latest-atom": public_file(),
    "home:record": public(),
    "home:record-jsonl": public_file(),
    "home:record-atom": public_file(),
    **_PEOPLE,
    **_MODERATION,
    **_CONSULTATIONS,
    **_PLANS,
    **_ARRANGING,
    "forums:found": personal(
        "coordinator", only=("point_of_contact", "coordinator", "support_unit")
    ),
    "progress:report": personal("lead", only=("lead", "point_of_contact")),
    "documents:document": public(),
    "documents:file": public_file(),
    "plans:plan": public(),
    "plans:calendar": public(),
    "plans:announce": personal("point_of_contact", only=_AUTHORS),
    "plans:change-date": personal("point_of_contact", only=_AUTHORS),
    "plans:opportunity": personal("forum_secretary", only=_AUTHORS),
    "plans:opportunity-change": personal("forum_secretary", only=_AUTHORS),
    "plans:outreach": personal("forum_secretary", only=_AUTHORS),
    "plans:commitment": public(),
    "plans:full-text": public(),
    "members:members": public(),
    "members:member": public(queries=13),  # its twelve, and what of its latest acts is hidden
    **{name: _library(visit) for name, visit in ACCOUNTS.items()},
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

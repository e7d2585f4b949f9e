"""Write `docs/who-may-do-what.md` from the wall chart: `make docs`. With `--check`, only compare."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

PAGE = Path(__file__).resolve().parent.parent / "docs" / "who-may-do-what.md"
OPENING = """\
# Who may do what

Every act of Parvis, and who may do it. This page is written by `make docs` from the table that the
tests hold the house to: each act is tried by each of these hands, in each phase where the phase
matters, and done or refused as it says here. Change it in `tests/house/rights.py`.

✓ says that these people may. A role whose column is missing from a table may do nothing that is in it.
Nobody may do anything by a role that has ended, that is held in another member, or with an account that
is closed; who is not signed in only reads. A role over a member reaches its forums and commitments, one
over a forum the commitments of its member, one over the installation everything; what a role may do it
may do only there.

*For the State*, *for society*: the role is held for an organisation of the State (government,
parliament) or of society (civil society, private sector, media, academia, others). Points of contact
and leads speak for the State, co-leads for society.
"""
PLAIN = {
    "who belongs to the organisation": "Who belongs to the organisation",
    "whom it concerns": "Whom it concerns",
    "anybody who is signed in": "Anybody who is signed in",
}
SIDES = {"government": "for the State", "civil_society": "for society"}


def page(rights: Any, pages: Any) -> str:
    """Return the whole page, in Markdown, from the chart and the table of addresses."""
    parts = [OPENING]
    for theme, acts in rights.ACTS.items():
        parts.append("\n".join(_theme(theme, acts, rights)))
    parts.append("\n".join(_without_roles(rights.BY_LINK, rights.WITHOUT_A_PAGE)))
    parts.append("\n".join(_addresses(pages)))
    return "\n".join(parts)


def _name(column: Any, rights: Any) -> str:
    """Return the name of a column: the role in English, in French, and for whom it is held."""
    if column.role is None:
        return PLAIN[column.key]
    told = _role(column.role)
    sides = {one.side for one in rights.ROLES if one.role == column.role}
    return f"{told}, {SIDES[column.side]}" if len(sides) > 1 else told


def _role(role: Any) -> str:
    labels = import_module("parvis.people.labels").ROLES
    with override("en"):
        english = str(labels[role])
    with override("fr"):
        french = str(labels[role])
    return f"{english} ({french.lower()})" if french != english else english


def _theme(theme: str, acts: Mapping[str, Any], rights: Any) -> Iterator[str]:
    yield f"## {theme}\n"
    open_to_all = [act for act in acts.values() if rights.ANYBODY in act.may]
    kept = [act for act in acts.values() if act not in open_to_all]
    if open_to_all:
        yield "Anybody who is signed in may:\n"
        yield from (f"- {act.told}" for act in open_to_all)
        yield ""
    if kept:
        shown = [column for column in rights.COLUMNS if any(column in act.may for act in kept)]
        yield f"| | {' | '.join(_name(column, rights) for column in shown)} |"
        yield "|---|" + ":-:|" * len(shown)
        for act in kept:
            marks = " | ".join("✓" if column in act.may else " " for column in shown)
            yield f"| {act.told}{_when(act)} | {marks} |"
        yield ""
        yield from _refusals(kept, rights.ONE_OF_THESE_ROLES)


def _refusals(acts: Iterable[Any], usual: str) -> Iterator[str]:
    """Say what those are told who may not: what all hear, then what belongs to one act."""
    told = {act.told: [*(one for one in act.refusals if one != usual), act.closed] for act in acts}
    own = {act: [one for one in sentences if one] for act, sentences in told.items()}
    more = any(own.values())
    yield f"Others are told “{usual}” with the names of the roles{', or:' if more else '.'}\n"
    for act, sentences in own.items():
        if sentences:
            yield f"- {act}: " + " ".join(f"“{one}”" for one in sentences)
    yield ""


def _when(act: Any) -> str:
    """Say from or until when, where it matters: the first of the phases in which it may be done."""
    return f" ({act.open[0]})" if act.open and act.open != act.phases else ""


def _without_roles(by_link: Mapping[str, str], by_console: Mapping[str, str]) -> Iterator[str]:
    yield "## By a link\n"
    yield "Whoever holds the link of a letter does these, once, before it expires:\n"
    yield from (f"- {told}" for told in by_link.values())
    yield "\n## By the console and by imports alone\n"
    yield "No page does these:\n"
    yield from (f"- {told}" for told in by_console.values())
    yield ""


def _addresses(pages: Any) -> Iterator[str]:
    """List every address, and who may open it."""
    routes = dict(_routes(get_resolver().url_patterns, "", ()))
    yield "## Addresses\n"
    yield "| Address | Who may open it | Others |\n|---|---|---|"
    for address in pages.known():
        who, others = _visitors(address.how)
        yield f"| `/{routes[address.name]}` | {who} | {others} |"
    yield ""


def _visitors(how: Any) -> tuple[str, str]:
    if not how.whom:
        gone = {302: "led on", 404: "where it is configured"}.get(how.answers)
        return f"everybody{f' ({gone})' if gone else ''}", ""
    role = import_module("parvis.people.roles").Role
    named = [_role(role(one)) if one in set(role) else one for one in how.only]
    who = ", ".join(named) or "anybody who is signed in"
    others = {"sign in": "led to sign in", 302: "led on"}.get(how.to_nobody, str(how.to_nobody))
    return who, f"not signed in: {others}" + (f"; others: {how.to_others}" if named else "")


def _routes(
    patterns: Iterable[URLPattern | URLResolver], route: str, spaces: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for one in patterns:
        here = route + str(one.pattern).lstrip("^").replace("(?P<provider_id>[^/]+)", "<provider>")
        if isinstance(one, URLResolver):
            space = (*spaces, one.namespace) if one.namespace else spaces
            yield from _routes(one.url_patterns, here, space)
        elif one.name:
            yield ":".join((*spaces, one.name)), here.replace("en/", "<language>/", 1)


def main(words: Sequence[str]) -> int:
    """Write the page, or with `--check` say whether it is current."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parvis.config.settings")
    django.setup()
    with override("en"):
        now = page(import_module("tests.house.rights"), import_module("tests.house.pages"))
    if "--check" in words:
        current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == now
        if not current:
            print("docs/who-may-do-what.md is not what the tests hold. Run: make docs")
        return 0 if current else 1
    PAGE.write_text(now, encoding="utf-8")
    print(f"{PAGE.relative_to(PAGE.parent.parent)} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

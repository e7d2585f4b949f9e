"""How the two colleges stand beside each other, drawn: the rows of the mirror, in words and bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from babel.numbers import format_decimal, format_percent
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums.law import balance as law
from parvis.forums.law.balance import Balance, Met, Rhythm
from parvis.ui import charts, dates


@dataclass(frozen=True)
class Bar:
    """What one college has: in words, and as a bar that begins at the middle of the mirror."""

    said: str
    left: str
    width: str


@dataclass(frozen=True)
class Line:
    """One measure: what is measured, and both sides of it."""

    label: str
    state: Bar
    society: Bar


def line(label: str, counts: Balance, whole: Balance | None = None) -> Line:
    """Return one measure in whole numbers; the bars are shares of the larger whole."""
    most = max((whole or counts).most, counts.most)
    shares = counts.of_hundred(Balance(most, most))
    return _line(label, shares, _number(counts.state), _number(counts.society))


def line_of_shares(label: str, part: Balance, whole: Balance) -> Line:
    """Return one measure as the share that each college has of its own whole."""
    shares = part.of_hundred(whole)
    return _line(
        label, shares,
        _percent(shares.state) if whole.state else "–",
        _percent(shares.society) if whole.society else "–",
    )  # fmt: skip


def _line(label: str, shares: Balance, state: str, society: str) -> Line:
    return Line(
        label,
        Bar(state, charts.percent(100 - shares.state), charts.percent(shares.state)),
        Bar(society, charts.percent(0), charts.percent(shares.society)),
    )


def _number(n: int) -> str:
    return str(format_decimal(n, locale=dates.locale()))


def _percent(n: int) -> str:
    return str(format_percent(n / 100, locale=dates.locale()))


# ---- what pages show ----


def in_brief(held: Balance, promised: Balance, meetings: Iterable[Met], today: date) -> list[Line]:
    """Return the few measures that stand on the page of a forum."""
    every = sorted(meetings, key=lambda one: one.day)
    year = law.within(every, date(today.year, 1, 1), date(today.year, 12, 31))
    lines = [line(_("Seats held"), held, promised)]
    noted = [one for one in every if one.noted.most]
    if noted:
        day = dates.day_in_words(noted[-1].day)
        label = _("Seats taken on {day}").format(day=day)
        lines.append(line(label, noted[-1].present, noted[-1].noted))
    return [*lines, *of_agendas(year, today.year)]


def of_agendas(meetings: Sequence[Met], year: int) -> list[Line]:
    """Return what each college put on agendas and to the vote, at the meetings of a year."""
    return [
        line(_("Agenda items, {year}").format(year=year), law.total(meetings, lambda it: it.items)),
        line(_("Motions, {year}").format(year=year), law.total(meetings, lambda it: it.motions)),
    ]


def of_attendance(meetings: Sequence[Met]) -> list[Line]:
    """Return who came, meeting by meeting, the latest first: those of which it was noted."""
    noted = [one for one in meetings if one.noted.most]
    return [line(dates.day_in_words(one.day), one.present, one.noted) for one in reversed(noted)]


def in_full(
    held: Balance, promised: Balance, meetings: Sequence[Met], year: int,
    kept: tuple[Balance, Balance], answers: Balance,
) -> list[Line]:  # fmt: skip
    """Return every measure of a year; `kept`: actions done in time, and due."""
    return [
        line(_("Seats held"), held, promised),
        line_of_shares(
            _("Seats taken, of those noted"), law.total(meetings, lambda it: it.present),
            law.total(meetings, lambda it: it.noted),
        ),
        *of_agendas(meetings, year),
        line(_("Actions due"), kept[1]),
        line_of_shares(_("Actions done in time"), *kept),
        line(_("Answers to questions from outside"), answers),
    ]  # fmt: skip


def rhythm_in_words(rhythm: Rhythm) -> str:
    """Say how a forum kept its rhythm: 3 meetings held of 4 promised; the longest gap: 112 days."""
    met = ngettext(
        "%(held)s meeting held of %(promised)s promised.",
        "%(held)s meetings held of %(promised)s promised.", rhythm.held,
    ) % {"held": rhythm.held, "promised": rhythm.promised}  # fmt: skip
    if not rhythm.longest:
        return met
    gap = ngettext(
        "The longest time without one: %(n)s day.", "The longest time without one: %(n)s days.",
        rhythm.longest,
    ) % {"n": rhythm.longest}  # fmt: skip
    return f"{met} {gap}"

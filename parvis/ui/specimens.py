"""What the style guide shows: invented values for every component in every state. No query."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate
from parvis.ui import charts
from parvis.ui.dates import in_short, in_words
from parvis.ui.pavement import STATES, Stone
from parvis.ui.rows import Fact, Step
from parvis.ui.voices import VOICES

TODAY = date(2026, 11, 24)
ICONS = (
    "gov", "cs", "joint", "ind", "ok", "risk", "no", "late", "err", "cal", "feed", "mail", "doc",
    "find",
)  # fmt: skip
LEVELS = (_("Not started"), _("Limited"), _("Substantial"), _("Complete"))
TWO_YEARS = charts.axis(date(2026, 1, 1), date(2027, 12, 31), TODAY)


class Contribution(forms.Form):
    """A form with one field of each kind, to be shown filled in badly."""

    text = forms.CharField(
        label=_("What should change?"),
        help_text=_("Say what you live through, then what you propose."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    speaking = forms.ChoiceField(
        label=_("You speak"),
        choices=[("me", _("in your own name")), ("us", _("for an organisation"))],
        widget=forms.RadioSelect,
    )
    name = forms.CharField(label=_("Name"), required=False)
    email = forms.EmailField(
        label=_("Email address"),
        help_text=_("Never published."),
        error_messages={"invalid": _("Add the @ sign, as in name@example.org")},
    )


def _on(written: str) -> PartialDate:
    return PartialDate.parse(written)


def _milestone(
    title: object, state: str, words: object, start: str | None, due: str, **known: Any
) -> dict[str, Any]:
    bar = charts.MilestoneBar(
        start=_on(start) if start else None,
        due=_on(due),
        original_due=known.get("first"),
        done_on=known.get("done"),
        today=TODAY,
        state=state,
    )
    return {"title": title, "state": state, "words": words, "bar": bar}


def milestones() -> list[dict[str, Any]]:
    """Return a milestone in each state, with exact and with partial dates."""
    return [
        _milestone(_("Done before it was due"), "done", _("Done"), "2026-01-01", "2026-04-30",
                   done=date(2026, 4, 22)),
        _milestone(_("Done after it was due"), "done", _("Done, 42 days late"), "2026-03-01",
                   "2026-06-30", done=date(2026, 8, 11)),
        _milestone(_("Late"), "late", _("41 days late"), "2026-05-15", "2026-10-14"),
        _milestone(_("Moved to a later date"), "planned", _("Moved once"), "2026-09-01",
                   "2027-03-31", first=_on("2026-12-31")),
        _milestone(_("Due in a month, the day not given"), "planned", _("To come"), "2027-01-15",
                   "2027-06"),
        _milestone(_("Due in a quarter, moved from a year"), "planned", _("Moved once"), "2027-01",
                   "2027-Q3", first=_on("2026")),
        _milestone(_("Late after the last day of its month"), "late", _("55 days late"), "2026-Q1",
                   "2026-09"),
        _milestone(_("Due on a day, its beginning not stated"), "planned", _("To come"), None,
                   "2027-11-30"),
    ]  # fmt: skip


def commitments() -> list[dict[str, Any]]:
    """Return four rows of the plan table: pens apart, in agreement, one missing, none."""
    dues = ("2026-04-30", "2026-10-14", "2027-03", "2027-11-30")
    rows = (
        (_("A public register of water points"), ("done", "late", "planned", "planned"), 2, 1),
        (_("A budget that each region can read"), ("done", "done", "planned", "planned"), 2, 2),
        (_("School accounts, posted at the school"), ("done", "done", "done", "done"), 3, None),
        (_("Counters open to everyone"), ("planned",) * 4, None, None),
    )
    return [
        {
            "number": number, "title": title, "gov": gov, "cs": cs,
            "kept": states.count("done"), "count": len(states), "late": states.count("late"),
            "gov_word": "" if gov is None else LEVELS[gov],
            "cs_word": "" if cs is None else LEVELS[cs],
            "segments": [
                charts.Segment(_on("2026-01-01") if not i else None, _on(due), state)
                for i, (due, state) in enumerate(zip(dues, states, strict=True))
            ],
        }
        for number, (title, states, gov, cs) in enumerate(rows, start=1)
    ]  # fmt: skip


def cycle() -> list[Step]:
    """Return a cycle with past, present and future arches."""
    return [
        Step(_("Calendar published"), "done", in_short(date(2025, 3, 3))),
        Step(_("Consultation"), "done", _between(date(2025, 3, 24), date(2025, 4, 30))),
        Step(_("Drafting"), "done", _between(date(2025, 5, 12), date(2025, 9, 30))),
        Step(_("Reasoned response"), "done", in_short(date(2025, 10, 20))),
        Step(_("Plan submitted"), "done", in_short(date(2025, 12, 12))),
        Step(_("Implementation"), "now", _between(date(2026, 1, 1), date(2027, 12, 31)), 11, 24),
        Step(_("Assessment"), "todo", in_words(_on("2028-04"))),
    ]


def _between(first: date, last: date) -> str:
    return f"{in_short(first)} – {in_short(last)}"


def pages() -> Page[int]:
    """Return the second of four pages."""
    return Paginator(range(40), 10).page(2)


def everything() -> dict[str, Any]:
    """Return every value of the style guide."""
    states = list(STATES) * 5
    return {
        "sides": [(side, str(VOICES[side][1])) for side in VOICES],
        "icons": ICONS,
        "levels": LEVELS,
        "steps": cycle(),
        "axis": TWO_YEARS,
        "milestones": milestones(),
        "commitments": commitments(),
        "stones": [Stone(f"Quill {i}", state, "#pave-h") for i, state in enumerate(states, 1)],
        "facts": [
            Fact(_("Period"), "2026–2027"),
            Fact(_("Code"), "XA0034"),
            Fact(_("Budget"), _("Not stated")),
        ],
        "dates": [
            (_on("2026-11-24"), ""), (_on("2026-11"), "Nov 2026"), (_on("2026-Q4"), "fin 2026"),
            (_on("2026"), "13/13/2026"), (None, "Ongoing"), (None, ""),
        ],
        "instant": datetime(2026, 11, 24, 9, 12, tzinfo=UTC),
        "today": TODAY,
        "count": 1312,
        "form": Contribution({"email": "mariam.example.org", "speaking": "me"}),
        "page": pages(),
    }  # fmt: skip

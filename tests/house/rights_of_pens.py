"""The lines of the wall chart about the two pens. Data alone."""

from __future__ import annotations

from tests.house.columns import (
    ALTERNATE_CS,
    CO_LEAD,
    CONTACT,
    COORDINATOR,
    HELPER_CS,
    LATER,
    LEAD,
    NOT_BY_THE_STATE,
    ONE_OF_THESE_ROLES,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    SUPPORT,
    WITHIN,
    Act,
    in_a_plan,
)

_NOT_YET = "The plan has not been submitted yet."
_TWO_PENS = "Two pens write here: the government’s and civil society’s."
_CHOOSES = ((SECRETARY_CS, SEAT_CS, ALTERNATE_CS), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE))

PENS: dict[str, Act] = {
    "progress.report/a pen that the college gave": in_a_plan(
        "Write with civil society’s pen for the organisation to which its college gave it",
        (SEAT_CS, ALTERNATE_CS, CO_LEAD, HELPER_CS), LATER, _NOT_YET,
        (
            ONE_OF_THESE_ROLES,
            "This is civil society’s pen. You hold the government’s: neither side writes for the "
            "other.",
        ),
    ),
    **{
        f"progress.{act}": in_a_plan(
            told, (CONTACT, LEAD, SEAT_CS, ALTERNATE_CS, CO_LEAD), LATER, _NOT_YET,
            (ONE_OF_THESE_ROLES, _TWO_PENS),
        )
        for act, told in (
            ("draft_joint", "Draft a joint report, and sign it for one’s side"),
            ("sign_joint", "Sign, for one’s side, a joint report that the other drafted"),
            ("close_joint", "Decline or withdraw a joint report, with the reason for both sides"),
        )
    },
    "progress.shadow": in_a_plan(
        "Report from outside, for an organisation of society to which one belongs", (WITHIN,),
        LATER, _NOT_YET,
        ("Those report from outside who belong to an organisation of society.",),
    ),
    "progress.put_differences": Act(
        "Put the open differences between the pens on the agenda of a meeting",
        (CONTACT, SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
    ),
    "progress.give_pen": Act("Enter whom civil society’s college chose to hold its pen", *_CHOOSES),
    "progress.take_pen": Act(
        "Enter that an organisation no longer holds civil society’s pen, with the reason",
        *_CHOOSES,
    ),
}  # fmt: skip

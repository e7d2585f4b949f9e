"""The wall chart: who may do what, in which phase of a plan. Data alone; no database.

`test_rights.py` does every act once for every role and phase, and compares; `make docs` prints it as
`docs/who-may-do-what.md`. An act of the house that is not here fails the build. To add one, write a
line in `ACTS` (who may), and how to try it in `attempts.py`. What no page calls goes to
`WITHOUT_A_PAGE`, what asks for the link of a letter alone to `BY_LINK`; a function that is no act at
all, to `NO_ACTS`.
"""

from __future__ import annotations

from tests.house.allying import COALITIONS
from tests.house.amending import AMENDMENT_RIGHTS
from tests.house.columns import (
    ALL_PHASES,
    ALTERNATE,
    ALTERNATE_CS,
    ANYBODY,
    CO_LEAD,
    COLUMNS,
    CONCERNED,
    CONTACT,
    COORDINATOR,
    HELPER,
    HELPER_CS,
    LATER,
    LEAD,
    MONITOR,
    NOT_BY_THE_STATE,
    ONE_OF_THESE_ROLES,
    ONLY_WITHIN,
    OPERATOR,
    REVIEW,
    REVIEWER,
    ROLES,
    SEAT,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    STATE,
    STEERING,
    SUPPORT,
    WITHIN,
    Act,
    Phase,
    in_a_plan,
)
from tests.house.dates import ACTS_ON_DATES
from tests.house.evidence import EVIDENCE
from tests.house.forum_rights import FORUMS
from tests.house.rights_of_meetings import MEETINGS, MINUTES
from tests.house.rights_of_pens import PENS
from tests.house.rounds import ROUNDS
from tests.house.sentences import CONSULTING, SORTING
from tests.house.uncharted import BY_LINK, NO_ACTS, WITHOUT_A_PAGE
from tests.house.working import RIGHTS as WORKING

_AUTHORS = (CONTACT, SECRETARY, SECRETARY_CS)
_TEAM = (*_AUTHORS, LEAD, CO_LEAD)
_PLAN_IS_CLOSED = "The plan has been submitted; it changes only by an amendment."
_CALENDAR_STAYS = "The plan has been submitted; its calendar stays as it was."
_NOT_YET = "The plan has not been submitted yet."
_SUBMITTED = "The plan has been submitted."
_BELONGS = "Only those who belong to Association des puits may change what it says of itself."

_MODERATORS = (SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT)
_NOT_OF_SOCIETY = "Nobody of the State hides words of civil society."
_NOT_OF_THE_STATE = "Nobody of civil society hides words of the State."

# By theme; in a theme, by act. After a slash: one case of an act that has several.
ACTS: dict[str, dict[str, Act]] = {
    "Organisations": {
        "people.register/of society": Act(
            "Register an organisation of civil society, the private sector, the media, academia",
            tuple(one for one in COLUMNS if one.side not in (STATE, REVIEW)),
            (
                "Who belongs to an organisation of the State belongs to none of society.",
                "The independent reviewer belongs to neither side.",
            ),
        ),
        "people.register/of the State": Act(
            "Register an organisation of the State", (CONTACT, SUPPORT)
        ),
        "people.register/of review": Act(
            "Register an organisation that reviews independently", (SUPPORT, OPERATOR)
        ),
        "people.describe": Act(
            "Change what an organisation says of itself", (WITHIN,), (_BELONGS,)
        ),
        "people.verify/of society": Act(
            "Say that an organisation of society is what it says",
            (SECRETARY_CS, COORDINATOR, SUPPORT),
            (
                ONE_OF_THESE_ROLES, NOT_BY_THE_STATE, "Nobody verifies their own organisation.",
            ),
        ),
        "people.verify/of the State": Act(
            "Say that an organisation of the State is what it says", (CONTACT, SUPPORT)
        ),
        "people.affiliate/of society": Act(
            "Bring somebody into an organisation of society in which somebody is",
            (WITHIN,), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE, ONLY_WITHIN),
        ),
        "people.affiliate/of society, empty": Act(
            "Bring somebody into an organisation of society in which nobody is",
            (SECRETARY_CS, COORDINATOR, SUPPORT), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.affiliate/of the State": Act(
            "Bring somebody into an organisation of the State", (CONTACT, SUPPORT)
        ),
        "people.leave": Act(
            "End somebody’s belonging to an organisation of society, with a reason or by leaving",
            (WITHIN, CONCERNED), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE, ONLY_WITHIN),
        ),
    },
    "Roles": {
        "people.give/point of contact": Act("Name a point of contact", (SUPPORT, OPERATOR)),
        "people.give/secretary of the State": Act(
            "Name a forum secretary for an organisation of the State", (CONTACT,)
        ),
        "people.give/secretary of society": Act(
            "Name a forum secretary for an organisation of society", (COORDINATOR,)
        ),
        "people.give/seat of the State": Act(
            "Fill a seat, or name an alternate, for the State", (CONTACT, SECRETARY),
            (ONE_OF_THESE_ROLES,),
        ),
        "people.give/seat of society": Act(
            "Fill a seat, or name an alternate, for society", (SECRETARY_CS, COORDINATOR),
            (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.give/lead": Act("Name the lead of a commitment", (CONTACT, SECRETARY)),
        "people.give/co-lead": Act(
            "Name the co-lead of a commitment", (SECRETARY_CS, SEAT_CS, COORDINATOR),
            (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.give/contributor of the State": Act(
            "Name who contributes to a commitment for the State", (CONTACT, SECRETARY, LEAD)
        ),
        "people.give/contributor of society": Act(
            "Name who contributes to a commitment for society",
            (SECRETARY_CS, CO_LEAD, COORDINATOR), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.give/reviewer": Act(
            "Name the independent reviewer, or the monitoring body", (SUPPORT, OPERATOR)
        ),
        "people.give/steering member": Act("Name a member of the Steering Committee", (SUPPORT,)),
        "people.give/coordinator": Act(
            "Name a coordinator of civil society", (STEERING, SUPPORT)
        ),
        "people.give/support unit": Act("Name somebody of the Support Unit", (OPERATOR,)),
        "people.give/operator": Act("Name another operator", (OPERATOR,)),
        "people.withdraw/seat of society": Act(
            "Withdraw a seat of society, with the reason that is shown",
            (SECRETARY_CS, COORDINATOR), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.set_last_day": Act(
            "Let a seat of society last until another day",
            (SECRETARY_CS, COORDINATOR), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.withdraw/lead": Act(
            "Withdraw the lead of a commitment, with the reason that is shown", (CONTACT, SECRETARY)
        ),
        "people.lay_down": Act(
            "Lay down a role", (CONCERNED,), ("Only who holds a role lays it down.",)
        ),
    },
    "Invitations and accounts": {
        "people.appoint": Act(
            "Fill a seat of society with somebody who is named, and invite them",
            (SECRETARY_CS, COORDINATOR), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.welcome": Act(
            "Bring somebody who is named into an organisation of society, and invite them",
            (WITHIN,), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE, ONLY_WITHIN),
        ),
        "people.invite": Act(
            "Invite who is named in a seat of society to take it up",
            (SECRETARY_CS, COORDINATOR, WITHIN), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.uninvite": Act(
            "Withdraw an invitation to a seat of society that was not used",
            (SECRETARY_CS, COORDINATOR, WITHIN), (ONE_OF_THESE_ROLES, NOT_BY_THE_STATE),
        ),
        "people.claim": Act("Take up, with one’s account, a name one was invited to", COLUMNS, ()),
        "people.follow": Act("Follow a thing that the record knows", COLUMNS, ()),
        "people.rename": Act("Change the name one’s account shows", COLUMNS, ()),
        "people.close": Act("Close one’s account", COLUMNS, ()),
    },
    "Forums": FORUMS,
    "Meetings": MEETINGS,
    "Minutes": MINUTES,
    "Coalitions": COALITIONS,
    "Plans": {
        "plans.announce": Act("Publish the calendar of a new plan", _AUTHORS),
        **{
            f"plans.{act}": in_a_plan(told, _AUTHORS, (Phase.DRAFTING,), _CALENDAR_STAYS)
            for act, told in (
                ("move_date", "Move a day of a published calendar, with the reason that is shown"),
                ("add_opportunity", "Announce an opportunity to take part"),
                ("move_opportunity", "Move an opportunity to take part, with the reason"),
                ("correct_opportunity", "Correct an opportunity to take part, with the reason"),
                ("call_off", "Call off an opportunity to take part, with the reason"),
            )
        },
        "plans.tell_outreach": in_a_plan(
            "Tell how people were told of the plan", _AUTHORS, ALL_PHASES
        ),
        "plans.add_commitment": in_a_plan(
            "Enter a commitment", _AUTHORS, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.add_milestone": in_a_plan(
            "Set a milestone", _TEAM, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.reword": in_a_plan(
            "Change the texts of a commitment", (*_AUTHORS, LEAD, CO_LEAD), (Phase.DRAFTING,),
            _PLAN_IS_CLOSED,
        ),
        "plans.respond": in_a_plan("Publish the reasoned response", _AUTHORS, ALL_PHASES),
        "consultations.publish_report": in_a_plan(
            "Publish the report “What we heard”", _AUTHORS, ALL_PHASES
        ),
        "plans.name_partners": in_a_plan(
            "Name who carries a commitment", _TEAM, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.change_milestone": in_a_plan(
            "Change a milestone", _TEAM, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.remove_milestone": in_a_plan(
            "Take a milestone out of a draft", _TEAM, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.put_in_language": in_a_plan("Translate a commitment", _TEAM, ALL_PHASES),
        "plans.drop": in_a_plan(
            "Drop a commitment from a draft, with the reason that is shown", _AUTHORS,
            (Phase.DRAFTING,), _PLAN_IS_CLOSED,
        ),
        "plans.keep_edition": in_a_plan(
            "Keep an edition of a draft", _AUTHORS, (Phase.DRAFTING,), _PLAN_IS_CLOSED
        ),
        "plans.endorse": in_a_plan(
            "Endorse the plan for one’s own organisation of society, or record it with a proof",
            (SECRETARY, SECRETARY_CS, SEAT_CS, ALTERNATE_CS), (Phase.DRAFTING,), _PLAN_IS_CLOSED,
            (ONE_OF_THESE_ROLES, "Who has a seat endorses for their own organisation."),
        ),
        **AMENDMENT_RIGHTS,
        "consultations.name_origin": in_a_plan(
            "Name a contribution as the origin of a commitment", _TEAM, ALL_PHASES
        ),
        "consultations.submit": in_a_plan(
            "Submit the plan, once everybody was answered", _AUTHORS, (Phase.DRAFTING,), _SUBMITTED
        ),
        "plans.submit": in_a_plan("Submit the plan", _AUTHORS, (Phase.DRAFTING,), _SUBMITTED),
        "plans.refresh": in_a_plan(
            "Refresh a four-year plan", _AUTHORS, LATER,
            "Only a four-year plan that was submitted is refreshed.",
        ),
        **ACTS_ON_DATES,
    },
    "Consultations: what is asked, and what is entered": {
        key: in_a_plan(told, _AUTHORS, (Phase.DRAFTING,), _SUBMITTED)
        for key, told in CONSULTING.items()
    },
    "Sorting and answering": {
        "consultations.add_theme": in_a_plan(
            "Add a theme", _AUTHORS, (Phase.DRAFTING,), _SUBMITTED
        ),
        **{f"consultations.{act}": Act(told, _AUTHORS) for act, told in SORTING.items()},
        "consultations.respond": in_a_plan(
            "Answer a contribution or a group, or correct an answer", _AUTHORS, ALL_PHASES
        ),
        "consultations.tell_by_hand": Act(
            "Say that somebody without an address was told of the answer", _AUTHORS
        ),
    },
    "Contributions": {
        "consultations.contribute": Act(
            "Contribute in one’s own name, or without being named", COLUMNS, ()
        ),
        "consultations.contribute/for an organisation": Act(
            "Contribute for an organisation", (WITHIN,),
            ("You do not belong to Association des puits.",),
        ),
        "consultations.send_draft": Act("Send a draft", COLUMNS, ()),
        "consultations.send_draft/of another account": Act(
            "Send a draft that somebody else began with their account", (CONCERNED,),
            ("This draft was begun with another account. Sign in with that one.",),
        ),
        "consultations.forget": Act(
            "Remove one’s drafts, on closing one’s account", COLUMNS, ()
        ),
    },
    "What became of commitments": {
        **WORKING,
        "progress.report/the government’s pen": in_a_plan(
            "Write with the government’s pen", (CONTACT, LEAD), LATER, _NOT_YET,
            (
                ONE_OF_THESE_ROLES,
                "This is the government’s pen. You hold civil society’s: neither side writes for "
                "the other.",
            ),
        ),
        "progress.report/civil society’s pen": in_a_plan(
            "Write with civil society’s pen", (SEAT_CS, ALTERNATE_CS, CO_LEAD), LATER, _NOT_YET,
            (
                ONE_OF_THESE_ROLES,
                "This is civil society’s pen. You hold the government’s: neither side writes for "
                "the other.",
            ),
        ),
        **PENS,
        "progress.complete": in_a_plan(
            "Say that a milestone without an owner is done",
            (CONTACT, LEAD, CO_LEAD, HELPER, HELPER_CS), LATER, _NOT_YET,
        ),
        "progress.file_evidence": in_a_plan(
            "File a document as evidence",
            (
                CONTACT, SECRETARY, SECRETARY_CS, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS, LEAD,
                CO_LEAD, HELPER, HELPER_CS,
            ),
            LATER, _NOT_YET,
        ),
        **EVIDENCE,
        "progress.assess": in_a_plan(
            "Enter a judgement of the independent review", (REVIEWER, MONITOR), LATER, _NOT_YET,
            ("Only the independent reviewer judges.",),
        ),
    },
    "Rounds of reporting": ROUNDS,
    "Threads and supports": {
        "consultations.comment": Act("Comment on a contribution, in one’s own name", COLUMNS, ()),
        "consultations.support": Act("Support a contribution", COLUMNS, ()),
        "consultations.withdraw_support": Act("Take one’s support back", COLUMNS, ()),
    },
    "Moderation": {
        "moderation.complain": Act(
            "Report words to the moderators", COLUMNS, (), for_guests=True
        ),
        "moderation.forget": Act(
            "Empty what one wrote to moderators, on closing one’s account", COLUMNS, ()
        ),
        "moderation.decide/hide words of society": Act(
            "Hide words of society, on a ground and with a reason that are public",
            (SECRETARY_CS, COORDINATOR, SUPPORT), (ONE_OF_THESE_ROLES, _NOT_OF_SOCIETY),
        ),
        "moderation.decide/hide words of the State": Act(
            "Hide words of the State, on a ground and with a reason that are public",
            (SECRETARY, SUPPORT), (ONE_OF_THESE_ROLES, _NOT_OF_THE_STATE),
        ),
        "moderation.decide/show words of society again": Act(
            "Show words of society again that were hidden",
            (SECRETARY_CS, COORDINATOR, SUPPORT), (ONE_OF_THESE_ROLES, _NOT_OF_SOCIETY),
        ),
        "moderation.decide/let words of society in": Act(
            "Let in words that wait to be read", (SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT)
        ),
        "moderation.decide/keep words of society out": Act(
            "Keep words of society out that wait to be read",
            (SECRETARY_CS, COORDINATOR, SUPPORT), (ONE_OF_THESE_ROLES, _NOT_OF_SOCIETY),
        ),
        "moderation.decide/leave words as they are": Act(
            "Answer a complaint by leaving the words as they are",
            (SECRETARY, SECRETARY_CS, COORDINATOR, SUPPORT),
        ),
        "moderation.decide/an appeal of society": Act(
            "Decide an appeal about words of society that another person hid",
            (SECRETARY_CS, COORDINATOR, SUPPORT), (ONE_OF_THESE_ROLES, _NOT_OF_SOCIETY),
        ),
        "moderation.appeal": Act(
            "Appeal against a decision", (WITHIN,),
            ("Only who wrote it, or belongs to its organisation, may appeal.",),
        ),
        "moderation.switch": Act("Open or close the waiting room of a member", _MODERATORS),
        "moderation.supplement": Act("Write what the rules add for a member", _MODERATORS),
        "moderation.list_pattern/of a member": Act(
            "Put a word or a link on the list of a member", _MODERATORS
        ),
        "moderation.list_pattern/of all": Act(
            "Put a word or a link on the list of all members", (SUPPORT,)
        ),
        "moderation.unlist": Act("Take a word or a link off the list of a member", _MODERATORS),
    },
}  # fmt: skip


__all__ = [
    "ACTS", "ANYBODY", "BY_LINK", "COLUMNS", "NO_ACTS", "ONE_OF_THESE_ROLES", "ROLES",
    "WITHOUT_A_PAGE", "lines",
]  # fmt: skip


def lines() -> dict[str, Act]:
    """Return every line of the chart by its key."""
    return {key: act for theme in ACTS.values() for key, act in theme.items()}

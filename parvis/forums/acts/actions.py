"""A meeting agrees to have something done; it is reported done, re-planned, or dropped."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.law.following import late_by
from parvis.forums.models import Action, Meeting, Replanning
from parvis.forums.rules import actions as rules
from parvis.people.acts.signing import actor_of
from parvis.people.models import Organisation
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.texts.models import fingerprint


@transaction.atomic
def agree_action(
    meeting: Meeting, *, what: str, due_on: date, by: Signer, owner: Organisation | None = None,
    party: str = "", language: str = "",
) -> Action:  # fmt: skip
    """Enter what a meeting agreed to have done, and by whom: one owner. Raises `Refused`."""
    hold(meeting.chain)
    today = clock.today()
    rules.may_agree(by, meeting, what, owner, party, due_on, today).enforce()
    agreed = Action.objects.create(
        forum=meeting.forum, meeting=meeting, number=next_number(meeting.forum.actions),
        what=what.strip(), language=language, owner=owner, party=party, agreed_on=today,
        due_on=due_on,
    )  # fmt: skip
    record(
        verbs.ACTION_AGREED, agreed, by=actor_of(by), due=due_on.isoformat(),
        meeting=meeting.number, owner=owner.slug if owner else party,
        digest=fingerprint(agreed.what), **_told(agreed),
    )  # fmt: skip
    return agreed


@transaction.atomic
def report_action(
    action: Action, *, word: str, by: Signer, done_on: date | None = None, language: str = ""
) -> Action:
    """Report an action done on a day (today): its owner does, or who keeps the minutes notes it.

    Raises `Refused`.
    """
    hold(action.chain)
    today = clock.today()
    action, done_on = _anew(action), done_on or today
    rules.may_report(by, action, word, done_on, today).enforce()
    action.done_on, action.word, action.word_language = done_on, word.strip(), language
    action.is_own_word = rules.is_owner(by, action, today)
    action.save(update_fields=["done_on", "word", "word_language", "is_own_word"])
    record(
        verbs.ACTION_DONE, action, by=actor_of(by), on=done_on.isoformat(),
        late=late_by(action.as_law, today), own=action.is_own_word, **_told(action),
    )  # fmt: skip
    return action


@transaction.atomic
def replan_action(
    action: Action, *, due_on: date, reason: str, by: Signer, language: str = ""
) -> Action:
    """Give an action another day, with the reason; the day before stays beside it. Raises `Refused`."""
    hold(action.chain)
    action = _anew(action)
    rules.may_replan(by, action, due_on, reason).enforce()
    was, action.due_on = action.due_on, due_on
    Replanning.objects.create(
        action=action, was_due_on=was, due_on=due_on, on=clock.today(), reason=reason.strip(),
        language=language,
    )  # fmt: skip
    action.save(update_fields=["due_on"])
    record(
        verbs.ACTION_REPLANNED, action, by=actor_of(by), was=was.isoformat(),
        due=due_on.isoformat(), **_told(action),
    )  # fmt: skip
    return action


@transaction.atomic
def drop_action(action: Action, *, reason: str, by: Signer) -> Action:
    """Drop an action, with the reason that is shown beside it. Raises `Refused`."""
    hold(action.chain)
    action = _anew(action)
    rules.may_drop(by, action, reason).enforce()
    action.dropped_on, action.why_dropped = clock.today(), reason.strip()
    action.save(update_fields=["dropped_on", "why_dropped"])
    record(verbs.ACTION_DROPPED, action, by=actor_of(by), **_told(action))
    return action


def _anew(action: Action) -> Action:
    return Action.objects.for_reading().get(pk=action.pk)


def _told(action: Action) -> dict[str, Any]:
    return {"action": action.number, "name": action.forum.name}

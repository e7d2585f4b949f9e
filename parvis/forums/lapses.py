"""Where a forum does not keep to its charter or to the Standards: read whole, and put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.convened import rhythm_of
from parvis.forums.law import answering
from parvis.forums.law.breaches import Breach, Broken, Spans, breaches
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.charter import Shape
from parvis.forums.law.lapses import Lapse, Promise, late, of_breaches, of_gaps
from parvis.forums.law.voting import Kind
from parvis.forums.minuting import standings
from parvis.forums.models import Charter, Decision, Forum
from parvis.forums.seated import told
from parvis.forums.sitting import grants_of, history_from, turns_of
from parvis.people.models import Grant
from parvis.ui.lists import headed


def lapses_of(forum: Forum, today: date, plans: Spans = ()) -> list[Lapse]:
    """Return every rule that a forum does not keep by a day, and those that it did not keep before.

    A team of a forum that is one body owes nothing: the forum does, and the team is lighter. Eleven
    queries, however many meetings and seats.
    """
    charters = list(Charter.objects.of(forum).for_reading().order_by("number"))
    if forum.is_team and charters and charters[-1].as_law.shape is Shape.ONE_BODY:
        return []
    history = history_from(charters, grants_of(forum), turns_of(forum), plans)
    return [
        *of_breaches(breaches(history, today)),
        *_rhythm(forum, charters, today),
        *_minutes(forum, charters, today),
        *_advice(forum, today),
    ]


def _rhythm(forum: Forum, charters: Sequence[Charter], today: date) -> Iterator[Lapse]:
    """Yield when it did not meet; where there is no central body its teams meet, and it does not."""
    if forum.is_team or not charters or charters[-1].as_law.shape is Shape.ONE_BODY:
        yield from of_gaps(rhythm_of(forum, charters, today).gaps)


def _minutes(forum: Forum, charters: Sequence[Charter], today: date) -> Iterator[Lapse]:
    for one in standings(forum.meetings.standing(), forum, today, charters):
        if one.is_awaited:
            shown = one.published
            done = shown.published_on if shown else None
            yield from late(Promise.MINUTES, one.due_on, done, today, number=one.meeting.number)


def _advice(forum: Forum, today: date) -> Iterator[Lapse]:
    given = Decision.objects.for_reading().followed().filter(forum=forum, kind=Kind.ADVICE)
    for one in given.order_by("decided_on", "number"):
        due = answering.due_on(one.charter.as_law, one.decided_on)
        answer = getattr(one, "answer", None)
        done = answer.answered_on if answer else None
        yield from late(Promise.ANSWER, due, done, today, key=one.code)


def in_words(found: Iterable[Lapse], forum: Forum) -> list[str]:
    """Say what is not kept, each in a sentence, with whose it is. Three queries."""
    last = Charter.objects.of(forum).for_reading().order_by("number").last()
    rules = last.as_law if last else Law(())
    grants = list(grants_of(forum))
    return [_sentence(one, rules, grants) for one in found]


def _sentence(one: Lapse, rules: Law, grants: Sequence[Grant]) -> str:
    if one.rule in list(Broken):
        broken = Breach(
            Broken(one.rule), one.since, number=one.number, key=one.key, n=one.n, of=one.of
        )
        [said] = told([broken], rules, grants)
        return headed(said.whose, said.said) if said.whose else said.said
    return {
        Promise.RHYTHM: _("It meets less often than its charter promises."),
        Promise.STANDARDS: _("It has not met for more than six months."),
        Promise.MINUTES: _("The minutes of meeting {number} are late."),
        Promise.ANSWER: _("The answer to the advice {key} is late."),
    }[Promise(one.rule)].format(number=one.number, key=one.key)

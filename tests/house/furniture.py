"""What the pages of persons are about: invitations, roles to withdraw, words that were hidden."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from parvis.forums.law.charter import Constituency, Filling
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_charter
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import Ground, Listed
from parvis.moderation.patterns import LONGEST
from parvis.moderation.tests.make import hidden
from parvis.people import acts as people
from parvis.people.models import Grant, Organisation, Person
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry, a_plan, an_opportunity
from parvis.record import clock
from tests.house.allying import allied
from tests.house.arranged import arranged
from tests.house.asking import asked_here
from tests.house.cast import passkey_of
from tests.house.drafting import a_draft
from tests.house.evidence import evidenced
from tests.house.meeting import convened
from tests.house.minutes import minuted
from tests.house.rounds import rounded
from tests.house.seats import seated
from tests.house.sending import consult
from tests.house.sorting import sorted_here
from tests.house.teaming import teamed
from tests.house.two_pens import penned
from tests.house.voting import voted


def furnish(
    member: Member, forum: Forum, cast: dict[str, Person], rows: int, name: str = "",
    words: str = "",
) -> dict[str, Any]:  # fmt: skip
    """Make what addresses ask for, with `rows` of what they list; return it by its name.

    `name`: what everything is called, where it is not by its own name; `words`: what is said.
    """
    seat = Grant.objects.get(role=Role.SEAT_HOLDER, person=cast[Role.SEAT_HOLDER])
    society = seat.organisation
    assert society
    votes = voted(forum, seat, rows, name, words)
    _charters(forum, rows, name, words)
    chairs = seated(forum, seat, rows, name, words)
    asked = asked_here(forum, Hand(seat.person, clock.today(), seat), rows, name, words)
    decision = _moderate(member, rows, name, words, cast)
    named = people.name_person(name or "Aïcha Ndiaye")
    waiting = a_grant(Role.ALTERNATE, forum.place, named, society)
    other = people.name_person(name or "Sami Toury")
    secretary = a_grant(Role.FORUM_SECRETARY, forum.place, other, society)
    _invitation, token = people.invite(named, "aicha@example.org", of_member(member), by=PLATFORM)
    of_the_house = people.name_person(name or "Pavel Orsini")
    held = convened(forum, Hand(seat.person, clock.today(), seat), rows, name, words)
    return {
        "passkey": passkey_of(cast["keyholder"]),
        "organisation": society.slug,
        "ministry": Grant.objects.get(person=cast[Role.LEAD]).organisation.slug,
        "seat": seat.pk,
        "secretary": secretary.pk,
        "waiting": waiting.pk,
        "belonging": cast[Role.CO_LEAD].affiliations.get().pk,
        "colleague": named.affiliations.get().pk,
        "steering": Grant.objects.get(person=cast[Role.STEERING_MEMBER]).pk,
        "waiting in the house": a_grant(Role.STEERING_MEMBER, THE_HOUSE, of_the_house).pk,
        "own": Grant.objects.filter(person=cast[Role.CONTRIBUTOR]).first().pk,
        "claim": token,
        **asked,
        **chairs,
        **teamed(member, rows, name, words),
        **penned(member, forum, society, cast["insider"], rows, words),
        **evidenced(member, cast, rows, name, words),
        **allied(member, society, rows, name, words),
        **a_draft(member, society, rows, words),
        **sorted_here(member, rows, words),
        **held,
        **minuted(
            forum.meetings.get(number=held["held"]),
            Hand(seat.person, clock.today(), seat),
            rows,
            name,
            words,
        ),
        "calendar": _calendar(member, rows, words).number,
        "sign in": people.let_in(cast["newcomer"], by=PLATFORM),
        **decision,
        **votes,
        **rounded(member, rows, words),
        **arranged(member, rows, words),
        **consult(member, rows, words),
    }


def _moderate(
    member: Member, rows: int, name: str, words: str, cast: dict[str, Person]
) -> dict[str, Any]:
    """Hide some organisations and complain about others; return the decision about the insider's."""
    insider, unit = cast["insider"], cast[Role.SUPPORT_UNIT]
    hand = Hand(unit, clock.today(), unit.grants.get())
    words = words or "Il nomme une voisine."
    for thing in Organisation.objects.filter(member=member, side=Side.CIVIL_SOCIETY):
        moderation.complain(thing, ground=Ground.INSULT, words=words, by=None)
    decisions = []
    for row in range(rows + 1):
        hushed = an_organisation(member, Side.CIVIL_SOCIETY, name or f"Association tue {row}")
        people.affiliate(insider, hushed, by=PLATFORM)
        decisions.append(hidden(hushed, hand, words))
    moderation.appeal(decisions[1], words=words, by=Hand(insider, clock.today()))
    arranged = moderation.switch(member, first_posts_wait=True, by=hand)
    moderation.supplement(member, text=words, language="fr", version=arranged.version, by=hand)
    moderation.list_pattern(member, kind=Listed.WORD, text=words[:LONGEST], why=words, by=hand)
    return {"decision": decisions[0].number}


def _charters(forum: Forum, rows: int, name: str, words: str) -> None:
    """Adopt some charters, one after the other, each with as many constituencies as rows."""
    ghana = PRESETS[System.GHANA].charter
    more = [
        Constituency(f"media-{row}", Side.MEDIA, 1, Filling.ELECTION, 0, name or f"Presse {row}")
        for row in range(rows)
    ]
    for row in range(rows + 1):
        a_charter(
            forum, constituencies=(*ghana.constituencies, *more), has_parity=False,
            chair_not_twice=True, notice_days=row, agreed=words or "En séance plénière.",
            basis=words[:200] or "Décret 2018-114", began_from=System.GHANA,
        )  # fmt: skip


def _calendar(member: Member, rows: int, words: str) -> Plan:
    """Announce the calendar of a plan with opportunities and outreach, and change some of it."""
    said = words or "Crue du fleuve."
    early, later = (clock.today() + timedelta(days=days) for days in (3, 90))
    number = member.plans.count() + 1
    plan = a_plan(member, number, drafting_from=early, short_notice=said)
    by = a_ministry(member)
    told = {"about": said, "place": said[:300], "audience": said[:200], "hours": said[:60]}
    for row in range(rows):
        one = an_opportunity(plan, words[:200] or f"Atelier {row}", in_days=90 + row, **told)
        plans.tell_outreach(
            plan, channel="media", account=said, audience=said[:200], region=said[:200],
            on=clock.today(), by=by,
        )  # fmt: skip
        if row:
            plans.move_opportunity(one, starts_on=later, ends_on=one.ends_on, reason=said, by=by)
        plans.correct_opportunity(one, {"about": f"{said} Bis."}, reason=said, by=by)
    plans.call_off(one, reason=said, by=by)
    plans.move_date(plan, field="drafting_from", becomes=later, reason=said, by=by)
    return plan

"""How every act of the wall chart is tried: by a hand, on a scene, with nothing else in its way.

What an act needs before it can be tried is done by the console, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from parvis.dates import PartialDate
from parvis.forums import acts as forums
from parvis.forums.law.presets import GHANA
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import WITHHOLDS, Ground, Kind, Listed
from parvis.moderation.models import Decision, Pattern
from parvis.moderation.tests.make import hidden
from parvis.people import acts as people
from parvis.people.acts.invitations import uninvite
from parvis.people.models import Grant, Invitation, Organisation, Person
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Opportunity
from parvis.plans.tests.make import a_chance
from parvis.progress import acts as progress
from parvis.progress.law.scales import COMPLETION, Product
from parvis.progress.rules import pen_for
from parvis.record import clock
from tests.house import allying, evidence, meeting, minutes, seats, teaming
from tests.house.amending import AMENDING
from tests.house.asking import ATTEMPTS_AT_A_DESK
from tests.house.columns import SECRETARY_CS
from tests.house.consulting import CONSULTING
from tests.house.dates import ATTEMPTS_AT_DATES
from tests.house.drafting import ATTEMPTS as DRAFTING
from tests.house.rounds import TRIED as ROUNDS
from tests.house.scene import Scene, a_hand_of, join
from tests.house.sorting import SORTING
from tests.house.two_pens import TRIED as TRIED_PENS
from tests.house.voting import VOTING
from tests.house.working import TRIED as WORKING

Attempt = Callable[[Scene, Hand], Any]


def _register(side: Side) -> Attempt:
    return lambda scene, hand: people.register(
        scene.member, slug="nouvelle", name="Nouvelle", side=side, by=hand
    )


def _describe(scene: Scene, hand: Hand) -> None:
    people.describe(scene.association, {"about": "Creuse."}, version=1, by=hand)


def _leave(scene: Scene, hand: Hand) -> None:
    join(scene.concerned, scene.association)
    people.leave(scene.concerned.affiliations.get(), by=hand, reason="Le mandat a pris fin.")


def _give(role: Role, society: bool | None) -> Attempt:
    """Try to give a role for an organisation of society, of the State, or of none or review."""

    def attempt(scene: Scene, hand: Hand) -> None:
        organisation = _for_whom(scene, role, society)
        people.give(role, scene.place(role), a_person(), by=hand, organisation=organisation)

    return attempt


def _for_whom(scene: Scene, role: Role, society: bool | None) -> Organisation | None:
    if society is None:
        return scene.review if role in (Role.REVIEWER, Role.MONITORING_BODY) else None
    return scene.association if society else scene.agency


def _withdraw(role: Role, society: bool) -> Attempt:
    def attempt(scene: Scene, hand: Hand) -> None:
        organisation = _for_whom(scene, role, society)
        grant = a_grant(role, scene.place(role), None, organisation)
        people.withdraw(grant, reason="Le mandat a pris fin.", by=hand)

    return attempt


def _set_last_day(scene: Scene, hand: Hand) -> None:
    organisation = _for_whom(scene, Role.SEAT_HOLDER, society=True)
    grant = a_grant(Role.SEAT_HOLDER, scene.place(Role.SEAT_HOLDER), None, organisation)
    people.set_last_day(grant, until=clock.today() + timedelta(days=90), by=hand)


def _lay_down(scene: Scene, hand: Hand) -> None:
    place = scene.place(Role.SEAT_HOLDER)
    grant = a_grant(Role.SEAT_HOLDER, place, scene.concerned, scene.association)
    people.lay_down(grant, by=hand)


def _named(scene: Scene) -> tuple[Person, Grant]:
    """Name somebody, and fill a seat with them."""
    named = people.name_person("Aïcha Ndiaye")
    return named, a_grant(Role.SEAT_HOLDER, scene.forum.place, named, scene.association)


def _invite(scene: Scene, hand: Hand) -> None:
    named, _grant = _named(scene)
    people.invite(named, "aicha@example.org", scene.forum.place, by=hand)


def _uninvite(scene: Scene, hand: Hand) -> None:
    named, _grant = _named(scene)
    people.invite(named, "aicha@example.org", scene.forum.place, by=PLATFORM)
    uninvite(Invitation.objects.get(person=named), by=hand)


def _claim(scene: Scene, hand: Hand) -> None:
    named = people.name_person("Aïcha Ndiaye")
    _invitation, token = people.invite(
        named, "aicha@example.org", of_member(scene.member), by=PLATFORM
    )
    people.claim(token, by=_read(hand))


def _read(hand: Hand) -> Person:
    """Return the person of a hand as the database knows them, not to change them for who comes next."""
    return Person.objects.get(pk=hand.person.pk)


def _rename(scene: Scene, hand: Hand) -> None:
    people.rename(_read(hand), name="Autrement", language="fr")


def _close(scene: Scene, hand: Hand) -> None:
    a_grant(Role.OPERATOR, scene.place(Role.OPERATOR))  # so that nobody is the last one
    people.close(_read(hand))


def _found(scene: Scene, hand: Hand) -> None:
    forums.found(scene.member, slug="autre", name="Autre comité", language="fr", by=hand)


def _adopt(scene: Scene, hand: Hand) -> None:
    forums.adopt(scene.forum, GHANA.charter, agreed="En séance.", by=hand)


def _announce(scene: Scene, hand: Hand) -> None:
    plans.announce(scene.member, number=2, length_years=2, by=hand, language="fr")


def _move_date(scene: Scene, hand: Hand) -> None:
    later = clock.today() + timedelta(days=400)
    plans.move_date(scene.plan, field="due_on", becomes=later, reason="Crue du fleuve.", by=hand)


def _move_opportunity(scene: Scene, hand: Hand) -> None:
    later = clock.today() + timedelta(days=60)
    plans.move_opportunity(
        _an_opportunity(scene), starts_on=later, ends_on=later, reason="Crue du fleuve.", by=hand
    )


def _an_opportunity(scene: Scene) -> Opportunity:
    """Return one that was announced in time, whatever became of its plan."""
    day = clock.today() + timedelta(days=30)
    return Opportunity.objects.create(
        plan=scene.plan, number=1, means="meeting", title="Réunion", starts_on=day, ends_on=day
    )


def _tell_outreach(scene: Scene, hand: Hand) -> None:
    plans.tell_outreach(
        scene.plan, channel="media", account="Annonce à la radio.", audience="Éleveurs",
        on=clock.today(), by=hand,
    )  # fmt: skip


def _add_commitment(scene: Scene, hand: Hand) -> None:
    plans.add_commitment(scene.plan, code="AA0001", number="2", title="Un autre", by=hand)


def _add_milestone(scene: Scene, hand: Hand) -> None:
    due = PartialDate.parse("2027-06")
    plans.add_milestone(scene.commitment, number="1.2", title="Un autre", due=due, by=hand)


def _submit(scene: Scene, hand: Hand) -> None:
    plans.submit(scene.plan, starts=date(2026, 1, 1), ends=date(2029, 12, 31), by=hand)


def _report(side: Side) -> Attempt:
    """Try one of the two pens, as its page does."""

    def attempt(scene: Scene, hand: Hand) -> None:
        held, ruling = pen_for(hand.person, scene.commitment, side, clock.today())
        ruling.enforce()
        assert held
        progress.report(scene.commitment, level="limited", account="En ligne.", by=held)

    return attempt


def _assess(scene: Scene, hand: Hand) -> None:
    progress.assess(
        scene.commitment, scale=COMPLETION, value="limited", product=Product.END_OF_TERM, by=hand
    )


def _appoint(scene: Scene, hand: Hand) -> None:
    people.appoint(
        Role.SEAT_HOLDER, scene.forum.place, name="Aïcha Ndiaye", email="aicha@example.org",
        by=hand, organisation=scene.association,
    )  # fmt: skip


def _welcome(scene: Scene, hand: Hand) -> None:
    people.welcome(scene.association, name="Aïcha Ndiaye", email="aicha@example.org", by=hand)


def _follow(scene: Scene, hand: Hand) -> None:
    people.follow(_read(hand), scene.member.slug, "member", scene.member.slug)


def _complain(scene: Scene, hand: Hand | None) -> None:
    by = _read(hand) if hand else None
    moderation.complain(scene.association, ground=Ground.INSULT, words="", by=by)


def _decide(
    kind: Kind, before: Callable[[Scene], object] | None = None, *, state: bool = False
) -> Attempt:
    """Try a decision about words of society or of the State, once something was done before."""

    def attempt(scene: Scene, hand: Hand) -> None:
        if before:
            before(scene)
        thing = scene.agency if state else scene.association
        ground = Ground.INSULT if kind in WITHHOLDS else ""
        moderation.decide(thing, kind, reason="Il nomme une voisine.", ground=ground, by=hand)

    return attempt


def _hidden(scene: Scene, by: Hand | None = None) -> Decision:
    """Hide the association's words, by a secretary of society of its own."""
    return hidden(scene.association, by or a_hand_of(scene, SECRETARY_CS))


def _wait(scene: Scene) -> None:
    scene.association.withheld_at = clock.now()
    scene.association.save(update_fields=["withheld_at"])


def _appealed(scene: Scene) -> None:
    insider = a_person()
    join(insider, scene.association)
    decision = _hidden(scene)
    moderation.appeal(decision, words="Elle a donné son accord.", by=Hand(insider, clock.today()))


def _appeal(scene: Scene, hand: Hand) -> None:
    moderation.appeal(_hidden(scene), words="Elle a donné son accord.", by=hand)


def _switch(scene: Scene, hand: Hand) -> None:
    moderation.switch(scene.member, first_posts_wait=True, by=hand)


def _supplement(scene: Scene, hand: Hand) -> None:
    moderation.supplement(scene.member, text="Restons brefs.", language="fr", version=1, by=hand)


def _list(scene: Scene, hand: Hand, member: Member | None = None) -> Pattern:
    return moderation.list_pattern(
        member, kind=Listed.WORD, text="arnaque", why="Publicité.", by=hand
    )


def _unlist(scene: Scene, hand: Hand) -> None:
    listed = _list(scene, a_hand_of(scene, SECRETARY_CS), scene.member)
    moderation.unlist(listed, by=hand)


ATTEMPTS: dict[str, Attempt] = {
    **CONSULTING,
    **SORTING,
    **WORKING,
    "people.register/of society": _register(Side.CIVIL_SOCIETY),
    "people.register/of the State": _register(Side.GOVERNMENT),
    "people.register/of review": _register(Side.REVIEWER),
    "people.describe": _describe,
    "people.verify/of society": lambda scene, hand: people.verify(scene.association, by=hand),
    "people.verify/of the State": lambda scene, hand: people.verify(scene.agency, by=hand),
    "people.affiliate/of society": lambda scene, hand: people.affiliate(
        a_person(), scene.association, by=hand
    ),
    "people.affiliate/of society, empty": lambda scene, hand: people.affiliate(
        a_person(), an_organisation(scene.member, Side.CIVIL_SOCIETY), by=hand
    ),
    "people.affiliate/of the State": lambda scene, hand: people.affiliate(
        a_person(), scene.agency, by=hand
    ),
    "people.leave": _leave,
    "people.give/point of contact": _give(Role.POINT_OF_CONTACT, society=False),
    "people.give/secretary of the State": _give(Role.FORUM_SECRETARY, society=False),
    "people.give/secretary of society": _give(Role.FORUM_SECRETARY, society=True),
    "people.give/seat of the State": _give(Role.SEAT_HOLDER, society=False),
    "people.give/seat of society": _give(Role.SEAT_HOLDER, society=True),
    "people.give/lead": _give(Role.LEAD, society=False),
    "people.give/co-lead": _give(Role.CO_LEAD, society=True),
    "people.give/contributor of the State": _give(Role.CONTRIBUTOR, society=False),
    "people.give/contributor of society": _give(Role.CONTRIBUTOR, society=True),
    "people.give/reviewer": _give(Role.REVIEWER, None),
    "people.give/steering member": _give(Role.STEERING_MEMBER, None),
    "people.give/coordinator": _give(Role.COORDINATOR, None),
    "people.give/support unit": _give(Role.SUPPORT_UNIT, None),
    "people.give/operator": _give(Role.OPERATOR, None),
    "people.withdraw/seat of society": _withdraw(Role.SEAT_HOLDER, society=True),
    "people.withdraw/lead": _withdraw(Role.LEAD, society=False),
    "people.set_last_day": _set_last_day,
    "people.lay_down": _lay_down,
    "people.invite": _invite,
    "people.uninvite": _uninvite,
    "people.claim": _claim,
    "people.rename": _rename,
    "people.close": _close,
    "forums.found": _found,
    "forums.adopt": _adopt,
    **VOTING,
    **meeting.TRIED,
    **teaming.TRIED,
    **evidence.TRIED,
    **allying.TRIED,
    **minutes.TRIED,
    **seats.TRIED,
    **ATTEMPTS_AT_A_DESK,
    "plans.announce": _announce,
    "plans.move_date": _move_date,
    "plans.add_opportunity": lambda scene, hand: plans.add_opportunity(
        scene.plan, a_chance(), by=hand
    ),
    "plans.move_opportunity": _move_opportunity,
    "plans.correct_opportunity": lambda scene, hand: plans.correct_opportunity(
        _an_opportunity(scene), {"place": "École"}, reason="La salle est fermée.", by=hand
    ),
    "plans.call_off": lambda scene, hand: plans.call_off(
        _an_opportunity(scene), reason="La salle est fermée.", by=hand
    ),
    "plans.tell_outreach": _tell_outreach,
    "plans.add_commitment": _add_commitment,
    "plans.add_milestone": _add_milestone,
    "plans.reword": lambda scene, hand: plans.reword(
        scene.commitment, {"title": "Autrement"}, by=hand
    ),
    "plans.respond": lambda scene, hand: plans.respond(scene.plan, by=hand),
    "plans.submit": _submit,
    **AMENDING,
    **DRAFTING,
    "plans.refresh": lambda scene, hand: plans.refresh(scene.plan, by=hand),
    **ATTEMPTS_AT_DATES,
    "progress.report/the government’s pen": _report(Side.GOVERNMENT),
    "progress.report/civil society’s pen": _report(Side.CIVIL_SOCIETY),
    **TRIED_PENS,
    "progress.complete": lambda scene, hand: progress.complete(
        scene.milestone, done_on=clock.today(), by=hand
    ),
    "progress.file_evidence": lambda scene, hand: progress.file_evidence(
        scene.commitment, document=scene.document, by=hand
    ),
    "progress.assess": _assess,
    **ROUNDS,
    "people.appoint": _appoint,
    "people.welcome": _welcome,
    "people.follow": _follow,
    "moderation.complain": _complain,
    "moderation.forget": lambda _scene, hand: moderation.forget(_read(hand)),
    "moderation.decide/hide words of society": _decide(Kind.HIDDEN),
    "moderation.decide/hide words of the State": _decide(Kind.HIDDEN, state=True),
    "moderation.decide/show words of society again": _decide(Kind.SHOWN, _hidden),
    "moderation.decide/let words of society in": _decide(Kind.LET_IN, _wait),
    "moderation.decide/keep words of society out": _decide(Kind.KEPT_OUT, _wait),
    "moderation.decide/leave words as they are": _decide(
        Kind.LEFT, lambda scene: _complain(scene, None)
    ),
    "moderation.decide/an appeal of society": _decide(Kind.UPHELD, _appealed),
    "moderation.appeal": _appeal,
    "moderation.switch": _switch,
    "moderation.supplement": _supplement,
    "moderation.list_pattern/of a member": lambda scene, hand: _list(scene, hand, scene.member),
    "moderation.list_pattern/of all": _list,
    "moderation.unlist": _unlist,
}

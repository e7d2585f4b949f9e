"""Who may complain, hide, show again, let in, appeal and decide appeals, and why not.

Power is equal: a hand of the State withholds no words of society, and a hand of society none of the
State. What both wrote, or nobody on a side, is for the Support Unit. The operator has no say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.moderation import things
from parvis.moderation.grounds import POSSIBLE, WITHHOLDS, Ground, Kind, State, state_of
from parvis.moderation.models import Appeal, Complaint, Decision, Pattern
from parvis.moderation.models.decision import decided_kinds
from parvis.moderation.patterns import LONGEST, is_pattern
from parvis.moderation.things import Thing
from parvis.people.models import Affiliation, Person
from parvis.people.places import THE_HOUSE, Place, of_member
from parvis.people.rights import Hand, first_that, hands, may_act, may_sign, needs_one_of
from parvis.people.roles import SOCIETY, STATE, Role
from parvis.people.rules import sides_of
from parvis.people.sides import Side
from parvis.rulings import ALLOWED, Ruling, denied

MODERATORS = (Role.FORUM_SECRETARY, Role.COORDINATOR, Role.SUPPORT_UNIT)
MOST_WORDS = 4_000  # characters of a reason, a complaint or an appeal


def state(thing: Thing) -> State:
    """Return how a thing stands before the public."""
    decided = decided_kinds(Decision.objects.about(thing).latest_first())
    return state_of(thing.is_public, decided)


def standing_with(thing: Thing) -> list[Thing]:
    """Return what belongs to a thing and stands as it does: seen with it, or withheld with it.

    What was withheld apart, or shown again apart, stands otherwise: it is decided on apart.
    """
    near = [one for one in things.companions_of(thing) if one.withheld_at == thing.withheld_at]
    if thing.is_public:
        return near
    return [one for one in near if _decided_at(one) == _decided_at(thing)]


def _decided_at(thing: Thing) -> datetime | None:
    decided = Decision.objects.about(thing).standing().latest_first()
    return decided.values_list("at", flat=True).first()


def may_moderate(by: Hand | None, place: Place) -> Ruling:
    """May this hand see what waits and what was complained of?"""
    return may_act(by, MODERATORS, place)


def _camp(side: str) -> frozenset[Side]:
    """Return which of the two a side belongs to; empty for neither."""
    if side in STATE:
        return STATE
    return SOCIETY if side in SOCIETY else frozenset()


def _camp_of(by: Hand) -> frozenset[Side]:
    """Return for which of the two a moderator acts: coordinators are civil society's own."""
    return SOCIETY if by.role == Role.COORDINATOR else _camp(by.side)


def _may_withhold(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand decide that the public does not see these words?"""
    ruling = may_moderate(by, things.place_of(thing))
    if not ruling or by is None:
        return ruling
    whose = _camp(things.side_of(thing))
    if by.role == Role.SUPPORT_UNIT and not _is_of_the_other_side(by, whose):
        return ALLOWED
    if whose and whose == _camp_of(by):
        return ALLOWED
    if whose == SOCIETY:
        return denied(_("Nobody of the State hides words of civil society."))
    if whose == STATE:
        return denied(_("Nobody of civil society hides words of the State."))
    return denied(_("These are words of neither side alone: the Support Unit decides on them."))


def _is_of_the_other_side(by: Hand, whose: frozenset[Side]) -> bool:
    """Say whether who moderates speaks for the side opposite to the one whose words they are."""
    speaks_for = sides_of(by.person, by.on)
    return bool(speaks_for & {STATE: SOCIETY, SOCIETY: STATE}.get(whose, frozenset()))


def _is_possible(thing: Thing, kind: Kind) -> Ruling:
    stands = state(thing)
    if kind in POSSIBLE[stands]:
        return ALLOWED
    return denied(
        {
            State.PUBLIC: _("It is shown already."),
            State.WAITING: _("It waits: let it in or keep it out."),
            State.KEPT_OUT: _("It was kept out already."),
            State.HIDDEN: _("It is hidden already."),
        }[stands]
    )


def _not_ones_own(by: Hand | None, thing: Thing) -> Ruling:
    if by and by.person.key in things.authors_of(thing):
        return denied(_("Nobody decides on their own words."))
    return ALLOWED


def may_hide(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand hide the thing?"""
    return _may_withhold(by, thing) and _is_possible(thing, Kind.HIDDEN)


def may_leave(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand answer the complaints about a thing by leaving it as it is?"""
    ruling = may_moderate(by, things.place_of(thing)) and _not_ones_own(by, thing)
    if ruling and not Complaint.objects.about(thing).open().exists():
        return denied(_("Nobody has complained about it."))
    return ruling and _is_possible(thing, Kind.LEFT)


def may_show_again(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand show again what was hidden? What the Support Unit hid, the Support Unit alone."""
    ruling = _may_withhold(by, thing) and _not_ones_own(by, thing)
    return ruling and _not_over_the_support_unit(by, thing) and _is_possible(thing, Kind.SHOWN)


def _not_over_the_support_unit(by: Hand | None, thing: Thing) -> Ruling:
    last = Decision.objects.about(thing).latest_first().first()
    if last and last.role == Role.SUPPORT_UNIT and by and by.role != Role.SUPPORT_UNIT:
        return denied(_("The Support Unit decided this. Appeal against its decision."))
    return ALLOWED


def may_let_in(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand let in what waits? A moderator of either side, but nobody their own words.

    What was kept out waits no more: that is undone by those who may keep it out.
    """
    if state(thing) is State.KEPT_OUT:
        ruling = _may_withhold(by, thing)
    else:
        ruling = may_moderate(by, things.place_of(thing))
    ruling = ruling and _not_ones_own(by, thing)
    return ruling and _not_over_the_support_unit(by, thing) and _is_possible(thing, Kind.LET_IN)


def may_keep_out(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand keep out what waits? As it may hide what is seen."""
    return _may_withhold(by, thing) and _is_possible(thing, Kind.KEPT_OUT)


def may_decide_appeal(by: Hand | None, thing: Thing) -> Ruling:
    """May this hand decide the open appeal? Another person than who decided and who appealed."""
    ruling = _may_withhold(by, thing) and _not_ones_own(by, thing)
    if not ruling or by is None:
        return ruling
    appeal = open_appeal(thing)
    if appeal is None:
        return denied(_("There is no appeal to decide."))
    if appeal.decision.person_id == by.person.pk:
        return denied(_("Who took a decision does not decide the appeal against it."))
    if appeal.person_id == by.person.pk:
        return denied(_("Nobody decides their own appeal."))
    return ALLOWED


def open_appeal(thing: Thing) -> Appeal | None:
    """Return the appeal about a thing that waits to be decided, or none."""
    asked = Appeal.objects.open().filter(decision__in=Decision.objects.about(thing))
    return asked.select_related("decision").first()


RULES: dict[Kind, Callable[..., Ruling]] = {
    Kind.HIDDEN: may_hide,
    Kind.LEFT: may_leave,
    Kind.SHOWN: may_show_again,
    Kind.LET_IN: may_let_in,
    Kind.KEPT_OUT: may_keep_out,
    Kind.UPHELD: may_decide_appeal,
    Kind.REJECTED: may_decide_appeal,
}


def may_decide(by: Hand | None, thing: Thing, kind: Kind, ground: str, reason: str) -> Ruling:
    """May this hand decide so about the thing, on this ground and with this reason?"""
    ruling = RULES[kind](by, thing)
    if not ruling:
        return ruling
    if kind in WITHHOLDS and ground not in list(Ground):
        return denied(_("Say on which ground it is withheld."))
    return _is_said(reason)


def _is_said(reason: str) -> Ruling:
    if not reason.strip():
        return denied(_("Say why: the reason is public."))
    return _is_short_enough(reason)


def _is_short_enough(words: str) -> Ruling:
    if len(words) > MOST_WORDS:
        return denied(_("Write at most {most} characters.").format(most=MOST_WORDS))
    return ALLOWED


def may_complain(person: Person | None, thing: Thing, ground: str, words: str) -> Ruling:
    """May this person, or a guest, complain about what is seen? Once until there is an answer."""
    if not thing.is_public:
        return denied(_("It is hidden already."))
    if ground not in list(Ground):
        return denied(_("Say which rule it breaks."))
    if person:
        mine = Complaint.objects.about(thing).open().filter(person=person)
        if mine.exists():
            return denied(_("You have complained about this already; a moderator will answer."))
        if not (signed := may_sign(person)):
            return signed
    return _is_short_enough(words)


def may_appeal(person: Person | None, decision: Decision, words: str, today: date) -> Ruling:
    """May this person appeal? Who wrote it or belongs to its organisation, once for each decision."""
    signed = may_sign(person)
    if not signed or person is None:
        return signed
    thing = things.find(*decision.subject)
    if thing is None or not decision.withholds:
        return denied(_("Only a decision to hide or to keep out can be appealed against."))
    if not _is_concerned(person, thing, today):
        return denied(_("Only who wrote it, or belongs to its organisation, may appeal."))
    if Appeal.objects.filter(decision=decision).exists():
        return denied(_("There has been an appeal against this decision already."))
    if (
        thing.is_public
        or decision != Decision.objects.about(thing).standing().latest_first().first()
    ):
        return denied(_("This decision holds no longer."))
    if not words.strip():
        return denied(_("Say why the decision is wrong."))
    return _is_short_enough(words)


def _is_concerned(person: Person, thing: Thing, today: date) -> bool:
    if person.key == things.author_of(thing):
        return True
    organisation = things.organisation_of(thing)
    belongs = Affiliation.objects.current(today).filter(person=person, organisation=organisation)
    return organisation is not None and belongs.exists()


def may_switch(by: Hand | None, member: Member) -> Ruling:
    """May this hand open or close the waiting room, and write the member's own rules?"""
    return may_moderate(by, of_member(member))


def may_supplement(by: Hand | None, member: Member, text: str) -> Ruling:
    """May this hand write what the rules add for a member?"""
    return may_moderate(by, of_member(member)) and _is_short_enough(text)


def may_list_words(by: Hand | None, member: Member | None) -> Ruling:
    """May this hand keep the lists of a member? Those of all members, the Support Unit alone."""
    if member is None:
        return may_act(by, (Role.SUPPORT_UNIT,), THE_HOUSE)
    return may_moderate(by, of_member(member))


def may_list(by: Hand | None, member: Member | None, kind: str, text: str, why: str) -> Ruling:
    """May this word or link be put on a list? It can be found in a text, and is not listed yet."""
    ruling = may_list_words(by, member)
    if not ruling:
        return ruling
    if len(text) > LONGEST or not is_pattern(kind, text):
        return denied(_("A word has letters or digits; a link names a host, such as example.org."))
    listed = Pattern.objects.in_force().filter(kind=kind, text=text.strip(), member=member)
    if listed.exists():
        return denied(_("This is on the list already."))
    return _is_said(why)


def may_unlist(by: Hand | None, pattern: Pattern) -> Ruling:
    """May this be taken off its list?"""
    if pattern.ended_on:
        return denied(_("This was taken off the list already."))
    return may_list_words(by, pattern.member)


def kinds_for(
    person: Person, thing: Thing, today: date, among: Sequence[Kind]
) -> list[tuple[Kind, Hand | None, Ruling]]:
    """Return what could be decided about a thing: the person's hand for it, or none and why not."""
    mine = hands(person, MODERATORS, things.place_of(thing), today)
    found = {
        rule: first_that(mine, partial(rule, thing=thing), needs_one_of(MODERATORS))
        for rule in {RULES[kind] for kind in among}
    }
    return [(kind, *found[RULES[kind]]) for kind in among]

"""How a member moderates: the waiting room's switch, its own rules, its lists."""

from __future__ import annotations

from django.db import transaction

from parvis.members.models import Member
from parvis.moderation import rules, verbs
from parvis.moderation.models import Arrangement, Pattern
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.rights import Hand
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.texts.acts import keep_wording


def _held(member: Member) -> Arrangement:
    """Return a member's arrangement while nobody else may change it."""
    hold(member.slug)
    return Arrangement.of(member)


@transaction.atomic
def switch(member: Member, *, first_posts_wait: bool, by: Hand) -> Arrangement:
    """Open or close the waiting room of a member; as it is already, nothing happens."""
    rules.may_switch(by, member).enforce()
    arranged = _held(member)
    if arranged.first_posts_wait == first_posts_wait:
        return arranged
    arranged.first_posts_wait = first_posts_wait
    arranged.version += 1
    arranged.save()
    verb = verbs.SWITCHED_ON if first_posts_wait else verbs.SWITCHED_OFF
    record(verb, member, by=by.as_actor())
    return arranged


@transaction.atomic
def supplement(member: Member, *, text: str, language: str, version: int, by: Hand) -> Arrangement:
    """Write what the rules add for a member; what it said before is kept. Raises `ChangedMeanwhile`."""
    rules.may_supplement(by, member, text).enforce()
    arranged = _held(member)
    if arranged.version != version:
        raise ChangedMeanwhile(arranged)
    if (arranged.supplement, arranged.language) == (text.strip(), language):
        return arranged
    if arranged.supplement:
        keep_wording(member, "rules of moderation", arranged.language, arranged.supplement)
    arranged.supplement, arranged.language = text.strip(), language
    arranged.version += 1
    arranged.save()
    record(verbs.SUPPLEMENTED, member, by=by.as_actor())
    return arranged


@transaction.atomic
def list_pattern(member: Member | None, *, kind: str, text: str, why: str, by: Hand) -> Pattern:
    """Put a word or a link on the list of a member, or of all: what meets it waits to be read."""
    rules.may_list(by, member, kind, text, why).enforce()
    pattern = Pattern.objects.create(
        kind=kind, text=text.strip(), member=member, why=why.strip(), added_by=by.person,
        role=by.role, added_on=clock.today(),
    )  # fmt: skip
    record(
        verbs.LISTED, pattern.place, by=by.as_actor(), what=kind, reason=pattern.why,
        pattern=pattern.record_key,
    )  # fmt: skip
    return pattern


@transaction.atomic
def unlist(pattern: Pattern, *, by: Hand) -> None:
    """Take a word or a link off its list."""
    rules.may_unlist(by, pattern).enforce()
    pattern.ended_on = clock.today()
    pattern.save(update_fields=["ended_on"])
    record(
        verbs.UNLISTED, pattern.place, by=by.as_actor(), what=pattern.kind,
        pattern=pattern.record_key,
    )  # fmt: skip

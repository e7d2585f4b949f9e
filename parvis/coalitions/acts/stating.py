"""An organisation says what it brings and seeks; a team says what its commitment needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from parvis.coalitions import verbs
from parvis.coalitions.law.skills import in_order
from parvis.coalitions.models import Need, Offer
from parvis.coalitions.reading_again import read_again
from parvis.coalitions.rules import stating as rules
from parvis.coalitions.signing import signed
from parvis.people.acts import ChangedMeanwhile
from parvis.people.models import Organisation
from parvis.people.rights import By, body_of
from parvis.plans.models import Commitment, PolicyArea
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.texts.acts import keep_wording


@transaction.atomic
def state_offer(
    organisation: Organisation, *, brings: Sequence[str] = (), seeks: Sequence[str] = (),
    brings_also: str = "", seeks_also: str = "", areas: Iterable[PolicyArea] = (),
    regions: str = "", language: str = "", version: int = 0, by: By,
) -> Offer:  # fmt: skip
    """Say what an organisation brings and seeks, on what it works and where.

    `version`: the one that was read before, zero for none. Raises `ChangedMeanwhile` with what stands
    now when that is another, and `Refused`.
    """
    hold(organisation.chain)
    today = clock.today()
    rules.may_state_offer(by, organisation, [*brings, *seeks], today).enforce()
    offer = Offer.objects.filter(organisation=organisation).first()
    _enforce_version(offer, version)
    offer = offer or Offer(organisation=organisation, version=0)
    texts = {"brings_also": brings_also, "seeks_also": seeks_also, "regions": regions}
    _put(offer, texts, language)
    offer.brings, offer.seeks = in_order(brings), in_order(seeks)
    offer.stated_on, offer.version = today, offer.version + 1
    offer.save()
    offer.areas.set(areas)
    record(
        verbs.OFFER_STATED, offer, by=signed(by, organisation, today), name=organisation.name,
        organisation=organisation.slug, brings=offer.brings, seeks=offer.seeks,
    )  # fmt: skip
    read_again(offer, by, organisation.member, texts.values(), is_new=offer.version == 1)
    return offer


@transaction.atomic
def state_need(
    commitment: Commitment, *, skills: Sequence[str], also: str = "", language: str = "",
    version: int = 0, by: By,
) -> Need:  # fmt: skip
    """Say what a commitment needs; what was said before is replaced, and told in the record.

    `version` as in `state_offer`. Raises `ChangedMeanwhile` and `Refused`.
    """
    hold(commitment.chain)
    rules.may_state_need(by, commitment, skills).enforce()
    body = body_of(by)
    assert body is not None
    need = Need.objects.filter(commitment=commitment).first()
    _enforce_version(need, version)
    need = need or Need(commitment=commitment, version=0)
    _put(need, {"also": also}, language)
    need.skills, need.organisation = in_order(skills), body
    need.stated_on, need.version = clock.today(), need.version + 1
    need.save()
    record(
        verbs.NEED_STATED, need, by=by.as_actor(), number=commitment.number,
        commitment=commitment.code, skills=need.skills,
    )  # fmt: skip
    read_again(need, by, commitment.plan.member, [also], is_new=need.version == 1)
    return need


def _enforce_version(found: Offer | Need | None, version: int) -> None:
    if (found.version if found else 0) != version:
        raise ChangedMeanwhile(found)


def _put(thing: Any, texts: dict[str, str], language: str) -> None:
    """Set the words of a thing in their language; what it said before is kept."""
    for name, words in texts.items():
        before = getattr(thing, name)
        if before and before != words.strip():
            keep_wording(thing, name, thing.language, before)
        setattr(thing, name, words.strip())
    thing.language = language

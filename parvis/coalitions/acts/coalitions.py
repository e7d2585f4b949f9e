"""A coalition is founded, described, spoken for, ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction

from parvis.coalitions import verbs
from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.law.skills import in_order
from parvis.coalitions.models import Around, Coalition, Membership
from parvis.coalitions.reading_again import read_again
from parvis.coalitions.rules import coalitions as rules
from parvis.coalitions.signing import signed
from parvis.moderation import acts as moderation
from parvis.people.acts import ChangedMeanwhile
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.texts.acts import keep_wording


@transaction.atomic
def found(
    founder: Organisation, *, slug: str, name: str, purpose: str,
    commitments: Sequence[Commitment], needs: Sequence[str] = (), needs_also: str = "",
    admission: str = Admission.ASKED, language: str = "", by: By,
) -> Coalition:  # fmt: skip
    """Found a coalition around some commitments; who founds it belongs to it and speaks for it.

    Public at once, unless a moderator reads it first. Raises `Refused`.
    """
    hold(founder.chain)
    today, name, purpose = clock.today(), name.strip(), purpose.strip()
    rules.may_found(by, founder, name=name, slug=slug, purpose=purpose, today=today).enforce()
    rules.is_sound(founder.member, commitments, needs, admission).enforce()
    coalition = Coalition.objects.create(
        member=founder.member, slug=slug, name=name, purpose=purpose, language=language,
        needs=in_order(needs), needs_also=needs_also.strip(), admission=admission,
        founder=founder, founded_on=today, spokes=founder,
    )  # fmt: skip
    _stand_around(coalition, commitments)
    enter(coalition, founder)
    record(
        verbs.FOUNDED, coalition, by=signed(by, founder, today), name=name,
        commitments=codes_of(commitments),
    )  # fmt: skip
    moderation.wait_if_needed(
        coalition, by=by, member=founder.member, texts=[name, purpose, needs_also]
    )
    return coalition


@transaction.atomic
def describe(
    coalition: Coalition, *, own: Organisation, name: str, purpose: str,
    commitments: Sequence[Commitment], needs: Sequence[str], needs_also: str, admission: str,
    language: str, version: int, by: By,
) -> Coalition:  # fmt: skip
    """Change what a coalition says of itself, and around what it stands, for one of its members.

    What it said before is kept. `version`: the one that was read before. Raises `ChangedMeanwhile`
    with the coalition as it stands when that is another, and `Refused`.
    """
    hold(coalition.chain)
    now, today = Coalition.objects.for_reading().get(pk=coalition.pk), clock.today()
    name, purpose, needs_also = name.strip(), purpose.strip(), needs_also.strip()
    rules.may_describe(by, now, own, name, purpose, today).enforce()
    rules.is_sound(now.member, commitments, needs, admission).enforce()
    if now.version != version:
        raise ChangedMeanwhile(now)
    for field, words in {"name": name, "purpose": purpose, "needs_also": needs_also}.items():
        before = getattr(now, field)
        if before and before != words:
            keep_wording(now, field, now.language, before)
        setattr(now, field, words)
    now.needs, now.admission, now.language = in_order(needs), admission, language
    now.version += 1
    now.save()
    actor = signed(by, own, today)
    record(verbs.DESCRIBED, now, by=actor, name=name)
    if _stand_around(now, commitments):
        record(verbs.TURNED, now, by=actor, name=name, commitments=codes_of(commitments))
    read_again(now, by, now.member, [name, purpose, needs_also])
    return now


@transaction.atomic
def name_spokes(
    coalition: Coalition, spokes: Organisation, *, own: Organisation, by: By
) -> Coalition:
    """Name which of its members speaks for a coalition from now on. Raises `Refused`."""
    hold(coalition.chain)
    now, today = Coalition.objects.for_reading().get(pk=coalition.pk), clock.today()
    rules.may_name_spokes(by, now, own, spokes, today).enforce()
    now.spokes = spokes
    now.save(update_fields=["spokes"])
    record(
        verbs.SPOKES_NAMED, now, by=signed(by, own, today), name=now.name, who=spokes.name,
        organisation=spokes.slug,
    )  # fmt: skip
    return now


@transaction.atomic
def end(coalition: Coalition, *, own: Organisation, reason: str, by: By) -> Coalition:
    """End a coalition today, by decision, with the reason that everybody reads. Raises `Refused`."""
    hold(coalition.chain)
    now, today = Coalition.objects.for_reading().get(pk=coalition.pk), clock.today()
    rules.may_end(by, now, own, reason, today).enforce()
    now.ended_on, now.ended_because = today, reason.strip()
    now.save(update_fields=["ended_on", "ended_because"])
    record(verbs.ENDED, now, by=signed(by, own, today), name=now.name)
    read_again(now, by, now.member, [reason])
    return now


def enter(coalition: Coalition, organisation: Organisation) -> Membership:
    """Let an organisation belong from today: a part of founding and of joining."""
    numbered = Membership.objects.filter(member=coalition.member)
    return Membership.objects.create(
        member=coalition.member, number=next_number(numbered), coalition=coalition,
        organisation=organisation, since=clock.today(),
    )  # fmt: skip


def codes_of(commitments: Iterable[Commitment]) -> str:
    """Name commitments by their codes, one after the other: a reading, for the record."""
    return ", ".join(sorted(one.code for one in commitments))


def _stand_around(coalition: Coalition, commitments: Sequence[Commitment]) -> bool:
    """Let a coalition stand around these commitments, and no others; say whether that is new."""
    today, wanted = clock.today(), {one.pk for one in commitments}
    stands = {one.commitment_id: one for one in coalition.around.filter(until__isnull=True)}
    gone = [one.pk for pk, one in stands.items() if pk not in wanted]
    Around.objects.filter(pk__in=gone).update(until=today)
    new = [one for one in commitments if one.pk not in stands]
    Around.objects.bulk_create(
        [Around(coalition=coalition, commitment=one, since=today) for one in new]
    )
    return bool(gone or new)

"""A contribution that says several things is split, so that each is answered."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from parvis.consultations import rules, verbs
from parvis.consultations.acts.contributing import digest_of
from parvis.consultations.models import Contribution
from parvis.people.rights import By
from parvis.record.acts import hold, record
from parvis.rulings import Refused

# What a part has of its original: who said it, for whom, when and where.
INHERITED = (
    "member", "consultation", "passage", "way", "person", "organisation", "side", "author_name",
    "is_unnamed", "source", "entered_by", "made_on", "received_at", "language", "theme",
)  # fmt: skip


@transaction.atomic
def split(
    contribution: Contribution, *, parts: Sequence[tuple[str, str]], by: By
) -> list[Contribution]:
    """Split a contribution into parts, each with a title and words that it quotes from the original.

    Each part gets a number of its own, its author and an answer; the thread and the supports stay
    with the original, which leads to its parts. Raises `Refused`.
    """
    plan = contribution.consultation.plan
    hold(plan.chain)
    plan.refresh_from_db(fields=["submitted"])
    now = Contribution.objects.for_reading().select_for_update(of=("self",)).get(pk=contribution.pk)
    (rules.may_sort(by, plan) and rules.can_be_split(now, plan, parts)).enforce()
    if now.version != contribution.version:
        raise Refused(_("Contribution {number} was changed meanwhile.").format(number=now.number))
    last = Contribution.objects.filter(member=now.member).aggregate(last=Max("number"))["last"]
    made = [
        _part(now, last + place, title.strip(), words)
        for place, (title, words) in enumerate(parts, start=1)
    ]
    now.version += 1
    now.save(update_fields=["version"])
    contribution.version = now.version
    record(
        verbs.SPLIT, now, by=by.as_actor(), number=now.number,
        parts=", ".join(str(one.number) for one in made),
    )  # fmt: skip
    return made


def _part(original: Contribution, number: int, title: str, words: str) -> Contribution:
    inherited = {name: getattr(original, name) for name in INHERITED}
    return Contribution.objects.create(
        number=number, title=title, words=words.strip(), asks_answer=True, split_from=original,
        digest=digest_of(title, words), **inherited,
    )  # fmt: skip

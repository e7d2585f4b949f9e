"""A charter is adopted: whole, under the next number; those before it stay."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.forums import rules, verbs
from parvis.forums.law import charter as law
from parvis.forums.law.presets import System
from parvis.forums.models import Charter, Constituency, Forum
from parvis.forums.wording import begun
from parvis.people.acts.signing import actor_of
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def adopt(
    forum: Forum, charter: law.Charter, *, agreed: str, by: Signer, adopted_on: date | None = None,
    basis: str = "", language: str = "", began_from: System | None = None,
    follows: int | None = None,
) -> Charter:  # fmt: skip
    """Enter a charter that the forum adopted on a day (today). Raises `Refused`.

    `agreed`: when and how the forum agreed. `began_from`: the system whose rules were the draft.
    `follows`: the number of the charter that was in force when it was written, nought for none.
    """
    today = clock.today()
    adopted_on = adopted_on or today
    hold(forum.chain)
    last = forum.charters.for_reading().order_by("number").last()
    if follows is not None:
        rules.may_follow(follows, last).enforce()
    rules.may_adopt(by, forum, charter, last, adopted_on, agreed, today).enforce()
    kept = _ours(charter, last, began_from)
    adopted = Charter.objects.create(
        forum=forum, number=last.number + 1 if last else 1, adopted_on=adopted_on,
        agreed=agreed.strip(), basis=basis, language=language, began_from=began_from or "",
        ours=[str(point) for point in kept], digest=charter.digest, **_columns(charter),
    )  # fmt: skip
    _seat(adopted, charter)
    record(
        verbs.CHARTER_ADOPTED, adopted, by=actor_of(by), charter=adopted.number, name=forum.name,
        adopted=adopted_on.isoformat(), digest=adopted.digest,
    )  # fmt: skip
    return adopted


def _ours(
    charter: law.Charter, last: Charter | None, began_from: System | None
) -> tuple[law.Point, ...]:
    """Return which defaults of this house stand as they were, in a system or in the last charter."""
    if began_from:
        preset = begun(began_from)
        return law.still_ours(charter, preset.charter, preset.ours)
    return law.still_ours(charter, last.as_law, last.ours_by_point) if last else ()


def _columns(charter: law.Charter) -> dict[str, object]:
    told = {name: getattr(charter, name) for names in law.FIELDS.values() for name in names}
    return told | {
        "scope": [str(one) for one in charter.scope],
        "observers": [str(one) for one in charter.observers],
        "falls_back_on": charter.falls_back_on or "",
    }


def _seat(adopted: Charter, charter: law.Charter) -> None:
    Constituency.objects.bulk_create(
        Constituency(
            charter=adopted, number=number, key=one.key, side=one.side, name=one.name,
            seats=one.seats, filled_by=one.filled_by, quorum=one.quorum,
        )
        for number, one in enumerate(charter.constituencies, start=1)
    )  # fmt: skip

"""How the plan answers: each commitment with the contributions that it comes from or answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from parvis.consultations.heard.counts import to_answer
from parvis.consultations.heard.wording import number, page_of, text_of
from parvis.consultations.models import Origin, Response
from parvis.documents.writing import Block, Heading, Line, Paragraph, Table, Words, line
from parvis.plans.models import Commitment, Plan
from parvis.ui.lists import comma


def commitments(plan: Plan, most: int | None = None, *, linked: bool = True) -> Iterator[Block]:
    """Tell where each commitment comes from; no more than so many numbers each. Four queries."""
    yield Heading(2, line(_("How the commitments answer")))
    standing = plan.commitments.standing().order_by("order")
    every = list(standing.only(*_NAMES).select_related("plan__member"))
    if not every:
        yield Paragraph(line(_("No commitment has been entered yet.")), "quiet")
        return
    found = _numbers(plan)
    rows = [_row(one, sorted(found.get(one.pk, ())), plan, most, linked) for one in every]
    yield Table(
        _("Commitments, and the contributions that they come from or are the answer to"),
        (_("Commitment"), _("Contributions"), _("Their numbers")), rows, (1,),
    )  # fmt: skip


_NAMES = ("code", "number", "title", "language", "translations", "plan__member__slug")


def _numbers(plan: Plan) -> dict[int, set[int]]:
    """Return the numbers of the contributions that lead to each commitment. Three queries."""
    origins = Origin.objects.filter(
        commitment__plan=plan, contribution__withheld_at__isnull=True
    ).values_list("commitment", "contribution__number")
    given = Response.objects.in_force().filter(commitment__plan=plan)
    leads = dict(given.values_list("pk", "commitment"))
    answered: Any = to_answer(plan).answered_by(given).answered()
    answers = (
        (leads[answer], number) for answer, number in answered.values_list("answer", "number")
    )
    found: dict[int, set[int]] = {}
    for commitment, contribution in (*origins, *answers):
        found.setdefault(commitment, set()).add(contribution)
    return found


def _row(
    one: Commitment, numbers: list[int], plan: Plan, most: int | None, linked: bool
) -> list[Line]:
    title = text_of(one, "title", one.get_absolute_url())
    shown = numbers[:most]
    told: list[Words] = []
    for contribution in shown:
        address = page_of(contribution, plan.member.slug) if linked else ""
        told += [Words(comma())] if told else []
        told.append(Words(str(contribution), "", address))
    if len(shown) < len(numbers):
        told.append(Words(_(" and {count} more").format(count=number(len(numbers) - len(shown)))))
    name = line(f"{one.number}. ", title)
    return [name, line(number(len(numbers))), tuple(told) or line(_("none"))]

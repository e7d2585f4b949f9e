"""Theme by theme: groups with what was said in them, then what stands alone, each with its answer.

Read in two ways: whole, in portions, for a paper; or some items of one theme, for a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations.heard.answered import NO_THEME, titles
from parvis.consultations.heard.answers import answer, answers_to, in_a_word
from parvis.consultations.heard.counts import to_answer
from parvis.consultations.heard.wording import named, number, text_of
from parvis.consultations.models import Contribution, Group, Response
from parvis.documents.writing import Block, Heading, Line, Listing, Paragraph, Words, line
from parvis.plans.models import Plan

AT_ONCE = 500  # contributions read together, where all are read
SHOWN = 8  # contributions of a group on a page; its own page has them all
LONGEST = 500  # signs of an answer on a page


def whole(plan: Plan, *, linked: bool = True) -> Iterator[Block]:
    """Tell all themes in their order, as far as something is said in them.

    `linked`: each contribution leads to its page.
    """
    yield Heading(2, line(_("Theme by theme: what was said, and what was answered")))
    for theme, title in titles(plan):
        groups = list(groups_in(plan, theme))
        alone = alone_in(plan, theme)
        if groups or alone.exists():
            yield Heading(3, line(title))
            yield from _groups(plan, groups, linked)
            yield from _alone(plan, alone, linked)


def groups_in(plan: Plan, theme: int) -> QuerySet[Group]:
    """Return the groups of a theme in which something is seen, each with how many (`count`)."""
    inside = to_answer(plan).filter(group=OuterRef("pk")).order_by().values("group")
    count = Coalesce(Subquery(inside.annotate(n=Count("pk")).values("n")), 0)
    counted = plan.groups.filter(**_in_theme(theme)).annotate(count=count)
    return counted.filter(count__gt=0).order_by("number")


def alone_in(plan: Plan, theme: int) -> QuerySet[Contribution]:
    """Return the contributions of a theme that are in no group, in the order of their numbers."""
    return to_answer(plan).filter(group__isnull=True, **_in_theme(theme)).order_by("number")


def some(plan: Plan, groups: Sequence[Group], alone: Sequence[Contribution]) -> Iterator[Block]:
    """Tell some groups and contributions of a theme, each in short. Four queries."""
    answers = answers_to("group", (one.pk for one in groups))
    apart = answers_to("contribution__group", (one.pk for one in groups))
    first = _first_of(plan, groups)
    for group in groups:
        rows = [_inside(one, apart, plan, True) for one in first.get(group.pk, [])]
        yield from _group(group, answers.get(group.pk), rows, LONGEST, level=3)
    own = answers_to("contribution", (one.pk for one in alone))
    for one in alone:
        told = named(one, plan.member.slug)
        if one.pk in own:
            yield from _single(told, own[one.pk], LONGEST)
        else:
            yield Paragraph(told)
            yield Paragraph(line(_("It waits for its answer.")), "quiet")


def _in_theme(theme: int) -> dict[str, object]:
    return {"theme__isnull": True} if theme == NO_THEME else {"theme__number": theme}


def _first_of(plan: Plan, groups: Iterable[Group]) -> dict[int, list[Contribution]]:
    """Return the first contributions of some groups. One query."""
    place = Window(RowNumber(), partition_by=F("group"), order_by="number")
    inside = to_answer(plan).filter(group__in=list(groups)).alias(in_group=place)
    first: dict[int, list[Contribution]] = {}
    for one in inside.filter(LessThanOrEqual(F("in_group"), SHOWN)).order_by("number"):
        first.setdefault(one.group_id or 0, []).append(one)
    return first


def portions(found: QuerySet[Contribution]) -> Iterator[list[Contribution]]:
    """Read contributions some hundreds at a time, and only what names them."""
    rows = found.only("number", "title", "language", "translations").iterator(AT_ONCE)
    while portion := list(islice(rows, AT_ONCE)):
        yield portion


def _groups(plan: Plan, groups: Sequence[Group], linked: bool) -> Iterator[Block]:
    answers = answers_to("group", (one.pk for one in groups))
    for group in groups:
        apart = answers_to("contribution__group", [group.pk])
        inside = to_answer(plan).filter(group=group).order_by("number")
        rows = [
            _inside(one, apart, plan, linked) for portion in portions(inside) for one in portion
        ]
        yield from _group(group, answers.get(group.pk), rows)


def _inside(one: Contribution, apart: Mapping[int, Response], plan: Plan, linked: bool) -> Line:
    """Name a contribution of a group; where it has an answer of its own, say how that ended."""
    told = named(one, plan.member.slug, linked=linked)
    if one.pk not in apart:
        return told
    end = _("answered apart: {outcome}").format(outcome=in_a_word(apart[one.pk]))
    return (*told, Words(f" ({end})"))


def _group(
    group: Group,
    response: Response | None,
    rows: list[Line],
    longest: int | None = None,
    level: int = 4,
) -> Iterator[Block]:
    """Tell a group: what it is called, what was answered, and who said it."""
    count: int = getattr(group, "count")  # noqa: B009 (annotated by the reading)
    told = ngettext("{count} contribution", "{count} contributions", count)
    yield Heading(level, line(text_of(group, "title"), f" ({told.format(count=number(count))})"))
    if response:
        yield from answer(response, longest)
    else:
        yield Paragraph(line(_("It waits for its answer.")), "quiet")
    if len(rows) < count:
        rest = _("and {count} more").format(count=number(count - len(rows)))
        rows = [*rows, line(Words(rest, "", group.get_absolute_url()))]
    yield Listing(rows)


def _single(told: Line, response: Response, longest: int | None = None) -> Iterator[Block]:
    yield Paragraph(told)
    yield from answer(response, longest)


def _alone(plan: Plan, alone: QuerySet[Contribution], linked: bool) -> Iterator[Block]:
    """Tell each contribution that stands alone with its answer, then those that have none."""
    left: list[Line] = []
    is_headed = False
    for portion in portions(alone):
        answers = answers_to("contribution", (one.pk for one in portion))
        for one in portion:
            told = named(one, plan.member.slug, linked=linked)
            if one.pk not in answers:
                left.append(told)
                continue
            if not is_headed:
                yield Heading(4, line(_("Answered on their own")))
            is_headed = True
            yield from _single(told, answers[one.pk])
    if left:
        yield Heading(4, line(_("Waiting for their answer")))
        yield Listing(left)

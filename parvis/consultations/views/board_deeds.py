"""What is done with the contributions that were ticked on the board, and how that is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations import acts, rules
from parvis.consultations.acts import Sorted
from parvis.consultations.forms.board import ANSWER, INTO, NEW, OUT, THEME, BoardForm
from parvis.consultations.models import Contribution, Group, Response, Theme
from parvis.consultations.models.answering import in_force_for
from parvis.people.rights import Hand
from parvis.plans.models import Plan
from parvis.rulings import Refused
from parvis.ui.lists import listed


@dataclass(frozen=True)
class Became:
    """What became of a deed: sentences on what was done, what was left as it is, where one goes on.

    `response`: the answer under which something came, whose authors are to be told.
    """

    sorted: Sorted
    sentences: list[str] = field(default_factory=list)
    goes_to: str = ""
    response: Response | None = None

    @property
    def left(self) -> dict[int, str]:
        """Return what was left as it is, by number, with a sentence where one is known."""
        changed = {
            one.number: _("Somebody else changed it meanwhile.") for one in self.sorted.changed
        }
        return {**changed, **{one.number: reason for one, reason in self.sorted.refused}}


def done(plan: Plan, form: BoardForm, by: Hand) -> Became:
    """Do what the form asks with what was ticked. Raises `Refused`."""
    ticked = form.as_read(plan)
    deeds: dict[str, Callable[[], Became]] = {
        THEME: lambda: _sorted(acts.sort_under(plan, ticked, form.theme(), by=by)),
        NEW: lambda: _grouped(plan, ticked, form, by),
        INTO: lambda: _added(form.group(), ticked, by),
        OUT: lambda: _sorted(acts.take_out(plan, ticked, by=by)),
        ANSWER: lambda: _answering(plan, ticked, form, by),
    }
    return deeds[form.deed]()


def _sorted(became: Sorted) -> Became:
    said = []
    if became.done:
        count = len(became.done)
        told = ngettext("{count} contribution sorted.", "{count} contributions sorted.", count)
        said.append(told.format(count=count))
    return Became(became, [*said, *_already(became)])


def _already(became: Sorted) -> list[str]:
    if not became.already:
        return []
    numbers = listed(one.number for one in became.already)
    return [_("Nothing to do, it is so already: {numbers}").format(numbers=numbers)]


def _in_words(group: Group, became: Sorted) -> list[str]:
    said = []
    if became.done:
        count = len(became.done)
        told = ngettext(
            "{count} contribution is in group {group} now.",
            "{count} contributions are in group {group} now.",
            count,
        )
        said.append(told.format(count=count, group=group.number))
    if became.already:
        told = _("Nothing to do, in group {group} already: {numbers}")
        numbers = listed(one.number for one in became.already)
        said.append(told.format(group=group.number, numbers=numbers))
    return said


def _added(group: Group, ticked: list[Contribution], by: Hand) -> Became:
    became = acts.add_to(group, ticked, by=by)
    response = in_force_for(group) if became.done else None
    said = _in_words(group, became)
    if response:
        said.append(_("They are answered with it, and their authors are told."))
    return Became(became, said, response=response)


def _grouped(plan: Plan, ticked: list[Contribution], form: BoardForm, by: Hand) -> Became:
    asked = form.cleaned_data
    were = {one.number: one.sorted_under for one in ticked}
    made, became = acts.group_as_read(
        plan, ticked, title=asked["title"], language=asked["language"] or plan.language, by=by
    )
    if made is None:
        return Became(became, _already(became))
    themes = {found for one in became.done if (found := were[one.number])}
    return Became(became, [*_in_words(made, became), *_parted(made, themes)])


def _parted(group: Group, themes: set[Theme]) -> list[str]:
    """Say that what came together stood under different themes, so that the group has none."""
    if group.theme or len(themes) < 2:
        return []
    told = _("They stood under different themes ({themes}): group {group} has none. Choose it.")
    named = listed(sorted(str(one.text("name")) for one in themes))
    return [told.format(themes=named, group=group.number)]


def _answering(plan: Plan, ticked: list[Contribution], form: BoardForm, by: Hand) -> Became:
    """Lead to the answer of what was ticked: of one, of its group, or of a new group with a title."""
    groups = {one.group for one in ticked}
    if len(groups) == 1 and (group := groups.pop()):
        return Became(Sorted(), goes_to=_page_of(group))
    if len(ticked) == 1:
        rules.can_be_answered(ticked[0]).enforce()
        where = [plan.member.slug, ticked[0].number]
        return Became(Sorted(), goes_to=reverse("consultations:respond", args=where))
    if not form.cleaned_data["title"]:
        raise Refused(_("What is answered together is a group: give it a title."))
    made = _grouped(plan, ticked, form, by)
    new = made.sorted.done[0].group if made.sorted.done else None
    return Became(made.sorted, made.sentences, goes_to=_page_of(new) if new else "")


def _page_of(group: Group) -> str:
    where = [group.plan.member.slug, group.plan.number, group.number]
    return reverse("consultations:respond-group", args=where)

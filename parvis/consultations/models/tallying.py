"""What was answered to questions, counted once for every page and paper that tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count

from parvis.consultations.coverage import median_of
from parvis.consultations.models.consultation import Option, Question
from parvis.consultations.models.contribution import Answer


@dataclass
class Tally:
    """How a question was answered: by how many, and how often each option or grade was chosen.

    `options` are counted by their keys.
    """

    question: Question
    answered: int = 0
    options: dict[int, int] = field(default_factory=dict)
    grades: dict[int, int] = field(default_factory=dict)

    @property
    def middle(self) -> float | None:
        """Return the grade in the middle; none where no grade was given."""
        return median_of(Counter(self.grades))

    def choices(self) -> list[tuple[Option | int, int]]:
        """Return each option or grade in order, with how often it was chosen; none for words."""
        asked = self.question
        if asked.has_options:
            return [(one, self.options.get(one.pk, 0)) for one in asked.options.all()]
        if asked.lowest is None or asked.highest is None:
            return []
        scale = range(asked.lowest, asked.highest + 1)
        return [(grade, self.grades.get(grade, 0)) for grade in scale]


def tallies_of(questions: Sequence[Question]) -> list[Tally]:
    """Count what everybody sees of the answers to some questions, in their order. Two queries."""
    tallies = {one.pk: Tally(one) for one in questions}
    seen = Answer.objects.filter(
        question__in=list(tallies), contribution__withheld_at__isnull=True
    ).order_by()
    people = seen.values("question").annotate(n=Count("contribution", distinct=True))
    for question, count in people.values_list("question", "n"):
        tallies[question].answered = count
    keys = ("question", "option", "grade")
    chosen = seen.exclude(option__isnull=True, grade__isnull=True).values(*keys)
    for question, option, grade, count in chosen.annotate(n=Count("pk")).values_list(*keys, "n"):
        if option is not None:
            tallies[question].options[option] = count
        else:
            tallies[question].grades[grade] = count
    return list(tallies.values())

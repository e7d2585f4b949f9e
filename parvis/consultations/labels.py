"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.consultations.answers import Ground, Outcome
from parvis.consultations.ways import Asked, Way

OUTCOMES: dict[str, Promise] = {
    Outcome.ACCEPTED: _("accepted"),
    Outcome.PARTLY: _("partly accepted"),
    Outcome.DECLINED: _("not accepted"),
    Outcome.OUT_OF_SCOPE: _("out of scope"),
    Outcome.MERGED: _("merged with another"),
}
GROUNDS: dict[str, Promise] = {
    Ground.TAKEN_UP: _("It stands in the plan"),
    Ground.IN_PART: _("A part of it stands in the plan"),
    Ground.ALREADY_DONE: _("It is done already"),
    Ground.LAW: _("The law stands against it"),
    Ground.COST: _("It costs more than can be found"),
    Ground.COMPETENCE: _("Another authority decides on it"),
    Ground.LATER: _("Not in this plan"),
    Ground.NOT_AGREED: _("The forum did not agree on it"),
    Ground.OTHER_SUBJECT: _("It is not about open government"),
    Ground.SAME_AS_ANOTHER: _("Another contribution says the same"),
}
WAYS: dict[str, Promise] = {
    Way.PERSON: _("sent here"),
    Way.ORGANISATION: _("sent here for an organisation"),
    Way.GUEST: _("sent here by a guest"),
    Way.PAPER: _("on paper"),
    Way.MEETING: _("said in a meeting"),
    Way.IMPORTED: _("brought in from another site"),
}
KINDS: dict[str, Promise] = {
    Asked.TEXT: _("Words"),
    Asked.CHOICE: _("One choice"),
    Asked.CHOICES: _("Several choices"),
    Asked.SCALE: _("A scale"),
}
# What is missing in an answer, and in the parts of a contribution.
SHORTCOMINGS: dict[str, Promise] = {
    "unknown": _("Say how it ends."),
    "not_a_ground_of_this": _("Choose a ground that belongs to this outcome."),
    "no_words": _("Give the reason in words."),
    "leads_nowhere": _("A yes names where it will be found: a commitment, or another place."),
    "into_nothing": _("Say with which contribution it is merged, by its number."),
}
SPLITS: dict[str, Promise] = {
    "too_few": _("A contribution is split into two parts at least."),
    "empty": _("Part {part} has no words."),
    "no_title": _("Part {part} has no title."),
    "not_quoted": _("Part {part} says what does not stand in the contribution: quote its words."),
    "the_whole": _("Part {part} is the whole contribution."),
    "left_out": _("These words stand in no part, and nobody would answer them: “{words}”"),
}

"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.consultations.answers import Ground, Outcome
from parvis.consultations.asking import LONGEST_OPTION, MOST_OPTIONS, WIDEST
from parvis.consultations.drafts import LONGEST_HEADING, LONGEST_PASSAGE
from parvis.consultations.sheets import Why
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

# What stands against a question, and against a draft.
FLAWS: dict[str, Promise] = {
    "unknown": _("Choose what kind of answer it asks for."),
    "asks_nothing": _("A question asks something."),
    "too_few": _("Give two options at least, one on each line."),
    "too_many": _("At most {options} options."),
    "too_long": _("Each option has at most {longest} characters."),
    "said_twice": _("Two options say the same."),
    "no_options_here": _(
        "Options belong to one choice or several; take them out, or change the kind."
    ),
    "no_scale_here": _("The ends belong to a scale; take them out, or change the kind."),
    "two_ends": _("A scale has two ends: give both, as whole numbers."),
    "ends_in_order": _("The first end is below the last; both lie between {lowest} and {highest}."),
}
FLAWS_OF_DRAFT: dict[str, Promise] = {
    "nothing": _("There is no paragraph to lay out."),
    "too_many": _("A draft has at most {number} paragraphs."),
    "long_heading": _("The heading of paragraph {number} is longer than {heading} characters."),
    "long_paragraph": _("Paragraph {number} is longer than {passage} characters: cut it in two."),
}


def flaw_in_words(code: str) -> str:
    """Say what stands against a question, with the numbers of the law."""
    return str(FLAWS[code]).format(
        options=MOST_OPTIONS, longest=LONGEST_OPTION, lowest=-WIDEST, highest=WIDEST
    )


def flaw_of_draft_in_words(code: str, number: int) -> str:
    """Say what stands against a draft; `number` is that of a paragraph, or how many there may be."""
    longest = number_format(LONGEST_PASSAGE, force_grouping=True)
    return str(FLAWS_OF_DRAFT[code]).format(number=number, heading=LONGEST_HEADING, passage=longest)


# What is wrong with a sheet of paper forms, or with one of its lines.
COLUMNS: dict[str, Promise] = {
    "ref": pgettext_lazy("column of a sheet", "Number"),
    "date": pgettext_lazy("column of a sheet", "Date"),
    "author": pgettext_lazy("column of a sheet", "Author"),
    "organisation": pgettext_lazy("column of a sheet", "Organisation"),
    "title": pgettext_lazy("column of a sheet", "Title"),
    "words": pgettext_lazy("column of a sheet", "Words"),
    "language": pgettext_lazy("column of a sheet", "Language"),
    "place": pgettext_lazy("column of a sheet", "Place"),
    "problem": pgettext_lazy("column of a sheet", "Problem"),
}
FILE_REFUSED: dict[str, Promise] = {
    Why.TOO_LARGE: _("The file is larger than {what} MB: cut it in parts."),
    Why.EMPTY: _("The file is empty."),
    Why.NOT_CSV: _("This is no CSV file. Save the sheet as “CSV UTF-8” and send that."),
    Why.UTF16: _("The file is in UTF-16. Save the sheet as “CSV UTF-8” and send that."),
    Why.ENCODING: _("This is no text. Save the sheet as “CSV UTF-8” and send that."),
    Why.NO_COLUMN: _(
        "There is no column “{column}”. The first line holds the headings: take those of the blank "
        "sheet."
    ),
    Why.COLUMN_TWICE: _("The column “{column}” stands twice."),
    Why.TOO_MANY: _("The file has more than {what} forms: cut it in parts. None was entered."),
}
LINE_REFUSED: dict[str, Promise] = {
    Why.QUOTES: _("A quotation mark is opened and never closed, or stands within a cell."),
    Why.CELLS: _("It has another number of cells than the headings ({what})."),
    Why.SIGN: _("The cell “{column}” holds a sign that is no text."),
    Why.TOO_LONG: _("The cell “{column}” is too long."),
    Why.SAYS_NOTHING: _("It has neither a title nor words, and answers no question."),
    Why.DAY: _("“{what}” is no day: write 2026-11-24, or 24/11/2026."),
    Why.NO_DAY: _("It has no day: write one, or give the usual day above."),
    Why.DAY_AHEAD: _("The day {what} has not come yet."),
    Why.LANGUAGE: _("“{what}” is no language known here: write its code, such as fr."),
    Why.REF_TWICE: _("Its number stands already in line {what}."),
    "unnumbered": _(
        "It ticks options only: give it a number, by which it is known when the sheet is sent again."
    ),
    "organisation": _("There is no organisation “{what}” here."),
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

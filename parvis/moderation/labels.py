"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.moderation.grounds import Ground, Kind, Listed, State, Why

GROUNDS: dict[str, Promise] = {
    Ground.PERSONAL_DATA: _("Personal data of somebody else"),
    Ground.INSULT: _("Insult or hate"),
    Ground.THREAT: _("Threat or call to violence"),
    Ground.PRETENCE: _("Pretends to be somebody else"),
    Ground.OFF_TOPIC: _("Not about the action plan"),
    Ground.SPAM: _("Advertising or repetition"),
    Ground.UNLAWFUL: _("Forbidden by law"),
    Ground.COPYRIGHT: _("Published without the right to do so"),
}
# The same as rules, for everybody to read.
EXPLAINED: dict[str, Promise] = {
    Ground.PERSONAL_DATA: _(
        "Where somebody lives, how to reach them, their health, their family: nobody publishes this "
        "of another person. What somebody does in a public office may be told."
    ),
    Ground.INSULT: _("Words against persons or groups instead of against what they do."),
    Ground.THREAT: _("Whoever is threatened here cannot take part any more."),
    Ground.PRETENCE: _("A person or an organisation under a name that is not its own."),
    Ground.OFF_TOPIC: _("What has nothing to do with the plan, the commitment or the forum."),
    Ground.SPAM: _("Something sold, or the same text many times."),
    Ground.UNLAWFUL: _("What the law of the member forbids. The reason names the law."),
    Ground.COPYRIGHT: _("A work of somebody else, beyond what may be quoted."),
}
# What is asked of whoever decides.
CHOICES: dict[str, Promise] = {
    Kind.HIDDEN: _("Hide it"),
    Kind.LEFT: _("Leave it as it is"),
    Kind.SHOWN: _("Show it again"),
    Kind.LET_IN: _("Let it in"),
    Kind.KEPT_OUT: _("Keep it out"),
    Kind.UPHELD: _("Uphold the appeal: it is shown"),
    Kind.REJECTED: _("Reject the appeal: it stays withheld"),
}
# What was decided, as the log tells it.
DECIDED: dict[str, Promise] = {
    Kind.HIDDEN: pgettext_lazy("decision", "Hidden"),
    Kind.LEFT: pgettext_lazy("decision", "Left as it is"),
    Kind.SHOWN: pgettext_lazy("decision", "Shown again"),
    Kind.LET_IN: pgettext_lazy("decision", "Let in"),
    Kind.KEPT_OUT: pgettext_lazy("decision", "Kept out"),
    Kind.UPHELD: pgettext_lazy("decision", "Appeal upheld"),
    Kind.REJECTED: pgettext_lazy("decision", "Appeal rejected"),
}
STATES: dict[str, Promise] = {
    State.PUBLIC: _("Everybody sees it."),
    State.WAITING: _("It waits until a moderator has read it."),
    State.KEPT_OUT: _("It was kept out; the public has not seen it."),
    State.HIDDEN: _("It is hidden; a notice stands in its place."),
}
THINGS: dict[str, Promise] = {
    "coalition": _("a coalition"),
    "coalition-answer": _("an answer of a coalition"),
    "coalition-membership": _("what an organisation said on leaving a coalition"),
    "coalition-request": _("a request to join a coalition"),
    "amendment": _("an amendment that was proposed"),
    "comment": _("a comment"),
    "contest-answer": _("an answer to a contest"),
    "contribution": _("a contribution"),
    "correction": _("a correction of minutes"),
    "departure": _("what somebody said of leaving a forum"),
    "desk-answer": _("an answer of a forum"),
    "desk-question": _("a question to a forum"),
    "dissent": _("a dissent"),
    "document": _("a document"),
    "evidence-contest": _("a contest of evidence"),
    "evidence-withdrawal": _("a withdrawal of evidence"),
    "item": _("an item of an agenda"),
    "nothing": _("a signature that there is nothing to report"),
    "need": _("what a commitment needs"),
    "objection": _("an objection to minutes"),
    "offer": _("what an organisation brings"),
    "organisation": _("an organisation"),
    "report": _("a report of progress"),
    "shadow-report": _("a report from outside"),
    "report-back": _("a report from a forum"),
    "report-reply": _("a reply to a report from a forum"),
}
WHYS: dict[str, Promise] = {
    Why.FIRST_POST: _("The first text of a person here waits until a moderator has read it."),
    Why.WORD: _("It holds a word that is on a list; a moderator reads it first."),
    Why.LINK: _("It holds a link that is on a list; a moderator reads it first."),
}
LISTS: dict[str, Promise] = {Listed.WORD: _("Word"), Listed.LINK: _("Link")}


def thing_in_words(kind: str) -> object:
    """Name a kind of thing within a sentence."""
    return THINGS[kind]

"""What can happen to coalitions, and to what is brought and needed. No words of a person are told."""

from django.utils.translation import gettext_lazy as _

from parvis.coalitions.labels import SKILLS
from parvis.record.verbs import declare
from parvis.ui.lists import listed


def skills_in_words(codes: list[str]) -> str:
    """Write skills one after the other; that there is none, where there is none."""
    return listed(SKILLS[code] for code in codes) or str(_("nothing of the list"))


def yes_or_no(is_yes: bool) -> object:
    """Write an answer."""
    return _("yes") if is_yes else _("no")


OFFER_STATED = declare(
    "offer.stated",
    _("said what {name} brings: {brings}; and seeks: {seeks}"),
    words={"brings": skills_in_words, "seeks": skills_in_words},
)
NEED_STATED = declare(
    "need.stated",
    _("said what commitment {number} needs: {skills}"),
    words={"skills": skills_in_words},
)
FOUNDED = declare("coalition.founded", _("founded the coalition {name} around {commitments}"))
DESCRIBED = declare("coalition.described", _("described the coalition {name} anew"))
TURNED = declare(
    "coalition.turned", _("turned the coalition {name} to other commitments: {commitments}")
)
ASKED = declare("coalition.asked", _("proposed that {who} join the coalition {name}"))
ANSWERED = declare(
    "coalition.answered",
    _("answered whether {who} joins the coalition {name}: {verdict}"),
    words={"verdict": yes_or_no},
)
JOINED = declare("coalition.joined", _("joined the coalition {name}"))
LEFT = declare("coalition.left", _("left the coalition {name}"))
SPOKES_NAMED = declare(
    "coalition.spokes-named", _("named who speaks for the coalition {name}: {who}")
)
ENDED = declare("coalition.ended", _("ended the coalition {name}"))
DESERTED = declare("coalition.deserted", _("left the coalition {name} without anybody: it ended"))

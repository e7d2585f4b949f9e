"""What was heard is published, as often as there is news; every edition is kept (OGP 4.1)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations import rules, verbs
from parvis.consultations.heard.editions import how_many
from parvis.consultations.heard.paper import Heard, heard_in, language_of
from parvis.documents import paper
from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.moderation.verbs import OF_DECISIONS
from parvis.people.rights import By, body_of
from parvis.plans import acts as plans
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.models import Entry
from parvis.rulings import Refused


class HeardMeanwhile(Refused):
    """What is to be published is not what its publisher saw; `now`: how many editions there are."""

    def __init__(self, reason: str, now: int) -> None:
        super().__init__(reason)
        self.now = now


def publish_report(plan: Plan, *, by: By, seen: int | None = None) -> Document:
    """Publish the report “What we heard” as it stands, in the language of the plan.

    The paper is made before anything is held: it may take seconds. `seen`: how many editions its
    publisher knew of (`None`: however many), so that what is sent twice is published once. The first
    in which nothing waits for its answer, when no consultation is open, publishes the plan's
    reasoned response too. Raises `Refused`, and `HeardMeanwhile` where moderators decided something
    since then: what was hidden is not published. What was said or answered since is in the next
    edition.
    """
    rules.may_publish_report(by, plan, clock.today()).enforce()
    _nobody_published(plan, seen)
    heard = heard_in(plan, language_of(plan))
    return _published(plan, heard, paper.report(heard.paper), by, seen)


def _nobody_published(plan: Plan, seen: int | None) -> None:
    now = how_many(plan)
    if seen is not None and now != seen:
        said = _("An edition was published meanwhile. Look at it before you publish.")
        raise HeardMeanwhile(said, now)


@transaction.atomic
def _published(
    plan: Plan, heard: Heard, printed: bytes, by: By, seen: int | None
) -> Document:  # fmt: skip
    hold(plan.chain)
    plan.refresh_from_db(fields=["responded_on"])
    rules.may_publish_report(by, plan, clock.today()).enforce()
    _nobody_published(plan, seen)
    decided = [one.name for one in OF_DECISIONS.values()]
    since = Entry.objects.of(plan.chain).filter(number__gt=heard.entry, verb__in=decided)
    if since.exists():
        said = _("Moderators decided something while the report was made. Publish it again.")
        raise HeardMeanwhile(said, how_many(plan))
    language, told = heard.paper.language, heard.coverage
    with override(language):
        title = _("What we heard: plan {number}").format(number=plan.number)
    document = deposit(
        plan.chain, by=by.as_actor(), title=title, language=language, made_on=heard.paper.on,
        source=str(body_of(by) or plan.member), file=("what-we-heard.pdf", printed),
    )  # fmt: skip
    if not told.waiting and rules.is_the_response(plan, clock.today()):
        plans.respond(plan, by=by)
    record(
        verbs.REPORT_PUBLISHED, plan, by=by.as_actor(), number=plan.number,
        document=document.number, answered=told.answered, of=told.all,
    )  # fmt: skip
    return document

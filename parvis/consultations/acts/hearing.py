"""What was heard is published, as often as there is news; every edition is kept (OGP 4.1)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations import rules, verbs
from parvis.consultations.heard.paper import Heard, heard_in, language_of
from parvis.documents import paper
from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.people.rights import By, body_of
from parvis.plans import acts as plans
from parvis.plans.models import Plan
from parvis.record.acts import record


def publish_report(plan: Plan, *, by: By) -> Document:
    """Publish the report “What we heard” as it stands, in the language of the plan. Raises `Refused`.

    The paper is made before anything is held: it may take seconds. The first one publishes the plan's
    reasoned response too.
    """
    rules.may_publish_report(by, plan).enforce()
    heard = heard_in(plan, language_of(plan))
    return _published(plan, heard, paper.report(heard.paper), by)


@transaction.atomic
def _published(plan: Plan, heard: Heard, printed: bytes, by: By) -> Document:
    rules.may_publish_report(by, plan).enforce()
    language, told = heard.paper.language, heard.coverage
    with override(language):
        title = _("What we heard: plan {number}").format(number=plan.number)
    document = deposit(
        plan.chain, by=by.as_actor(), title=title, language=language, made_on=heard.paper.on,
        source=str(body_of(by) or plan.member), file=("what-we-heard.pdf", printed),
    )  # fmt: skip
    if not plan.responded_on:
        plans.respond(plan, by=by)
    record(
        verbs.REPORT_PUBLISHED, plan, by=by.as_actor(), number=plan.number,
        document=document.number, answered=told.answered, of=told.all,
    )  # fmt: skip
    return document

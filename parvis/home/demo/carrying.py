"""The story of what became of a promise: reported, proven, moved, done, assessed."""

from __future__ import annotations

from functools import partial

from parvis.documents.acts import deposit
from parvis.home.demo.made import Made, in_language
from parvis.home.demo.script import Moved, Pen, Promise, Proof, Review, Step
from parvis.plans.acts import replan
from parvis.plans.rules import LEADS
from parvis.progress import acts
from parvis.progress.law.scales import ALL
from parvis.progress.models import Report
from parvis.progress.rules import DOERS, FILERS, JUDGES, PENS_OF
from parvis.record import clock

EVENING = "16:20"


def plan_progress(made: Made, promise: Promise) -> None:
    """Plan the acts of carrying out one promise."""
    at = made.story.at
    for step in promise.steps:
        if step.moved:
            at(step.moved.at, partial(_replan, made, promise, step, step.moved))
        if step.done:
            at(step.told or f"{step.done} {EVENING}", partial(_complete, made, promise, step))
    for pen in promise.pens:
        at(pen.at, partial(_report, made, promise, pen))
    for proof in promise.proofs:
        at(proof.at, partial(_file, made, promise, proof))
    for review in promise.reviews:
        for minutes, scale in enumerate(review.values):
            at(review.at, partial(_assess, made, promise, review, scale), minutes=minutes)


def _replan(made: Made, promise: Promise, step: Step, moved: Moved) -> None:
    replan(
        made.milestones[promise.code, step.number], becomes=made.days.partial(moved.becomes),
        reason=moved.reason.format(
            year=made.days.year(moved.at.split(" ")[0]), decision=made.decisions
        ),
        by=made.signed(moved.by, LEADS, made.commitment_place(promise.code)),
        decision=made.kept.get(moved.decision), agreed=moved.agreed, language=made.language,
    )  # fmt: skip


def _complete(made: Made, promise: Promise, step: Step) -> None:
    acts.complete(
        made.milestones[promise.code, step.number], done_on=made.days.day(step.done),
        by=made.signed(
            step.owner or promise.lead, DOERS, made.commitment_place(promise.code)
        ),
    )  # fmt: skip


def _report(made: Made, promise: Promise, pen: Pen) -> None:
    """Write with a pen; who writes in several languages publishes them at once, as one act."""
    body, account = made.bodies[pen.by], made.original(pen.account)
    by = made.signed(pen.by, PENS_OF[body.side], made.commitment_place(promise.code))
    written = Report(account=account, language=made.language)
    languages = () if isinstance(pen.account, str) else tuple(pen.account)
    for language in languages:
        if language != made.language:
            text = in_language({"account": pen.account}, language)["account"]
            written.translate("account", language, text, by=body.name, on=clock.today())
    acts.report(
        made.commitments[promise.code], level=pen.level, account=account, by=by,
        language=made.language, translations=written.translations,
    )  # fmt: skip


def _file(made: Made, promise: Promise, proof: Proof) -> None:
    by = made.signed(proof.by, FILERS, made.commitment_place(promise.code))
    document = deposit(
        made.setting.slug, by=by.as_actor(), title=proof.title, language=made.language,
        source=made.bodies[proof.by].name, licence=proof.paper.licence,
        made_on=made.days.day(proof.made_on),
        file=(proof.paper.name, proof.paper.make()),
    )  # fmt: skip
    acts.file_evidence(
        made.commitments[promise.code], document=document, by=by, is_joint=proof.joint,
        milestones=[made.milestones[promise.code, number] for number in proof.steps],
    )  # fmt: skip


def _assess(made: Made, promise: Promise, review: Review, scale: str) -> None:
    acts.assess(
        made.commitments[promise.code], scale=ALL[scale], value=review.values[scale],
        product=review.product,
        by=made.signed(review.by, JUDGES, made.commitment_place(promise.code)),
    )  # fmt: skip

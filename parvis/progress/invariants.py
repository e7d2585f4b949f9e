"""What must be true of reports; each function yields a sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F

from parvis.people.sides import Side
from parvis.progress.models import JointSignature, OnAgenda, PenHolder, Report


def what_both_say_each_side_has_signed() -> Iterator[str]:
    """A joint report was signed by an organisation of each side: those that it names."""
    joint = Report.objects.filter(side=Side.JOINT).select_related("by", "also_by", "commitment")
    for one in joint.prefetch_related("joint_draft__signatures"):
        draft = getattr(one, "joint_draft", None)
        signed = {(s.side, s.organisation_id) for s in draft.signatures.all()} if draft else set()
        if signed != {(Side.GOVERNMENT, one.by_id), (Side.CIVIL_SOCIETY, one.also_by_id)}:
            yield f"Report {one.number} on {one.commitment.code} was not signed by both sides."


def nobody_signs_for_the_other_side() -> Iterator[str]:
    """Each signature under a joint report is of an organisation of its side."""
    wrong = JointSignature.objects.exclude(organisation__side=F("side"))
    for one in wrong.select_related("draft__commitment", "organisation"):
        yield f"{one.organisation} signed {one.draft} for the side of {one.side}."


def a_report_is_of_a_milestone_of_its_commitment() -> Iterator[str]:
    """What is written of a milestone is written of a milestone of that commitment."""
    of_others = Report.objects.filter(milestone__isnull=False).exclude(
        milestone__commitment=F("commitment")
    )
    for one in of_others.select_related("commitment", "milestone"):
        yield f"Report {one.number} on {one.commitment.code} is of a milestone of another."


def a_difference_is_dealt_with_by_its_meeting() -> Iterator[str]:
    """The item by which a difference is on an agenda stands on the agenda of that meeting."""
    for one in OnAgenda.objects.exclude(item__meeting=F("meeting")).select_related("commitment"):
        yield f"The difference on {one.commitment.code} is on an item of another meeting."


def the_pen_of_civil_society_is_held_by_civil_society() -> Iterator[str]:
    """Who was chosen to hold civil society's pen is on its side."""
    others = PenHolder.objects.exclude(organisation__side=Side.CIVIL_SOCIETY)
    for one in others.select_related("organisation", "plan__member"):
        yield f"{one.organisation} holds civil society's pen in {one.plan} (holder {one.number})."

"""Who may do what with a plan, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.dates import PartialDate
from parvis.documents.models import Document
from parvis.members.life import Kind
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand, body_of
from parvis.people.roles import SOCIETY, Role
from parvis.plans.editions import BY_HAND
from parvis.plans.labels import FIELDS, LACKS, MISSING_TEXT
from parvis.plans.models import Commitment, Endorsement, Milestone, Plan
from parvis.plans.readiness import REQUIRED, Draft, Lack, lacks
from parvis.plans.rules.authors import ENDORSERS, WRITERS, may_author, may_write
from parvis.plans.template import TEXTS, VALUES, Part
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.texts.reading import name_of
from parvis.ui.lists import listed

MOST_NAMED = 10  # of what a sentence names; of the rest it says how many there are


def may_draft(by: By, plan: Plan) -> Ruling:
    """May this organisation add to the plan? Until it is submitted."""
    return _is_draft(plan) and may_author(by, plan)


def _is_draft(plan: Plan) -> Ruling:
    if plan.submitted:
        return denied(_("The plan has been submitted; it changes only by an amendment."))
    return ALLOWED


def may_call(plan: Plan, code: str, number: str) -> Ruling:
    """May a new commitment have this code and this number? No other has either."""
    if Commitment.objects.filter(code__iexact=code).exists():
        return denied(_("There is a commitment with the code {code} already.").format(code=code))
    if plan.commitments.standing().filter(number=number).exists():
        return denied(_("The plan has a commitment {number} already.").format(number=number))
    return ALLOWED


def may_word(by: By, commitment: Commitment) -> Ruling:
    """May this hand write in a commitment? The mixed team may, until the plan is submitted."""
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    ruling = _is_draft(commitment.plan)
    return ruling and may_write(by, WRITERS, commitment.place, commitment.plan.member)


def may_reword(by: By, commitment: Commitment, texts: Mapping[str, str]) -> Ruling:
    """May these texts be changed? Those of the template, until the plan is submitted."""
    return _are_of_the_template(commitment, texts) and may_word(by, commitment)


def _are_of_the_template(commitment: Commitment, texts: Mapping[str, str]) -> Ruling:
    if not texts or not set(texts) <= set(TEXTS):
        return denied(_("Only the texts of the commitment template can be reworded."))
    if not texts.get("title", commitment.title).strip():
        return denied(_("A commitment keeps a title."))
    return ALLOWED


def may_set(
    by: By, commitment: Commitment, starts: PartialDate | None, due: PartialDate | None
) -> Ruling:
    """May a milestone be set for these dates? Until the plan is submitted, and not back in time."""
    if starts and due and due.last < starts.first:
        return denied(_("A term ends after it begins."))
    return may_word(by, commitment)


def may_number(commitment: Commitment, number: str, but: Milestone | None = None) -> Ruling:
    """May a milestone have this number? No other of its commitment has it."""
    others = commitment.milestones.filter(number=number)
    if (others.exclude(pk=but.pk) if but else others).exists():
        return denied(_("There is a milestone {number} already.").format(number=number))
    return ALLOWED


def may_drop(by: By, commitment: Commitment, reason: str) -> Ruling:
    """May a commitment be dropped from a plan that is drafted? With a reason, which stays."""
    if not reason.strip():
        return denied(_("Say why it is dropped."))
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return may_draft(by, commitment.plan)


def may_translate(by: By, commitment: Commitment) -> Ruling:
    """May this hand translate a commitment? The mixed team may, also once it is submitted."""
    return may_write(by, WRITERS, commitment.place, commitment.plan.member)


def may_keep(by: By, plan: Plan, stage: str) -> Ruling:
    """May an edition be kept by hand? Of a draft; those of later stages are kept by their acts."""
    if stage not in BY_HAND:
        return denied(_("This edition is kept by the act that makes it."))
    return may_draft(by, plan)


def may_open_endorsing(by: By, plan: Plan) -> Ruling:
    """May this hand record endorsements at all? Until the plan is submitted."""
    return _is_draft(plan) and may_write(by, ENDORSERS, plan.place, plan.member)


def may_endorse(
    by: By, plan: Plan, organisation: Organisation, on: date, proof: Document | None, today: date
) -> Ruling:
    """May it be recorded that an organisation endorses the plan (LOC-F4)? Before it is submitted.

    Who has a seat for it says so; the secretary of the forum records it with a proof.
    """
    if organisation.side not in SOCIETY or organisation.member_id != plan.member_id:
        return denied(_("A plan is endorsed by organisations of its society, outside the State."))
    if on > today:
        return denied(_("What has not happened yet cannot be recorded."))
    if Endorsement.objects.filter(plan=plan, organisation=organisation).exists():
        return denied(_("{name} has endorsed the plan.").format(name=organisation))
    return may_open_endorsing(by, plan) and _speaks_for(by, organisation, proof)


def _speaks_for(by: By, organisation: Organisation, proof: Document | None) -> Ruling:
    body = body_of(by)
    if body == organisation:
        return ALLOWED
    if isinstance(by, Hand) and by.role != Role.FORUM_SECRETARY:
        return denied(_("Who has a seat endorses for their own organisation."))
    if proof is None:
        return denied(_("For another organisation, name the document that proves it."))
    return ALLOWED


def may_respond(by: By, plan: Plan) -> Ruling:
    """May the reasoned response be published (OGP 4.1)? Once, after the consultation opened."""
    if plan.responded_on:
        return denied(_("The reasoned response has been published."))
    if not plan.consultation_from:
        return denied(_("Nobody has been consulted yet."))
    return may_author(by, plan)


def may_submit(
    by: By, plan: Plan, starts: date, ends: date, waiting: Iterable[Lack] = ()
) -> Ruling:
    """May the plan be submitted for this term? Once, and complete (OGP facts 2.1, 2.4)."""
    if plan.submitted:
        return denied(_("The plan has been submitted."))
    if ends < starts:
        return denied(_("A term ends after it begins."))
    missing = shortcomings(plan, waiting)
    if missing:
        return denied(" ".join(in_words(lack) for lack in missing))
    return may_author(by, plan)


def may_refresh(by: By, plan: Plan, on: date) -> Ruling:
    """May the plan be refreshed (AP-L3)? A four-year plan, once, after it was submitted."""
    if plan.length_years != 4 or not plan.submitted:
        return denied(_("Only a four-year plan that was submitted is refreshed."))
    if plan.refreshed_on:
        return denied(_("The plan has been refreshed."))
    if on < plan.submitted.first:
        return denied(_("A plan cannot be refreshed before it is submitted."))
    return may_author(by, plan)


def shortcomings(
    plan: Plan, waiting: Iterable[Lack] = (), drafts: Sequence[Commitment] | None = None
) -> list[Lack]:
    """Say what the plan lacks before it can be submitted; `waiting`: what rooms above know of it.

    `drafts`: its commitments, where they were read already with all their texts, partners and
    milestones.
    """
    if drafts is not None:
        return _lacks(plan, drafts, _is_endorsed(plan), waiting)
    endorsed = Endorsement.objects.filter(plan=OuterRef("plan"), organisation__side__in=SOCIETY)
    commitments = plan.commitments.standing().annotate(is_endorsed=Exists(endorsed))
    read = list(commitments.prefetch_related("partners", "milestones"))
    return _lacks(plan, read, read[0].is_endorsed if read else _is_endorsed(plan), waiting)


def _lacks(
    plan: Plan, drafts: Iterable[Commitment], is_endorsed: bool, waiting: Iterable[Lack]
) -> list[Lack]:
    return lacks(
        is_national=plan.member.kind == Kind.NATIONAL,
        length_years=plan.length_years,
        drafts=[_draft(commitment) for commitment in drafts],
        is_endorsed=is_endorsed,
        waiting=waiting,
    )


def _is_endorsed(plan: Plan) -> bool:
    return plan.endorsements.filter(organisation__side__in=SOCIETY).exists()


def _draft(commitment: Commitment) -> Draft:
    return Draft(
        number=commitment.number,
        texts={name: getattr(commitment, name, "") for name in FIELDS},
        values=sum(1 for name in VALUES if getattr(commitment, name).strip()),
        has_lead=any(partner.part == Part.LEAD for partner in commitment.partners.all()),
        milestones=len(commitment.milestones.all()),
        untranslated=tuple(untranslated(commitment, settings.SUBMISSION_LANGUAGE)),
        code=commitment.code,
    )


def untranslated(commitment: Commitment, language: str) -> list[str]:
    """Name the texts a submission asks for that cannot be read in a language; none in the original's."""
    if commitment.language == language:
        return []
    there = commitment.translations.get(language, {})
    asked = [name for name in (*REQUIRED, *VALUES) if getattr(commitment, name).strip()]
    return [name for name in asked if not there.get(name, {}).get("text", "").strip()]


def in_words(lack: Lack) -> str:
    """Say in words what is missing, and where."""
    words = str(LACKS.get(lack.code) or MISSING_TEXT).format(
        field=FIELDS.get(lack.code, ""), count=len(lack.named),
        language=name_of(settings.SUBMISSION_LANGUAGE), named=_named(lack),
    )  # fmt: skip
    if not lack.commitment:
        return words
    return _("Commitment {number}: {lack}").format(number=lack.commitment, lack=words)


def _named(lack: Lack) -> str:
    """Name what a lack is about: fields by their labels, the rest as they are; the first ten."""
    named = listed(FIELDS.get(name, name) for name in lack.named[:MOST_NAMED])
    more = len(lack.named) - MOST_NAMED
    if more <= 0:
        return named
    told = ngettext("{named} and {count} more", "{named} and {count} more", more)
    return told.format(named=named, count=more)

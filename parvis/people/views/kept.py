"""All that this house keeps about a person, as plain data: each table that tells of persons.

A table that points at persons is named here, or in `NOT_TOLD` with the reason why it is left out;
a test asks every model of the house.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db.models import Q
from django.db.models.functions import Lower

from parvis.moderation.models import Appeal, Complaint
from parvis.moderation.models import Waiting as Held
from parvis.people.acts.forgetting import addresses_of
from parvis.people.models import Affiliation, Follow, Grant, Invitation, Person
from parvis.people.traces import tracing
from parvis.people.views import kept_coalitions as coalitions
from parvis.people.views import kept_desks as desks
from parvis.people.views import kept_pens as pens
from parvis.people.views import kept_rounds as rounds
from parvis.people.views import kept_said as said
from parvis.people.views import kept_seats as seats
from parvis.people.views.kept_evidence import said_of_evidence
from parvis.people.views.kept_said import Rows, fields
from parvis.progress.models import Report
from parvis.progress.verbs import MILESTONE_REPORTED, REPORTED
from parvis.record.acts import SIGNED
from parvis.record.export import as_exported
from parvis.record.models import Entry, Sealed

# model.field: why what it points to is not told from there.
NOT_TOLD = {
    "people.Grant.given_by": "who gave a role is told in the record, which is among the entries",
    "people.Organisation.verified_by": "told in the record, which is among the entries",
    "people.Person.became": "told as names_taken_up",
    "account.EmailAddress.user": "told as addresses",
    "people.Affiliation.person": "told as organisations",
    "people.Follow.person": "told as follows",
    "people.Grant.person": "told as roles",
    "people.Invitation.person": "told as invitations",
    "people.Invitation.by": "told as invitations_sent, without the addresses of others",
    "mfa.Authenticator.user": "told as ways_to_sign_in, without secrets",
    "socialaccount.SocialAccount.user": "told as providers",
    "usersessions.UserSession.user": "told as sessions",
    "moderation.Complaint.person": "told as complaints",
    "moderation.Appeal.person": "told as appeals",
    "moderation.Waiting.person": "told as held_back",
    "moderation.Decision.person": "told in the record, which is among the entries",
    "consultations.Contribution.person": "told as contributions",
    "consultations.Contribution.entered_by": "told as contributions_entered",
    "consultations.Comment.person": "told as comments",
    "consultations.Support.person": "told as supports",
    "consultations.Draft.person": "told as drafts",
    "forums.Question.person": "told as questions_to_forums",
    "forums.QuestionAnswer.person": "told as answers_for_forums",
    "forums.ReportBack.person": "told as reports_back",
    "forums.ReportReply.person": "told as replies_to_reports",
    "forums.Digest.person": "told in the record, which is among the entries",
    "forums.DeskLetter.person": "told as letters_of_forums",
    "forums.Vote.person": "told as votes_in_forums",
    "forums.Minutes.by": "who drafted is told in the record, which is among the entries",
    "progress.PenHolder.named_by": "told as pens_given",
    "progress.JointSignature.person": "told as joint_drafts",
    "progress.JointDraft.closed_by": "told as joint_drafts",
    "progress.ShadowReport.person": "told as reports_from_outside",
    "progress.NothingToReport.person": "told as nothing_to_report",
    "progress.RoundLetter.person": "told as reminders_of_rounds",
    "coalitions.Request.person": "told as requests_to_coalitions",
    "coalitions.Answer.person": "told as answers_for_coalitions",
    "coalitions.Membership.person": "told as farewells_to_coalitions",
    "moderation.Pattern.added_by": "told in the record, which is among the entries",
}


def addresses(person: Person) -> Rows:
    """Return every address, and whether it was proved."""
    return fields(EmailAddress.objects.filter(user=person), "email", "verified", "primary")


def roles(person: Person) -> Rows:
    """Return every role that was ever held, and why it was withdrawn."""
    held = Grant.objects.of(person).for_reading()
    told = fields(held, "role", "scope", "key", "since", "until", "ended_on", "reason")
    for row, grant in zip(told, held, strict=True):
        row["member"] = grant.member.slug if grant.member else ""
        row["organisation"] = grant.organisation.name if grant.organisation else ""
    return told


def organisations(person: Person) -> Rows:
    """Return every organisation the person belonged to, and when."""
    return [
        {"organisation": one.organisation.name, "since": one.since, "until": one.until}
        for one in Affiliation.objects.filter(person=person).select_related("organisation")
    ]


def invitations(person: Person) -> Rows:
    """Return the invitations to the person: to their address, or to a name they took up."""
    sent = Invitation.objects.annotate(sent_to=Lower("email")).filter(
        Q(sent_to__in=addresses_of(person)) | Q(person=person) | Q(person__became=person)
    )
    return fields(sent, "purpose", "email", "made_at", "expires_at", "used_at", "revoked_at")


def invitations_sent(person: Person) -> Rows:
    """Return the invitations that the person sent, without the addresses of others."""
    sent = Invitation.objects.filter(by=person)
    return fields(sent, "purpose", "made_at", "expires_at", "used_at", "revoked_at")


def follows(person: Person) -> Rows:
    """Return what the person follows."""
    return fields(Follow.objects.filter(person=person), "chain", "kind", "key", "since")


def sessions(person: Person) -> Rows:
    """Return where the person is signed in: network address, browser, when."""
    rows = UserSession.objects.filter(user=person)
    return fields(rows, "ip", "user_agent", "created_at", "last_seen_at")


def ways_to_sign_in(person: Person) -> Rows:
    """Return passkeys and codes: their kind, their name, when they were used; no secret."""
    rows = Authenticator.objects.filter(user=person)
    told = fields(rows, "type", "created_at", "last_used_at")
    for row, one in zip(told, rows, strict=True):
        row["name"] = one.data.get("name", "")
    return told


def providers(person: Person) -> Rows:
    """Return the sign-ins elsewhere that are linked, and what those told of the person."""
    rows = SocialAccount.objects.filter(user=person)
    return fields(rows, "provider", "uid", "extra_data", "last_login", "date_joined")


def names_taken_up(person: Person) -> Rows:
    """Return the pseudonyms of the names that were kept for the person."""
    return fields(Person.objects.filter(became=person), "key", "created_at", "closed_at")


def entries_of(person: Person) -> list[Entry]:
    """Return the entries of the record that the person signed or that are about them, in order."""
    return list(tracing(person).select_related("sealed").order_by("at", "id"))


def entries(person: Person) -> Rows:
    """Return those entries as the record exports them, with what the person sealed beside them."""
    return [{**as_exported(one), "sealed": sealed_by(person, one)} for one in entries_of(person)]


def sealed_by(person: Person, entry: Entry) -> Any:
    """Return what a person sealed beside an entry of theirs; of others' it may tell of others."""
    if entry.facts.get(SIGNED) != person.key:
        return None
    try:
        return entry.sealed.content
    except Sealed.DoesNotExist:
        return None


def reports_of(person: Person) -> list[Report]:
    """Return the reports that the person wrote: those that their signed entries tell of."""
    told = (REPORTED.name, MILESTONE_REPORTED.name)
    wrote = {
        (one.subject_key, str(one.facts.get("report")))
        for one in tracing(person)
        if one.verb in told and one.facts.get(SIGNED) == person.key
    }
    found = Report.objects.filter(commitment__code__in={code for code, _number in wrote})
    return [
        one
        for one in found.select_related("commitment__plan__member", "milestone", "by")
        if (one.commitment.code, one.record_key) in wrote
    ]


def reports(person: Person) -> Rows:
    """Return the words of those reports, with their translations."""
    rows = reports_of(person)
    told = fields(rows, "side", "level", "account", "obstacles", "language", "translations", "on")
    for row, one in zip(told, rows, strict=True):
        row["commitment"], row["organisation"] = one.commitment.code, one.by.name
        row["milestone"] = one.milestone.number if one.milestone else ""
    return told


def complaints(person: Person) -> Rows:
    """Return what the person complained of, in their words."""
    rows = Complaint.objects.filter(person=person)
    return fields(rows, "chain", "subject_kind", "subject_key", "ground", "words", "at")


def appeals(person: Person) -> Rows:
    """Return the appeals of the person, in their words."""
    rows = Appeal.objects.filter(person=person).select_related("decision")
    told = fields(rows, "words", "at")
    for row, one in zip(told, rows, strict=True):
        row["chain"], row["subject_kind"], row["subject_key"] = one.decision.subject
    return told


def held_back(person: Person) -> Rows:
    """Return what the person wrote that waited for a moderator, and why."""
    rows = Held.objects.filter(person=person)
    return fields(rows, "chain", "subject_kind", "subject_key", "why", "since")


TOLD: dict[str, Callable[[Person], Rows]] = {
    "addresses": addresses,
    "roles": roles,
    "organisations": organisations,
    "invitations": invitations,
    "invitations_sent": invitations_sent,
    "follows": follows,
    "sessions": sessions,
    "ways_to_sign_in": ways_to_sign_in,
    "providers": providers,
    "names_taken_up": names_taken_up,
    "complaints": complaints,
    "appeals": appeals,
    "held_back": held_back,
    "contributions": said.contributions,
    "contributions_entered": said.contributions_entered,
    "comments": said.comments,
    "supports": said.supports,
    "drafts": said.drafts,
    "questions_to_forums": desks.questions,
    "questions_begun": desks.begun,
    "answers_for_forums": desks.answers,
    "reports_back": desks.reports,
    "replies_to_reports": desks.replies,
    "letters_of_forums": desks.letters,
    "votes_in_forums": seats.votes,
    "requests_to_coalitions": coalitions.requests,
    "answers_for_coalitions": coalitions.answers,
    "farewells_to_coalitions": coalitions.farewells,
    "said_from_seats": seats.from_seats,
    "said_of_evidence": said_of_evidence,
    "nothing_to_report": rounds.nothings,
    "reminders_of_rounds": rounds.reminders,
    "entries": entries,
    "reports": reports,
    "pens_given": pens.given,
    "joint_drafts": pens.joint,
    "reports_from_outside": pens.outside,
}


def all_about(person: Person) -> dict[str, Any]:
    """Return all that the house keeps about a person, by table. No secret, nobody else's address."""
    row = fields([person], "key", "email", "name", "language", "created_at", "last_login")[0]
    return {"person": row, **{name: read(person) for name, read in TOLD.items()}}

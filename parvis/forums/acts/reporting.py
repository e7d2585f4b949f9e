"""Seat holders of society report to those they speak for, who reply."""

from __future__ import annotations

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.models import Forum, Meeting, ReportBack, ReportReply
from parvis.forums.rules import desk
from parvis.forums.rules import reporting as rules
from parvis.moderation import acts as moderation
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def report_back(
    forum: Forum, *, title: str, words: str, language: str, by: Hand, asks: str = "",
    meeting: Meeting | None = None,
) -> ReportBack:  # fmt: skip
    """Report from a forum to the organisations one speaks for; `asks`: what they are asked.

    Raises `Refused`.
    """
    hold(forum.chain)
    rules.may_report_back(by, forum, meeting).enforce()
    for text in (title, words):
        desk.says_something(text).enforce()
    desk.fits([words, asks]).enforce()
    report = ReportBack.objects.create(
        member=forum.member, forum=forum, title=title[: rules.LONGEST_TITLE], words=words, asks=asks,
        number=next_number(ReportBack.objects.filter(member=forum.member)), language=language,
        person=by.person, organisation=by.organisation, side=by.side, at=clock.now(),
        meeting=meeting,
    )  # fmt: skip
    record(
        verbs.REPORTED_BACK, forum, by=by.as_actor(), number=report.number, name=forum.name,
        digest=report.fingerprint, **report.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(report, by=by, member=forum.member, texts=[title, words, asks])
    return report


@transaction.atomic
def reply(
    report: ReportBack, *, words: str, language: str, by: Hand, organisation: Organisation
) -> ReportReply:
    """Reply to a report for an organisation of its side. Raises `Refused`."""
    today, forum = clock.today(), report.forum
    hold(forum.chain)
    report = ReportBack.objects.for_reading().get(pk=report.pk)
    rules.may_reply(by, report, organisation, today).enforce()
    desk.says_something(words).enforce()
    desk.fits([words]).enforce()
    said = ReportReply.objects.create(
        member=forum.member, forum=forum, report=report, words=words, language=language,
        number=next_number(ReportReply.objects.filter(member=forum.member)), person=by.person,
        organisation=organisation, side=organisation.side, at=clock.now(),
    )  # fmt: skip
    record(
        verbs.REPORT_REPLIED, forum, by=actor_within(by, organisation, today),
        number=report.number, name=forum.name, digest=said.fingerprint,
        **said.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(said, by=by, member=forum.member, texts=[words])
    return said

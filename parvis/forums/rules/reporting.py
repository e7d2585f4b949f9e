"""Who reports back from a forum to those they speak for, and who replies; and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.models import Forum, Meeting, ReportBack
from parvis.forums.rules.desk import INSIDERS
from parvis.people.models import Organisation
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.roles import SOCIETY
from parvis.people.rules import belongs
from parvis.rulings import ALLOWED, Ruling, denied

LONGEST_TITLE = 200


def may_report_back(by: Hand, forum: Forum, meeting: Meeting | None) -> Ruling:
    """May this hand report to those it speaks for? Who holds a seat of society, of what they saw."""
    ruling = may_act(by, INSIDERS, forum.place)
    if not ruling:
        return ruling
    if by.side not in SOCIETY:
        return denied(_("Reports go from seats of civil society to those they speak for."))
    if meeting and (meeting.forum_id != forum.pk or meeting.is_cancelled):
        return denied(_("That was no meeting of this forum."))
    return ALLOWED


def may_reply(
    by: Hand, report: ReportBack, organisation: Organisation | None, today: date
) -> Ruling:
    """May this person reply to a report? For an organisation of its side, to which they belong."""
    ruling = may_sign(by.person)
    if not ruling:
        return ruling
    if not report.is_public:
        return denied(_("Nobody sees this report now."))
    if organisation is None or not belongs(by.person, organisation, today):
        return denied(_("Those reply who belong to an organisation that the seat speaks for."))
    if organisation.member_id != report.member_id or organisation.side != report.side:
        return denied(_("This report is to organisations of another side."))
    return ALLOWED

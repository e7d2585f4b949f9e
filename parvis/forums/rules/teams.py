"""Who may form a team on a commitment, and end it; who meets where a forum is its teams; why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.law import charter as law
from parvis.forums.models import Forum
from parvis.forums.rules.founding import ADOPTERS
from parvis.people.rights import may_act
from parvis.people.rules import Signer
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words


def may_keep_teams(by: Signer | None, forum: Forum) -> Ruling:
    """May this hand form teams of the forum, and end them, at all? Its secretary, of either side."""
    if forum.is_team:
        return denied(_("A team has no teams of its own."))
    return ALLOWED if isinstance(by, Actor) else may_act(by, ADOPTERS, forum.place)


def may_have_teams(charter: law.Charter | None) -> Ruling:
    """Has a forum with this charter teams?

    Where it has no central body (OGP facts 5.2), or sets up its working groups by commitment.
    """
    if charter is None or not (
        charter.shape is law.Shape.TEAMS or charter.groups is law.Groups.BY_COMMITMENT
    ):
        return denied(
            _(
                "By its charter this forum is one body and sets up no working groups by "
                "commitment: it has no teams."
            )
        )
    return ALLOWED


def may_form(
    by: Signer | None, forum: Forum, charter: law.Charter | None, commitment: str, slug: str,
    since: date, today: date,
) -> Ruling:  # fmt: skip
    """May a team be entered that works on a commitment? One at a time on each. `charter`: of `since`."""
    ruling = may_keep_teams(by, forum) and may_have_teams(charter)
    if not ruling:
        return ruling
    if since > today:
        return denied(_("A team is entered once it stands."))
    if not commitment.strip():
        return denied(_("Say on which commitment the team works."))
    if found := forum.teams.working().filter(commitment=commitment).first():
        return denied(_("{team} works on this commitment already.").format(team=found))
    if Forum.objects.filter(member=forum.member, slug=slug).exists():
        return denied(_("A forum named “{slug}” exists already.").format(slug=slug))
    return ALLOWED


def may_close(
    by: Signer | None, team: Forum, reason: str, day: date, last_meeting: date | None, today: date
) -> Ruling:
    """May a team be ended on a day, with this reason? Not before its last meeting, held or to come."""
    if team.parent is None:
        return denied(_("Only a team ends: a forum goes on, under another charter perhaps."))
    ruling = may_keep_teams(by, team.parent)
    if not ruling:
        return ruling
    if team.closed_on:
        return has_ended(team)
    if not reason.strip():
        return denied(_("Say why."))
    if not team.since <= day <= today:
        return denied(_("A team ends on a day on which it stood, and that has come."))
    if last_meeting and last_meeting > day:
        said = _("It meets on {day}: cancel that meeting first, or end the team after it.")
        return denied(said.format(day=day_in_words(last_meeting)))
    return ALLOWED


def may_gather(forum: Forum, charter: law.Charter | None, day: date) -> Ruling:
    """May this forum have seats and meetings on a day? Not where its teams have, nor once it ended."""
    if not forum.is_team and charter and charter.shape is law.Shape.TEAMS:
        return denied(_("By its charter this forum has no central body: its teams sit and meet."))
    # Read anew: it may have ended while somebody wrote.
    over = Forum.objects.teams().filter(pk=forum.pk, closed_on__lt=day).first()
    return has_ended(over) if over else ALLOWED


def has_ended(team: Forum) -> Ruling:
    """Refuse, as a team has ended."""
    assert team.closed_on is not None
    return denied(_("This team ended on {day}.").format(day=day_in_words(team.closed_on)))

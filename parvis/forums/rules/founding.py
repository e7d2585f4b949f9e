"""Who may found a forum and enter its charter, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.labels import fault_in_words
from parvis.forums.law import charter as law
from parvis.forums.law.soundness import faults
from parvis.forums.models import Charter, Forum
from parvis.members.models import Member
from parvis.people.places import of_member
from parvis.people.rights import may_act
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

FOUNDERS = (Role.POINT_OF_CONTACT, Role.COORDINATOR, Role.SUPPORT_UNIT)
# Who enters what the forum adopted: its secretary, of either side, and who may found one.
ADOPTERS = (Role.FORUM_SECRETARY, *FOUNDERS)


def may_found(by: Signer | None, member: Member, slug: str, since: date, today: date) -> Ruling:
    """May a forum of this member be entered? By either side: neither owns it (OGP 1.1)."""
    if Forum.objects.filter(member=member, slug=slug).exists():
        return denied(_("A forum named “{slug}” exists already.").format(slug=slug))
    if since > today:
        return denied(_("A forum is entered once it stands."))
    if isinstance(by, Actor):
        return ALLOWED
    return may_act(by, FOUNDERS, of_member(member))


def may_open_charter(by: Signer | None, forum: Forum) -> Ruling:
    """May this hand enter a charter of the forum at all?"""
    return ALLOWED if isinstance(by, Actor) else may_act(by, ADOPTERS, forum.place)


def may_have_charter(forum: Forum) -> Ruling:
    """May this forum adopt a charter? A team lives by that of its forum, and has none of its own."""
    if forum.is_team:
        return denied(
            _("A team lives by the charter of its forum: it is changed there, for all its teams.")
        )
    return ALLOWED


def may_adopt(
    by: Signer | None, forum: Forum, charter: law.Charter, last: Charter | None,
    adopted_on: date, agreed: str, today: date,
) -> Ruling:  # fmt: skip
    """May this charter be entered as adopted on a day? A sound one, after the last, if it differs."""
    ruling = may_open_charter(by, forum) and may_have_charter(forum)
    if not ruling:
        return ruling
    if not agreed.strip():
        return denied(_("Say when and how the forum agreed."))
    ruling = may_be_adopted_on(adopted_on, last, today)
    if not ruling:
        return ruling
    if last and last.digest == charter.digest:
        return denied(_("The charter in force says the same already."))
    found = faults(charter)
    return denied(" ".join(map(fault_in_words, found))) if found else ALLOWED


def may_follow(number: int, last: Charter | None) -> Ruling:
    """May a charter follow the one of this number? While no other was entered meanwhile."""
    if number != (last.number if last else 0):
        return denied(
            _(
                "Another charter was entered while you wrote. Compare it with yours, and send this "
                "again if yours is to follow it."
            )
        )
    return ALLOWED


def may_be_adopted_on(adopted_on: date, last: Charter | None, today: date) -> Ruling:
    """May a charter have been adopted on this day? Not to come, and not before the last one."""
    if adopted_on > today:
        return denied(_("A charter is entered once it is adopted."))
    if last and adopted_on < last.adopted_on:
        return denied(_("The charter before this one was adopted later."))
    return ALLOWED

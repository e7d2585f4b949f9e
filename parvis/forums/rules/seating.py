"""Who may seat somebody, tell how they were chosen, let them go and enter who chairs; and why not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from parvis.documents.models import Document
from parvis.forums.law.breaches import Breach, History, Turn
from parvis.forums.law.charter import Chair, Charter, Constituency
from parvis.forums.law.seating import BY_OTHERS, Ending
from parvis.forums.models import Forum
from parvis.forums.models import Turn as ATurn
from parvis.forums.rules.founding import ADOPTERS
from parvis.forums.seat_words import breach_in_words
from parvis.forums.sitting import SEATS
from parvis.people.models import Grant, Organisation
from parvis.people.rights import may_act
from parvis.people.roles import SOCIETY, STATE, Role
from parvis.people.rules import Signer, may_grant
from parvis.people.rules.camps import is_of_the_state, not_by_the_state
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

# Who keeps seats and turns: who enters the charter. For a seat of society, nobody of the State.
KEEPERS = ADOPTERS


def may_keep_seat(
    by: Signer | None, forum: Forum, role: Role, organisation: Organisation, today: date
) -> Ruling:
    """May this hand fill a seat for an organisation? Whoever may give its role (OGP 1.1)."""
    return may_grant(by, role, forum.place, organisation, today)


def may_tell_mandate(by: Signer | None, forum: Forum, grant: Grant, today: date) -> Ruling:
    """May this hand tell how who sits there was chosen? Once, of a seat of this forum."""
    if grant.role not in SEATS or grant.place != forum.place or grant.organisation is None:
        return denied(_("This is no seat of this forum."))
    if hasattr(grant, "mandate"):
        return denied(_("How they were chosen has been told already."))
    return may_keep_seat(by, forum, Role(grant.role), grant.organisation, today)


def may_fill(proof: str) -> Ruling:
    """May a mandate be entered with this proof? Not without one."""
    return ALLOWED if proof.strip() else denied(_("Say what proves how they were chosen."))


def may_prove_with(document: Document, forum: Forum) -> Ruling:
    """May this document prove how somebody was chosen? One of the same member, which anybody reads."""
    if document.chain != forum.chain or not document.is_public:
        return denied(_("This member has no document of this number that is public."))
    return ALLOWED


def may_sit_in(charter: Charter | None, key: str, side: str) -> Ruling:
    """May an organisation of a side sit in this constituency? Never in one of the other college."""
    if charter is None:
        return denied(_("This forum has adopted no charter yet: it has no seats to fill."))
    found = next((one for one in charter.constituencies if one.key == key), None)
    if found is None:
        return denied(_("The charter has no such constituency."))
    return _of_one_college(found, side)


def _of_one_college(constituency: Constituency, side: str) -> Ruling:
    """Keep the colleges apart; nothing is entered against this, whatever the world did (OGP 1.1)."""
    if constituency.is_of_the_state != (side in STATE):
        return denied(
            _("A seat of society is held for society alone, and one of the State for the State.")
        )
    return ALLOWED


def may_stand_in(holder: Grant, forum: Forum, organisation: Organisation, since: date) -> Ruling:
    """May somebody stand in for who holds a seat? For one that is held then, of the same college."""
    if holder.role != Role.SEAT_HOLDER or holder.place != forum.place or not holder.is_held(since):
        return denied(_("An alternate stands in for somebody who sits in this forum."))
    whose = holder.organisation
    if whose is None or (whose.side in STATE) != (organisation.side in STATE):
        return denied(
            _("A seat of society is held for society alone, and one of the State for the State.")
        )
    return ALLOWED


def may_break(found: Iterable[Breach], anyway: str) -> Ruling:
    """May a change be entered that breaks these rules? Only where the forum made it all the same."""
    said = list(dict.fromkeys(breach_in_words(one) for one in found))
    if not said or anyway.strip():
        return ALLOWED
    return denied(
        " ".join([*said, _("If the forum did so all the same, say why: it is shown as irregular.")])
    )


def may_leave(grant: Grant, forum: Forum, *, in_protest: bool, statement: str) -> Ruling:
    """May who holds this seat leave it with this statement? In protest, one is made."""
    if grant.role not in SEATS or grant.place != forum.place:
        return denied(_("This is no seat of this forum."))
    if in_protest and not statement.strip():
        return denied(_("Who leaves in protest says why, in their own words."))
    return ALLOWED


def may_release(grant: Grant, forum: Forum, why: Ending) -> Ruling:
    """May somebody else end this seat for this reason? Only who sits there leaves in protest."""
    if grant.role not in SEATS or grant.place != forum.place:
        return denied(_("This is no seat of this forum."))
    if why not in BY_OTHERS:
        return denied(_("Only who sits there says that they leave."))
    return ALLOWED


def may_chair(
    by: Signer | None, forum: Forum, grant: Grant, history: History, turn: Turn, today: date
) -> Ruling:
    """May this turn in the chair be entered? Of somebody who sits there then, in a free chair."""
    ruling = _may_keep_chair(by, forum, grant, today)
    if not ruling:
        return ruling
    charter = history.charter_on(turn.since)
    if charter is None:
        return denied(_("This forum has adopted no charter yet: nothing says who chairs."))
    if turn.until and turn.until < turn.since:
        return denied(_("A turn ends after it begins."))
    if grant.role != Role.SEAT_HOLDER or grant.place != forum.place:
        return denied(_("Who chairs sits in this forum."))
    if not grant.is_held(turn.since):
        return denied(_("Who chairs sits in this forum on that day."))
    if any(_overlap(one, turn) for one in same_chair(charter, history.turns, turn)):
        return denied(_("Somebody chairs then already."))
    return ALLOWED


def may_end_turn(
    by: Signer | None, turn: ATurn, due: date | None, since: date, today: date
) -> Ruling:
    """May this hand begin a turn that ends another? Nobody of the State cuts one of society short.

    `due`: its last day by the charter, none where that sets none. Who sits no more holds no chair.
    """
    if by is None or isinstance(by, Actor) or turn.is_of_the_state:
        return ALLOWED
    is_cut = due is not None and since <= due and turn.grant.is_held(since)
    return not_by_the_state() if is_cut and is_of_the_state(by, today) else ALLOWED


def same_chair(charter: Charter, turns: Iterable[Turn], turn: Turn) -> list[Turn]:
    """Return the turns in the same chair: with co-chairs, those of the same college."""
    return [
        one for one in turns
        if charter.chair is not Chair.CO_CHAIRS or one.is_of_the_state == turn.is_of_the_state
    ]  # fmt: skip


def _may_keep_chair(by: Signer | None, forum: Forum, grant: Grant, today: date) -> Ruling:
    if isinstance(by, Actor):
        return ALLOWED
    ruling = may_act(by, KEEPERS, forum.place)
    whose = grant.organisation
    if ruling and by and whose and whose.side in SOCIETY and is_of_the_state(by, today):
        return not_by_the_state()
    return ruling


def _overlap(one: Turn, other: Turn) -> bool:
    return (one.until is None or other.since <= one.until) and (
        other.until is None or one.since <= other.until
    )

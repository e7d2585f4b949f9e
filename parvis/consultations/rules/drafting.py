"""Who opens a draft, and where it can be sent from."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from parvis.consultations.models import Draft
from parvis.people.models import Person
from parvis.rulings import ALLOWED, Ruling, denied


def may_open_draft(draft: Draft | None, person: Person | None, now: datetime) -> Ruling:
    """May this draft be opened? By whoever has its link; one begun with an account, with that one."""
    if draft is None:
        return denied(_("This link does not exist, or was replaced by a newer one."))
    if draft.contribution_id is None and draft.expires_at <= now:
        return denied(_("This draft was kept for thirty days, and is no longer here."))
    if draft.person_id and draft.person_id != (person.pk if person else None):
        return denied(_("This draft was begun with another account. Sign in with that one."))
    return ALLOWED


def may_ask_for_proof(draft: Draft, email: str) -> Ruling:
    """May a letter go out that proves this address? While the draft names it, and is not sent yet."""
    if not email or draft.email != email:
        return denied(_("This draft was changed meanwhile. Open it again."))
    return ALLOWED

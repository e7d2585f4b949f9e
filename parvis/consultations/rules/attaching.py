"""Which files can come with what somebody says."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from parvis.rulings import ALLOWED, Ruling, denied

MOST_FILES = 3
MOST_OF_A_GUEST = 10 * 1024 * 1024  # bytes of all files of somebody who has not signed in


def can_come_along(sizes: Sequence[int], *, is_guest: bool = False) -> Ruling:
    """Are these files few and small enough, all together, to come with a contribution or a draft?

    How large each can be, and of which kind, is asked of any document (`may_deposit`).
    """
    if len(sizes) > MOST_FILES:
        return denied(_("At most {most} files.").format(most=MOST_FILES))
    if is_guest and sum(sizes) > MOST_OF_A_GUEST:
        return denied(
            _(
                "These files have {size} together; without signing in, {most} can be sent. Send "
                "smaller ones, or sign in."
            ).format(size=filesizeformat(sum(sizes)), most=filesizeformat(MOST_OF_A_GUEST))
        )
    return ALLOWED


def names_nobody(*, has_files: bool, is_unnamed: bool) -> Ruling:
    """Does what is said without being named stay so? A PDF or DOCX often holds its author's name."""
    if has_files and is_unnamed:
        return denied(
            _(
                "A file may hold its author’s name, where nobody looks for it. Speak in your own name, "
                "or leave the files out and write what they say."
            )
        )
    return ALLOWED

"""Files that come with a contribution are kept among the documents."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations.models import Attachment, Contribution
from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.record.acts import Actor

File = tuple[str, bytes]  # its name, which serves only to speak of it, and what is in it


def sizes_of(files: Iterable[File]) -> list[int]:
    """Return how many bytes each file has."""
    return [len(content) for _name, content in files]


def attach_sheet(contribution: Contribution, file: File, *, by: Actor) -> Document:
    """Deposit the scan of what was entered, named by its number, with the same source."""
    with override(contribution.language):
        title = _("Sheet of contribution {number}").format(number=contribution.number)
    return attach(contribution, file, by=by, title=title, source=contribution.source)


def attach_sent(contribution: Contribution, file: File, *, by: Actor) -> Document:
    """Deposit a file that somebody sends, under the licence to which they agreed."""
    with override(contribution.language):
        licence = settings.LICENCE or _("open licence")
    return attach(contribution, file, by=by, licence=licence[:100])


@transaction.atomic
def attach(
    contribution: Contribution, file: File, *, by: Actor, title: str = "", source: str = "",
    licence: str = "",
) -> Document:  # fmt: skip
    """Deposit a file with a contribution, signed as that was. Raises `Refused`.

    Without `title` and `source`, which enter the record, neither its name nor a person does: both
    may have to be hidden. Called inside the transaction of the act that receives or enters it.
    """
    number = contribution.attachments.count() + 1
    with override(contribution.language):
        whose = _("Contribution {number}").format(number=contribution.number)
        named = _("Contribution {number}, file {file}").format(
            number=contribution.number, file=number
        )
    by_whom = contribution.organisation.name if contribution.organisation else whose
    document = deposit(
        contribution.chain, by=by, title=title[:200] or named, language=contribution.language,
        file=file, source=source[:200] or by_whom, made_on=contribution.made_on,
        licence=licence,
    )  # fmt: skip
    Attachment.objects.create(contribution=contribution, document=document)
    return document

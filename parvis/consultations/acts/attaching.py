"""Files that come with a contribution are deposited with it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations.models import Attachment, Contribution
from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.record.acts import Actor

File = tuple[str, bytes]  # its name, which serves only to speak of it, and what is in it


def attach(contribution: Contribution, file: File, *, by: Actor) -> Document:
    """Deposit a file with a contribution, signed as that was. Raises `Refused`.

    Neither its name nor a person enters the record: both may have to be hidden.
    """
    number = contribution.attachments.count() + 1
    with override(contribution.language):
        whose = _("Contribution {number}").format(number=contribution.number)
        title = _("Contribution {number}, file {file}").format(
            number=contribution.number, file=number
        )
    document = deposit(
        contribution.chain, by=by, title=title, language=contribution.language, file=file,
        source=contribution.organisation.name if contribution.organisation else whose,
        made_on=None,
    )  # fmt: skip
    Attachment.objects.create(contribution=contribution, document=document)
    return document

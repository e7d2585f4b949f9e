"""Files that come with a contribution are kept among the documents."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.consultations.models import Attachment, Contribution
from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.record.acts import Actor

File = tuple[str, bytes]  # its name, which serves only to speak of it, and what is in it


@transaction.atomic
def attach(
    contribution: Contribution, file: File, *, by: Actor, title: str = "", source: str = ""
) -> Document:
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
    )  # fmt: skip
    Attachment.objects.create(contribution=contribution, document=document)
    return document

"""Files that come with a contribution are kept among the documents."""

from __future__ import annotations

from django.db import transaction

from parvis.consultations.models import Attachment, Contribution
from parvis.documents.acts import deposit
from parvis.record.acts import Actor


@transaction.atomic
def attach(
    contribution: Contribution, file: tuple[str, bytes], *, by: Actor, title: str, source: str
) -> Attachment:
    """Keep a file, as (name, bytes), beside a contribution. Raises `Refused` with the reason.

    Called inside the transaction of the act that receives or enters it.
    """
    document = deposit(
        contribution.chain, by=by, title=title[:200], language=contribution.language,
        source=source[:200], made_on=contribution.made_on, file=file,
    )  # fmt: skip
    return Attachment.objects.create(contribution=contribution, document=document)

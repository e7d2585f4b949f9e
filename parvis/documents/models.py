"""A document: a stored file, or an address elsewhere, never fetched by the server."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.documents.labels import TRACES
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet
from parvis.ui.lists import listed


class DocumentQuerySet(WithheldQuerySet["Document"]):
    """Readings of documents."""

    def of(self, chain: str) -> Self:
        """Keep the documents entered in one record."""
        return self.filter(chain=chain)


class Document(Translated, Withheld):
    """A file kept here under its fingerprint, or a link to one kept elsewhere."""

    record_kind = "document"
    found_by = ("chain", "number")
    told_by = "document.deposited"
    spoken = ("title", "source")

    chain = models.SlugField(max_length=80, help_text="The record it was entered in.")
    number = models.PositiveIntegerField(help_text="Its number within that record, from one.")
    title = models.CharField(max_length=300)
    file = models.FileField(blank=True, max_length=200)
    address = models.URLField(blank=True, max_length=500)
    media_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveBigIntegerField(null=True, blank=True, help_text="Bytes.")
    sha256 = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=300, help_text="Who made it.")
    licence = models.CharField(
        max_length=100, blank=True, help_text="SPDX or a name; empty: none stated."
    )
    published_on = models.DateField(help_text="The day it was entered here.")
    made_on = models.DateField(null=True, blank=True, help_text="The day it bears.")
    copy = models.URLField(blank=True, max_length=500, help_text="An archived copy elsewhere.")
    sent_sha256 = models.CharField(
        max_length=64, blank=True,
        help_text="Fingerprint of the file as it was sent, where something was taken out of it.",
    )  # fmt: skip
    traces = models.CharField(
        max_length=80, blank=True, help_text="What was taken out of a picture, by codes."
    )
    columns = models.PositiveIntegerField(null=True, blank=True, help_text="Of a table.")
    rows = models.PositiveIntegerField(null=True, blank=True, help_text="Of a table, but its head.")
    has_formulas = models.BooleanField(
        default=False, help_text="Cells of a table look like formulas of a spreadsheet."
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-published_on", "-pk"]
        constraints = [
            models.UniqueConstraint("chain", "number", name="a_document_has_its_own_number"),
            models.CheckConstraint(name="documents_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_document_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="a_document_names_its_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="a_document_is_a_file_or_an_address",
                condition=Q(file="") ^ Q(address=""),
            ),
            models.CheckConstraint(
                name="a_file_has_its_fingerprint", condition=Q(file="") | ~Q(sha256="")
            ),
            models.CheckConstraint(
                name="only_what_is_elsewhere_has_a_copy", condition=Q(copy="") | ~Q(address="")
            ),
            models.CheckConstraint(
                name="what_was_cleaned_says_of_what",
                condition=Q(sent_sha256="", traces="") | (~Q(sent_sha256="") & ~Q(traces="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def record_key(self) -> str:
        """Name this document in the record."""
        return str(self.number)

    @property
    def kind(self) -> str:
        """Name the kind of its file by its ending, in capitals: PDF; empty for an address."""
        return PurePosixPath(self.file.name or "").suffix[1:].upper()

    @property
    def taken_out(self) -> str:
        """Say what was taken out of its picture before it was kept; empty for nothing."""
        return listed(TRACES[code] for code in self.traces.split())

    def get_absolute_url(self) -> str:
        """Return the document's page."""
        return reverse("documents:document", args=[self.chain, self.number])

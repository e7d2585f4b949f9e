"""A document: a stored file, or an address elsewhere, never fetched by the server."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


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

    def get_absolute_url(self) -> str:
        """Return the document's page."""
        return reverse("documents:document", args=[self.chain, self.number])

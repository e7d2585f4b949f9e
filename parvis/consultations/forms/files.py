"""A field for some files, each checked by what is in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from parvis.consultations import rules
from parvis.documents.rules import may_deposit


class SeveralFiles(forms.ClearableFileInput):
    """The browser's own choice of files, of several at once."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class Files(forms.FileField):
    """A few files; returned as names and bytes. Each that is refused says why."""

    widget = SeveralFiles
    is_guest = False

    def ask(self, *, is_guest: bool) -> None:
        """Say how many and how large they can be; together, where it is a guest who sends them."""
        self.is_guest = is_guest
        told, size = _("At most {count} files of {size} each."), settings.LARGEST_FILE
        if is_guest:
            told, size = _("At most {count} files, {size} together."), rules.MOST_OF_A_GUEST
        self.help_text = " ".join([
            told.format(count=rules.MOST_FILES, size=filesizeformat(size)),
            _("PDF, pictures, tables, texts. They are public too."),
            _("None can come with what is said without being named."),
        ])  # fmt: skip

    def clean(self, value: Any, initial: Any = None) -> list[tuple[str, bytes]]:
        """Read the files and ask whether each may be kept; none is read where they are too much."""
        given = [one for one in (value or []) if one]
        ruling = rules.can_come_along([one.size or 0 for one in given], is_guest=self.is_guest)
        if not ruling:
            raise forms.ValidationError([str(ruling.reason), choose_again()])
        read = [(one.name or "", _bytes_of(one)) for one in given]
        rulings = [may_deposit(title="-", source="-", file=file) for file in read]
        if refused := [str(ruling.reason) for ruling in rulings if not ruling]:
            raise forms.ValidationError([*refused, choose_again()])
        return read


def _bytes_of(file: UploadedFile) -> bytes:
    """Read a file, and of one that is too large no more than shows it."""
    return bytes(file.read(settings.LARGEST_FILE + 1))


def choose_again() -> str:
    """Say that files, unlike words, do not stay in a form that comes back."""
    return _("Your words are kept; choose your files again.")

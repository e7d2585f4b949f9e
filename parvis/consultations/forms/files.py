"""A field for some files, each checked by what is in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from parvis.documents.rules import may_deposit

MOST = 3


class SeveralFiles(forms.ClearableFileInput):
    """The browser's own choice of files, of several at once."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class Files(forms.FileField):
    """At most three files; returned as names and bytes. Each that is refused says why."""

    widget = SeveralFiles

    def clean(self, value: Any, initial: Any = None) -> list[tuple[str, bytes]]:
        """Read the files and ask whether each may be kept."""
        given = [one for one in (value or []) if one]
        if len(given) > MOST:
            raise forms.ValidationError(
                [_("At most {most} files.").format(most=MOST), _choose_again()]
            )
        read = [(one.name or "", _bytes_of(one)) for one in given]
        rulings = [may_deposit(title="-", source="-", file=file) for file in read]
        if refused := [str(ruling.reason) for ruling in rulings if not ruling]:
            raise forms.ValidationError([*refused, _choose_again()])
        return read


def _bytes_of(file: UploadedFile) -> bytes:
    """Read a file, and of one that is too large no more than shows it."""
    return bytes(file.read(settings.LARGEST_FILE + 1))


def _choose_again() -> str:
    return _("Your words are kept; choose your files again.")

"""All data of a person to take along: one file for machines, one to read, and a note on both."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import IO, Any

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET

from parvis.documents.paper import dossier
from parvis.people import limits
from parvis.people.models import Person
from parvis.people.views.asking import for_a_person
from parvis.people.views.dossier import dossier_of
from parvis.people.views.kept import all_about
from parvis.record import clock

IN_AN_HOUR = 6  # downloads: gathering everything is work


@require_GET
@for_a_person
@reauthentication_required
def data(request: HttpRequest, person: Person) -> HttpResponseBase:
    """Give a person all that the house keeps about them, as one ZIP file."""
    left = limits.wait(request, "my-data", IN_AN_HOUR, limits.AN_HOUR)
    if left is not None:
        return limits.too_often(request, left)
    made = BytesIO()
    write(made, person)
    made.seek(0)
    name = f"my-data-{clock.today().isoformat()}.zip"
    return FileResponse(made, as_attachment=True, filename=name, content_type="application/zip")


def write(made: IO[bytes], person: Person) -> None:
    """Write the ZIP file, in the person's language."""
    told = all_about(person)
    with override(person.language), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("data.json", _as_json(told))
        files.writestr("my-data.pdf", dossier(dossier_of(person, told)))
        files.writestr("README.txt", note(person))


def _as_json(told: dict[str, Any]) -> str:
    whole = {"made_at": clock.now(), "installation": settings.SITE_NAME, **told}
    return json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def note(person: Person) -> str:
    """Say what the two files hold, and what is in neither."""
    lines = [
        _("All that {site} keeps about {name}.").format(
            site=settings.SITE_NAME, name=person.public_name
        ),
        _("data.json: everything, for programs (JSON, UTF-8)."),
        _("my-data.pdf: the same, to read."),
        _(
            "Left out: secrets (your passphrase and codes are kept only as what proves them), and "
            "the addresses of others."
        ),
    ]
    return "\r\n\r\n".join(lines) + "\r\n"

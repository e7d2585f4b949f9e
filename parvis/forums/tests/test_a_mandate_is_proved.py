"""What proves how somebody was chosen: words, and perhaps a document, which can be hidden."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parvis.documents.tests.make import a_document
from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.forums.models import Forum, Mandate
from parvis.forums.tests.make import a_charter
from parvis.members.tests.make import PLATFORM
from parvis.moderation.tests.make import hidden
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def page(name: str, forum: Forum, *more: Any) -> str:
    address = reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *more])
    return address.replace("/fr/", "/en/")


def read(client: Client, address: str) -> str:
    return client.get(address).text


def a_secretary(client: Client, forum: Forum) -> None:
    body = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    client.force_login(a_grant(Role.FORUM_SECRETARY, forum.place, organisation=body).person)


def test_a_document_proves_how_somebody_was_chosen_unless_it_is_hidden(client: Client) -> None:
    forum = a_charter().forum
    whose = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    grant = a_grant(Role.SEAT_HOLDER, forum.place, organisation=whose)
    proof, other = a_document(forum.chain, title="Procès-verbal du 3 mars"), a_document("ailleurs")
    a_secretary(client, forum)
    sent = {
        "constituency": "civil_society", "proof": "Le vote.", "language": "fr", "anyway": "Voulu.",
    }  # fmt: skip
    for wrong in (999, "x", -1, 2**40):
        answer = client.post(page("tell", forum, grant.number), {**sent, "document": wrong})
        assert answer.status_code == 200 and "Le vote." in answer.text
    with pytest.raises(Refused, match="no document of this number"):
        acts.tell_mandate(
            forum, grant, "civil_society", by=PLATFORM,
            chosen=Chosen("Le vote.", language="fr", anyway="Voulu.", document=other),
        )  # fmt: skip
    done = client.post(page("tell", forum, grant.number), {**sent, "document": proof.number})
    assert done.status_code == 302 and Mandate.objects.get().document == proof
    shown = read(client, page("seats", forum))
    assert proof.get_absolute_url() in shown and "Procès-verbal du 3 mars" in shown
    hidden(proof)
    shown = read(client, page("seats", forum))
    assert "Procès-verbal du 3 mars" not in shown and "The decision in the log" in shown

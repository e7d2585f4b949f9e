"""Naming somebody for a seat on a page, inviting them later, taking the invitation back."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import a_member
from parvis.people import acts
from parvis.people.models import Grant, Invitation
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db


def test_somebody_is_named_without_an_address_and_invited_later(client):
    member = a_member()
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    coordinator = a_hand(Role.COORDINATOR, of_member(member), None, coalition)
    client.force_login(coordinator.person)
    client.post(
        reverse("people:give", args=[member.slug]) + "?role=seat_holder",
        {"place": f"forum:{forum.slug}", "organisation": coalition.slug, "name": "Mariam Quill",
         "email": "", "language": "en"},
    )  # fmt: skip
    seat = Grant.objects.get(role=Role.SEAT_HOLDER)
    assert seat.person.public_name == "Mariam Quill"
    assert not seat.person.has_account
    assert not Invitation.objects.exists()
    assert mail.outbox == []
    page = reverse("people:invite", args=[member.slug, seat.pk])
    client.post(page, {"email": "mariam@example.org"})
    assert mail.outbox[0].to == ["mariam@example.org"]


def test_an_invitation_is_withdrawn_on_its_page_and_its_link_is_dead(client):
    member = a_member()
    forum, coalition = a_forum(member), an_organisation(member, Side.CIVIL_SOCIETY)
    coordinator = a_hand(Role.COORDINATOR, of_member(member), None, coalition)
    invited = acts.appoint(
        Role.SEAT_HOLDER, forum.place, name="Mariam Quill", email="mariam@example.org",
        by=coordinator, organisation=coalition,
    )  # fmt: skip
    link = reverse("people:invitation", args=[invited.token])
    assert client.get(link).status_code == 200
    client.force_login(coordinator.person)
    page = reverse("people:invite", args=[member.slug, invited.grant.pk])
    assert "Withdraw the invitation" in client.get(page).text
    client.post(page, {"withdraw": "1"})
    assert "Withdraw the invitation" not in client.get(page).text
    client.logout()
    assert client.get(link).status_code == 410
    assert Grant.objects.in_force(clock.today()).filter(pk=invited.grant.pk).exists()

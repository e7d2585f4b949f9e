"""Registering organisations: the rule, its refusal, its entry."""

from __future__ import annotations

import pytest

from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Organisation
from parvis.people.sides import OF_ORGANISATIONS, Side
from parvis.people.tests.make import an_organisation
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("side", OF_ORGANISATIONS)
def test_an_organisation_is_registered_on_its_side(side):
    organisation = an_organisation(side=side, name="Collectif Eau pour tous")
    entry = Entry.objects.about(organisation).get()
    assert entry.verb == "organisation.registered"
    assert entry.facts == {"name": "Collectif Eau pour tous", "of_side": side}
    assert entry.chain == organisation.member.slug


def test_a_member_has_no_two_organisations_of_one_slug():
    member, other = a_member(), a_member()
    acts.register(member, slug="eau", name="Eau", side=Side.GOVERNMENT, by=PLATFORM)
    with pytest.raises(Refused, match="eau"):
        acts.register(member, slug="eau", name="Autre", side=Side.CIVIL_SOCIETY, by=PLATFORM)
    acts.register(other, slug="eau", name="Eau", side=Side.GOVERNMENT, by=PLATFORM)
    assert Organisation.objects.count() == 2
    assert Entry.objects.filter(verb="organisation.registered").count() == 2


def test_an_organisation_acts_in_its_own_name():
    organisation = an_organisation(side=Side.CIVIL_SOCIETY, name="Coalition")
    actor = organisation.as_actor("point of contact")
    assert (actor.side, actor.name, actor.key, actor.role) == (
        "civil_society", "Coalition", organisation.slug, "point of contact",
    )  # fmt: skip

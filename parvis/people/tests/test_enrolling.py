"""The console opens an account for a person who is named; a request never does."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress

from parvis.members.tests.make import PLATFORM
from parvis.people import acts
from parvis.people.tests.make import a_person
from parvis.record import signing
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def named():
    return acts.name_person("Célestine Camboré", "fr", "p-23456789bc")


def test_an_account_opened_by_the_console_has_an_address_and_no_passphrase(named):
    acts.enrol(named, "celestine@Amarea.example", by=PLATFORM)
    named.refresh_from_db()
    assert (named.key, named.email) == ("p-23456789bc", "celestine@amarea.example")
    assert named.has_account
    assert not named.has_usable_password()
    address = EmailAddress.objects.get(user=named)
    assert address.verified
    assert address.primary
    assert acts.sign_in_once(acts.let_in(named, by=PLATFORM)) == named
    assert not Entry.objects.exists()


def test_nobody_is_enrolled_twice_or_with_the_address_of_another(named):
    other = a_person()
    with pytest.raises(Refused, match="account with this address"):
        acts.enrol(named, other.email.upper(), by=PLATFORM)
    with pytest.raises(Refused, match="has an account already"):
        acts.enrol(other, "new@amarea.example", by=PLATFORM)
    assert not named.has_account


def test_nobody_is_enrolled_in_a_request(named):
    with signing.needed(), pytest.raises(RuntimeError, match="request"):
        acts.enrol(named, "celestine@amarea.example", by=PLATFORM)
    assert not named.has_account

"""In a request nobody acts without being a person; elsewhere institutions may be told of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory

from parvis.record import signing
from parvis.record.acts import record
from parvis.record.models import Entry
from parvis.record.tests.make import MINISTRY, Pump, a_verb, an_entry

pytestmark = pytest.mark.django_db
SIGNED = replace(MINISTRY, person="p-22222bbbbb")


def tell(by):
    with transaction.atomic():
        return record(a_verb(), Pump(), by=by, pump="34")


def test_the_console_tells_of_an_institution_and_names_no_person():
    assert "signed" not in an_entry().facts


def test_an_act_that_nobody_signs_is_stopped_in_a_request_and_a_signed_one_is_not():
    with signing.needed():
        with pytest.raises(RuntimeError, match="a person acts"):
            tell(MINISTRY)
        assert tell(SIGNED).facts["signed"] == SIGNED.person
    assert Entry.objects.count() == 1
    assert "signed" not in tell(MINISTRY).facts


def test_every_request_asks_for_signatures_and_leaves_nothing_behind(rf: RequestFactory):
    seen = []

    def view(request):
        seen.append(signing.is_needed())
        return HttpResponse()

    signing.in_requests(view)(rf.get("/"))
    assert seen == [True]
    assert not signing.is_needed()


def test_a_signature_is_a_pseudonym_and_no_name_enters_the_chain():
    assert SIGNED.person in str(tell(SIGNED).facts)
    assert set(tell(SIGNED).facts) == {"pump", "signed"}

"""What check-house finds when moderation and the things it is about do not fit."""

from __future__ import annotations

import pytest

from parvis.documents.models import Document
from parvis.members.tests.make import a_member
from parvis.moderation import acts
from parvis.moderation.invariants import what_is_withheld_has_a_reason, what_was_decided_holds
from parvis.moderation.models import Decision
from parvis.moderation.tests.make import a_report, a_signed_document, hidden, the_support_unit
from parvis.record import clock

pytestmark = pytest.mark.django_db


def found():
    return [*what_is_withheld_has_a_reason(), *what_was_decided_holds()]


def test_a_house_that_hides_and_lets_wait_by_its_acts_is_in_order():
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    a_report(member=member)
    hidden(a_signed_document()[0])
    assert found() == []


def test_a_thing_withheld_past_the_acts_is_named():
    document, _author = a_signed_document()
    Document.objects.filter(pk=document.pk).update(withheld_at=clock.now())
    assert "nothing says why" in found()[0]


def test_a_decision_that_the_thing_does_not_follow_is_named():
    document, _author = a_signed_document()
    hidden(document)
    Document.objects.filter(pk=document.pk).update(withheld_at=None)
    assert "is not as decision" in found()[0]
    Decision.objects.update(subject_key="99")
    assert "does not exist" in found()[0]

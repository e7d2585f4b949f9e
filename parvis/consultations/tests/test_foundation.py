"""The room stands: what is said is received, answered, and the record tells of it."""

from __future__ import annotations

import pytest

from parvis.consultations import acts
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.plans.tests.make import a_ministry
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def test_a_contribution_gets_a_number_and_an_answer():
    one = a_contribution()
    two = a_contribution(one.consultation, "Autre chose", "Autre chose encore.")
    assert [one.number, two.number] == [1, 2]
    hand = Hand(a_person(), clock.today())
    first = acts.comment(one, words="Moi aussi.", language="fr", by=hand)
    reply = acts.comment(one, words="Et moi.", language="fr", by=hand, parent=first)
    assert (first.depth, reply.depth) == (0, 1)
    acts.support(one, by=hand)
    acts.support(one, by=hand)
    assert one.supports.count() == 1
    group = acts.group(
        one.consultation.plan, [one, two], title="Pompes", language="fr",
        by=a_ministry(one.member),
    )  # fmt: skip
    response = a_response(group)
    again = a_response(group, "accepted")
    assert again.corrects == response
    assert Entry.objects.about(one).first().verb == "contribution.received"
    assert one.member.contributions.unanswered().count() == 0
    a_contribution(a_consultation(one.consultation.plan))
    assert one.member.contributions.unanswered().count() == 1

"""Rewording a commitment while its plan is drafted."""

from __future__ import annotations

import pytest

from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.record.acts import Actor
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.acts import translate
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


def test_a_reworded_text_keeps_what_it_said_and_leaves_its_translation_behind():
    commitment = a_commitment(description="Avant.")
    by = a_ministry(commitment.plan.member)
    translate(commitment, "es", {"description": "Antes."}, by=Actor(Side.GOVERNMENT))
    acts.reword(commitment, {"description": "Après."}, by=by)
    commitment.refresh_from_db()
    assert commitment.description == "Après."
    assert commitment.text("description", "es").is_behind
    assert Wording.objects.get(field="description").text == "Avant."
    entry = Entry.objects.about(commitment).get(verb="commitment.reworded")
    assert entry.facts == {"number": commitment.number, "fields": ["description"]}


def test_a_submitted_plan_is_not_reworded():
    commitment = a_submitted_plan().commitments.get()
    by = a_ministry(commitment.plan.member)
    with pytest.raises(Refused, match=r"\w"):
        acts.reword(commitment, {"description": "Trop tard."}, by=by)


@pytest.mark.parametrize("texts", [{}, {"code": "XX9999"}, {"title": " "}])
def test_only_texts_of_the_template_are_reworded(texts):
    commitment = a_commitment()
    with pytest.raises(Refused, match=r"\w"):
        acts.reword(commitment, texts, by=a_ministry(commitment.plan.member))


def test_a_stranger_rewords_nothing():
    with pytest.raises(Refused):
        acts.reword(a_commitment(), {"description": "Non."}, by=an_organisation())

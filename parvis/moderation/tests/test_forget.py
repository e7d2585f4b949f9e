"""What a person wrote to moderators goes with their account; that they did stays, under a pseudonym."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parvis.moderation import acts
from parvis.moderation.grounds import Ground
from parvis.moderation.models import Appeal, Complaint
from parvis.moderation.tests.make import a_report, hidden
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
HER_WORDS = "C’est moi, Mariam, au 06 12 34 56 78, que ce texte insulte."


@pytest.fixture
def report():
    return a_report()


def test_closing_an_account_empties_what_it_wrote_to_moderators_and_nobody_elses(client, report):
    her, other = a_person("Mariam Quill"), a_person()
    acts.complain(report, ground=Ground.INSULT, words=HER_WORDS, by=her)
    acts.complain(report, ground=Ground.INSULT, words="Il insulte.", by=other)
    client.force_login(her)
    closed = client.post(reverse("people:close"), {"word": "close"})
    assert her.key in closed.text
    assert list(Complaint.objects.order_by("pk").values_list("words", flat=True)) == [
        "", "Il insulte.",
    ]  # fmt: skip
    assert Complaint.objects.filter(person=her, ground=Ground.INSULT).count() == 1


def test_an_appeal_keeps_its_place_and_loses_its_words(report):
    decision = hidden(report)
    author = report.by.affiliations.first().person
    acts.appeal(decision, words=HER_WORDS, by=Hand(author, clock.today()))
    acts.forget(author)
    assert Appeal.objects.get().words == "…"


def test_a_closed_account_has_nothing_left_to_forget():
    person = a_person()
    person.name, person.email, person.closed_at = "", None, clock.now()
    person.save()
    with pytest.raises(Refused, match="closed"):
        acts.forget(person)

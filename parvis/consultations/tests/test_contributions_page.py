"""All contributions to a plan: cut to a theme or a state, ordered, in pages, told in a sentence."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.plans.tests.make import a_commitment, a_ministry
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    """Four contributions: one answered alone, one with its group, one merged, one that waits."""
    consultation = a_consultation()
    person = a_person("Mariam T.")
    names = ("seule", "du groupe", "fondue", "qui attend")
    every = [a_contribution(consultation, f"Pompe {name}", name, person) for name in names]
    alone, grouped, merged, _waits = every
    group = acts.group(
        consultation.plan,
        [grouped],
        title="Pompes",
        language="fr",
        by=a_ministry(consultation.member),
    )
    a_response(alone, "accepted", commitment=a_commitment(consultation.plan))
    a_response(group, "declined")
    a_response(merged, "merged", into=alone)
    return every


def page_of(client, contribution, **asked):
    plan = contribution.consultation.plan
    url = reverse("consultations:contributions", args=[plan.member.slug, plan.number])
    answer = client.get(url, asked)
    assert answer.status_code == 200
    return answer.text


def titles(page):
    return {
        name for name in ("seule", "du groupe", "fondue", "qui attend") if f"Pompe {name}" in page
    }


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, {"seule", "du groupe", "fondue", "qui attend"}),
        ({"state": "waits"}, {"qui attend"}),
        ({"state": "accepted"}, {"seule"}),
        ({"state": "declined"}, {"du groupe"}),
        ({"state": "merged"}, {"fondue"}),
        ({"state": "nonsense", "theme": "\0"}, {"seule", "du groupe", "fondue", "qui attend"}),
        ({"way": "paper"}, {"seule", "du groupe", "fondue", "qui attend"}),  # none came on paper
        ({"consultation": "1", "language": "fr"}, {"seule", "du groupe", "fondue", "qui attend"}),
    ],
)
def test_it_is_cut_to_what_was_chosen(client, said, asked, expected):
    assert titles(page_of(client, said[0], **asked)) == expected


def test_it_is_cut_to_a_theme_a_contribution_s_own_or_its_group_s(client, said):
    plan, by = said[0].consultation.plan, a_ministry(said[0].member)
    theme = acts.add_theme(plan, name="L’eau", language="fr", by=by)
    said[3].theme = theme
    said[3].save(update_fields=["theme"])
    said[1].group.theme = theme
    said[1].group.save(update_fields=["theme"])
    assert titles(page_of(client, said[0], theme="1")) == {"du groupe", "qui attend"}
    assert titles(page_of(client, said[0], theme="none")) == {"seule", "fondue"}


def test_it_is_cut_to_what_led_to_a_commitment(client, said):
    commitment = said[0].consultation.plan.commitments.get()
    assert titles(page_of(client, said[0], commitment=commitment.code)) == {"seule"}


def test_what_is_most_supported_or_commented_stands_first(client, said):
    hand = Hand(a_person(), clock.today())
    acts.support(said[0], by=hand)
    acts.comment(said[1], words="Moi aussi.", language="fr", by=hand)
    supported = page_of(client, said[0], sort="supported")
    assert supported.index("Pompe seule") < supported.index("Pompe qui attend")
    commented = page_of(client, said[0], sort="commented")
    assert commented.index("Pompe du groupe") < commented.index("Pompe qui attend")


def test_a_sentence_says_what_is_shown(client, said):
    page = page_of(client, said[0], state="waits", sort="supported")
    assert "Shown: 1–1 of 1 contribution." in page
    assert "Waits for its answer" in page
    assert "Most supported first" in page
    assert "No contribution is shown." in page_of(client, said[0], state="out_of_scope")


def test_what_the_public_does_not_see_and_what_only_ticks_is_not_there(client, said):
    said[3].withheld_at = clock.now()
    said[3].save(update_fields=["withheld_at"])
    a_contribution(said[0].consultation, "", "")
    page = page_of(client, said[0])
    assert titles(page) == {"seule", "du groupe", "fondue"}
    assert "1–3 of 3" in page


def test_it_comes_in_pages_and_costs_the_same(client):
    consultation, person = a_consultation(), a_person()
    every = [a_contribution(consultation, f"Idée {row}", "Une idée.", person) for row in range(3)]
    with CaptureQueriesContext(connection) as few:
        page_of(client, every[0])
    every += [
        a_contribution(consultation, f"Idée {row}", "Une idée.", person) for row in range(3, 22)
    ]
    with CaptureQueriesContext(connection) as many:
        assert "Shown: 1–20 of 22" in page_of(client, every[0])
    assert len(few) == len(many) <= 12
    assert "Idée 0" in page_of(client, every[0], page="2")

"""Splitting: parts quote the original, all of it, and each goes its own way with its author."""

from __future__ import annotations

import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from parvis.consultations import acts
from parvis.consultations.splitting import faults
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant
from parvis.plans.tests.make import a_ministry
from parvis.record.models import Entry
from parvis.rulings import Refused

WORDS = "La pompe est en panne.\n\nLe registre manque.  Et les élus ne répondent pas."
PARTS = [
    ("La pompe", "La pompe est en panne."),
    ("Le reste", "Le registre manque. Et les élus ne répondent pas."),
]


def codes(original, *parts):
    return [one.code for one in faults(original, parts)]


def test_parts_quote_the_original_however_it_is_spaced():
    assert codes(WORDS, *(words for _title, words in PARTS)) == []
    assert codes(WORDS, "La pompe marche.", PARTS[1][1]) == ["not_quoted"]
    assert codes(WORDS, PARTS[0][1], " ") == ["empty"]
    assert codes(WORDS, WORDS, PARTS[0][1]) == ["the_whole"]
    assert codes(WORDS, WORDS) == ["too_few"]


def test_what_stands_in_no_part_is_named():
    found = faults(WORDS, [PARTS[0][1], "Le registre manque."])
    assert [(one.code, one.words) for one in found] == [
        ("left_out", "Et les élus ne répondent pas.")
    ]
    assert codes("un deux un", "un", "deux") == ["left_out"]
    assert codes("un deux un", "un", "deux un") == []


@settings(deadline=None)
@given(st.lists(st.text("abc é.,", max_size=12), min_size=2, max_size=5))
def test_whatever_is_cut_in_pieces_at_spaces_is_a_good_split(pieces):
    kept = [one for one in pieces if one.strip()]
    if len(kept) >= 2:
        assert codes("\n".join(kept), *kept) == []


@pytest.fixture
def said(db):
    return a_contribution(a_consultation(), "Trois choses", WORDS)


@pytest.fixture
def secretary(said, client):
    place, ministry = of_member(said.member), a_ministry(said.member)
    grant = a_grant(Role.POINT_OF_CONTACT, place, None, ministry)
    client.force_login(grant.person)
    return grant.person


def test_each_part_keeps_the_author_and_gets_a_number_and_the_thread_stays(said):
    theme = acts.add_theme(
        said.consultation.plan, name="Eau", language="fr", by=a_ministry(said.member)
    )
    acts.sort_under(said.consultation.plan, [said], theme, by=a_ministry(said.member))
    one, two = acts.split(said, parts=PARTS, by=a_ministry(said.member))
    assert [one.number, two.number] == [2, 3]
    assert one.person == said.person
    assert (one.made_on, one.received_at, one.theme) == (said.made_on, said.received_at, theme)
    assert one.split_from == said
    waiting = said.member.contributions.unanswered().order_by("number")
    assert [each.number for each in waiting] == [2, 3]
    entry = Entry.objects.about(said).get(verb="contribution.split")
    assert entry.facts["parts"] == "2, 3"


def test_it_is_not_split_once_answered_nor_in_a_group_nor_twice(said):
    by, plan = a_ministry(said.member), said.consultation.plan
    acts.group(plan, [said], title="Ensemble", language="fr", by=by)
    with pytest.raises(Refused, match="is in group 1"):
        acts.split(said, parts=PARTS, by=by)
    acts.take_out(plan, [said], by=by)
    acts.split(said, parts=PARTS, by=by)
    with pytest.raises(Refused, match="was split into 2, 3"):
        acts.split(said, parts=PARTS, by=by)
    other = a_contribution(said.consultation, "Autre", WORDS)
    a_response(other)
    with pytest.raises(Refused, match="has been answered"):
        acts.split(other, parts=PARTS, by=by)


def test_the_page_splits_and_keeps_what_was_typed_where_it_is_refused(client, said, secretary):
    page = reverse("consultations:split", args=[said.member.slug, said.number])
    assert "La pompe est en panne." in client.get(page).text
    told = {
        "part-TOTAL_FORMS": "3", "part-INITIAL_FORMS": "0", "version": "1",
        "part-0-title": PARTS[0][0], "part-0-words": "La pompe marche très bien.",
        "part-1-title": PARTS[1][0], "part-1-words": PARTS[1][1],
    }  # fmt: skip
    refused = client.post(page, told)
    assert "Part 1 says what does not stand in the contribution" in refused.text
    assert "La pompe marche très bien." in refused.text
    told |= {"part-0-words": PARTS[0][1]}
    assert "was changed meanwhile" in client.post(page, told | {"version": "7"}).text
    assert client.post(page, told).status_code == 302
    assert said.parts.count() == 2


def split_page(said):
    return reverse("consultations:split", args=[said.member.slug, said.number])


def test_what_two_parts_lack_is_named_and_led_to_and_one_more_can_stay_empty(
    client, said, secretary
):
    page = client.get(split_page(said)).text
    assert page.count("(optional)") == 1
    told = {
        "part-TOTAL_FORMS": "3", "part-INITIAL_FORMS": "0", "version": "1",
        "part-0-title": PARTS[0][0], "part-0-words": PARTS[0][1], "part-1-words": PARTS[1][1],
    }  # fmt: skip
    refused = client.post(split_page(said), told).text
    assert '<a href="#id_part-1-title">Part 2: Title</a>' in refused
    assert not said.parts.exists()


def test_more_parts_are_offered_and_what_was_typed_stays(client, said, secretary):
    told = {
        "part-TOTAL_FORMS": "3", "part-INITIAL_FORMS": "0", "version": "1", "more": "1",
        "part-0-title": "Un titre typé", "part-2-words": "Des mots typés",
    }  # fmt: skip
    page = client.post(split_page(said), told).text
    assert 'value="Un titre typé"' in page and "Des mots typés" in page
    assert 'name="part-5-title"' in page and 'name="part-6-title"' not in page
    assert "errors" not in page and not said.parts.exists()
    assert 'name="part-TOTAL_FORMS" value="6"' in page


def test_what_was_answered_is_not_offered_to_be_split_and_its_form_does_not_open(
    client, said, secretary
):
    plan = said.consultation.plan
    board = reverse("consultations:board", args=[said.member.slug, plan.number])
    assert split_page(said) in client.get(board).text
    assert split_page(said) in client.get(said.get_absolute_url()).text
    a_response(said)
    assert split_page(said) not in client.get(board).text
    assert split_page(said) not in client.get(said.get_absolute_url()).text
    refused = client.get(split_page(said))
    assert refused.status_code == 403
    assert "has been answered; it is not split any more." in refused.text
    assert "<textarea" not in refused.text

"""A commitment is drafted from what people said, and names whose words it takes up."""

from __future__ import annotations

import pytest

from parvis.consultations import acts as consultations
from parvis.consultations.models import Origin
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.plans import acts
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan
from parvis.plans.tests.test_editions import of_plan
from parvis.plans.tests.test_write_page import a_contact, a_lead, page
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
SAID = "La pompe de notre quartier est en panne\ndepuis onze mois."


@pytest.fixture
def plan():
    return a_plan()


def sent(plan, **rest):
    return {
        "number": "1", "code": "XX7001", "title": "Un nom par pompe", "language": "fr",
        "lead": a_ministry(plan.member).pk, **rest,
    }  # fmt: skip


def test_a_commitment_takes_a_sentence_over_and_its_author_finds_it(client, plan):
    said = a_contribution(a_consultation(plan), words=SAID)
    client.force_login(a_contact(plan.member))
    url = of_plan("draft", plan) + f"?from={said.number}"
    assert "onze mois" in client.get(url).text
    told = sent(plan, quote="est en panne depuis onze mois", quoted="problem")
    answer = client.post(url, told, follow=True)
    made = Commitment.objects.get(code="XX7001")
    origin = Origin.objects.get(commitment=made, contribution=said)
    assert (origin.field, origin.quote) == ("problem", "est en panne depuis onze mois")
    assert "est en panne depuis onze mois" in answer.text
    assert Entry.objects.about(made).filter(verb="commitment.origin-named").exists()


def test_words_that_nobody_said_are_refused_and_what_was_typed_stays(client, plan):
    said = a_contribution(a_consultation(plan), words=SAID)
    client.force_login(a_contact(plan.member))
    url = of_plan("draft", plan) + f"?from={said.number}"
    answer = client.post(url, sent(plan, quote="Tout va bien", causes="Mes causes."))
    assert "do not stand in what was said" in answer.text
    assert "Mes causes." in answer.text
    assert not Commitment.objects.exists()


def test_a_group_is_the_origin_with_all_that_is_in_it(client, plan):
    consultation = a_consultation(plan)
    every = [a_contribution(consultation, words=f"{SAID} {n}") for n in range(3)]
    group = consultations.group(
        plan, every, title="Pompes", language="fr", by=a_ministry(plan.member)
    )
    client.force_login(a_contact(plan.member))
    url = of_plan("draft", plan) + f"?group={group.number}"
    assert client.post(url, sent(plan, quote="onze mois. 1")).status_code == 302
    origins = Origin.objects.order_by("contribution__number")
    assert [one.quote for one in origins] == ["", "onze mois. 1", ""]


def test_number_and_code_are_proposed_and_none_is_given_twice(client, plan):
    a_commitment(plan, code=f"{plan.member.code}0041")
    client.force_login(a_contact(plan.member))
    text = client.get(of_plan("draft", plan)).text
    assert f'value="{plan.member.code}0042"' in text
    assert 'name="number" value="2"' in text
    taken = client.post(of_plan("draft", plan), sent(plan, number="1"))
    assert "has a commitment 1 already" in taken.text
    taken = client.post(
        of_plan("draft", plan), sent(plan, number="2", code=f"{plan.member.code}0041")
    )
    assert "with the code" in taken.text
    spaced = client.post(of_plan("draft", plan), sent(plan, number="2", code="X 1"))
    assert "Letters, digits and hyphens." in spaced.text


@pytest.mark.parametrize("asked", ["?from=99", "?from=x", "?group=7", "?from=99999999999999"])
def test_what_is_not_there_is_not_found(client, plan, asked):
    client.force_login(a_contact(plan.member))
    assert client.get(of_plan("draft", plan) + asked).status_code == 404


def test_a_lead_writes_its_own_commitment_and_drafts_no_other(client, plan):
    commitment = a_commitment(plan)
    client.force_login(a_lead(commitment))
    assert client.get(of_plan("draft", plan)).status_code == 403
    assert client.get(page("write", commitment)).status_code == 200


def test_an_origin_is_of_the_same_plan_seen_by_all_and_named_once(plan):
    commitment, by = a_commitment(plan), a_ministry(plan.member)
    said = a_contribution(a_consultation(plan))
    consultations.name_origin(commitment, said, by=by)
    with pytest.raises(Refused, match="already"):
        consultations.name_origin(commitment, said, by=by)
    with pytest.raises(Refused, match="do not stand"):
        consultations.name_origin(commitment, said, field="problem", quote="Jamais dit", by=by)
    with pytest.raises(Refused, match="template"):
        consultations.name_origin(commitment, said, field="code", by=by)
    elsewhere = a_contribution(a_consultation(a_plan(plan.member, number=2)))
    with pytest.raises(Refused, match="another plan"):
        consultations.name_origin(commitment, elsewhere, by=by)


def test_a_commitment_that_was_dropped_comes_from_nothing_more(plan):
    commitment, by = a_commitment(plan), a_ministry(plan.member)
    said = a_contribution(a_consultation(plan))
    acts.drop(commitment, reason="Trop cher.", by=by)
    with pytest.raises(Refused, match="was dropped"):
        consultations.name_origin(commitment, said, by=by)
    assert not Origin.objects.exists()

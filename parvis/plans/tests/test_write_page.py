"""A commitment is written on its page by the mixed team, with the guide beside, and nothing is lost."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.urls import reverse

from parvis.members.life import Kind
from parvis.members.tests.make import a_member
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts, rules
from parvis.plans.forms.writing import WRITTEN
from parvis.plans.models import Commitment
from parvis.plans.template import Part
from parvis.plans.tests.make import (
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    a_submitted_plan,
)
from parvis.record.models import Entry
from parvis.texts.acts import translate
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def commitment():
    return a_commitment(a_plan(), "Un registre", problem="Peu de marchés sont publics.")


def page(name, commitment, **more):
    place = {"member": commitment.plan.member.slug, "code": commitment.code}
    return reverse(f"plans:{name}", kwargs={**place, **more})


def a_lead(commitment):
    return a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member)).person


def a_co_lead(commitment):
    coalition = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Coalition Eau")
    return a_grant(Role.CO_LEAD, commitment.place, None, coalition).person


def a_contact(member):
    return a_grant(Role.POINT_OF_CONTACT, of_member(member), None, a_ministry(member)).person


def typed(commitment, **texts):
    """Return what a browser sends: every text, what was read of each, and the version."""
    stands = {name: getattr(commitment, name) for name in WRITTEN}
    read = {f"initial-{name}": text for name, text in stands.items()}
    return {**stands, **read, "version": commitment.version, **texts}


@pytest.mark.parametrize("writer", [a_lead, a_co_lead])
def test_both_sides_of_the_team_write_and_what_was_said_is_kept(client, commitment, writer):
    client.force_login(writer(commitment))
    sent = typed(commitment, problem="12 marchés sur 900 sont publics.")
    answer = client.post(page("write", commitment), sent, follow=True)
    assert "It is saved" in answer.text
    commitment.refresh_from_db()
    assert commitment.problem == "12 marchés sur 900 sont publics."
    assert commitment.version == 2
    assert Wording.objects.get(field="problem").text == "Peu de marchés sont publics."
    entry = Entry.objects.about(commitment).get(verb="commitment.reworded")
    assert entry.facts["fields"] == ["problem"]


def test_the_guide_stands_beside_the_text_and_says_that_it_is_no_verdict(client, commitment):
    client.force_login(a_lead(commitment))
    text = client.get(page("write", commitment)).text
    assert "No figure says where one begins" in text
    assert "There is no milestone" in text
    assert "it is no verdict" in text
    assert "No figure says" not in client.get(commitment.get_absolute_url()).text


@pytest.mark.parametrize("name", ["write", "partners", "milestone"])
def test_who_is_not_of_the_team_is_told_which_roles_write(client, commitment, name):
    client.force_login(a_person())
    answer = client.get(page(name, commitment))
    assert answer.status_code == 403
    assert "Only those who hold one of these roles" in answer.text


def test_of_two_who_write_at_once_the_second_chooses_and_loses_nothing(client, commitment):
    client.force_login(a_lead(commitment))
    sent = typed(commitment, problem="Le mien.", causes="Mes causes.")
    acts.reword(commitment, {"problem": "Le leur."}, by=a_ministry(commitment.plan.member))
    answer = client.post(page("write", commitment), sent)
    assert answer.status_code == 409
    for words in ("Le mien.", "Le leur.", "Mes causes."):
        assert words in answer.text
    sent |= {"version": "2", "choose-problem": "theirs", "choose-causes": "mine"}
    assert client.post(page("write", commitment), sent).status_code == 302
    commitment.refresh_from_db()
    assert (commitment.problem, commitment.causes) == ("Le leur.", "Mes causes.")


def test_a_title_that_is_missing_is_asked_for_and_the_rest_is_kept(client, commitment):
    client.force_login(a_lead(commitment))
    answer = client.post(
        page("write", commitment), typed(commitment, title="", causes="Mes causes.")
    )
    assert 'href="#id_title"' in answer.text
    assert "Mes causes." in answer.text


def test_an_adopted_commitment_is_not_written_any_more(client):
    adopted = a_submitted_plan().commitments.get()
    client.force_login(a_lead(adopted))
    answer = client.get(page("write", adopted))
    assert answer.status_code == 403
    assert "changes only by an amendment" in answer.text


def test_partners_are_organisations_or_names(client, commitment):
    member = commitment.plan.member
    client.force_login(a_lead(commitment))
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")
    sent = {
        "lead": a_ministry(member).pk, "co_leads": [coalition.pk], "supports": [coalition.pk],
        "others": "Université du Delta", "version": 1,
    }  # fmt: skip
    assert client.post(page("partners", commitment), sent).status_code == 302
    assert [(one.part, str(one)) for one in commitment.partners.all()] == [
        (Part.LEAD, a_ministry(member).name), (Part.CO_LEAD, "Coalition Eau"),
        (Part.SUPPORT, "Université du Delta"),
    ]  # fmt: skip
    late = client.post(page("partners", commitment), sent)
    assert late.status_code == 200
    assert "Nothing was saved" in late.text
    assert 'name="version" value="2"' in late.text


def test_a_milestone_is_set_changed_and_taken_out(client, commitment):
    client.force_login(a_co_lead(commitment))
    url = page("milestone", commitment)
    assert f'value="{commitment.number}.1"' in client.get(url).text
    sent = {"number": "1.1", "title": "Publier", "due": "2026-Q4", "version": 1}
    assert client.post(url, sent).status_code == 302
    again = client.post(url, sent)
    assert "There is a milestone 1.1 already." in again.text
    sent |= {"title": "Publier tout", "due": "jamais"}
    assert "This is no date" in client.post(f"{url}?number=1.1", sent).text
    assert client.post(f"{url}?number=1.1", sent | {"due": "2027"}).status_code == 302
    milestone = commitment.milestones.get()
    assert (milestone.title, str(milestone.due)) == ("Publier tout", "2027")
    sent |= {"due": "2027", "version": 2, "remove": "yes"}
    assert client.post(f"{url}?number=1.1", sent).status_code == 302
    assert not commitment.milestones.exists()
    told = Entry.objects.about(commitment).values_list("verb", flat=True)
    assert {"milestone.added", "milestone.changed", "milestone.removed"} <= set(told)
    assert client.get(f"{url}?number=9").status_code == 404


def test_a_dropped_commitment_stays_readable_and_is_no_part_of_the_plan(client, commitment):
    plan = commitment.plan
    client.force_login(a_contact(plan.member))
    assert "Say why" not in client.get(page("drop", commitment)).text
    sent = {"reason": "Repris dans le registre des eaux."}
    assert client.post(page("drop", commitment), sent).status_code == 302
    text = client.get(commitment.get_absolute_url()).text
    assert "Dropped from the plan" in text
    assert "Repris dans le registre des eaux." in text
    assert "Un registre" not in client.get(plan.get_absolute_url()).text
    assert client.get(page("write", commitment)).status_code == 403
    again = a_commitment(plan, number=commitment.number)
    assert again.number == commitment.number


def test_a_lead_drops_nothing(client, commitment):
    client.force_login(a_lead(commitment))
    assert client.post(page("drop", commitment), {"reason": "Non."}).status_code == 403
    assert Commitment.objects.standing().filter(pk=commitment.pk).exists()


def test_each_text_is_translated_beside_its_original_and_lagging_ones_say_so(client, commitment):
    milestone = a_milestone(commitment, title="Publier")
    translate(
        commitment, "es", {"problem": "Pocos."}, by=a_ministry(commitment.plan.member).as_actor()
    )
    acts.reword(commitment, {"problem": "Rien."}, by=a_ministry(commitment.plan.member))
    client.force_login(a_co_lead(commitment))
    url = page("translate", commitment, language="es")
    assert "changed after this was translated" in client.get(url).text
    sent = {"problem": "Nada.", f"m{milestone.pk}-title": "Publicar"}
    assert client.post(url, sent).status_code == 302
    commitment.refresh_from_db()
    milestone.refresh_from_db()
    assert str(commitment.text("problem", "es")) == "Nada."
    assert not commitment.text("problem", "es").is_behind
    assert str(milestone.text("title", "es")) == "Publicar"
    assert str(commitment.text("causes", "es")) == commitment.causes
    assert client.get(page("translate", commitment, language="fr")).status_code == 404


def test_a_national_plan_needs_its_second_language_and_a_local_one_does_not():
    for kind, is_asked in ((Kind.NATIONAL, True), (Kind.LOCAL, False)):
        bare = a_commitment(a_plan(a_member(kind=kind)), translations={})
        found = {one.code for one in rules.shortcomings(bare.plan)}
        assert ("second_language" in found) is is_asked
    same = a_commitment(language=settings.SUBMISSION_LANGUAGE)
    assert "second_language" not in {one.code for one in rules.shortcomings(same.plan)}

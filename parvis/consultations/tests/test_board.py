"""The board: what it shows, what it does, and two secretaries at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models import Contribution
from parvis.consultations.models.answering import said_to
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return a_plan()


@pytest.fixture
def three(plan):
    consultation = a_consultation(plan)
    return [a_contribution(consultation, f"Titre {n}", f"Mot {n}.") for n in (1, 2, 3)]


def a_secretary(plan, name):
    place, ministry = of_member(plan.member), a_ministry(plan.member)
    grant = a_grant(Role.POINT_OF_CONTACT, place, a_person(name), ministry)
    client = Client()
    client.force_login(grant.person)
    return client


@pytest.fixture
def farid(plan):
    return a_secretary(plan, "Farid Sekkal")


def board_of(plan, query=""):
    return reverse("consultations:board", args=[plan.member.slug, plan.number]) + query


def ticked(*numbers, version=1, **told):
    versions = {f"v-{number}": version for number in numbers}
    return {"pick": [str(number) for number in numbers], **versions, **told}


def test_the_board_is_for_those_who_write_the_plan(client, plan, three):
    client.force_login(a_person())
    refused = client.get(board_of(plan))
    assert refused.status_code == 403
    assert "Only those who hold one of these roles" in refused.text


def test_what_is_ticked_goes_into_a_new_group_and_the_page_says_so(plan, three, farid):
    page = farid.get(board_of(plan)).text
    assert page.count('name="pick"') == 3
    answer = farid.post(
        board_of(plan), ticked(1, 3, do="new", title="Pompes", language="fr"), follow=True
    )
    assert "2 contributions are in group 1 now." in answer.text
    assert plan.groups.get().contributions.count() == 2


def test_a_comma_or_a_full_stop_stands_close_to_what_is_before_it(plan, three, farid):
    assert "</span>, <time" in farid.get(board_of(plan)).text
    page = farid.get(plan.get_absolute_url()).text
    assert '3 contributions that ask for an answer</a>. <span class="muted small">3 wait' in page


def test_the_board_is_cut_to_what_is_asked_for(plan, three, farid):
    theme = acts.add_theme(plan, name="Eau", language="fr", by=a_ministry(plan.member))
    acts.sort_under(plan, three[:1], theme, by=a_ministry(plan.member))
    a_response(three[1])

    def numbers(query):
        page = farid.get(board_of(plan, query)).text
        return [n for n in (1, 2, 3) if f'name="pick" value="{n}"' in page]

    assert numbers("?show=unsorted") == [2, 3]
    assert numbers("?show=unanswered") == [1, 3]
    assert numbers("?theme=1") == [1]
    assert numbers("?q=mot+3") == [3]
    assert numbers("?q=2") == [2]
    assert numbers("?group=99999999999") == [1, 2, 3]


def test_a_deed_without_what_it_needs_keeps_the_ticks(plan, three, farid):
    page = farid.post(board_of(plan), ticked(2, do="new", title=" "))
    assert "Give the group a title." in page.text
    assert 'value="2" checked' in page.text
    assert "Tick the contributions first." in farid.post(board_of(plan), {"do": "out"}).text
    assert "Choose what is to be done." in farid.post(board_of(plan), ticked(2, do="x")).text


def test_of_two_secretaries_the_second_is_told_who_did_what_and_the_rest_is_done(
    plan, three, farid
):
    ama = a_secretary(plan, "Ama Diallo")
    for secretary in (farid, ama):
        assert secretary.get(board_of(plan)).status_code == 200
    farid.post(board_of(plan), ticked(1, do="new", title="Pompes", language="fr"))
    with clock.at(clock.now() + timedelta(minutes=2)):
        page = ama.post(
            board_of(plan, "?show=unsorted"),
            ticked(1, 2, do="new", title="Puits du nord", language="fr"),
        )
    assert page.status_code == 409
    assert "Farid Sekkal put contribution 1 in group 1 of plan 1, 2\xa0minutes ago." in page.text
    assert "1 contribution is in group 2 now." in page.text
    assert 'value="1" checked' in page.text
    assert 'name="v-1" value="2"' in page.text
    assert 'value="Puits du nord"' in page.text
    one, two, _three = (Contribution.objects.get(pk=each.pk) for each in three)
    assert (one.group.number, two.group.number) == (1, 2)
    # Having seen it, she may still decide otherwise.
    ama.post(board_of(plan), ticked(1, version=2, do="into", into="2"))
    assert Contribution.objects.get(pk=one.pk).group.number == 2


def test_merging_the_same_twice_is_nothing_to_do(plan, three, farid):
    ama = a_secretary(plan, "Ama Diallo")
    acts.group(plan, three[2:], title="Pompes", language="fr", by=a_ministry(plan.member))
    farid.post(board_of(plan), ticked(1, 2, do="into", into="1"))
    page = ama.post(board_of(plan), ticked(1, 2, do="into", into="1"), follow=True)
    assert "Nothing to do, in group 1 already: 1, 2" in page.text
    assert plan.groups.get().contributions.count() == 3


def test_what_cannot_be_grouped_says_why_and_the_rest_is_grouped(plan, three, farid):
    a_response(three[0])
    page = farid.post(board_of(plan), ticked(1, 2, do="new", title="Pompes", language="fr"))
    assert "Contribution 1 has an answer of its own." in page.text
    assert plan.groups.get().contributions.get() == three[1]


def test_answering_together_leads_to_the_answer_of_the_group(plan, three, farid):
    alone = farid.post(board_of(plan), ticked(1, do="answer"))
    assert alone.url == reverse("consultations:respond", args=[plan.member.slug, 1])
    assert "give it a title" in farid.post(board_of(plan), ticked(1, 2, do="answer")).text
    new = farid.post(board_of(plan), ticked(1, 2, do="answer", title="Pompes", language="fr"))
    place = [plan.member.slug, plan.number, 1]
    assert new.url == reverse("consultations:respond-group", args=place)
    again = farid.post(board_of(plan), ticked(1, 2, version=2, do="answer"))
    assert again.url == new.url


def test_words_that_wait_for_a_moderator_are_not_on_the_board(plan, three, farid):
    Contribution.objects.filter(pk=three[0].pk).update(withheld_at=clock.now())
    page = farid.get(board_of(plan)).text
    assert "Titre 1" not in page
    assert "Waits for a moderator" in page


def test_the_search_does_not_betray_words_that_nobody_may_read(plan, three, farid):
    Contribution.objects.filter(pk=three[0].pk).update(withheld_at=clock.now())
    for words in ("titre+1", "mot", "m"):
        assert "Waits for a moderator" not in farid.get(board_of(plan, f"?q={words}")).text
    assert 'name="v-2"' in farid.get(board_of(plan, "?q=mot")).text
    assert "Waits for a moderator" in farid.get(board_of(plan, "?q=1")).text  # found by its number


def test_themes_are_added_and_called_otherwise_on_their_page(plan, farid):
    page = reverse("consultations:themes", args=[plan.member.slug, plan.number])
    farid.post(page, {"name": "Eau", "language": "fr"})
    farid.post(page, {"theme": "1", "was": "Eau", "name": "Eau potable"})
    assert plan.themes.get().name == "Eau potable"
    late = farid.post(page, {"theme": "1", "was": "Eau", "name": "Puits"})
    assert "A colleague has called this theme" in late.text
    assert (
        "There is a theme of this name already." in farid.post(page, {"name": "Eau potable"}).text
    )


def test_the_page_of_a_group_tells_who_is_in_it_and_what_was_answered(client, plan, three, farid):
    group = acts.group(
        plan, three, title="Pompes du quartier", language="fr", by=a_ministry(plan.member)
    )
    Contribution.objects.filter(pk=three[2].pk).update(withheld_at=clock.now())
    a_response(group, words="Pas cette année.")
    a_response(group, "accepted", words="Si, finalement.")
    page = client.get(group.get_absolute_url())
    assert "Pompes du quartier" in page.text
    assert three[0].person.name in page.text
    assert "Titre 3" not in page.text
    assert page.text.index("Si, finalement.") < page.text.index("Pas cette année.")
    assert "csrf" not in page.text
    other = acts.group(
        plan, [a_contribution(three[0].consultation, "Quatre", "Un mot.")], title="Autre",
        language="fr", by=a_ministry(plan.member),
    )  # fmt: skip
    arrange = reverse("consultations:arrange-group", args=[plan.member.slug, plan.number, 2])
    told = {"title": "Autre", "theme": "", "join": group.pk, "version": other.version + 1}
    assert farid.post(arrange, told).url == group.get_absolute_url()
    assert "all of it is in group 1" in client.get(other.get_absolute_url()).text


def test_the_board_asks_as_often_for_many_groups_as_for_one(plan, three, farid):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert farid.get(board_of(plan)).status_code == 200
        return len(queries)

    by = a_ministry(plan.member)
    acts.group(plan, three[:1], title="Un", language="fr", by=by)
    asked()
    once = asked()
    for one in three[1:]:
        acts.group(plan, [one], title="Encore", language="fr", by=by)
    assert asked() == once <= 20


def a_theme_on(plan, contributions, name):
    theme = acts.add_theme(plan, name=name, language="fr", by=a_ministry(plan.member))
    acts.sort_under(plan, contributions, theme, by=a_ministry(plan.member))
    return theme


def put_together(plan, secretary, *numbers):
    told = ticked(*numbers, do="new", title="Pompes", language="fr")
    told |= {f"v-{one.number}": one.version for one in Contribution.objects.of_plan(plan)}
    return secretary.post(board_of(plan), told, follow=True).text


def test_a_new_group_stands_under_the_theme_of_what_comes_into_it(plan, three, farid):
    theme = a_theme_on(plan, three[:2], "Eau")
    page = put_together(plan, farid, 1, 2, 3)
    assert plan.groups.get().theme == theme
    assert "different themes" not in page
    assert {one.theme for one in said_to(plan)} == {theme.number}


def test_where_the_themes_differ_the_new_group_has_none_and_the_board_says_so(plan, three, farid):
    a_theme_on(plan, three[:1], "Eau")
    a_theme_on(plan, three[1:2], "Routes")
    page = put_together(plan, farid, 1, 2, 3)
    assert plan.groups.get().theme is None
    assert "They stood under different themes (Eau, Routes): group 1 has none." in page


def test_a_commitment_is_drafted_from_what_was_said_until_the_plan_is_submitted(
    client, plan, three, farid
):
    group = acts.group(plan, three[:2], title="Un", language="fr", by=a_ministry(plan.member))
    draft = reverse("plans:draft", args=[plan.member.slug, plan.number])
    of_one = f'href="{draft}?from=3" rel="nofollow"'
    of_the_group = f'href="{draft}?group=1" rel="nofollow"'
    pages = [
        (farid, board_of(plan), of_one), (farid, board_of(plan), of_the_group),
        (client, three[2].get_absolute_url(), of_one),
        (client, group.get_absolute_url(), of_the_group),
    ]  # fmt: skip
    for who, page, link in pages:
        assert link in who.get(page).text
    type(plan).objects.filter(pk=plan.pk).update(submitted="2026-01-01")
    for who, page, _link in pages:
        assert draft not in who.get(page).text


def test_the_page_of_a_contribution_leads_its_secretary_to_its_answer(client, plan, three):
    told = client.get(three[0].get_absolute_url()).text
    where = reverse("consultations:respond", args=[plan.member.slug, 1])
    assert "For the forum’s secretary" in told and f'href="{where}" rel="nofollow"' in told
    acts.group(plan, three[:1], title="Un", language="fr", by=a_ministry(plan.member))
    told = client.get(three[0].get_absolute_url()).text
    together = reverse("consultations:respond-group", args=[plan.member.slug, plan.number, 1])
    assert where not in told and f'href="{together}" rel="nofollow"' in told

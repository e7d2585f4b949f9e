"""What is public is found, in both databases, and what is typed is never syntax."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import OperationalError
from django.urls import reverse

from parvis.home.models import Found
from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.home.tests.make import (
    a_link,
    found,
    place_of,
    some_commitments,
    the_search_page,
)
from parvis.members.tests.make import a_member
from parvis.plans.tests.make import a_commitment, a_milestone, a_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """Four things in four languages."""
    amarea = a_member("République d’Amaréa", slug="amarea", code="XA")
    ivory = a_member("Côte d'Ivoire imaginaire", slug="cote")
    plan = a_plan(amarea)
    procurement = a_commitment(plan, "Savoir à qui profitent les marchés publics")
    schools = a_commitment(plan, "إتاحة بيانات التعليم", language="ar")
    water = a_commitment(plan, "Publicar los datos del agua", language="es", solution="l’eau")
    works = a_link(amarea, "La mise en œuvre des engagements : éducation")
    return {
        "amarea": amarea, "ivory": ivory, "plan": plan, "procurement": procurement,
        "schools": schools, "water": water, "works": works,
    }  # fmt: skip


TABLE = [
    ("marches publics", {"procurement"}),
    ("MARCHÉS PUBLICS", {"procurement"}),
    ("marché public", {"procurement"}),
    ("marches publ", {"procurement"}),
    ("marches prives", set()),
    ("education", {"works"}),
    ("engagement oeuvre", {"works"}),
    ("Cote d'Ivoire", {"ivory"}),
    ("cote d’ivoire", {"ivory"}),
    ("تعليم", {"schools"}),
    ("التعليم", {"schools"}),
    ("datos", {"water"}),
    ("eau", {"water", "works"}),
    ("amarea", {"amarea", "plan", "procurement", "schools", "water"}),
    ("amarea marches", {"procurement"}),
    ("XA", {"amarea"}),
    ('" OR 1=1 --', {"plan", "procurement"}),  # the words “or” and “1”: those with that number
    ('" OR 9=9 --', set()),
    ("NEAR(", set()),
    ("marches AND publics", {"procurement"}),
    ("NOT marches", set()),
    ("title:marches", set()),
    ("marches*", {"procurement"}),
    ("*", set()),
    ("\0", set()),
    ("'); DROP TABLE home_found; --", set()),
    ("marches' & publics | !zz:*", set()),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), TABLE)
def test_the_same_words_find_the_same_things_in_both_databases(world, typed, expected):
    assert found(typed) == {place_of(world[name]) for name in expected}


@pytest.mark.parametrize("typed", [typed for typed, _expected in TABLE] + ["a" * 5000, "é " * 500])
def test_whatever_is_typed_the_page_answers(client, world, typed):
    the_search_page(client, typed)


def test_a_title_comes_before_a_text_that_says_the_word_more_often(world):
    often = a_commitment(world["plan"], "Un autre", solution="transports " * 40)
    named = a_commitment(world["plan"], "Les transports", solution="x " * 400)
    index.catch_up()
    assert Hits(read("transport"))[0:10] == [place_of(named), place_of(often)]


def test_a_translation_is_searched_and_its_title_is_shown_to_its_readers(client, world):
    commitment = world["procurement"]
    commitment.translate("title", "en", "Knowing who profits from tenders", on=date(2026, 1, 1))
    commitment.save()
    a_milestone(commitment)
    assert found("tenders") == {place_of(commitment)}
    assert "who profits from <mark>tenders</mark>" in the_search_page(client, "tenders", "en")
    assert "Savoir à qui profitent" in the_search_page(client, "tenders", "fr")


def test_a_commitment_is_found_by_its_milestones_and_after_a_change_by_its_new_words(world):
    commitment = world["procurement"]
    a_milestone(commitment, title="Publier le cadastre des mines")
    assert found("cadastre") == {place_of(commitment)}
    commitment.milestones.update(title="Autre chose")
    a_milestone(commitment)
    assert found("cadastre") == set()


def test_the_index_reads_only_what_is_new_and_twice_changes_nothing(world):
    assert index.catch_up() > 0
    assert index.catch_up() == 0
    assert index.behind() == 0
    a_milestone(world["procurement"])
    assert index.catch_up() == 1


def test_a_bounded_reading_stops_and_goes_on_where_it_stopped(world):
    everything = index.behind()
    index.catch_up(most=3)
    assert index.behind() == everything - 3
    index.catch_up()
    rows = set(Found.objects.values_list("kind", "key", "title", "body"))
    assert index.behind() == 0
    index.rebuild()
    assert set(Found.objects.values_list("kind", "key", "title", "body")) == rows


def test_a_page_that_may_not_read_everything_says_how_much_is_missing(client, world, monkeypatch):
    monkeypatch.setattr("parvis.home.views.search.AT_ONCE", 1)
    assert "not searchable yet" in the_search_page(client, "marches")
    monkeypatch.setattr("parvis.home.views.search.AT_ONCE", 1000)
    assert "not searchable yet" not in the_search_page(client, "marches")


def test_a_page_answers_with_what_is_indexed_while_a_long_writer_holds_the_database(
    client, world, monkeypatch
):
    index.catch_up()
    a_commitment(world["plan"], "Le cadastre")

    def held(**_bounds):
        raise OperationalError("database is locked")

    monkeypatch.setattr(index, "catch_up", held)
    page = the_search_page(client, "marches")
    assert "<mark>marchés</mark>" in page
    assert "not searchable yet" in page


def test_what_is_deleted_is_no_longer_found(world):
    assert found("oeuvre") == {place_of(world["works"])}
    Found.objects.filter(kind="document").delete()
    assert found("oeuvre") == set()


def test_kind_and_member_narrow_the_results(world):
    assert found("amarea", kind="plan") == {place_of(world["plan"])}
    assert found("cote", chain="amarea") == set()


def test_words_around_the_hit_are_shown_escaped_marked_and_without_addresses(client, world):
    a_commitment(
        world["plan"], "Guichets <script>alert(1)</script>",
        solution="Écrire à nom@example.org <b>avant</b> le guichet & après",
    )  # fmt: skip
    page = the_search_page(client, "guichet")
    assert "<mark>Guichets</mark> &lt;script&gt;" in page
    assert "&lt;b&gt;avant&lt;/b&gt; le <mark>guichet</mark> &amp; après" in page
    assert "nom@example.org" not in page
    assert found("nom@example.org") == set()


def test_nothing_found_says_what_to_do_and_shows_what_is_nearest(client, world):
    page = the_search_page(client, "marches zeppelin")
    assert "Use fewer words" in page
    assert "<mark>marchés</mark> publics" in page


def test_without_words_the_form_stands_with_examples(client):
    page = the_search_page(client, "")
    assert "marches publics" in page
    assert 'name="q"' in page


def test_twenty_results_stand_on_a_page_and_the_next_follow(client):
    member = a_member()
    some_commitments(member, 25, "Ouvrir le cadastre")
    first = the_search_page(client, "cadastre")
    second = the_search_page(client, "cadastre", page=2)
    assert first.count("<h3>") == 20
    assert second.count("<h3>") == 5
    assert "25 results" in first


@pytest.mark.parametrize("how_many", [3, 30])
def test_a_search_costs_the_same_few_queries(client, how_many, django_assert_num_queries):
    some_commitments(a_member("Cadastria"), how_many, "Le cadastre")
    index.catch_up()
    with django_assert_num_queries(18):
        the_search_page(client, "cadastr")


def test_an_unchanged_search_is_not_sent_again_and_a_changed_one_is(client, world):
    address = reverse("home:search")
    first = client.get(address, {"q": "cadastre"})
    again = client.get(address, {"q": "cadastre"}, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    a_commitment(world["plan"], "Le cadastre")
    after = client.get(address, {"q": "cadastre"}, headers={"if-none-match": first["ETag"]})
    assert after.status_code == 200
    assert "<mark>cadastre</mark>" in after.text


def test_a_text_of_very_many_words_does_not_stop_the_search(client):
    words = " ".join(f"parole{number}" for number in range(60_000))
    long = a_commitment(a_plan(a_member("Brisa")), "Long", full_text=words)
    assert found("parole77") == {place_of(long)}
    assert index.behind() == 0
    assert "Long" in the_search_page(client, "parole77")

"""The record of a member is read, filtered, followed and taken away."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from parvis.home import atoms, feed
from parvis.home.tests.make import entries_of, some_commitments
from parvis.members import acts as members
from parvis.members.life import Status
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people.places import HOUSE
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record import clock
from parvis.record.models import Entry, Head

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def amarea():
    """A member admitted in January; its plan and a commitment came in March."""
    with clock.at(datetime(2026, 1, 10, 12, tzinfo=UTC)):
        member = a_member("République d’Amaréa", slug="amarea")
    with clock.at(datetime(2026, 3, 5, 12, tzinfo=UTC)):
        a_commitment(a_plan(member), "Des marchés <publics>")
    return member


def the_record(client, member, **asked):
    answer = client.get(f"/en/{member.slug}/record/", asked)
    assert answer.status_code == 200
    return answer.text


def acts_on(page):
    """Return the links of the rows of a page."""
    listed = re.search(r'<ol class="feed">(.*?)</ol>', page, re.S)
    return re.findall(r'<a href="([^"]+)"', listed[1]) if listed else []


def test_the_record_is_read_newest_first_with_who_did_what_and_a_link(client, amarea):
    page = the_record(client, amarea)
    assert acts_on(page)[0].startswith("/en/amarea/commitments/")
    assert acts_on(page)[-1] == "/en/amarea/"
    assert "“Des marchés &lt;publics&gt;”" in page
    assert '<span class="voice gov">' in page


def test_the_head_and_how_to_verify_it_stand_on_the_page(client, amarea):
    page = the_record(client, amarea)
    assert Head.objects.get(pk="amarea").digest in page
    assert "python3 verify.py amarea-record.jsonl" in page
    assert reverse("verifier") in page


@pytest.mark.parametrize(
    ("asked", "how_many"),
    [
        ({}, 4),
        ({"verb": "commitment.added"}, 1),
        ({"side": "platform"}, 2),
        ({"side": "government"}, 2),
        ({"kind": "plan"}, 1),
        ({"kind": "plan", "key": "1"}, 1),
        ({"kind": "plan", "key": "2"}, 0),
        ({"since": "2026-02-01"}, 3),
        ({"until": "2026-01-10"}, 1),
        ({"since": "2026-01-11", "until": "2026-03-04"}, 0),
        ({"verb": "commitment.added", "since": "not a day"}, 1),
    ],
)
def test_the_record_is_filtered_and_its_feed_with_it(client, amarea, asked, how_many):
    assert len(acts_on(the_record(client, amarea, **asked))) == how_many
    told = ElementTree.fromstring(client.get("/en/amarea/record/record.atom", asked).content)
    assert len(told.findall("a:entry", ATOM)) == how_many


def test_a_day_written_wrongly_is_explained_and_nothing_typed_is_lost(client, amarea):
    page = the_record(client, amarea, verb="commitment.added", since="5 mars", until="2026-13-01")
    assert page.count("Write a day as year, month and day") == 2
    assert 'value="5 mars"' in page
    assert 'value="2026-13-01"' in page
    assert '<option value="commitment.added" selected>' in page
    assert 'aria-invalid="true"' in page


def test_a_period_that_ends_before_it_begins_is_explained(client, amarea):
    page = the_record(client, amarea, since="2026-03-01", until="2026-02-01")
    assert "Exchange the two days" in page


def test_an_unknown_choice_is_explained(client, amarea):
    assert 'class="err"' in the_record(client, amarea, verb="nothing.happened")


def test_pages_are_cut_by_number_so_that_links_stay_true(client):
    member = a_member()
    some_commitments(member, 40)
    first = the_record(client, member)
    older = re.search(r'href="(\?before=\d+)" rel="next"', first)[1]
    second = client.get(f"/en/{member.slug}/record/{older}").text
    some_commitments(member, 5)
    assert acts_on(client.get(f"/en/{member.slug}/record/{older}").text) == acts_on(second)
    assert len(acts_on(first)) == 30
    assert len(acts_on(first)) + len(acts_on(second)) == 43
    assert not set(acts_on(first)) & set(acts_on(second)[:-3])


@pytest.mark.parametrize("before", ["0", "-1", "x", "9" * 30, "٣", "1"])
def test_a_page_number_that_makes_no_sense_still_answers(client, amarea, before):
    the_record(client, amarea, before=before)


def test_a_member_that_is_not_there_has_no_record(client, db):
    for name in ("record", "record-jsonl", "record-atom"):
        address = reverse(f"home:{name}", kwargs={"member": "nobody"})
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("how_many", [3, 30])
def test_the_record_costs_the_same_few_queries(client, how_many, django_assert_num_queries):
    member = a_member()
    some_commitments(member, how_many)
    with django_assert_num_queries(7):
        the_record(client, member)
    with django_assert_num_queries(4):
        client.get(f"/en/{member.slug}/record/record.atom")
    with django_assert_num_queries(4):
        client.get("/en/record.atom")
    entries = entries_of(member)
    with django_assert_num_queries(1):
        feed.rows(entries, "en")


def test_a_row_without_a_page_of_its_own_leads_to_the_member():
    assert feed.address("amarea", "member", "x").endswith("/amarea/")
    assert feed.address("amarea", "plan", "not a number").endswith("/amarea/")
    assert feed.address("amarea", "plan", "4").endswith("/amarea/plans/4/")


def test_a_row_of_the_installation_leads_to_the_page_of_roles():
    assert feed.address(HOUSE, "role", "1") == reverse("people:roles")


def test_rows_are_told_in_the_language_that_is_asked_for(amarea):
    row = feed.rows(entries_of(amarea), "ar")[0]
    assert row.url.startswith("/ar/amarea/commitments/")


def test_the_file_holds_every_entry_and_is_named_after_the_member(client, amarea):
    answer = client.get("/en/amarea/record/record.jsonl")
    lines = [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]
    digests = [line["digest"] for line in lines if "digest" in line]
    assert digests == list(
        Entry.objects.of("amarea").order_by("number").values_list("digest", flat=True)
    )
    assert answer["Content-Disposition"] == 'attachment; filename="amarea-record.jsonl"'
    assert Head.objects.get(pk="amarea").digest in answer["ETag"]


@pytest.mark.parametrize(
    "address",
    [
        "/en/amarea/record/",
        "/en/amarea/record/record.jsonl",
        "/en/amarea/record/record.atom",
        "/en/record.atom",
    ],
)
def test_what_has_not_changed_is_not_sent_again_and_what_has_is(client, amarea, address):
    validator = {"if-none-match": client.get(address)["ETag"]}
    assert client.get(address, headers=validator).status_code == 304
    members.change_status(
        amarea, status=Status.ACTIVE, since=date(2026, 4, 1), reason="x", by=PLATFORM
    )
    assert client.get(address, headers=validator).status_code == 200


def test_a_feed_names_its_entries_for_ever_and_says_who_did_what(client, amarea):
    answer = client.get("/fr/amarea/record/record.atom", {"side": "government"})
    assert answer["Content-Type"].startswith("application/atom+xml")
    told = ElementTree.fromstring(answer.content)
    assert told.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    latest = told.find("a:entry", ATOM)
    entry = entries_of(amarea)[0]
    assert latest.findtext("a:id", namespaces=ATOM) == atoms.identity(entry.digest)
    assert latest.findtext("a:author/a:name", namespaces=ATOM) == entry.actor
    assert latest.findtext("a:updated", namespaces=ATOM) == "2026-03-05T12:00:00+00:00"
    assert told.findtext("a:updated", namespaces=ATOM) == "2026-03-05T12:00:00+00:00"
    assert entry.actor in latest.findtext("a:title", namespaces=ATOM)


def test_the_feed_of_the_partnership_says_whose_each_act_is(client, amarea):
    a_member("Isles of Ferren")
    told = ElementTree.fromstring(client.get("/en/record.atom").content)
    titles = [title.text for title in told.findall("a:entry/a:title", ATOM)]
    assert titles[0].startswith("Isles of Ferren")
    assert any(title.startswith("République d’Amaréa") for title in titles)


def test_an_empty_feed_stays_the_same(client, db):
    first, second = (client.get("/en/record.atom").content for _ in range(2))
    assert first == second


def test_a_page_points_to_its_feed_with_the_same_filter(client, amarea):
    page = the_record(client, amarea, side="government", before="9")
    link = '<link rel="alternate" type="application/atom+xml" href="%s"'
    assert link % "/en/amarea/record/record.atom?side=government" in page


def test_in_arabic_a_colon_parts_the_actor_from_the_act(client, amarea):
    page = client.get(f"/ar/{amarea.slug}/record/").text
    assert re.search(r'</span>: <a href="[^"]*" dir="auto">إدراج الالتزام', page)


def test_signs_that_no_xml_may_hold_do_not_break_a_feed(client):
    a_member("Brisa\x1b[2J\x07\ufffe\u202e & <b>", slug="brisa")
    for address in ("/en/brisa/record/record.atom", "/en/record.atom", "/ar/record.atom"):
        answer = client.get(address)
        assert answer.status_code == 200
        titles = ElementTree.fromstring(answer.content).findall("a:entry/a:title", ATOM)
        assert "Brisa\ufffd[2J\ufffd\ufffd\u202e & <b>" in titles[-1].text

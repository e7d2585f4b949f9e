"""A charter is adopted: who may, what is refused, what the database refuses, what the pages say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.forms.charter import ROWS, Draft
from parvis.forums.invariants import (
    a_charter_reads_as_it_was_adopted,
    a_charter_that_is_kept_is_sound,
)
from parvis.forums.law.charter import Chair, Charter, Point, Rule
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.models import Charter as Kept
from parvis.forums.models import Constituency, Forum
from parvis.forums.tests.make import a_charter, a_forum
from parvis.forums.wording import begun
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TEN_AND_TEN = PRESETS[System.GHANA].charter


def adopted(forum: Forum, rules: Charter = TEN_AND_TEN, **rest: Any) -> Kept:
    return acts.adopt(forum, rules, **{"agreed": "En séance.", "by": PLATFORM, **rest})


@pytest.mark.parametrize("system", System)
def test_each_system_is_kept_as_it_is_and_read_back_as_it_was(system: System) -> None:
    preset = begun(system)
    kept = adopted(a_forum(), preset.charter, began_from=system)
    again = Kept.objects.for_reading().get(pk=kept.pk)
    assert again.as_law == preset.charter
    assert set(again.ours_by_point) == preset.ours
    assert list(a_charter_reads_as_it_was_adopted()) == []
    assert list(a_charter_that_is_kept_is_sound()) == []


def test_a_charter_is_told_in_the_record_with_its_digest() -> None:
    kept = a_charter(a_forum(name="Comité national"), adopted_on=date(2026, 3, 12))
    entry = Entry.objects.about(kept).get()
    assert entry.verb == "forum.charter-adopted"
    assert entry.facts["digest"] == kept.digest == kept.as_law.digest
    assert entry.facts["adopted"] == "2026-03-12"


def test_a_new_charter_follows_the_one_before_which_stays() -> None:
    forum = a_forum()
    first = a_charter(forum, began_from=System.GHANA)
    second = adopted(forum, replace(first.as_law, notice_days=21))
    assert [one.number for one in forum.charters.all()] == [1, 2]
    assert first.as_law.notice_days == 14
    # What was our default stays ours until the forum changes it.
    assert Point.NOTICE in first.ours_by_point
    assert set(first.ours_by_point) - set(second.ours_by_point) == {Point.NOTICE}


@pytest.mark.parametrize(
    ("rules", "rest", "why"),
    [
        ({}, {"agreed": " "}, "Say when and how the forum agreed."),
        ({}, {"adopted_on": date(2199, 1, 1)}, "A charter is entered once it is adopted."),
        ({}, {"adopted_on": date(2000, 1, 1)}, "The charter before this one was adopted later."),
        ({"notice_days": 14}, {}, "The charter in force says the same already."),
        ({"meets_every_months": 7}, {}, "OGP asks for a meeting every 6 months at least."),
        ({"quorum": 21}, {}, "There are 20 seats: the quorum cannot be higher."),
    ],
)
def test_a_charter_is_refused_with_the_reason(
    rules: dict[str, Any], rest: dict[str, Any], why: str
) -> None:
    forum = a_forum()
    a_charter(forum)
    changed = replace(TEN_AND_TEN, **({"notice_days": 10} | rules))
    with pytest.raises(Refused, match=why):
        adopted(forum, changed, **rest)
    assert forum.charters.count() == 1


def test_the_database_refuses_a_charter_that_cannot_be_kept() -> None:
    kept = a_charter(system=System.CANADA)
    for change in (
        {"meets_every_months": 7}, {"answer_days": None}, {"agreed": ""}, {"minutes_days": 0},
        {"falls_back_on": Rule.CONSENSUS}, {"began_from": "atlantis"}, {"chair": "a_king"},
        {"digest": ""},
        {"chair": Chair.NOBODY, "chair_months": 6},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Kept.objects.filter(pk=kept.pk).update(**change)
    society = Constituency.objects.filter(charter=kept, key="civil_society")
    for change in ({"seats": 0}, {"quorum": 9}, {"side": "reviewer"}, {"filled_by": "lot"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            society.update(**change)


# ---- the pages ----


def sent(rules: Charter, **more: Any) -> dict[str, Any]:
    """Return what a browser sends when a form that began with these rules is sent as it is."""
    draft = Draft(begin=rules)
    told: dict[str, Any] = {"agreed": "En séance.", "language": "fr"}
    for form in (draft.form, *draft.rows):
        for field in form:
            value = field.value()
            if value not in (None, False, ""):
                told.setdefault(field.html_name, list(value) if isinstance(value, tuple) else value)
    return told | more


def a_secretary(client: Client, forum: Forum) -> None:
    client.force_login(a_grant(Role.COORDINATOR, of_member(forum.member), a_person()).person)


@pytest.mark.parametrize("system", System)
def test_a_charter_is_made_in_the_browser_from_each_system(client: Client, system: System) -> None:
    forum = a_forum()
    a_secretary(client, forum)
    address = reverse("forums:adopt", args=[forum.member.slug, forum.slug])
    page = client.get(f"{address}?from={system}")
    assert f'value="{system}"' in page.text
    told = sent(begun(system).charter, began_from=system, notice_days="12")
    assert client.post(address, told).url == forum.get_absolute_url()
    kept = forum.charters.for_reading().get()
    assert kept.as_law == replace(begun(system).charter, notice_days=12)
    assert Point.NOTICE not in kept.ours_by_point


def test_a_forum_is_founded_and_a_seventh_system_is_its_charter_without_code(
    client: Client,
) -> None:
    member = a_member()
    client.force_login(a_grant(Role.COORDINATOR, of_member(member), a_person()).person)
    page = client.post(
        reverse("forums:found", args=[member.slug]), {"name": "New", "language": "en"}, follow=True
    )
    forum = member.forums.get()
    assert (
        "This forum has adopted no charter here yet"
        in client.get(f"/en{page.request['PATH_INFO'][3:]}").text
    )
    told = sent(
        begun(System.PERU).charter, decides_by="consent", falls_back_on="qualified_majority",
        share="3/4", **{
            "party-2-side": "academia", "party-2-name": "Universités", "party-2-seats": "2",
            "party-2-filled_by": "nomination", "party-2-quorum": "1",
        },
    )  # fmt: skip
    del told["has_parity"]
    address = reverse("forums:adopt", args=[member.slug, forum.slug])
    assert client.post(address, told).status_code == 302
    kept = forum.charters.for_reading().get().as_law
    assert [one.key for one in kept.constituencies] == ["government", "civil_society", "academia"]
    assert kept.seats == 12 and kept.rules == (Rule.CONSENT, Rule.QUALIFIED_MAJORITY)


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(client: Client) -> None:
    forum = a_forum()
    a_secretary(client, forum)
    address = reverse("forums:adopt", args=[forum.member.slug, forum.slug])
    told = sent(
        begun(System.GHANA).charter, meets_every_months="9", notice_days="quinze",
        basis="Décret 2018-114", **{"party-1-quorum": "11"},
    )  # fmt: skip
    page = client.post(address, told)
    assert forum.charters.count() == 0
    assert 'value="quinze"' in page.text and "Décret 2018-114" in page.text
    told["notice_days"] = "15"
    page = client.post(address, told)
    draft = page.context["form"]
    assert list(draft.errors) == ["meets_every_months"]
    assert list(page.context["rows"][1].errors) == ["quorum"]
    assert page.text.count('class="field field--bad"') == 2


def test_a_row_that_was_emptied_is_left_out_and_a_half_one_is_asked_for(client: Client) -> None:
    assert ROWS > 3
    emptied = {f"party-0-{name}": "" for name in ("side", "name", "seats", "quorum")}
    draft = Draft(sent(TEN_AND_TEN, **emptied))
    assert not draft.is_valid()
    assert "The government has a seat at least." in [
        str(words) for _where, words in draft.complaints()
    ]
    draft = Draft(sent(TEN_AND_TEN, **{"party-2-side": "media"}))
    assert not draft.is_valid() and "seats" in draft.rows[2].errors


def test_who_holds_no_role_there_enters_no_charter(client: Client) -> None:
    forum = a_forum()
    client.force_login(a_person())
    address = reverse("forums:adopt", args=[forum.member.slug, forum.slug])
    assert client.get(address).status_code == 403
    assert client.post(address, sent(TEN_AND_TEN)).status_code == 403
    assert forum.charters.count() == 0


def test_of_two_who_write_at_once_the_second_is_told_and_loses_nothing(client: Client) -> None:
    forum = a_forum()
    a_charter(forum)
    a_secretary(client, forum)
    address = reverse("forums:adopt", args=[forum.member.slug, forum.slug])
    assert 'name="follows" value="1"' in client.get(address).text
    adopted(forum, replace(TEN_AND_TEN, notice_days=30))  # meanwhile, by somebody else
    told = sent(TEN_AND_TEN, basis="Décret 2018-114", follows="1")
    page = client.post(address.replace("/fr/", "/en/"), told)
    assert "Another charter was entered while you wrote." in page.text
    assert "Décret 2018-114" in page.text and 'name="follows" value="2"' in page.text
    assert client.post(address, told | {"follows": "2"}).status_code == 302
    assert [one.number for one in forum.charters.all()] == [1, 2, 3]


def test_who_adopts_the_first_charter_is_led_to_what_one_may_begin_from(client: Client) -> None:
    forum = a_forum()
    a_secretary(client, forum)
    page = client.get(reverse("forums:adopt", args=[forum.member.slug, forum.slug]))
    assert page.url == reverse("forums:systems", args=[forum.member.slug, forum.slug])


def test_a_system_that_is_not_there_is_no_beginning(client: Client) -> None:
    forum = a_forum()
    a_secretary(client, forum)
    address = reverse("forums:adopt", args=[forum.member.slug, forum.slug])
    assert client.get(f"{address}?from=atlantis").status_code == 404
    assert client.post(address, sent(TEN_AND_TEN, began_from="atlantis")).status_code == 404


def test_the_page_of_a_forum_says_its_charter_and_keeps_the_earlier_one(client: Client) -> None:
    forum = a_forum()
    first = a_charter(
        forum, began_from=System.GHANA, adopted_on=clock.today() - timedelta(days=90),
        agreed="Réunion plénière de mars.",
    )  # fmt: skip
    second = a_charter(forum, system=System.GEORGIA, agreed="Réunion de juin.")
    page = client.get(forum.get_absolute_url().replace("/fr/", "/en/")).text
    assert "By a double majority: one in each college" in page
    assert "The State has 10 seats." in page and "Réunion de juin." in page
    earlier = client.get(first.get_absolute_url().replace("/fr/", "/en/")).text
    assert "An earlier charter." in earlier and "Réunion plénière de mars." in earlier
    assert "our default" in earlier
    address = reverse("forums:difference", args=[forum.member.slug, forum.slug, 1, 2])
    compared = client.get(address.replace("/fr/", "/en/")).text
    assert "Two co-chairs, one of each side." in compared
    assert "Both sides chair, each in turn." in compared
    assert second.get_absolute_url() != first.get_absolute_url()


def test_the_systems_say_which_rules_are_our_default_and_never_theirs(client: Client) -> None:
    forum = a_forum()
    address = reverse("forums:systems", args=[forum.member.slug, forum.slug])
    page = client.get(address.replace("/fr/", "/en/")).text
    marked = sum(len(PRESETS[system].ours) for system in System)
    assert page.count("(our default)") == marked

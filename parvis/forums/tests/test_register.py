"""The pages of decisions: the register, each decision, and the forms beside them."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.law.charter import Interests
from parvis.forums.law.deciding import Why
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Kind
from parvis.forums.models import Decision, Forum, Meeting
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script>{{ 7|add:7 }}\u202e"


def address(name: str, forum: Forum, *rest: object) -> str:
    return reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *rest])


def english(client: Client, path: str, **asked: str) -> str:
    return client.get(path.replace("/fr/", "/en/"), asked).text


def sign_in(client: Client, forum: Forum, side: Side = Side.GOVERNMENT) -> None:
    body = an_organisation(forum.member, side)
    client.force_login(a_grant(Role.FORUM_SECRETARY, forum.place, a_person(), body).person)


def typed(meeting: Meeting, votes: str = "++++++++++", **more: str) -> dict[str, str]:
    """Return what a browser sends of a vote."""
    signs = {"+": "for", "-": "against", "!": "objects", "o": "abstains"}
    told = {
        f"seat-{grant.number}-choice": signs[sign]
        for grant, sign in zip(seats_of(meeting.forum), votes, strict=False) if sign != "."
    }  # fmt: skip
    motion = {"title": "Titre", "words": "Motion.", "language": "fr", "kind": "decision"}
    return {**motion, "seen": "0", **told, **more}


# ---- the register ----


def test_the_register_shows_the_votes_of_each_college_and_what_became_of_each(
    client: Client,
) -> None:
    forum = a_full_forum()
    a_decision(held(forum), "++++++++--", title="Publier les comptes rendus")
    a_decision(held(forum), "+++++-----", title="Reporter le jalon")
    page = english(client, address("decisions", forum))
    assert "2 decisions" in page and "Publier les comptes rendus" in page
    assert "3 for, 2 against" in page and "5 for" in page
    assert ">Adopted<" in page and ">Not adopted<" in page
    assert page.count('<rect class="f-gov" x=') == 10 + 1  # and one in the key
    assert page.count('<circle class="f-cs" cx=') == 3 + 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"outcome": Why.CARRIED}, {"old", "new"}),
        ({"outcome": Why.NOT_CARRIED}, {"lost"}),
        ({"outcome": "irregular"}, {"forced"}),
        ({"stands": "in_force"}, {"new"}),
        ({"stands": "superseded"}, {"old"}),
        ({"stands": "due"}, set()),
        ({"side": "joint"}, {"old", "new", "forced"}),
        ({"side": "civil_society"}, {"lost"}),
        ({"words": "LOST"}, {"lost"}),
        ({"words": "lost nowhere"}, set()),
        ({"outcome": "anything", "year": "0"}, {"old", "new", "lost", "forced"}),
        ({"words": "\0"}, {"old", "new", "lost", "forced"}),
    ],
)
def test_the_register_can_be_cut(client: Client, asked: dict[str, str], found: set[str]) -> None:
    forum = a_full_forum()
    old = a_decision(held(forum, clock.now() - timedelta(days=50)), title="old")
    a_decision(held(forum), title="new", supersedes=old)
    society = seats_of(forum)[7]
    a_decision(held(forum), "-" * 10, title="lost", proposer=society)
    a_decision(held(forum, absent=range(5)), ".....+++++", title="forced", irregular="Appliqué.")
    page = client.get(address("decisions", forum), asked)
    assert {row.decision.title for row in page.context["rows"]} == found
    told = client.get(address("decisions-json", forum), asked).json()["decisions"]
    assert {one["title"] for one in told} == found


def test_what_is_due_for_review_says_so(client: Client) -> None:
    forum = a_full_forum()
    meeting = held(forum, clock.now() - timedelta(days=50))
    a_decision(meeting, review_on=clock.today() - timedelta(days=1))
    a_decision(meeting, review_on=clock.today() + timedelta(days=1))
    page = client.get(address("decisions", forum), {"stands": "due"})
    assert [row.is_due for row in page.context["rows"]] == [True]


def test_the_register_costs_no_more_queries_for_many_rows_than_for_few(client: Client) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    counts = []
    for more in (2, 6):
        for _n in range(more):
            one = a_decision(meeting, "+++++++++-")
            acts.dissent(one.votes.last(), words="Non.", language="fr", by=PLATFORM)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client.get(address("decisions", forum)).status_code == 200
        counts.append(len(caught))
    assert counts[0] == counts[1] <= 12
    with CaptureQueriesContext(connection) as caught:
        assert (
            client.get(Decision.objects.for_reading().first().get_absolute_url()).status_code == 200
        )
    assert len(caught) <= 12


def test_the_register_is_handed_out_as_a_sheet_that_nothing_runs(client: Client) -> None:
    forum = a_full_forum()
    a_decision(held(forum), "+++++++++-", title="=1+1")
    told = client.get(address("decisions-csv", forum))
    assert told.headers["Content-Type"].startswith("text/csv")
    head, line = told.content.decode("utf-8-sig").splitlines()
    assert head.startswith("code,decided_on,kind,title")
    assert "'=1+1" in line and ",5,0,0,4,1,0," in line


# ---- one decision ----


def test_the_page_of_a_decision_says_what_settled_it_and_who_voted_how(client: Client) -> None:
    forum = a_full_forum()
    decision = a_decision(
        held(forum, absent=(9,)), "++++++++!.", review_on=clock.today() + timedelta(days=90)
    )
    vote = decision.votes.last()
    acts.dissent(vote, words="Un report de trop.", language="fr", by=PLATFORM)
    page = english(client, decision.get_absolute_url())
    assert "Adopted by a double majority: one in each college." in page
    assert "objects, with reasons" in page and "Un report de trop." in page
    assert "Civil society: 4 present, 3 needed" in page
    assert "Together" in page and "Charter 1" in page


def test_a_decision_without_quorum_says_who_was_missing(client: Client) -> None:
    forum = a_full_forum()
    decision = a_decision(held(forum, absent=(5, 6, 7)), "+++++...++")
    page = english(client, decision.get_absolute_url())
    assert "the quorum was not reached. Civil society: 2 present, 3 needed." in page


def test_one_that_was_superseded_leads_to_the_one_that_stands_and_back(client: Client) -> None:
    forum = a_full_forum()
    old = a_decision(held(forum, clock.now() - timedelta(days=50)))
    new = a_decision(held(forum), supersedes=old)
    assert new.get_absolute_url() in client.get(old.get_absolute_url()).text
    assert old.get_absolute_url() in client.get(new.get_absolute_url()).text


@pytest.mark.parametrize("code", ["D-2026-1", "D-1999-01", "nothing", "D-2026-001"])
def test_a_code_that_is_none_is_not_found(client: Client, code: str) -> None:
    forum = a_full_forum()
    a_decision(held(forum))
    assert client.get(address("decision", forum, code)).status_code == 404


def test_a_late_answer_is_late_in_public(client: Client) -> None:
    forum = a_full_forum(System.CANADA)
    meeting = held(forum, clock.now() - timedelta(days=70))
    advice = a_decision(meeting, "+" * 12, kind=Kind.ADVICE)
    page = english(client, advice.get_absolute_url())
    assert "10 days late" in page and "has until" in page
    waits = client.get(address("decisions", forum), {"stands": "unanswered"})
    assert [row.decision for row in waits.context["rows"]] == [advice]


def test_words_of_attackers_stand_as_words(client: Client) -> None:
    forum = a_full_forum()
    decision = a_decision(
        held(forum, absent=(5, 6, 7)), "+++++...!.", title=HOSTILE, words=HOSTILE, irregular=HOSTILE
    )
    acts.dissent(decision.votes.last(), words=HOSTILE, language="ar", by=PLATFORM)
    acts.contest(decision, why=HOSTILE, language="fr", by=PLATFORM)
    for path in (decision.get_absolute_url(), address("decisions", forum) + "?words=%3Cscript%3E"):
        page = client.get(path).text
        assert "<script>alert" not in page and "7|add:7" in page


def test_when_one_of_three_walks_out_nothing_is_decided(client: Client) -> None:
    forum = a_full_forum(System.MEXICO)
    seat = seats_of(forum)[2]
    with clock.at(clock.now() - timedelta(days=20)):
        by = Hand(seat.person, clock.today(), seat)
        acts.leave(forum, seat, by=by, in_protest=True, statement="Nos vamos.", language="es")
    decision = a_decision(held(forum, absent=(2,)), "++")
    assert decision.why == Why.EMPTIED and decision.gone == ["civil_society"]
    page = english(client, decision.get_absolute_url())
    assert "without the State, or without society, nothing is decided" in page


# ---- the forms ----


def test_a_secretary_enters_a_vote_and_is_led_to_what_became_of_it(client: Client) -> None:
    forum = a_full_forum()
    meeting = held(forum, absent=(9,))
    sign_in(client, forum)
    path = address("decide", forum, meeting.number)
    page = client.get(path)
    assert page.status_code == 200 and page.text.count('type="radio"') == 9 * 4
    old = a_decision(held(forum, clock.now() - timedelta(days=50)))
    number = seats_of(forum)[8].number
    told = typed(
        meeting, "++++++++!", supersedes=str(old.pk), proposer=str(number),
        **{f"seat-{number}-reasons": "Trop tôt."},
    )  # fmt: skip
    sent = client.post(path, told)
    made = meeting.decisions.get()
    assert sent.url == made.get_absolute_url()
    assert (made.why, made.side, made.supersedes) == (Why.CARRIED, "civil_society", old)
    assert made.votes.get(choice="objects").reasons == "Trop tôt."


def test_what_is_refused_is_said_and_nothing_typed_is_lost(client: Client) -> None:
    forum = a_full_forum(interests=Interests.ABSTAINS)
    meeting = held(forum)
    sign_in(client, forum)
    path = address("decide", forum, meeting.number).replace("/fr/", "/en/")
    number = seats_of(forum)[0].number
    told = typed(meeting, words="Un long texte.", **{f"seat-{number}-has_interest": "on"})
    page = client.post(path, told).text
    assert "has an interest in it, and by the charter does not vote" in page
    assert "Un long texte." in page and not meeting.decisions.exists()
    page = client.post(path, told | {f"seat-{number}-choice": "shouts", "title": ""}).text
    assert "2 points to complete" in page and "Un long texte." in page


def test_what_is_sent_twice_is_entered_once(client: Client) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    sign_in(client, forum)
    path = address("decide", forum, meeting.number)
    assert client.post(path, typed(meeting)).status_code == 302
    again = client.post(path.replace("/fr/", "/en/"), typed(meeting))
    assert "was entered while you wrote" in again.text and meeting.decisions.count() == 1
    assert 'name="seen" value="1"' in again.text


def test_who_sits_there_but_keeps_no_minutes_enters_no_vote(client: Client) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    client.force_login(seats_of(forum)[0].person)
    assert client.get(address("decide", forum, meeting.number)).status_code == 403


def test_a_seat_says_in_the_browser_why_it_was_not_in_favour(client: Client) -> None:
    forum = a_full_forum()
    decision = a_decision(held(forum), "+++++++++-")
    seat = seats_of(forum)[9]
    path = address("dissent", forum, decision.code, seat.number)
    client.force_login(seats_of(forum)[0].person)
    assert client.get(path).status_code == 403
    client.force_login(seat.person)
    assert client.get(path).status_code == 200
    assert client.post(path, {"words": " ", "language": "fr"}).status_code == 200
    sent = client.post(path, {"words": "Trop tôt.", "language": "fr"})
    assert sent.url == decision.get_absolute_url()
    assert "Trop tôt." in client.get(address("decisions", forum)).text


def test_the_government_answers_an_advice_in_the_browser(client: Client) -> None:
    forum = a_full_forum(System.CANADA)
    advice = a_decision(held(forum), "+" * 12, kind=Kind.ADVICE)
    path = address("answer-advice", forum, advice.code)
    sign_in(client, forum, Side.CIVIL_SOCIETY)
    assert client.get(path).status_code == 403
    sign_in(client, forum)
    told = {"verdict": "partly", "language": "fr"}
    assert client.post(path, told | {"words": ""}).status_code == 200
    assert client.post(path, told | {"words": "Faute de budget."}).status_code == 302
    page = english(client, advice.get_absolute_url())
    assert "accepted in part" in page and "Faute de budget." in page


def test_three_parties_sign_in_the_browser_and_who_has_not_is_shown(client: Client) -> None:
    forum = a_full_forum(System.MEXICO)
    decision = a_decision(held(forum), "+++")
    path = address("sign-decision", forum, decision.code)
    for n, grant in enumerate(seats_of(forum)):
        page = english(client, decision.get_absolute_url())
        assert page.count("has not signed yet") == 3 - n
        client.force_login(grant.person)
        assert client.get(path).status_code == 200
        assert client.post(path).status_code == 302
    assert client.post(path).status_code == 403


def test_both_sides_strike_out_in_the_browser_what_was_entered_wrongly(client: Client) -> None:
    forum = a_full_forum()
    decision = a_decision(held(forum))
    sign_in(client, forum)
    told = {"words": "Mal recopiée.", "language": "fr"}
    assert client.post(address("contest-decision", forum, decision.code), told).status_code == 302
    assert client.get(address("strike-decision", forum, decision.code)).status_code == 403
    sign_in(client, forum, Side.CIVIL_SOCIETY)
    assert client.post(address("strike-decision", forum, decision.code)).status_code == 302
    page = english(client, decision.get_absolute_url())
    assert "Struck out" in page and "Mal recopiée." in page


def test_the_register_as_data_reads_as_it_was_written(client: Client) -> None:
    forum = a_full_forum()
    a_decision(held(forum), title="Éditer <b>l’été</b>")
    body = client.get(address("decisions-json", forum)).content.decode()
    told: dict[str, Any] = json.loads(body)
    assert "Éditer" in body and "<b>" not in body
    assert told["decisions"][0]["title"] == "Éditer <b>l’été</b>"
    assert told["decisions"][0]["state_for"] == 5

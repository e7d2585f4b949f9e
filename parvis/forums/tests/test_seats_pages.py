"""The pages on which one reads who sits and who chairs, and those on which it is entered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.law.charter import Shape
from parvis.forums.law.presets import System
from parvis.forums.models import Departure, Forum, Mandate, Turn
from parvis.forums.sitting import seats_on
from parvis.forums.tests.make import a_charter, a_forum, a_mandate
from parvis.members.tests.make import PLATFORM
from parvis.moderation.tests.make import hidden
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db
TODAY = clock.today()


def a_seated_forum(**rest: Any) -> Forum:
    """Two and two, since a year; one of each side sits, and the other two seats are vacant."""
    told = {"adopted_on": TODAY - timedelta(days=400), **rest}
    forum = a_charter(system=System.UNITED_STATES, shape=Shape.ONE_BODY, **told).forum
    since = TODAY - timedelta(days=100)
    a_mandate(forum, "government", side=Side.GOVERNMENT, since=since)
    a_mandate(forum, since=since)
    return forum


def read(client: Client, address: str) -> str:
    return client.get(address.replace("/fr/", "/en/")).text


def page(name: str, forum: Forum, *more: Any) -> str:
    address = reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *more])
    return address.replace("/fr/", "/en/")


def a_secretary(client: Client, forum: Forum, side: Side = Side.CIVIL_SOCIETY) -> Grant:
    grant = a_grant(
        Role.FORUM_SECRETARY, forum.place, organisation=an_organisation(forum.member, side)
    )
    client.force_login(grant.person)
    return grant


def test_the_page_of_a_forum_says_who_sits_how_they_were_chosen_and_what_is_vacant(
    client: Client,
) -> None:
    forum = a_seated_forum()
    shown = read(client, forum.get_absolute_url())
    society = next(one for one in seats_on(forum, TODAY) if not one.is_of_the_state)
    assert society.person.name in shown and society.organisation.name in shown
    assert "by choosing among themselves" in shown
    assert "<strong>2 seats held of 4</strong>: 1 of the State, 1 of society" in shown
    assert shown.count("1 vacant seat") == 2
    assert shown.count("s-edge dash") == 3  # the two, and the key
    assert "Where the charter is not kept" in shown


def test_a_role_without_a_mandate_says_that_nobody_told_how_they_were_chosen(
    client: Client,
) -> None:
    forum = a_seated_forum()
    a_grant(Role.SEAT_HOLDER, forum.place, organisation=an_organisation(forum.member, Side.MEDIA))
    shown = read(client, forum.get_absolute_url())
    assert "how they were chosen has not been told" in shown


def test_a_forum_without_charter_or_seats_says_so(client: Client) -> None:
    assert "Who sits here has not been entered yet." in read(
        client, a_charter().forum.get_absolute_url()
    )
    assert client.get(a_forum().get_absolute_url()).status_code == 200
    assert client.get(page("seats", a_forum())).status_code == 200


@pytest.mark.parametrize("name", ["forum", "seats"])
def test_thirty_seats_cost_the_queries_of_three(
    client: Client, name: str, django_assert_max_num_queries: Any
) -> None:
    forum = a_charter().forum
    for n in range(10):
        a_mandate(forum, "government", side=Side.GOVERNMENT)
        holder = a_mandate(forum)
        a_mandate(forum, alternate_of=holder)
        if n == 8:
            acts.take_chair(forum, holder, by=PLATFORM)
        if n < 3:
            own = Hand(holder.person, TODAY, holder)
            acts.leave(forum, holder, in_protest=True, statement="Assez.", by=own)
    with django_assert_max_num_queries(12):
        assert client.get(page(name, forum)).status_code == 200


def told(forum: Forum, **rest: Any) -> dict[str, Any]:
    whose = rest.pop("organisation", None) or an_organisation(forum.member, Side.CIVIL_SOCIETY)
    return {
        "constituency": "civil_society", "organisation": whose.slug, "name": "Fatou Ndiour",
        "proof": "Vote du 3 mars", "language": "fr", **rest,
    }  # fmt: skip


def test_the_secretary_fills_a_seat_and_it_stands_on_the_page(client: Client) -> None:
    forum = a_seated_forum()
    a_secretary(client, forum)
    address = page("seat", forum)
    assert "Fill a seat" in client.get(address).text
    assert client.post(address, told(forum)).url == forum.get_absolute_url().replace("/fr/", "/en/")
    shown = read(client, forum.get_absolute_url())
    assert "Fatou Ndiour" in shown and "<strong>3 seats held of 4</strong>" in shown
    assert "Vote du 3 mars" in read(client, page("seats", forum))


def test_what_the_charter_forbids_is_refused_beside_the_form_and_nothing_is_lost(
    client: Client,
) -> None:
    forum = a_seated_forum()
    a_mandate(forum)
    a_secretary(client, forum)
    address = page("seat", forum)
    refused = client.post(address, told(forum))
    assert "It holds more than its 2 seats: 3." in refused.text
    assert "Vote du 3 mars" in refused.text and "Fatou Ndiour" in refused.text
    assert not Grant.objects.filter(person__name="Fatou Ndiour").exists()
    assert client.post(address, told(forum, anyway="Trois élus <b>")).status_code == 302
    shown = read(client, page("seats", forum))
    assert "Irregular:" in shown and "Trois élus &lt;b&gt;" in shown
    assert "Say who takes the seat." in client.post(address, told(forum, name="")).text


def test_a_secretary_of_the_state_fills_no_seat_of_society_and_is_told_why(client: Client) -> None:
    forum = a_seated_forum()
    a_secretary(client, forum, Side.GOVERNMENT)
    refused = client.post(page("seat", forum), told(forum))
    assert "nobody of the State does this for it" in refused.text
    assert Mandate.objects.count() == 2


@pytest.mark.parametrize("name", ["seat", "chair"])
def test_who_keeps_no_seats_there_enters_none(client: Client, name: str) -> None:
    forum = a_seated_forum()
    client.force_login(seats_on(forum, TODAY)[0].person)
    assert client.get(page(name, forum)).status_code == 403
    assert client.post(page(name, forum), told(forum)).status_code == 403


def test_the_secretary_tells_how_somebody_was_chosen_whose_role_came_first(client: Client) -> None:
    forum = a_seated_forum()
    grant = a_grant(
        Role.SEAT_HOLDER, forum.place, organisation=an_organisation(forum.member, Side.MEDIA)
    )
    a_secretary(client, forum)
    address = page("tell", forum, grant.number)
    assert address in read(client, page("seats", forum))
    sent = {"constituency": "civil_society", "proof": "Lettre du 4 mai", "language": "fr"}
    assert client.post(address, sent).status_code == 302
    assert "Lettre du 4 mai" in read(client, page("seats", forum))
    assert client.get(address).status_code == 403


def test_who_leaves_reads_beforehand_what_would_follow_and_the_notice_stands_at_once(
    client: Client,
) -> None:
    forum = a_seated_forum()
    society = next(one for one in seats_on(forum, TODAY) if not one.is_of_the_state)
    client.force_login(society.person)
    address = page("leave", forum, society.number)
    before = client.get(address).text
    assert "Parity is promised: the State holds 1 and society 0." in before
    assert "Nobody of this side sits here any more" in before
    refused = client.post(address, {"in_protest": "on", "statement": "", "language": "fr"})
    assert "Who leaves in protest says why" in refused.text
    sent = {"in_protest": "on", "statement": "La loi <nous> vise.", "language": "fr"}
    assert client.post(address, sent).status_code == 302
    shown = read(client, forum.get_absolute_url())
    assert "one side is there no more" in shown
    assert "Nobody of civil society sits in this forum any more." in shown
    past = read(client, page("seats", forum))
    assert "Left in protest." in past and "La loi &lt;nous&gt; vise." in past


def test_nobody_reaches_the_page_on_which_another_leaves(client: Client) -> None:
    forum = a_seated_forum()
    state, society = seats_on(forum, TODAY)
    client.force_login(state.person)
    assert client.get(page("leave", forum, society.number)).status_code == 403
    assert client.get(page("release", forum, society.number)).status_code == 403
    assert client.get(page("leave", forum, 999)).status_code == 404


def test_the_secretary_ends_a_mandate_with_a_reason_that_is_shown(client: Client) -> None:
    forum = a_seated_forum()
    society = next(one for one in seats_on(forum, TODAY) if not one.is_of_the_state)
    a_secretary(client, forum)
    address = page("release", forum, society.number)
    assert "Parity is promised" in client.get(address).text
    sent = {"why": "dissolved", "statement": "Dissoute le 2 mai.", "language": "fr"}
    assert client.post(address, sent).status_code == 302
    assert Departure.objects.get().why == "dissolved"
    past = read(client, page("seats", forum))
    assert "The organisation was dissolved." in past and "Dissoute le 2 mai." in past


def test_who_chairs_is_entered_and_the_strip_says_who_is_in_the_chair(client: Client) -> None:
    forum = a_seated_forum(chair_months=6)
    a_secretary(client, forum)
    society = next(one for one in seats_on(forum, TODAY) if not one.is_of_the_state)
    sent = {"holder": str(society.number), "language": "fr"}
    assert client.post(page("chair", forum), sent).status_code == 302
    assert Turn.objects.get().grant == society.grant
    shown = read(client, forum.get_absolute_url())
    assert 'class="is-cs is-now" aria-current="true"' in shown and "due to end on" in shown
    assert "in the chair" in shown
    assert "Somebody chairs then already." in client.post(page("chair", forum), sent).text


def test_a_statement_that_a_moderator_hides_gives_way_to_a_notice(client: Client) -> None:
    forum = a_seated_forum()
    society = next(one for one in seats_on(forum, TODAY) if not one.is_of_the_state)
    own = Hand(society.person, TODAY, society.grant)
    left = acts.leave(
        forum, society.grant, in_protest=True, statement="Madame X a tout volé.", by=own
    )
    address = page("seats", forum)
    assert "Madame X a tout volé." in read(client, address)
    hidden(left)
    shown = read(client, address)
    assert "Madame X" not in shown and "Left in protest." in shown
    assert "The decision in the log" in shown

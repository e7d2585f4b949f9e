"""Meetings are told of in plain words, by letter too; those inside report to those they speak for."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from parvis.forums import acts, unfollowing
from parvis.forums.digest_facts import digest_facts
from parvis.forums.law.desk import DIGEST_DAYS, days_late, digest_due
from parvis.forums.models import DeskLetter, Digest, Forum, Meeting, ReportBack, Turn
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting, a_seat
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.members.tests.make import PLATFORM
from parvis.moderation.tests.make import hidden
from parvis.people import acts as people
from parvis.people.models import Follow, Organisation, Person
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def a_held_meeting(forum: Forum | None = None, days: int = 3) -> Meeting:
    """Convene a meeting that was held some days ago."""
    forum = forum or a_forum(since=clock.today() - timedelta(days=200))
    with clock.at(clock.now() - timedelta(days=days + 30)):
        return a_meeting(forum, clock.now() + timedelta(days=30))


def follower_of(forum: Forum, language: str = "en") -> Person:
    person = a_person(language=language)
    people.follow(person, forum.chain, "forum", forum.slug)
    return person


def told(meeting: Meeting, **rest: Any) -> Digest:
    words = {"words": "Le registre ouvre en mai.", "language": "fr", "by": PLATFORM}
    return acts.publish_digest(meeting, **{**words, **rest})


def test_a_digest_is_due_within_our_default_and_late_after_it() -> None:
    met = clock.today()
    assert digest_due(met) == met + timedelta(days=DIGEST_DAYS)
    assert days_late(met, met + timedelta(days=DIGEST_DAYS)) == 0
    assert days_late(met, met + timedelta(days=DIGEST_DAYS + 2)) == 2
    assert days_late(met, met + timedelta(days=90), met + timedelta(days=1)) == 0


def test_a_late_digest_is_seen_to_be_late(client: Client) -> None:
    meeting = a_held_meeting(days=DIGEST_DAYS + 4)
    page = reverse("forums:digest", args=[meeting.chain, meeting.forum.slug, meeting.number])
    assert "The digest is late by 4 days." in client.get(page).text
    told(meeting)
    text = client.get(page).text
    assert "The digest came late by 4 days." in text and "Le registre ouvre en mai." in text


def test_a_meeting_is_told_of_once_and_once_it_was_held(client: Client) -> None:
    forum = a_forum()
    to_come = a_meeting(forum)
    with pytest.raises(Refused, match="once it was held"):
        told(to_come)
    page = reverse("forums:digest", args=[forum.chain, forum.slug, to_come.number])
    assert client.get(page).status_code == 404
    meeting = a_held_meeting()
    told(meeting)
    with pytest.raises(Refused, match="already"):
        told(Meeting.objects.get(pk=meeting.pk))


def test_the_secretary_writes_it_and_nobody_else(client: Client) -> None:
    meeting = a_held_meeting()
    forum = meeting.forum
    page = reverse("forums:write-digest", args=[forum.chain, forum.slug, meeting.number])
    body = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    secretary = a_hand(Role.FORUM_SECRETARY, forum.place, None, body)
    client.force_login(a_person())
    assert client.get(page).status_code == 403
    client.force_login(secretary.person)
    done = client.post(page, {"words": "On ouvre.", "language": "fr"}, follow=True)
    assert "On ouvre." in done.text and body.name in done.text
    assert Entry.objects.about(forum).get(verb="forum.digest-published")


def test_who_follows_is_told_by_letter_in_their_language_and_can_end_it_at_one_press(
    client: Client,
) -> None:
    meeting = a_held_meeting()
    forum = meeting.forum
    french, english = follower_of(forum, "fr"), follower_of(forum)
    gone = follower_of(forum)
    told(meeting)
    people.unfollow(gone, forum.chain, "forum", forum.slug)
    assert acts.tell().sent == 2 and acts.tell().sent == 0
    assert {one.to[0] for one in mail.outbox} == {french.email, english.email}
    letter = next(one for one in mail.outbox if one.to == [english.email])
    assert "Le registre ouvre en mai." in letter.body
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = re.search(r"<https?://[^/]+(/\S+)>", letter.extra_headers["List-Unsubscribe"])
    assert link
    assert client.get(link[1]).status_code == 200
    assert Follow.objects.filter(person=english).exists()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(link[1], {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follow.objects.filter(person=english).exists()
    assert Follow.objects.filter(person=french).exists()


def test_a_link_that_ends_letters_serves_for_one_forum_only(client: Client) -> None:
    forum, other = a_forum(), a_forum()
    person = follower_of(forum)
    token = unfollowing.token_for(person, forum)
    for where, one in ((other, token), (forum, f"{token}x"), (forum, "y" * 900)):
        page = reverse("forums:unfollow", args=[where.chain, where.slug, one])
        assert client.post(page).status_code == 404
    assert Follow.objects.filter(person=person).exists()


def test_a_letter_that_is_owed_goes_with_the_account() -> None:
    meeting = a_held_meeting()
    person = follower_of(meeting.forum)
    told(meeting)
    people.close(person)
    assert acts.tell().sent == 0
    assert DeskLetter.objects.filter(person=person, sent_at__isnull=True).exists()


def test_a_digest_is_corrected_beside_itself_and_both_are_read_and_sent(client: Client) -> None:
    meeting = a_held_meeting()
    forum = meeting.forum
    person = follower_of(forum)
    first = told(meeting)
    assert acts.tell().sent == 1
    secretary = a_hand(
        Role.FORUM_SECRETARY, forum.place, None, an_organisation(forum.member, Side.CIVIL_SOCIETY)
    )
    client.force_login(secretary.person)
    page = reverse("forums:write-digest", args=[forum.chain, forum.slug, meeting.number])
    assert "Le registre ouvre en mai." in client.get(page).text
    same = client.post(page, {"words": first.words, "language": "fr"})
    assert "nothing is corrected" in same.text
    done = client.post(page, {"words": "Le registre ouvre en juin.", "language": "fr"}, follow=True)
    assert "Le registre ouvre en juin." in done.text and "Le registre ouvre en mai." in done.text
    assert [one.words for one in Digest.objects.of(meeting)] == [
        "Le registre ouvre en mai.", "Le registre ouvre en juin.",
    ]  # fmt: skip
    assert Entry.objects.about(forum).filter(verb="forum.digest-corrected").count() == 1
    assert acts.tell().sent == 1
    assert mail.outbox[-1].to == [person.email] and "Corrected:" in mail.outbox[-1].body
    with pytest.raises(Refused, match="Correct the later version"):
        acts.correct_digest(first, words="Jamais.", language="fr", by=PLATFORM)


def test_a_digest_that_was_corrected_before_its_letter_went_is_sent_as_corrected() -> None:
    meeting = a_held_meeting()
    follower_of(meeting.forum)
    acts.correct_digest(told(meeting), words="En juin.", language="fr", by=PLATFORM)
    assert acts.tell().sent == 1 and "En juin." in mail.outbox[0].body
    assert not DeskLetter.objects.unsent().exists()


def test_who_chairs_writes_it_while_the_turn_lasts() -> None:
    meeting = a_held_meeting()
    forum = meeting.forum
    today = clock.today()
    with clock.at(clock.now() - timedelta(days=60)):
        a_charter(forum)
        grant = a_mandate(forum, "government", side=Side.GOVERNMENT)
        acts.take_chair(forum, grant, by=PLATFORM)
    with pytest.raises(Refused):
        told(meeting, by=a_seat(forum))
    assert told(meeting, by=Hand(grant.person, today, grant)).organisation == grant.organisation
    after = a_held_meeting(forum, days=2)
    turn = Turn.objects.get()
    turn.until = today - timedelta(days=1)
    turn.save()
    with pytest.raises(Refused, match="role"):
        told(after, by=Hand(grant.person, today, grant))


def test_what_a_meeting_decided_agreed_and_published_stands_beside_its_digest(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    one, other = a_decision(meeting), a_decision(meeting, "----------", title="Tout fermer")
    body = an_organisation(forum.member, Side.GOVERNMENT)
    due = clock.today() + timedelta(days=30)
    for n in range(3):
        acts.agree_action(
            meeting, what=f"Ouvrir le registre {n}", owner=body, due_on=due, language="fr",
            by=PLATFORM,
        )  # fmt: skip
    with django_assert_max_num_queries(7):
        said = [line.sentence for line in digest_facts(meeting)]
    assert said[0] == f"{one.code}, “{one.title}”: Adopted"
    assert said[1] == f"{other.code}, “Tout fermer”: Not adopted"
    assert said[2].endswith("Ouvrir le registre 0") and body.name in said[2]
    page = reverse("forums:digest", args=[forum.chain, forum.slug, meeting.number])
    text = client.get(page).text
    assert one.get_absolute_url() in text and "Ouvrir le registre 2" in text


# ---- reports ----


def a_report(forum: Forum | None = None, by: Hand | None = None, **rest: Any) -> ReportBack:
    forum = forum or a_forum()
    told = {"title": "Ce qui s’est dit", "words": "On a parlé d’eau.", "language": "fr"}
    return acts.report_back(forum, by=by or a_seat(forum), **{**told, **rest})


def one_of(organisation: Organisation) -> Hand:
    person = a_person()
    people.affiliate(person, organisation, by=PLATFORM)
    return Hand(person, clock.today())


def test_a_seat_of_society_reports_and_organisations_of_its_side_reply(client: Client) -> None:
    report = a_report(asks="Faut-il signer ?")
    body = an_organisation(report.member, Side.CIVIL_SOCIETY)
    by = one_of(body)
    client.force_login(by.person)
    page = reverse("forums:reply", args=[report.chain, report.forum.slug, report.number])
    sent = {"words": "Non.", "language": "fr", "organisation": body.slug}
    done = client.post(page, sent, follow=True)
    assert "Non." in done.text and body.name in done.text and "Faut-il signer ?" in done.text
    listed = client.get(reverse("forums:reports", args=[report.chain, report.forum.slug])).text
    assert "Ce qui s’est dit" in listed and "1 reply" in listed


def test_a_seat_of_the_state_does_not_report_to_civil_society(client: Client) -> None:
    forum = a_forum()
    state = a_seat(forum, Side.GOVERNMENT)
    with pytest.raises(Refused, match="Reports go from seats of civil society"):
        a_report(forum, state)
    page = reverse("forums:report-back", args=[forum.chain, forum.slug])
    client.force_login(state.person)
    assert client.get(page).status_code == 403
    client.force_login(a_seat(forum).person)
    typed = {"title": "T", "words": "Mots.", "language": "fr", "asks": "", "meeting": ""}
    assert "Mots." in client.post(page, typed, follow=True).text


def test_who_is_of_another_side_or_of_no_organisation_does_not_reply() -> None:
    report = a_report()
    official = an_organisation(report.member, Side.GOVERNMENT)
    university = an_organisation(report.member, Side.ACADEMIA)
    stranger = an_organisation(side=Side.CIVIL_SOCIETY)
    told = {"words": "Oui.", "language": "fr"}
    for body in (official, university, stranger):
        with pytest.raises(Refused, match="another side"):
            acts.reply(report, by=one_of(body), organisation=body, **told)
    ours = an_organisation(report.member, Side.CIVIL_SOCIETY)
    with pytest.raises(Refused, match="Those reply who belong"):
        acts.reply(report, by=Hand(a_person(), clock.today()), organisation=ours, **told)


def test_a_hidden_reply_leaves_its_tombstone(client: Client) -> None:
    report = a_report()
    body = an_organisation(report.member, Side.CIVIL_SOCIETY)
    said = acts.reply(report, words="Vilain.", language="fr", by=one_of(body), organisation=body)
    hidden(said)
    page = client.get(report.get_absolute_url()).text
    assert "Vilain." not in page and "voisine" in page
    hidden(report)
    assert client.get(report.get_absolute_url()).status_code == 410


def test_many_reports_cost_what_few_do(client: Client, django_assert_max_num_queries: Any) -> None:
    forum = a_forum()
    by = a_seat(forum)
    for number in range(20):
        report = a_report(forum, by, title=f"Rapport {number}", meeting=None)
    body = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    hand = one_of(body)
    for number in range(20):
        acts.reply(report, words=f"{number}", language="fr", by=hand, organisation=body)
    with django_assert_max_num_queries(12):
        client.get(report.get_absolute_url())
    with django_assert_max_num_queries(12):
        client.get(reverse("forums:reports", args=[forum.chain, forum.slug]))

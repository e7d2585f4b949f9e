"""Amendments are proposed, read before and after, and settled on pages; nothing typed is lost."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from parvis.forums.tests.make import a_meeting
from parvis.moderation.tests.make import hidden
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.plans import acts
from parvis.plans.amending import State, What
from parvis.plans.models import Proposal
from parvis.plans.template import TEXTS
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan, a_submitted_plan
from parvis.plans.tests.make_amendments import (
    DECIDED,
    PROPOSED,
    REASON,
    SUBMITTED,
    a_governed_plan,
    a_proposal,
    adopted,
    decided,
    of_every_kind,
)
from parvis.plans.tests.pages import on
from parvis.plans.tests.test_write_page import a_contact, a_lead, page, typed
from parvis.record import clock

pytestmark = pytest.mark.django_db


def of_proposal(name, proposal):
    place = {"member": proposal.chain, "number": proposal.plan.number, "amendment": proposal.number}
    return reverse(f"plans:{name}", kwargs=place)


def of_plan(name, plan):
    return reverse(f"plans:{name}", kwargs={"member": plan.member.slug, "number": plan.number})


def plain(text):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text))


@pytest.fixture
def governed():
    plan, forum = a_governed_plan()
    return plan.commitments.get(), forum


def test_other_words_are_proposed_and_read_beside_what_stands(client, governed):
    commitment, _forum = governed
    was = commitment.solution
    with on(PROPOSED):
        client.force_login(a_lead(commitment))
        assert "not certain" in client.get(page("amend", commitment)).text
        sent = typed(commitment, solution="Un décret & <b>rien</b>.", reason=REASON)
        answer = client.post(page("amend", commitment), sent)
    proposal = Proposal.objects.get()
    assert (answer.status_code, answer.url) == (302, proposal.get_absolute_url())
    assert proposal.after == {"solution": "Un décret & <b>rien</b>."}
    client.logout()
    with on("2026-02-05"):
        text = client.get(proposal.get_absolute_url()).text
    assert f"removed: {was}" in plain(text).replace(" (end)", "")
    assert "added: Un décret &amp; &lt;b&gt;rien&lt;/b&gt;." in plain(text)
    assert "<b>rien" not in text
    assert "It has waited for 3 days." in plain(text)
    assert REASON in text
    commitment.refresh_from_db()
    assert commitment.solution == was
    assert "1 amendment proposed" in client.get(commitment.get_absolute_url()).text
    assert "1 amendment proposed" in client.get(commitment.plan.get_absolute_url()).text


def test_the_second_who_proposes_on_older_words_is_shown_what_stands(client, governed):
    commitment, forum = governed
    with on(SUBMITTED):
        client.force_login(a_contact(commitment.plan.member))
    sent = typed(commitment, solution="Le mien.", reason=REASON)
    adopted(a_proposal(commitment, solution="Le leur."), decided(forum))
    with on("2026-03-12"):
        answer = client.post(page("amend", commitment), sent)
        assert answer.status_code == 409
        for words in ("Le mien.", "Le leur.", REASON):
            assert words in answer.text
        sent["version"] = 2
        assert client.post(page("amend", commitment), sent).status_code == 302
    assert Proposal.objects.latest("pk").before == {"solution": "Le leur."}


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("step_added", {"number": "1.9", "title": "Tenir les comptes", "due": "2027-06"}),
        ("step_words", {"title": "Publier tous les lots", "outputs": ""}),
        ("term", {"starts": "2026-02", "ends": "2027-11"}),
        ("withdrawn", {}),
    ],
)
def test_each_other_kind_is_proposed_on_its_page(client, governed, what, told):
    commitment, _forum = governed
    url = page("amend-otherwise", commitment, what=what)
    if what == "step_words":
        url += f"?milestone={commitment.milestones.get().number}"
    with on(PROPOSED):
        client.force_login(a_lead(commitment))
        assert client.get(url).status_code == 200
        without = client.post(url, {**told, "version": commitment.version})
        assert without.status_code == 200
        stale = client.post(url, {**told, "reason": REASON, "version": 7})
        assert stale.status_code == 409
        for words in [REASON, *filter(None, told.values())]:
            assert words in without.text or words in stale.text
        answer = client.post(url, {**told, "reason": REASON, "version": commitment.version})
    assert answer.status_code == 302
    proposal = Proposal.objects.get()
    assert proposal.what == what
    assert client.get(proposal.get_absolute_url()).status_code == 200


def test_a_commitment_more_is_proposed_for_the_plan(client, governed):
    commitment, _forum = governed
    plan, lead = commitment.plan, a_ministry(commitment.plan.member)
    told = {
        "number": "9", "code": "ZZ9001", "title": "Ouvrir les comptes", "lead": lead.slug,
        "language": "fr", "reason": REASON,
    }  # fmt: skip
    with on(PROPOSED):
        client.force_login(a_contact(plan.member))
        answer = client.post(of_plan("propose-commitment", plan), {**told, "code": commitment.code})
        assert "already" in answer.text
        assert "Ouvrir les comptes" in answer.text
        assert client.post(of_plan("propose-commitment", plan), told).status_code == 302
    text = client.get(Proposal.objects.get().get_absolute_url()).text
    assert "Ouvrir les comptes" in text
    assert lead.name in text


def test_a_kind_that_is_none_and_a_milestone_that_is_none_are_not_there(client, governed):
    commitment, _forum = governed
    with on(PROPOSED):
        client.force_login(a_contact(commitment.plan.member))
        for what, asked in [
            ("whim", ""), ("texts", ""), ("added", ""), ("step_words", ""),
            ("step_words", "?milestone=9.9"), ("term", "?milestone=1.1"),
        ]:  # fmt: skip
            url = page("amend-otherwise", commitment, what=what) + asked
            assert client.get(url).status_code == 404, (what, asked)


def test_it_is_carried_out_by_the_decision_and_the_plan_names_its_new_edition(client, governed):
    commitment, forum = governed
    proposal = a_proposal(commitment, solution="Un décret.")
    decision = decided(forum)
    with on(DECIDED):
        client.force_login(a_contact(commitment.plan.member))
        url = of_proposal("adopt-amendment", proposal)
        assert decision.code in client.get(url).text
        assert client.post(url, {"decision": ""}).status_code == 200
        assert client.post(url, {"decision": decision.pk}).url == proposal.get_absolute_url()
        text = client.get(proposal.get_absolute_url()).text
        assert decision.get_absolute_url() in text
        assert "After 36 days." in plain(text)
        plan = plain(client.get(commitment.plan.get_absolute_url()).text)
        assert "Edition 2, amended on 10 March 2026" in plan
        told = client.get(page("amendments", commitment)).text
    assert decision.code in told
    assert proposal.get_absolute_url() in told


def test_without_a_forum_words_say_how_it_was_agreed(client):
    with on(SUBMITTED):
        commitment = a_submitted_plan().commitments.get()
    proposal = a_proposal(commitment, solution="Un décret.")
    with on(DECIDED):
        client.force_login(a_contact(commitment.plan.member))
        sent = {"agreed": "Réunion du 3 mars, <i>à l’unanimité</i>."}
        assert client.post(of_proposal("adopt-amendment", proposal), sent).status_code == 302
    text = client.get(page("amendments", commitment)).text
    assert "Réunion du 3 mars, &lt;i&gt;à l’unanimité" in text


def test_what_changed_meanwhile_is_shown_anew_and_proposed_again(client, governed):
    commitment, forum = governed
    first, second = (a_proposal(commitment, solution=said) for said in ("Un.", "Deux."))
    decision = decided(forum)
    adopted(first, decision)
    with on(DECIDED):
        text = client.get(second.get_absolute_url()).text
        assert "The plan reads otherwise since" in text
        again = re.search(r'href="([^"]+again=2)"', text)
        client.force_login(a_contact(commitment.plan.member))
        answer = client.post(of_proposal("adopt-amendment", second), {"decision": decision.pk})
        assert answer.status_code == 409
        assert "Propose it again" in answer.text
        assert ">\nDeux.</textarea>" in client.get(again[1]).text
    assert Proposal.objects.get(number=2).state == State.PROPOSED


def test_it_is_rejected_declined_and_withdrawn_on_pages(client, governed):
    commitment, forum = governed
    every = [a_proposal(commitment, solution=said) for said in ("Un.", "Deux.", "Trois.")]
    lost = decided(forum, "+++++-----")
    seats = Grant.objects.filter(key=forum.slug, role=Role.SEAT_HOLDER).select_related("person")
    with on(DECIDED):
        client.force_login(a_contact(commitment.plan.member))
        sent = {"decision": lost.pk}
        assert client.post(of_proposal("reject-amendment", every[0]), sent).status_code == 302
        sent = {"reason": "Mal écrit."}
        assert client.post(of_proposal("withdraw-amendment", every[1]), sent).status_code == 302
        for one in (seats.first(), seats.last()):
            client.force_login(one.person)
            sent = {"words": f"Trop tôt, dit {one.pk}."}
            assert client.post(of_proposal("decline-amendment", every[2]), sent).status_code == 302
        assert client.get(of_proposal("decline-amendment", every[2])).status_code == 403
        client.logout()
        listed = plain(client.get(of_plan("proposals", commitment.plan)).text)
        for said in ("Rejected by the forum", "Withdrawn", "Declined by both sides"):
            assert said in listed
        assert "Mal écrit." in client.get(every[1].get_absolute_url()).text
        text = client.get(every[2].get_absolute_url()).text
        assert text.count("Trop tôt, dit") == 2


def test_it_is_put_on_the_agenda_in_one_press(client, governed):
    commitment, forum = governed
    proposal = a_proposal(commitment, solution="Un décret.")
    seat = Grant.objects.filter(key=forum.slug, role=Role.SEAT_HOLDER).last()
    url = of_proposal("bring-amendment", proposal)
    with on(PROPOSED):
        client.force_login(seat.person)
        assert "no meeting to come" in client.get(url).text
        meeting = a_meeting(forum)
        assert client.post(url).status_code == 302
        assert client.get(url).status_code == 403
        assert proposal.get_absolute_url() in client.get(meeting.get_absolute_url()).text
        assert meeting.items.get().get_absolute_url() in client.get(
            proposal.get_absolute_url()
        ).text  # fmt: skip


def test_hidden_words_leave_their_tombstone_and_go_into_no_plan(client, governed):
    commitment, forum = governed
    with on(SUBMITTED):
        gone = a_submitted_plan(number=2).commitments.get()
    taken = a_proposal(gone, What.WITHDRAWN, reason="Zorglub l’a pris.")
    with on(DECIDED):
        acts.adopt_amendment(taken, agreed="Réunion.", by=a_ministry(gone.plan.member))
    assert "Zorglub" in client.get(gone.get_absolute_url()).text
    hidden(taken)
    for url in (gone.get_absolute_url(), page("amendments", gone), taken.get_absolute_url()):
        assert "Zorglub" not in client.get(url).text
    proposal = a_proposal(commitment, solution="Zorglub l’a pris.", reason="Zorglub encore.")
    hidden(proposal)
    for url in (proposal.get_absolute_url(), of_plan("proposals", commitment.plan)):
        assert "Zorglub" not in client.get(url).text
    decision = decided(forum)
    with on(DECIDED):
        client.force_login(a_contact(commitment.plan.member))
        sent = {"decision": decision.pk}
        answer = client.post(of_proposal("adopt-amendment", proposal), sent)
        assert "Its words are hidden" in answer.text
        again = client.get(page("amend", commitment) + "?again=1")
    assert "Zorglub" not in again.text


def test_long_texts_are_compared_in_bounded_time_and_read_whole_where_asked(client, governed):
    commitment, _forum = governed
    words = [f"mot{n}" for n in range(2500)]
    first = a_proposal(commitment, solution=" ".join(words))
    type(commitment).objects.filter(pk=commitment.pk).update(solution=first.after["solution"])
    words[1200:1300] = ["autre"] * 100
    proposal = a_proposal(commitment, solution=" ".join(words))
    url = proposal.get_absolute_url()
    cut = client.get(url).text
    assert "mot2400 " not in cut.replace("\n", " ")
    whole = client.get(url + "?text=solution").text
    assert "mot700" in whole
    assert "[…]" in cut
    assert "[…]" not in whole


def test_in_arabic_it_is_read_from_right_to_left(client):
    with on(SUBMITTED):
        plan = a_plan(language="ar")
        commitment = a_commitment(plan, language="ar", translations={})
        a_milestone(commitment)
        type(plan).objects.filter(pk=plan.pk).update(submitted=SUBMITTED)
    plan.refresh_from_db()
    commitment.refresh_from_db()
    with on(PROPOSED):
        proposal = acts.propose_amendment(
            plan, What.TEXTS, {"solution": "سجل مفتوح"}, reason="تغيّر القانون", language="ar",
            by=a_ministry(plan.member), commitment=commitment,
        )  # fmt: skip
    with override("ar"):
        text = client.get(proposal.get_absolute_url()).text
    assert '<p lang="ar" dir="rtl">' in text
    assert text.count("<ins>") == 1


def test_thirty_proposals_cost_the_queries_of_three(
    client, governed, django_assert_max_num_queries
):
    commitment, forum = governed
    every = of_every_kind(commitment)
    adopted(every[0], decided(forum))
    for number in range(10):
        a_proposal(commitment, day=DECIDED, solution=f"Un décret {number}.")
    urls = [
        of_plan("proposals", commitment.plan), *(one.get_absolute_url() for one in every),
        page("amendments", commitment), commitment.get_absolute_url(),
        commitment.plan.get_absolute_url(),
    ]  # fmt: skip
    for url in urls:
        with django_assert_max_num_queries(12):
            assert client.get(url).status_code == 200


def test_every_text_of_the_template_can_be_amended():
    plan, _forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), **{name: f"Autre {name}" for name in TEXTS})
    assert set(proposal.after) == set(TEXTS)


def test_four_meetings_to_come_cost_the_queries_of_one(client, governed, django_assert_num_queries):
    commitment, forum = governed
    proposal = a_proposal(commitment, solution="Un décret.")
    seat = Grant.objects.filter(key=forum.slug, role=Role.SEAT_HOLDER).last()
    url = of_proposal("bring-amendment", proposal)
    with on(PROPOSED):
        client.force_login(seat.person)
        a_meeting(forum)
        client.get(url)
        with CaptureQueriesContext(connection) as one:
            assert client.get(url).status_code == 200
        for days in (40, 50, 60):
            a_meeting(forum, clock.now() + timedelta(days=days))
        with django_assert_num_queries(len(one)):
            assert client.get(url).status_code == 200

"""Answering: reasoned or refused, by form, rule and database; alone or together; corrected; told."""

from __future__ import annotations

import re
from io import StringIO
from smtplib import SMTPRecipientsRefused
from unittest import mock

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models import Contribution, Letter, Response
from parvis.consultations.models.answering import standing_of
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.consultations.ways import Way
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.people.views.waiting import held_by, to_answer
from parvis.plans.acts import drop
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    return a_contribution()


@pytest.fixture
def secretary(said, client):
    place, ministry = of_member(said.member), a_ministry(said.member)
    person = a_grant(Role.POINT_OF_CONTACT, place, None, ministry).person
    client.force_login(person)
    return person


def page_of(to):
    if hasattr(to, "plan"):
        place = [to.plan.member.slug, to.plan.number, to.number]
        return reverse("consultations:respond-group", args=place)
    return reverse("consultations:respond", args=[to.member.slug, to.number])


def seen_on(client, to):
    return re.search(r'name="seen" value="([^"]*)"', client.get(page_of(to)).text)[1]


def typed(client, to, **told):
    member = to.plan.member if hasattr(to, "plan") else to.member
    usual = {
        "outcome": "declined", "ground": "cost", "words": "Trop cher cette année.",
        "language": "fr", "institution": a_ministry(member).pk, "seen": seen_on(client, to),
    }  # fmt: skip
    return {**usual, **told}


def a_group(contributions, title="Ensemble"):
    plan = contributions[0].consultation.plan
    by = a_ministry(plan.member)
    return acts.group(plan, contributions, title=title, language="fr", by=by)


def test_an_answer_is_given_recorded_and_its_author_told(client, said, secretary):
    answer = client.post(page_of(said), typed(client, said), follow=True)
    assert "Sort and answer</h1>" in answer.text
    assert "The answer is published, and its authors are told by letter." in answer.text
    response = said.responses.get()
    assert (response.outcome, response.ground) == ("declined", "cost")
    entry = Entry.objects.about(said).get(verb="contribution.answered")
    assert entry.facts["signed"] == secretary.key
    (letter,) = mail.outbox
    assert letter.to == [said.person.email]
    assert "Trop cher cette année." in letter.body
    assert f"/contributions/{said.number}/" in letter.body
    assert Letter.objects.get().sent_at


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"words": " "}, "This field is required."),
        ({"ground": ""}, "This field is required."),
        ({"ground": "taken_up"}, "Choose a ground that belongs to this outcome."),
        ({"outcome": "accepted", "ground": "taken_up"}, "A yes names where it will be found"),
        ({"outcome": "merged", "ground": "same_as_another"}, "Say with which contribution"),
        (
            {"outcome": "merged", "ground": "same_as_another", "into": "1"},
            "It would be merged with itself",
        ),
        (
            {"outcome": "merged", "ground": "same_as_another", "into": "77"},
            "There is no contribution 77.",
        ),
    ],
)
def test_what_is_no_reasoned_answer_is_refused_beside_its_field_and_kept(
    client, said, secretary, told, sentence
):
    page = client.post(page_of(said), typed(client, said, **{"elsewhere": ""} | told))
    assert sentence in page.text
    if "words" not in told:
        assert "Trop cher cette année." in page.text
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "told", "sentence"),
    [
        ("declined", {"words": " \n"}, "Give the reason in words."),
        ("declined", {"ground": "taken_up"}, "Choose a ground"),
        ("accepted", {"elsewhere": " "}, "A yes names"),
        ("merged", {}, "Say with which contribution"),
        ("perhaps", {"ground": "cost"}, "Say how it ends."),
    ],
)
def test_the_act_refuses_with_the_sentence(said, outcome, told, sentence):
    asked = {
        "ground": "cost", "words": "Voici.", "language": "fr", "by": a_ministry(said.member),
        "institution": a_ministry(said.member),
        **({"ground": "taken_up"} if outcome == "accepted" else {}),
        **({"ground": "same_as_another"} if outcome == "merged" else {}), **told,
    }  # fmt: skip
    with pytest.raises(Refused, match=sentence):
        acts.respond(said, outcome=outcome, **asked)


@pytest.mark.parametrize(
    "told",
    [
        {"words": ""},
        {"ground": "taken_up"},
        {"ground": ""},
        {"outcome": "accepted", "ground": "taken_up"},
        {"outcome": "merged", "ground": "same_as_another"},
        {"outcome": "perhaps"},
        {"contribution": None},
    ],
)
def test_the_database_refuses_it_too(said, told):
    right = {
        "member": said.member, "number": 1, "contribution": said, "outcome": "declined",
        "ground": "cost", "words": "Voici.", "institution": a_ministry(said.member),
        "answered_on": clock.today(),
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Response.objects.create(**(right | told))
    Response.objects.create(**right)


def test_a_yes_names_a_commitment_of_the_plan_and_a_milestone_of_that_commitment(said):
    plan = said.consultation.plan
    commitment, other = a_commitment(plan), a_commitment(plan)
    milestone, elsewhere = a_milestone(commitment), a_commitment(a_plan(said.member, 2))
    with pytest.raises(Refused, match="a commitment of this plan"):
        a_response(said, "accepted", commitment=elsewhere)
    with pytest.raises(Refused, match="a milestone of the commitment"):
        a_response(said, "accepted", commitment=other, milestone=milestone)
    response = a_response(said, "accepted", commitment=commitment, milestone=milestone)
    assert response.milestone == milestone


def test_a_yes_does_not_lead_to_a_commitment_that_was_dropped(client, said, secretary):
    dropped = a_commitment(said.consultation.plan, "Un palais de verre")
    milestone = a_milestone(dropped, title="Poser le toit")
    drop(dropped, reason="Trop cher.", by=a_ministry(said.member))
    asked = client.get(page_of(said)).text
    assert "Un palais de verre" not in asked and "Poser le toit" not in asked
    sent = typed(client, said, outcome="accepted", ground="", commitment=dropped.pk)
    assert client.post(page_of(said), sent).status_code == 200
    with pytest.raises(Refused, match="was dropped"):
        a_response(said, "accepted", commitment=dropped, milestone=milestone)
    assert not Response.objects.exists()


def test_only_an_institution_of_the_state_of_this_member_answers(said):
    for institution in (
        an_organisation(said.member, Side.CIVIL_SOCIETY),
        an_organisation(),
    ):
        with pytest.raises(Refused, match="An institution of the State of this member"):
            a_response(said, institution=institution)
    parliament = an_organisation(said.member, Side.PARLIAMENT)
    assert a_response(said, institution=parliament).institution == parliament


def test_what_is_in_a_group_is_answered_with_it_and_by_itself_only_once_taken_out(
    client, said, secretary
):
    two = a_contribution(said.consultation, "Deux", "Le même.")
    group = a_group([said, two])
    page = client.get(page_of(said))
    assert page.status_code == 403
    assert "is in group 1 and is answered with it" in page.text
    assert page_of(group) in page.text
    with pytest.raises(Refused, match="take it out of the group first"):
        a_response(said)
    assert client.post(page_of(group), typed(client, group)).status_code == 302
    assert not said.member.contributions.unanswered().exists()
    assert {letter.to[0] for letter in mail.outbox} == {said.person.email, two.person.email}


def test_merging_in_a_circle_is_refused_also_through_groups(said):
    two, three = (a_contribution(said.consultation, f"T{n}", f"M{n}.") for n in (2, 3))
    a_response(two, "merged", into=said)
    with pytest.raises(Refused, match="merged with itself"):
        a_response(said, "merged", into=two)
    group = a_group([said, three])
    with pytest.raises(Refused, match="merged with itself"):
        a_response(group, "merged", into=two)
    four = a_contribution(said.consultation, "T4", "M4.")
    a_response(group, "merged", into=four)
    plan = said.consultation.plan
    refused = acts.add_to(group, [four], by=a_ministry(plan.member)).refused
    assert refused[0][1] == "Group 1 was merged with contribution 4 itself."


def test_a_correction_says_so_and_both_are_kept(client, said, secretary):
    client.post(page_of(said), typed(client, said))
    page = client.get(page_of(said)).text
    assert "There is an answer already. Yours corrects it" in page
    assert "Publish the correction" in page
    client.post(page_of(said), typed(client, said, words="Nous avons trouvé des fonds."))
    first, second = said.responses.order_by("number")
    assert second.corrects == first
    assert "a corrigé la réponse" in mail.outbox[-1].body
    Plan.objects.update(submitted="2026-01-01")
    assert a_response(said).corrects == second


def test_of_two_who_answer_at_once_the_second_sees_the_answer_and_keeps_what_was_typed(
    client, said, secretary
):
    hers = typed(client, said, words="Ce que je disais.")
    a_response(said, words="Déjà répondu.")
    page = client.post(page_of(said), hers)
    assert page.status_code == 409
    assert "Déjà répondu." in page.text
    assert "Ce que je disais." in page.text
    assert said.responses.count() == 1
    again = hers | {"seen": re.search(r'name="seen" value="([^"]*)"', page.text)[1]}
    assert client.post(page_of(said), again).status_code == 302
    assert said.responses.count() == 2


def test_the_act_takes_no_answer_to_what_is_no_longer_what_was_seen(said):
    seen = standing_of(said)
    a_response(said, seen=seen)
    with pytest.raises(ChangedMeanwhile) as changed:
        a_response(said, seen=seen)
    assert said.responses.count() == 1
    assert a_response(said, seen=changed.value.now).corrects


def test_what_came_under_a_group_while_it_was_answered_keeps_what_was_typed(
    client, said, secretary
):
    hers = typed(client, said, words="Ce que je disais.")
    a_group([said])
    page = client.post(page_of(said), hers)
    assert "is in group 1 and is answered with it" in page.text
    assert "Ce que je disais." in page.text
    assert not Response.objects.exists()


def test_a_group_that_grew_while_it_was_answered_is_looked_at_again(client, said, secretary):
    group = a_group([said])
    hers = typed(client, group)
    late = a_contribution(said.consultation, "Tard", "Tout autre chose.")
    acts.add_to(group, [late], by=a_ministry(said.member))
    page = client.post(page_of(group), hers)
    assert page.status_code == 409
    assert "Tout autre chose." in page.text
    assert not Response.objects.exists()


def on_paper(consultation):
    return acts.enter(
        consultation, by=a_ministry(consultation.member), title="Sur papier", words="Un puits.",
        language="fr", source="Feuille 12", made_on=clock.today(), way=Way.PAPER,
        author_name="Une voisine",
    )  # fmt: skip


def test_letters_go_out_once_in_the_language_of_each_and_paper_is_told_by_hand(client, said):
    other = a_person("Lina", language="fr")
    paper = on_paper(said.consultation)
    a_response(a_group([said, a_contribution(said.consultation, "T", "M.", other), paper]))
    assert acts.tell(most=1).sent == 1
    assert (acts.tell().sent, acts.tell().sent) == (1, 0)
    assert len(mail.outbox) == 2
    place, ministry = of_member(said.member), a_ministry(said.member)
    client.force_login(a_grant(Role.POINT_OF_CONTACT, place, None, ministry).person)
    where = [said.member.slug, said.consultation.plan.number]
    board = reverse("consultations:board", args=where)
    assert "Feuille 12" in client.get(board).text
    owed = Letter.objects.unsent().get()
    client.post(reverse("consultations:told", args=where), {"letter": [owed.pk, "x"]})
    assert "To tell by hand" not in client.get(board).text
    assert Entry.objects.about(paper).filter(verb="contribution.told").exists()


def test_a_letter_that_does_not_go_off_stays_owed_and_the_command_says_so(said):
    a_response(said)
    locmem = "django.core.mail.backends.locmem.EmailBackend.send_messages"
    for error in (OSError("down"), SMTPRecipientsRefused({})):
        with (
            mock.patch(locmem, side_effect=error),
            pytest.raises(CommandError, match="could not be sent: 1"),
        ):
            call_command("tell_answers", stdout=StringIO())
    out = StringIO()
    call_command("tell_answers", stdout=out)
    assert out.getvalue() == "Letters sent: 1.\n"


def test_nobody_is_told_of_an_answer_that_was_corrected_before_the_letter_went(said):
    a_response(said)
    a_response(said, words="Mieux dit.")
    assert acts.tell().sent == 1
    assert "Mieux dit." in mail.outbox[0].body


def test_an_account_that_was_closed_gets_no_letter(said):
    type(said.person).objects.filter(pk=said.person.pk).update(
        closed_at=clock.now(), name="", email=None, last_login=None
    )
    a_response(said)
    assert acts.tell().sent == 0


def test_who_writes_the_plan_is_told_on_their_page_how_many_wait(said, secretary):
    a_contribution(a_consultation(said.consultation.plan), "Autre", "Mot.")
    (told,) = to_answer(held_by(secretary, clock.today()))
    assert told.what == "2 contributions wait for an answer."
    assert "show=unanswered" in told.href
    assert not list(to_answer(held_by(a_person(), clock.today())))


def test_the_answer_in_force_is_the_same_whether_it_is_read_or_chosen_by(said):
    """Own before its group's; a corrected one is in force no more; what has none waits."""
    plan, by = said.consultation.plan, a_ministry(said.member)
    both, grouped, waiting = (a_contribution(said.consultation, name) for name in "abc")
    group = acts.group(plan, [both, grouped], title="Ensemble", language="fr", by=by)
    together = a_response(group)
    a_response(said)
    own = a_response(said)  # corrects the one before
    # No act leads there, and yet a record that was brought in may: an answer of one’s own in a group.
    apart = Response.objects.create(
        member=said.member, number=99, contribution=both, outcome="declined", words="Non.",
        ground=own.ground, institution=by, language="fr", answered_on=clock.today(),
    )  # fmt: skip
    expected = {said: own, both: apart, grouped: together, waiting: None}
    every = Contribution.objects.of_plan(plan)
    for one, answer in expected.items():
        assert every.answered().get(pk=one.pk).answer == (answer and answer.pk)
        chosen = {
            given.pk for given in Response.objects.in_force()
            if one in every.answered_by(Response.objects.in_force().filter(pk=given.pk))
        }  # fmt: skip
        assert chosen == ({answer.pk} if answer else set())
    assert list(every.unanswered()) == [waiting]

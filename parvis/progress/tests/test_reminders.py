"""Leads are reminded of a round by letter, once for each reminder, of what they have not answered."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from parvis.people.places import of_commitment, of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_hand, a_person
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import RoundLetter
from parvis.progress.tests.make import a_round, on

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    with on("2026-01-05"):
        return a_submitted_plan(commitments=2)


@pytest.fixture
def lead(plan):
    """Return who leads the first commitment and reads English."""
    commitment = plan.commitments.first()
    with on("2026-01-06"):
        place = of_commitment(plan.member, commitment.code)
        person = a_person(language="en")
        return a_hand(Role.LEAD, place, person, a_ministry(plan.member))


@pytest.fixture
def contact(plan):
    with on("2026-01-06"):
        place = of_member(plan.member)
        return a_hand(
            Role.POINT_OF_CONTACT, place, a_person(language="en"), a_ministry(plan.member)
        )


@pytest.fixture
def asked(plan, lead, contact):
    with on("2026-11-02"):
        return a_round(plan)


def test_each_is_told_of_what_they_answer_for_and_nobody_twice(
    plan, asked, lead, contact, mailoutbox
):
    first, second = plan.commitments.all()
    with on("2026-11-02"):
        assert (acts.remind().sent, acts.remind().sent) == (2, 0)
    letters = {one.to[0]: one for one in mailoutbox}
    to_lead, to_contact = letters[lead.person.email], letters[contact.person.email]
    assert "open until 30 November 2026" in to_lead.body
    assert str(first.get_absolute_url())[3:] in to_lead.body
    assert second.code not in to_lead.body
    # Nobody leads the second one: who answers for the government is asked.
    assert second.code in to_contact.body
    assert first.code not in to_contact.body
    assert f"/plans/{plan.number}/rounds/1/" in to_lead.body


def test_who_has_answered_is_reminded_no_more(plan, asked, lead, contact, mailoutbox):
    with on("2026-11-10"):
        acts.remind()
        acts.sign_nothing(asked, plan.commitments.first(), by=lead)
        mailoutbox.clear()
    with on("2026-11-24"):
        assert acts.remind().sent == 1
    assert [one.to for one in mailoutbox] == [[contact.person.email]]
    assert "ends on 30 November 2026" in mailoutbox[0].body
    with on("2026-12-01"):
        assert (acts.remind().sent, acts.remind().sent) == (1, 0)
    assert "is not closed yet" in mailoutbox[1].body


def test_a_letter_that_is_owed_goes_only_while_it_is_true(plan, asked, lead, mailoutbox):
    with on("2026-11-03"):
        assert acts.remind(most=0).sent == 0
    assert RoundLetter.objects.count() == 2
    with on("2026-11-04"):
        acts.sign_nothing(asked, plan.commitments.first(), by=lead)
        assert acts.remind().sent == 1
    assert RoundLetter.objects.filter(person=lead.person).count() == 0


def test_who_was_reminded_of_the_last_day_is_reminded_of_the_one_it_was_moved_to(
    plan, asked, lead, contact, mailoutbox
):
    with on("2026-12-05"):
        acts.remind()
        acts.prolong_round(asked, due_on=date(2026, 12, 30), reason="Crue.", by=contact)
        mailoutbox.clear()
    with on("2026-12-24"):
        acts.remind()
        assert lead.person.email in {one.to[0] for one in mailoutbox}


def test_a_round_that_is_announced_or_closed_reminds_nobody(plan, asked, mailoutbox):
    with on("2026-12-05"):
        acts.close_round(asked, by=a_ministry(plan.member))
        assert acts.remind().sent == 0
    with on("2026-11-01"):
        assert acts.remind().sent == 0
    assert not mailoutbox


def test_the_daily_command_sends_them_with_the_other_letters(asked, mailoutbox):
    out = StringIO()
    with on("2026-11-02"):
        call_command("tell", stdout=out)
    assert "Reminders of rounds sent: 2." in out.getvalue()
    assert len(mailoutbox) == 2


def test_a_post_that_refuses_keeps_the_letter_owed(asked, settings, mailoutbox):
    class Refusing:
        def send_messages(self, letters):
            raise OSError

        def close(self):
            pass

    with on("2026-11-02"):
        told = acts.remind(post=Refusing())
        assert (told.sent, told.failed, told.is_stopped) == (0, 1, True)
        assert acts.remind().sent == 2

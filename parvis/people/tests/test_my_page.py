"""My page: what waits, what I hold, what I follow, what I said; for me alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.moderation import acts as moderation
from parvis.moderation.grounds import Ground
from parvis.moderation.tests.make import a_report, hidden
from parvis.people import acts, rules
from parvis.people.models import Follow, Grant
from parvis.people.places import of_commitment, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.plans.tests.make import a_ministry, a_plan, a_submitted_plan
from parvis.progress import acts as progress
from parvis.progress.law.scales import COMPLETION, Product
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
BUDGET = 22


@pytest.fixture(autouse=True)
def a_day_in_the_plan():
    with clock.at(datetime(2026, 11, 25, 9, tzinfo=ZoneInfo("UTC"))):
        yield


@pytest.fixture
def member():
    return a_member("Amaréa")


@pytest.fixture
def coalition(member):
    return an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")


def my_page(client, person, language="en"):
    client.force_login(person)
    return client.get(f"/{language}/my/")


def test_nobody_sees_it_without_signing_in(client):
    answer = client.get("/en/my/")
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_who_has_nothing_to_do_is_told_so(client):
    page = my_page(client, a_person("Mariam Quill"))
    assert page.context["waits"] == 0
    assert "Nothing waits for you today." in page.text
    assert "no-store" in page["Cache-Control"]
    for address in ("account_email", "mfa_index", "usersessions_list", "account_change_password"):
        assert reverse(address) in page.text


def test_a_pen_that_has_not_written_waits_and_no_longer_once_it_has(client, member, coalition):
    commitment = a_submitted_plan(member).commitments.get()
    hand = a_hand(Role.CO_LEAD, of_commitment(member, commitment.code), None, coalition)
    told = "Your side has not written on “Un engagement” yet."
    assert told in my_page(client, hand.person).text
    other = a_hand(Role.LEAD, of_commitment(member, commitment.code), None, a_ministry(member))
    progress.report(commitment, level="limited", account="Peu à peu.", by=hand)
    assert told not in my_page(client, hand.person).text
    assert told in my_page(client, other.person).text
    with clock.at(datetime(2027, 6, 1, tzinfo=ZoneInfo("UTC"))):
        page = my_page(client, hand.person).text
    assert "Your side last wrote on “Un engagement” on 25 November 2026." in page


def test_a_pen_reaches_its_own_commitment_or_its_whole_member(client, member, coalition):
    plan = a_submitted_plan(member, commitments=3)
    first = plan.commitments.first()
    one = a_hand(Role.CO_LEAD, of_commitment(member, first.code), None, coalition)
    all_of_them = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, a_ministry(member))
    a_submitted_plan(a_member("Elsewhere"))

    def pens(person):
        page = my_page(client, person)
        told = [*page.context["waiting"], *page.context["waiting_more"]]
        return sum(thing.kind == "pen" for thing, _days, _late in told)

    assert (pens(one.person), pens(all_of_them.person), pens(a_person())) == (1, 3, 0)


def test_a_plan_that_is_not_submitted_or_is_over_asks_for_nothing(client, member, coalition):
    a_plan(member)
    hand = a_hand(Role.SEAT_HOLDER, a_forum(member).place, None, coalition)
    over = a_submitted_plan(member, number=2)
    assert "Your side has not written" in my_page(client, hand.person).text
    type(over).objects.filter(pk=over.pk).update(starts="2020", ends="2022")
    assert "Your side has not written" not in my_page(client, hand.person).text


def test_a_milestone_of_my_organisation_waits_until_it_is_done(client, member):
    plan = a_submitted_plan(member)
    milestone = plan.commitments.get().milestones.get()
    ministry = a_ministry(member)
    official = a_person()
    acts.affiliate(official, ministry, by=PLATFORM)
    page = my_page(client, official)
    assert "One thing waits for you; it is due on 31 December 2026." in page.text
    assert f"Milestone {milestone.number}, “Jalon {milestone.number}”" in page.text
    assert my_page(client, a_person()).context["waits"] == 0
    with clock.at(datetime(2027, 1, 10, tzinfo=ZoneInfo("UTC"))):
        late = my_page(client, official)
    assert "One is late." in late.text
    assert late.context["waiting"][0][2] == 10
    progress.complete(milestone, done_on=date(2026, 11, 20), by=ministry)
    assert my_page(client, official).context["waits"] == 0


def test_a_role_that_ends_is_told_and_a_second_step_is_asked_of_who_holds_one(client, member):
    today = clock.today()
    person = a_grant(Role.COORDINATOR, of_member(member), until=today + timedelta(days=8)).person
    page = my_page(client, person).text
    assert "2 things wait for you; the first is due on 3 December 2026." in page
    assert "Your role “Civil society coordinator” ends." in page
    assert "Add a passkey or a code." in page
    Authenticator.objects.create(user=person, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert "Add a passkey or a code." in my_page(client, person).text
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    assert "Add a passkey or a code." not in my_page(client, person).text


def test_an_invitation_to_my_address_waits_for_me_and_for_nobody_else(client, member):
    mariam, other = a_person(email="mariam@example.org"), a_person()
    named = acts.name_person("M. Quill")
    acts.invite(named, "Mariam@Example.org", of_member(member), by=PLATFORM)
    page = my_page(client, mariam).text
    assert "The name “M. Quill” is kept for you." in page
    assert "by 9 December 2026" in page
    assert "M. Quill" not in my_page(client, other).text


def test_a_role_is_laid_down_from_my_page_and_by_nobody_else(client, member):
    grant = a_grant(Role.COORDINATOR, of_member(member))
    address = reverse("people:lay-down", args=[grant.pk])
    assert address in my_page(client, grant.person).text
    client.force_login(a_person())
    assert client.post(address).status_code == 404
    client.force_login(grant.person)
    assert "Lay down the role “Civil society coordinator”" in client.get(address).text
    assert Grant.objects.get(pk=grant.pk).ended_on is None
    page = client.post(address, follow=True)
    assert "You have laid down the role" in page.text
    assert Entry.objects.about(grant).last().verb == "role.laid-down"
    assert Entry.objects.about(grant).last().facts["signed"] == grant.person.key
    assert client.post(address).status_code == 403


def test_what_i_follow_is_told_with_its_latest_act(client, member, coalition):
    plan = a_submitted_plan(member)
    commitment = plan.commitments.get()
    person = a_person()
    client.force_login(person)
    address = (
        reverse("people:follow") + f"?chain={member.slug}&kind=commitment&key={commitment.code}"
    )
    assert address.replace("&", "&amp;") in client.get(commitment.get_absolute_url()).text
    assert "Un engagement" in client.get(address).text
    assert not Follow.objects.exists()
    page = client.post(address, follow=True).text
    assert "You follow this." in page
    assert "Un engagement" in page
    progress.report(commitment, level="limited", account="…", by=coalition)
    assert "assessed commitment 1 as “Limited”" in client.get("/en/my/").text
    assert "Limited" not in my_page(client, a_person()).text
    client.force_login(person)
    client.post(address)
    assert Follow.objects.count() == 1
    client.post(address, {"stop": "1"})
    assert not Follow.objects.exists()


def test_who_follows_a_member_follows_its_whole_record(client, member):
    person = a_person()
    acts.follow(person, member.slug, "member", member.slug)
    an_organisation(member, Side.MEDIA, "La Gazette")
    assert "La Gazette" in my_page(client, person).text


@pytest.mark.parametrize("kind", ["member", "organisation", "forum", "nothing"])
def test_nobody_follows_what_the_record_does_not_know_or_the_public_does_not_see(
    client, member, coalition, kind
):
    client.force_login(a_person())
    coalition.withheld_at = clock.now()
    coalition.save()
    for key in ("x", coalition.slug, ""):
        address = reverse("people:follow") + f"?chain={member.slug}&kind={kind}&key={key}"
        assert client.post(address).status_code == 404
    assert not Follow.objects.exists()


@pytest.mark.parametrize("key", ["%00", "a%00b", "x" * 100_000, "%FF", "💧", "' OR 1=1 --"])
def test_an_address_that_names_nothing_is_not_found(client, member, key):
    client.force_login(a_person())
    for kind in ("member", "plan", "commitment", "organisation", "forum", key):
        for chain in (member.slug, key):
            address = reverse("people:follow") + f"?chain={chain}&kind={kind}&key={key}"
            assert client.get(address).status_code == 404


def test_what_is_no_longer_public_is_followed_without_a_word_of_it(client, member, coalition):
    person = a_person()
    acts.follow(person, member.slug, "organisation", coalition.slug)
    assert "Coalition Eau" in my_page(client, person).text
    coalition.withheld_at = clock.now()
    coalition.save()
    page = my_page(client, person).text
    assert "Coalition Eau" not in page
    assert f"No longer public: {coalition.slug}" in page
    address = reverse("people:follow") + (
        f"?chain={member.slug}&kind=organisation&key={coalition.slug}"
    )
    assert "Coalition Eau" not in client.get(address).text
    client.post(address, {"stop": "1"})
    assert not Follow.objects.exists()


def test_nobody_follows_more_than_a_page_holds(member, monkeypatch):
    person = a_person()
    monkeypatch.setattr(rules.persons, "MOST_FOLLOWED", 1)
    acts.follow(person, member.slug, "member", member.slug)
    body = an_organisation(member)
    with pytest.raises(Refused, match="You follow 1 things"):
        acts.follow(person, member.slug, "organisation", body.slug)
    acts.unfollow(person, member.slug, "member", member.slug)
    acts.follow(person, member.slug, "organisation", body.slug)


def test_what_i_said_is_told_with_what_came_after(client, member, coalition):
    commitment = a_submitted_plan(member).commitments.get()
    place = of_commitment(member, commitment.code)
    hand = a_hand(Role.CO_LEAD, place, None, coalition)
    progress.report(commitment, level="limited", account="Peu.", by=hand)
    page = my_page(client, hand.person).text
    assert "assessed commitment 1 as “Limited”" in page
    assert "answered on" not in page
    progress.report(commitment, level="complete", account="Tout.", by=a_ministry(member))
    reviewer = an_organisation(member, Side.REVIEWER)
    progress.assess(
        commitment, scale=COMPLETION, value="limited", product=Product.PLAN_REVIEW, by=reviewer
    )
    page = my_page(client, hand.person).text
    assert "The government answered on 25 November 2026: Complete." in page
    assert "This commitment was judged on 25 November 2026." in page
    assert "wrote again" not in page
    progress.report(commitment, level="substantial", account="Mieux.", by=hand)
    assert "Your side wrote again on 25 November 2026: Substantial." in client.get("/en/my/").text
    assert "2 acts in the public record are signed by you." in client.get("/en/my/said/").text


def test_an_answer_that_is_hidden_is_not_told(client, member, coalition):
    commitment = a_submitted_plan(member).commitments.get()
    hand = a_hand(Role.CO_LEAD, of_commitment(member, commitment.code), None, coalition)
    progress.report(commitment, level="limited", account="Peu.", by=hand)
    answer = progress.report(commitment, level="complete", account="…", by=a_ministry(member))
    assert "The government answered" in my_page(client, hand.person).text
    hidden(answer)
    assert "The government answered" not in my_page(client, hand.person).text


def test_what_i_said_and_is_hidden_is_told_with_the_reason(client, member, coalition):
    commitment = a_submitted_plan(member).commitments.get()
    hand = a_hand(Role.CO_LEAD, of_commitment(member, commitment.code), None, coalition)
    report = progress.report(commitment, level="limited", account="La voisine dort.", by=hand)
    assert "Not public since" not in my_page(client, hand.person).text
    decision = hidden(report, reason="Il nomme une voisine.")
    for page in (my_page(client, hand.person).text, client.get("/en/my/said/").text):
        assert "Not public since 25 November 2026: Il nomme une voisine." in page
        assert decision.get_absolute_url() in page
    type(decision).objects.filter(pk=decision.pk).delete()
    assert "It waits until a moderator has read it." in my_page(client, hand.person).text


def test_what_waits_for_moderators_is_told_to_them_and_to_nobody_else(client, member):
    moderator = a_hand(Role.COORDINATOR, of_member(member))
    other = a_hand(Role.COORDINATOR, of_member(a_member("Elsewhere")))
    report = a_report(member=member)
    assert "waits for a moderator" not in my_page(client, moderator.person).text
    moderation.complain(report, ground=Ground.SPAM, words="Encore.", by=a_person())
    page = my_page(client, moderator.person).text
    assert "1 thing waits for a moderator." in page
    assert reverse("moderation:queue", args=[member.slug]) in page
    for somebody in (other.person, a_person()):
        assert "waits for a moderator" not in my_page(client, somebody).text


def rows_for(person, member, coalition, number):
    """Give a person `number` of everything that the page lists."""
    plan = a_submitted_plan(member, commitments=number, number=number)
    for commitment in plan.commitments.all():
        grant = a_grant(
            Role.CO_LEAD, of_commitment(member, commitment.code), person, coalition,
            until=date(2026, 12, 31),
        )  # fmt: skip
        acts.follow(person, member.slug, "commitment", commitment.code)
        progress.report(
            commitment, level="limited", account="Peu.", by=Hand(person, clock.today(), grant)
        )
        body = an_organisation(member, Side.CIVIL_SOCIETY)
        acts.affiliate(person, body, by=PLATFORM)
        acts.follow(person, member.slug, "organisation", body.slug)
    acts.follow(person, member.slug, "plan", str(number))
    acts.follow(person, member.slug, "member", member.slug)


def test_the_page_costs_the_same_for_thirty_rows_as_for_three(client, coalition, member):
    person, counts = a_person(), []
    for number in (3, 30):
        rows_for(person, member, coalition, number)
        client.force_login(person)
        with CaptureQueriesContext(connection) as asked:
            page = client.get("/fr/my/")
        assert page.status_code == 200
        counts.append(len(asked))
    print(counts)
    assert counts[0] == counts[1] <= BUDGET


def test_a_name_is_changed_and_every_page_that_may_have_shown_it_is_new(client, member):
    grant = a_grant(Role.COORDINATOR, of_member(member))
    client.force_login(grant.person)
    before = client.get(f"/en/{member.slug}/record/")["ETag"]
    form = client.post("/en/my/name/", {"name": " ", "language": "fr"})
    assert "One point to complete" in form.text
    assert client.get(f"/en/{member.slug}/record/")["ETag"] == before
    page = client.post("/en/my/name/", {"name": "Mariam Q.", "language": "ar"}, follow=True)
    assert "Pages now show the name “Mariam Q.”." in page.text
    grant.person.refresh_from_db()
    assert (grant.person.name, grant.person.language) == ("Mariam Q.", "ar")
    assert client.get(f"/en/{member.slug}/record/")["ETag"] != before
    assert "Mariam" not in str(list(Entry.objects.values_list("facts", flat=True)))

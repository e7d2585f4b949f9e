"""The pages of moderation, as those who use them meet them."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from parvis.members.tests.make import a_member
from parvis.moderation import acts
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.models import Appeal, Arrangement, Complaint, Decision, Pattern
from parvis.moderation.tests.make import (
    a_coordinator,
    a_report,
    a_secretary,
    a_signed_document,
    an_operator,
    hidden,
    the_support_unit,
)
from parvis.people.sides import Side
from parvis.people.tests.make import a_person
from tests.house.attacks import MARKUP

pytestmark = pytest.mark.django_db

HIDE = {"kind": "hidden", "ground": "insult", "reason": "Une insulte.", "seen": "0", "read": "0"}


@pytest.fixture
def document():
    return a_signed_document(title="La voisine du 12", member=a_member("Amaréa"))[0]


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def case_of(thing, language="en"):
    return f"/{language}/{thing.chain}/moderation/{thing.record_kind}/{thing.record_key}/"


def complain_about(thing):
    return f"/en/{thing.chain}/moderation/complain/{thing.record_kind}/{thing.record_key}/"


def test_the_rules_are_published_and_say_who_decides(client):
    page = client.get("/en/moderation/rules/")
    assert page.status_code == 200
    assert "nobody of the State hides words of civil society" in page.text
    member = a_member("Amaréa")
    acts.supplement(
        member, text="Sans tutoyer.", language="fr", version=1, by=a_coordinator(member)
    )
    assert f"/en/{member.slug}/moderation/" in client.get("/en/moderation/rules/").text
    assert "Sans tutoyer." in client.get(f"/en/{member.slug}/moderation/").text


def test_a_guest_complains_once_the_rule_is_named(client, document):
    address = complain_about(document)
    page = client.get(address)
    assert page.headers["Cache-Control"].startswith("max-age=0")
    refused = client.post(address, {"words": "Il m’insulte."})
    assert "Choose one." in refused.text
    assert "Il m’insulte." in refused.text
    assert not Complaint.objects.exists()
    sent = client.post(address, {"ground": "insult", "words": "Il m’insulte."}, follow=True)
    assert "Received" in sent.text
    assert Complaint.objects.get().person is None


def test_a_person_who_complains_twice_is_told_that_once_is_enough(document):
    person = a_person()
    client, address = signed_in(person), complain_about(document)
    client.post(address, {"ground": "spam"})
    again = client.post(address, {"ground": "spam"})
    assert (again.status_code, Complaint.objects.get().person) == (403, person)
    assert "You have complained about this already" in again.text


def test_who_complains_without_end_is_stopped(client, document):
    sent = {"ground": "spam", "words": "Toujours la même réclame."}
    answers = [client.post(complain_about(document), sent) for _time in range(11)]
    assert [one.status_code for one in answers] == [302] * 10 + [200]
    assert "more often than is good" in answers[-1].text
    assert "Toujours la même réclame." in answers[-1].text
    assert Complaint.objects.count() == 10


def test_what_is_not_there_is_not_complained_about(client, document):
    for address in ("document/99", "document/x", "nothing/1", "report/1", "member/amarea"):
        page = client.get(f"/en/{document.chain}/moderation/complain/{address}/")
        assert page.status_code == 404
    hidden(document)
    assert client.get(complain_about(document)).status_code == 410


@pytest.mark.parametrize("page", ["queue/", "settings/", "case"])
def test_only_moderators_see_what_is_theirs(document, page):
    base = f"/en/{document.chain}/moderation/"
    address = case_of(document) if page == "case" else base + page
    assert Client().get(address).status_code == 302
    for person in (a_person(), an_operator().person, a_coordinator(a_member()).person):
        refused = signed_in(person).get(address)
        assert refused.status_code == 403
        assert "Only those who hold one of these roles" in refused.text
    moderator = document_moderator(document)
    assert signed_in(moderator.person).get(address).status_code == 200


def document_moderator(document):
    return a_coordinator(member_of(document))


def member_of(thing):
    return type(a_member()).objects.get(slug=thing.chain)


def test_a_moderator_hides_and_the_queue_is_empty_again(document):
    acts.complain(document, ground=Ground.INSULT, words="Lisez la ligne 3.", by=a_person("Dora"))
    client = signed_in(document_moderator(document).person)
    queue = client.get(f"/en/{document.chain}/moderation/queue/")
    assert "Lisez la ligne 3." in queue.text
    assert case_of(document) in queue.text
    case = client.get(case_of(document)).text
    assert "La voisine du 12" in case
    assert "Dora" in case
    read = re.search(r'name="read" value="(\d+)"', case)[1]
    done = client.post(case_of(document), {**HIDE, "read": read}, follow=True)
    assert "Your decision is in the log." in done.text
    assert "No complaint is open." in done.text
    document.refresh_from_db()
    assert not document.is_public


@pytest.mark.parametrize("lacking", ["kind", "ground", "reason"])
def test_a_decision_that_lacks_something_is_not_taken_and_nothing_typed_is_lost(document, lacking):
    client = signed_in(document_moderator(document).person)
    sent = {name: value for name, value in HIDE.items() if name != lacking}
    page = client.post(case_of(document), sent)
    assert page.status_code == 200
    assert f'href="#id_{lacking}' in page.text
    assert lacking == "reason" or "Une insulte." in page.text
    assert not Decision.objects.exists()


def test_a_side_that_may_not_hide_reads_why_not_and_cannot_send_it_either(document):
    client = signed_in(a_secretary(member_of(document), Side.GOVERNMENT).person)
    page = client.get(case_of(document))
    assert "Nobody of the State hides words of civil society." in page.text
    assert 'value="hidden"' not in page.text
    client.post(case_of(document), HIDE)
    assert not Decision.objects.exists()


def test_the_second_of_two_moderators_sees_what_was_decided_and_keeps_what_was_typed(document):
    second = the_support_unit()
    hidden(document, the_support_unit(), reason="Première lecture.")
    client = signed_in(second.person)
    sent = {"kind": "shown", "reason": "Rien de grave.", "seen": "0", "read": "0"}
    page = client.post(case_of(document), sent)
    assert page.status_code == 409
    assert "Première lecture." in page.text
    assert "Rien de grave." in page.text
    seen = re.search(r'name="seen" value="(\d+)"', page.text)[1]
    client.post(case_of(document), {**sent, "seen": seen})
    assert Decision.objects.count() == 2


def test_nothing_is_let_in_that_changed_after_it_was_read_and_what_was_typed_stays(document):
    client = signed_in(the_support_unit().person)
    acts.decide(
        document, Kind.HIDDEN, ground=Ground.SPAM, reason="Publicité.", by=the_support_unit()
    )
    case = client.get(case_of(document)).text
    read = {name: re.search(rf'name="{name}" value="(\w+)"', case)[1] for name in ("seen", "words")}
    type(document).objects.filter(pk=document.pk).update(title="Tout autre chose")
    sent = {"kind": "shown", "reason": "Rien de grave.", **read}
    page = client.post(case_of(document), sent)
    assert "changed since you read them" in page.text
    assert "Tout autre chose" in page.text
    assert "Rien de grave." in page.text
    document.refresh_from_db()
    assert not document.is_public
    words = re.search(r'name="words" value="(\w+)"', page.text)[1]
    client.post(case_of(document), {**sent, "words": words})
    document.refresh_from_db()
    assert document.is_public


def test_an_appeal_goes_from_the_log_to_another_moderator():
    document, author = a_signed_document(title="Le rapport")
    decision = hidden(document)
    log = Client().get(f"/en/{document.chain}/moderation/").text
    assert decision.get_absolute_url().replace("/fr/", "/en/") in log
    address = f"/en/{document.chain}/moderation/appeal/{decision.number}/"
    assert (
        address
        in Client().get(f"/en/{document.chain}/moderation/decisions/{decision.number}/").text
    )
    assert signed_in(a_person()).get(address).status_code == 403
    client = signed_in(author.person)
    assert client.get(address).status_code == 200
    assert "Say why the decision is wrong." in client.post(address, {"words": " "}).text
    client.post(address, {"words": "Tout est vrai."})
    assert Appeal.objects.get().words == "Tout est vrai."
    moderator = signed_in(the_support_unit().person)
    assert "Tout est vrai." in moderator.get(f"/en/{document.chain}/moderation/queue/").text
    case = moderator.get(case_of(document)).text
    seen = re.search(r'name="seen" value="(\d+)"', case)[1]
    moderator.post(case_of(document), {"kind": "upheld", "reason": "Relu.", "seen": seen})
    document.refresh_from_db()
    assert document.is_public
    assert "Tout est vrai." not in Client().get(f"/en/{document.chain}/moderation/").text


def test_the_log_shows_all_decisions_or_those_of_a_kind(client, document):
    unit = the_support_unit()
    hidden(document, unit, reason="Première raison.")
    acts.decide(document, Kind.SHOWN, reason="Deuxième raison.", by=unit)
    log = f"/en/{document.chain}/moderation/"
    assert "2 decisions" in client.get(log).text
    shown = client.get(log, {"decided": "shown"}).text
    assert "Deuxième raison." in shown
    assert "Première raison." not in shown
    assert "La voisine" not in client.get(log).text
    atom = client.get(f"{log}log.atom").text
    assert "Première raison." in atom
    assert f"/en/{document.chain}/moderation/decisions/" in atom


def test_a_moderator_opens_the_waiting_room_and_keeps_the_lists():
    member = a_member()
    client = signed_in(a_coordinator(member).person)
    address = f"/en/{member.slug}/moderation/settings/"
    client.post(address, {"part": "switch", "first_posts_wait": "yes"})
    assert Arrangement.of(member).first_posts_wait
    client.post(
        address,
        {"part": "list", "kind": "word", "text": "arnaque", "why": "Publicité.", "for_all": "on"},
    )
    pattern = Pattern.objects.get()
    assert pattern.member == member
    assert "arnaque" in client.get(address).text
    refused = client.post(
        address, {"part": "list", "kind": "link", "text": "x", "why": "Publicité."}
    )
    assert "a link names a host" in refused.text
    client.post(address, {"part": "unlist", "pattern": pattern.pk})
    assert not Pattern.objects.in_force().exists()
    for number in ("x", "", "9" * 30, "-1"):
        assert client.post(address, {"part": "unlist", "pattern": number}).status_code == 404


def test_the_lists_of_all_members_are_the_support_units():
    member = a_member()
    pattern = acts.list_pattern(
        None, kind="link", text="example.org", why="Publicité.", by=the_support_unit()
    )
    address = f"/en/{member.slug}/moderation/settings/"
    client = signed_in(a_coordinator(member).person)
    assert "example.org" in client.get(address).text
    assert client.post(address, {"part": "unlist", "pattern": pattern.pk}).status_code == 403
    signed_in(the_support_unit().person).post(address, {"part": "unlist", "pattern": pattern.pk})
    assert not Pattern.objects.in_force().exists()


def test_rules_that_somebody_changed_meanwhile_are_shown_beside_what_was_typed():
    member = a_member()
    by = a_coordinator(member)
    acts.supplement(member, text="La règle de l’autre.", language="fr", version=1, by=by)
    address = f"/en/{member.slug}/moderation/settings/"
    sent = {"part": "supplement", "text": "Ma règle.", "language": "fr", "version": "1"}
    page = signed_in(by.person).post(address, sent)
    assert page.status_code == 409
    assert "La règle de l’autre." in page.text
    assert "Ma règle." in page.text


@pytest.mark.parametrize("attack", MARKUP)
def test_what_a_hostile_hand_writes_is_inert(attack):
    member, unit = a_member(), the_support_unit()
    document, author = a_signed_document(member=member, title=attack[:200])
    acts.complain(document, ground=Ground.SPAM, words=attack, by=None)
    acts.list_pattern(member, kind="word", text=f"a {attack}", why=attack, by=unit)
    acts.supplement(member, text=attack, language="fr", version=1, by=unit)
    client = signed_in(unit.person)
    pages = [client.get(case_of(document)).text]
    decision = hidden(document, unit, reason=attack)
    pages += [
        client.get(f"/fr/{member.slug}/{way}").text
        for way in (
            "", "record/", "moderation/", "moderation/queue/", "moderation/settings/",
            f"moderation/decisions/{decision.number}/", f"documents/{document.number}/",
        )
    ]  # fmt: skip
    pages.append(
        signed_in(author.person).get(f"/fr/{member.slug}/moderation/appeal/{decision.number}/").text
    )
    pages.append(client.get(case_of(document)).text)
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<svg/onload" not in page
        assert "<style>" not in page
        assert not re.search(r'href="\s*javascript:', page)
        assert " onmouseover='alert" not in re.sub(r">[^<]*<", "><", page)


def test_pages_cost_the_same_for_three_and_for_thirty_rows(django_assert_max_num_queries):
    member, unit = a_member(), the_support_unit()
    client = signed_in(unit.person)
    counts = []
    for _rows in (3, 27):
        for _row in range(_rows):
            document, _author = a_signed_document(member=member)
            acts.complain(document, ground=Ground.SPAM, words="", by=None)
            hidden(a_signed_document(member=member)[0], unit)
        for way in ("moderation/", "moderation/queue/", "record/", ""):
            with django_assert_max_num_queries(13) as asked:
                assert client.get(f"/fr/{member.slug}/{way}").status_code == 200
            counts.append(len(asked))
    assert counts[:4] == counts[4:]


def test_a_report_of_progress_is_a_case_too():
    report = a_report(account="Ce voisin est un menteur.")
    client = signed_in(the_support_unit().person)
    assert "Ce voisin est un menteur." in client.get(case_of(report)).text
    client.post(case_of(report), HIDE)
    report.refresh_from_db()
    assert not report.is_public

"""A seat of civil society: given, claimed, sat in, and left. The record holds to the end."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse

from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Person
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.plans.tests.make import a_submitted_plan
from parvis.progress.models import Report
from parvis.record.models import Entry
from parvis.record.verify import main as verify_file
from tests.journeys.test_sign_in_by_passkey import filled, pressed, with_a_device

pytestmark = pytest.mark.browser

HER_NAME, HER_ADDRESS = "Mariam Quill", "mariam@collectif.example"
PASSPHRASE = "onze puits et un seau rouge"


@pytest.fixture
def localhost(address):
    """Passkeys are given to names, not to numbers."""
    return address.replace("127.0.0.1", "localhost")


@pytest.fixture
def member():
    """Furnish a member with a plan, a forum, and the coordinator of its civil society."""
    found = a_member("Amaréa", slug="amarea")
    a_submitted_plan(found)
    a_forum(found, "Comité national")
    coalition = an_organisation(found, Side.CIVIL_SOCIETY, "Coalition Eau pour tous")
    a_grant(Role.COORDINATOR, of_member(found), None, coalition)
    return found


def gives_the_seat(page, localhost, token):
    """Sign in by a link that works once, and give a seat to somebody who has no account."""
    page.goto(f"{localhost}/en/enter/{token}/")
    page.locator("main form").get_by_role("button").click()
    page.wait_for_url("**/en/my/")
    page.goto(f"{localhost}/en/amarea/people/give/?role=seat_holder")
    filled(page, name=HER_NAME, email=HER_ADDRESS)
    for choice in ("place", "organisation"):
        offered = page.locator(f"main [name={choice}]")
        offered.select_option(offered.locator("option").last.get_attribute("value"))
    pressed(page, "Give the role and invite")
    return page.locator("main").inner_text()


def opens_an_account(page, link):
    """Follow the letter, open an account, and give it a passkey."""
    with_a_device(page)
    page.goto(link)
    invitation = page.locator("main").inner_text()
    filled(page, passphrase=PASSPHRASE)
    page.locator("main form").get_by_role("button").first.click()
    page.wait_for_url("**/en/my/")
    page.goto(re.sub(r"/invitations/.*", "/account/2fa/webauthn/add/", link))
    filled(page, name="Telephone")
    pressed(page, "Add this key")
    return invitation


def comes_back_by_passkey(page, localhost):
    """Sign out, and sign in with the passkey alone."""
    page.goto(f"{localhost}/en/account/logout/")
    page.locator("main form").get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/en/account/login/")
    pressed(page, "Sign in with a passkey")
    page.wait_for_url("**/en/my/")
    return page.locator("main").inner_text()


def writes(page, url):
    """Write with a pen; return the status of the form's page, and what the answer says."""
    status = page.goto(url).status
    if status == 200:
        page.locator("main [name=level][value=limited]").check()
        filled(page, account="Onze puits sur trente sont réparés.")
        pressed(page, "Publish")
    return status, page.locator("main").inner_text()


def closes_the_account(page, localhost):
    """Close the account, and read what the house says at the door."""
    page.goto(f"{localhost}/en/my/close/")
    if page.locator("main [name=password]").count():
        filled(page, password=PASSPHRASE)
        pressed(page, "Continue")
    filled(page, word="close")
    page.locator("main form").get_by_role("button").last.click()
    page.wait_for_load_state()
    return page.locator("main").inner_text()


def test_a_seat_is_given_claimed_and_left_and_the_record_holds(
    localhost, browser, member, client, tmp_path, capsys
):
    commitment = member.plans.get().commitments.get()
    coordinator = Person.objects.get(grants__role=Role.COORDINATOR)
    coordinator.language = "en"
    coordinator.save()
    token = acts.let_in(coordinator, by=PLATFORM)
    with browser.reader() as ask:
        assert HER_NAME in ask(lambda page: gives_the_seat(page, localhost, token))

    letter = mail.outbox[-1]
    assert letter.to == [HER_ADDRESS]
    path = re.search(r"https?://[^/\s]+(/\w+/invitations/\S+)", letter.body)[1]
    link = localhost + re.sub(r"^/\w+/", "/en/", path)
    pen = {"member": "amarea", "code": commitment.code}
    government, society = (
        f"{localhost}/en" + reverse("progress:report", kwargs={**pen, "pen": side})[3:]
        for side in ("government", "civil_society")
    )
    with browser.reader() as ask:
        assert "Coalition Eau pour tous" in ask(lambda page: opens_an_account(page, link))
        waiting = ask(lambda page: comes_back_by_passkey(page, localhost))
        assert HER_NAME in waiting
        assert "Seat holder" in waiting
        assert "Un engagement" in waiting  # whose pen of civil society has not written yet
        status, refused = ask(lambda page: writes(page, government))
        assert (status, Report.objects.count()) == (403, 0)
        assert "neither side writes for the other" in refused
        status, written = ask(lambda page: writes(page, society))
        assert status == 200
        assert "Onze puits sur trente sont réparés." in written
        goodbye = ask(lambda page: closes_the_account(page, localhost))

    her = Person.objects.get(grants__role=Role.SEAT_HOLDER)
    assert her.key in goodbye
    assert (her.name, her.email) == ("", None)
    assert her.closed_at
    entry = Entry.objects.get(verb="commitment.reported")
    assert entry.facts["signed"] == her.key
    page = client.get(f"/en/amarea/commitments/{commitment.code}/").text
    assert "Onze puits sur trente sont réparés." in page
    assert HER_NAME not in client.get("/en/amarea/people/").text

    call_command("verify")
    record = tmp_path / "amarea.jsonl"
    record.write_bytes(b"".join(client.get(reverse("home:record-jsonl", args=["amarea"]))))
    assert HER_NAME not in record.read_text()
    assert HER_ADDRESS not in record.read_text()
    assert verify_file([str(record)]) == 0

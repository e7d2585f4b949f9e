"""A calendar, twelve contributions, a group, answers, a commitment, a plan: French, without script.

The thirteenth, unanswered, keeps the plan from being submitted; the author of the first finds her
sentence in the commitment.
"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from parvis.consultations.models import Contribution
from parvis.consultations.tests.make import a_contribution
from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import a_member
from parvis.people.models import Organisation
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans.models import Plan
from parvis.record import clock
from tests.house.world import sign_in
from tests.journeys.test_sign_in_by_passkey import filled

pytestmark = pytest.mark.browser

HERS = "Dites-nous au moins le nom de qui répare la pompe."
STORIES = (
    "Le registre des puits manque.", "Les réparations ne sont pas annoncées.",
    "Le budget de l’eau est illisible.", "Le guichet ferme à midi.",
    "Les élus ne publient pas leurs votes.", "Les marchés sont attribués en secret.",
    "Personne ne répond aux lettres.", "Les routes coupent le village.",
)  # fmt: skip
TEXTS = {
    "description": "Un responsable pour chaque pompe.", "problem": "120 pompes sur 400 sont en panne.",
    "causes": "Personne ne sait qui répare.", "done_so_far": "Un essai en 2024.",
    "solution": f"{HERS} Un nom figure sur chaque pompe.", "results_sought": "400 pompes suivies.",
    "transparency": "La liste est publique.",
}  # fmt: skip


class Window:
    """A window of one person: each step is one form of one page, as it is sent without script."""

    def __init__(self, ask, address, person=None):
        self.ask, self.address = ask, address
        if person:
            client = Client()
            sign_in(client, person)
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}
            ask(lambda page: page.context.add_cookies([cookie]))

    def read(self, path):
        """Open a page and return what its main part says."""
        self.ask(lambda page: page.goto(f"{self.address}/fr/{path}"))
        return self.text()

    def text(self):
        return self.ask(lambda page: page.locator("main").inner_text())

    def send(self, path="", button=".btns .btn", chosen=(), ticked=(), **fields):
        """Fill the form of a page and press its button; return what comes."""
        if path:
            self.read(path)

        def sent(page):
            filled(page, **fields)
            for name, value in chosen:
                page.locator(f"main [name={name}]").select_option(value)
            for sought in ticked:
                page.locator(f"main {sought}").check()
            with page.expect_navigation():
                page.locator(f"main form[method=post] {button}").first.click()
            return page.locator("main").inner_text()

        return self.ask(sent)

    def find(self, words):
        """Search the page for a sentence, and return the address of the link beside it."""
        return self.ask(
            lambda page: page.locator("main a", has_text=words).first.get_attribute("href")
        )


@pytest.fixture
def member():
    found = a_member("Amaréa", slug="amarea", code="XA")
    a_forum(found, "Comité national")
    return found


@pytest.fixture
def secretary(member):
    ministry = an_organisation(member, Side.GOVERNMENT, "Ministère de l’Eau")
    person = a_person("Pélagie Oumarou")
    a_grant(Role.POINT_OF_CONTACT, of_member(member), person, ministry)
    return person


def announce(office):
    today = clock.today()
    office.send(
        "amarea/plans/announce/", number="1", length_years="2", title="Premier plan",
        consultation_from=today.isoformat(), consultation_until=f"{today + timedelta(days=30)}",
        drafting_from="", drafting_until="", outreach_from="", outreach_until="", feedback_from="",
        feedback_until="", due_on=f"{today + timedelta(days=200)}",
        short_notice="La saison des pluies vient plus tôt.",
    )  # fmt: skip
    return office.read("amarea/plans/1/calendar/")


def consult(office):
    today = clock.today()
    office.send(
        "amarea/plans/1/consult/", title="Que changer pour l’eau ?",
        opens_on=today.isoformat(), closes_on=f"{today + timedelta(days=30)}",
    )  # fmt: skip


def contribute(author, words):
    author.send("amarea/consultations/1/contribute/", words=words, ticked=["[name=consent]"])
    return author.send(button="[name=send]")


def contribute_as_a_guest(guest, words):
    guest.send(
        "amarea/consultations/1/contribute/", words=words, name="Oumar B.",
        email="oumar@example.org", ticked=["[name=consent]"],
    )  # fmt: skip
    guest.send(button="[name=send]")
    link = re.search(r"http\S+/confirm/", mail.outbox[-1].body)[0]
    guest.ask(lambda page: page.goto(guest.address + link[link.index("/fr/") :]))
    return guest.send()


def enter_paper(office, words, sheet):
    return office.send(
        "amarea/consultations/1/enter/", words=words, source=f"Fiche {sheet} de Kéléfa",
        author_name="Awa D.", made_on=clock.today().isoformat(),
    )  # fmt: skip


def answer(office, path, outcome, ground, words, chosen=(), **more):
    return office.send(
        path, words=words, ticked=[f"[name=outcome][value={outcome}]"],
        chosen=[("ground", ground), *chosen], **more,
    )  # fmt: skip


def draft(office):
    ministry = Organisation.objects.get()
    office.send(
        "amarea/plans/1/draft/?from=1", quote=HERS, title="Un nom sur chaque pompe",
        chosen=[("quoted", "solution"), ("lead", str(ministry.pk))], **TEXTS,
    )  # fmt: skip
    code = Plan.objects.get().commitments.get().code
    office.send(
        f"amarea/commitments/{code}/milestone/", title="Publier la liste", due="2027-06",
        outputs="Une liste par commune",
    )  # fmt: skip
    english = {name: f"In English: {words}" for name, words in TEXTS.items()}
    office.send(f"amarea/commitments/{code}/translate/en/", title="A name on each pump", **english)
    return code


def submit(office):
    return office.send("amarea/plans/1/submit/", starts="2027-01-01", ends="2028-12-31")


def test_what_somebody_said_is_found_again_in_the_plan(address, browser, member, secretary):
    mariam = a_person("Mariam Quill")
    with (
        browser.reader(width=390, script=False) as of_office,
        browser.reader(width=390, script=False) as of_mariam,
        browser.reader(width=390, script=False) as of_guest,
    ):
        office = Window(of_office, address, secretary)
        author, guest = Window(of_mariam, address, mariam), Window(of_guest, address)
        assert "La saison des pluies vient plus tôt." in announce(office)
        consult(office)
        assert "1" in contribute(author, HERS)
        contribute_as_a_guest(guest, "La pompe du marché fuit, et personne ne vient.")
        for sheet in (1, 2):
            enter_paper(office, f"La pompe numéro {sheet} est en panne.", sheet)
        consultation = Plan.objects.get().consultations.get()
        for story in STORIES:
            a_contribution(consultation, "", story)
        assert Contribution.objects.count() == 12
        assert Contribution.objects.filter(way="paper").count() == 2

        office.send(
            "amarea/plans/1/board/", title="Pompes en panne", button="[name=do][value=new]",
            ticked=[f"[name=pick][value='{number}']" for number in (1, 2, 3, 4)],
        )  # fmt: skip
        code = draft(office)
        commitment = Plan.objects.get().commitments.get()
        answer(
            office, "amarea/plans/1/groups/1/respond/", "accepted", "taken_up",
            "Chaque pompe aura un responsable nommé.", [("commitment", str(commitment.pk))],
        )  # fmt: skip
        for number in range(5, 13):
            answer(
                office, f"amarea/contributions/{number}/respond/", "declined", "later",
                "Ce sera pour le prochain plan.",
            )  # fmt: skip

        late = a_contribution(consultation, "", "Et les écoles ?").number
        refused = submit(office)
        assert "13" in refused
        assert not Plan.objects.get().submitted
        assert f"/contributions/{late}/" in office.find("13")
        answer(
            office, f"amarea/contributions/{late}/respond/", "out_of_scope", "competence",
            "La région décide des écoles.",
        )  # fmt: skip
        submit(office)
        assert Plan.objects.get().submitted

        became = author.read("amarea/contributions/1/")
        assert "Chaque pompe aura un responsable nommé." in became
        assert "Un nom sur chaque pompe" in became
        assert HERS in author.read(f"amarea/commitments/{code}/")

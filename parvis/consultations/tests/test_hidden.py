"""A contribution that was hidden is hidden in every channel, with all that belongs to it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.translation import override
from docx import Document as Docx

from parvis.consultations import acts
from parvis.consultations.acts.attaching import attach
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.consultations.tests.test_publishing import a_secretary, publish
from parvis.documents.models import Document
from parvis.documents.tests.make import PDF
from parvis.documents.tests.test_paper import read
from parvis.home.search import index
from parvis.moderation import acts as moderation
from parvis.moderation import invariants
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.models import Arrangement, Decision, Waiting
from parvis.moderation.tests.make import hidden, the_support_unit
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.tests.make import a_person
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan
from parvis.record import clock

pytestmark = pytest.mark.django_db

SECRET = "Zorglubine"
WORDS = f"{SECRET} vend l’eau.\n\nEt {SECRET} garde la clé."
PARTS = [(f"{SECRET} vend", f"{SECRET} vend l’eau."), ("La clé", f"Et {SECRET} garde la clé.")]


@pytest.fixture
def told(client):
    """Tell a secret in two contributions: one split and with a file, one answered in a group."""
    today = clock.today()
    plan = a_plan(consultation_from=today, consultation_until=today + timedelta(30))
    by, consultation = a_ministry(plan.member), a_consultation(plan)
    split = acts.contribute(
        consultation, by=_somebody(), title=f"Ce que fait {SECRET}", words=WORDS, language="fr",
    )  # fmt: skip
    attach(split, ("clé.pdf", PDF), by=by.as_actor(), title=f"La clé de {SECRET}")
    acts.split(split, parts=PARTS, by=by)
    grouped = a_contribution(consultation, f"Que {SECRET} parte", f"{SECRET} parte demain.")
    group = acts.group(plan, [grouped], title="Les vendeurs", language="fr", by=by)
    commitment = a_commitment(plan, "Un registre")
    a_response(group, "accepted", commitment=commitment)
    quote = f"{SECRET} parte demain."
    acts.name_origin(commitment, grouped, field="problem", quote=quote, by=by)
    merged = a_contribution(consultation, "Autre chose", "Tout autre chose.")
    a_response(merged, "merged", into=grouped)
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    publish(client, plan, person)
    client.logout()
    return split, grouped


def _somebody():
    return Hand(a_person(), clock.today())


def channels(split, grouped):
    """Return the addresses of all that tells of contributions to everybody, by what they are."""
    plan, base = split.consultation.plan, f"/en/{split.member.slug}"
    with override("en"):
        heard = reverse("consultations:heard", args=[plan.member.slug, plan.number])
    every = {f"contribution {one.number}": f"{base}/contributions/{one.number}/"
             for one in plan.member.contributions.all()}  # fmt: skip
    for one in Document.objects.of(plan.chain):
        every |= {f"document {one.number}": f"{base}/documents/{one.number}/",
                  f"file {one.number}": f"{base}/documents/{one.number}/file/"}  # fmt: skip
    return every | {
        "house": "/en/", "search": "/en/search/?q=parte", "search for a part": "/en/search/?q=vend",
        "feed": "/en/record.atom",
        "member": f"{base}/", "record": f"{base}/record/", "its feed": f"{base}/record/record.atom",
        "log": f"{base}/moderation/", "its log’s feed": f"{base}/moderation/log.atom",
        "plan": f"{base}/plans/{plan.number}/",
        "commitment": f"{base}/commitments/{plan.commitments.get().code}/",
        "list": f"{base}/plans/{plan.number}/contributions/",
        "group": f"{base}/plans/{plan.number}/groups/1/",
        "consultation": f"{base}/consultations/1/", "results": f"{base}/consultations/1/results/",
        "report": heard, "theme": f"{heard}?theme=0", "leads": f"{heard}?part=commitments",
        "said": f"{heard}?part=said", "pdf": f"{heard}pdf/", "docx": f"{heard}docx/",
        "record file": f"{base}/record/record.jsonl",
    }  # fmt: skip


def telling(client, every, tmp_path):
    """Return which channels tell the secret."""
    index.catch_up()
    return {name for name, address in every.items() if _tells(client.get(address), tmp_path)}


def _content(answer):
    """Read an answer to its end."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def _tells(answer, tmp_path):
    content = _content(answer)
    if content.startswith(b"%PDF-") and content != PDF:
        return SECRET in read(content, tmp_path)
    if content.startswith(b"PK"):
        return SECRET in "".join(Docx(io.BytesIO(content)).element.body.itertext())
    return content == PDF or SECRET in content.decode()


def test_no_channel_tells_what_was_hidden_and_all_tell_it_again_when_it_is_shown(
    client, told, tmp_path
):
    every = channels(*told)
    before = telling(client, every, tmp_path)
    assert len(before) > 15, sorted(before)
    unit = the_support_unit()
    for one in told:
        hidden(one, unit)
    # What the record was told when a file was deposited under a title is sealed in it.
    assert telling(client, every, tmp_path) == {"record file"}
    for one in told:
        moderation.decide(one, Kind.SHOWN, reason="Une erreur.", by=unit)
    assert telling(client, every, tmp_path) == before
    assert not _broken()


def _broken():
    """Return what is not as it must be of moderation."""
    return [
        *invariants.what_is_withheld_has_a_reason(), *invariants.what_was_decided_holds(),
    ]  # fmt: skip


def test_what_belongs_to_a_contribution_is_hidden_with_it_by_decisions_of_their_own(client, told):
    split, _grouped = told
    hidden(split)
    assert not _broken()
    document = split.attachments.get().document
    for one in (document, *split.parts.all()):
        one.refresh_from_db()
        split.refresh_from_db()
        assert one.withheld_at == split.withheld_at
        decision = Decision.objects.about(one).get()
        assert (decision.kind, decision.reason) == (Kind.HIDDEN, "Il nomme une voisine.")
        answer = client.get(one.get_absolute_url())
        assert answer.status_code == 410
        assert "Il nomme une voisine." in answer.text


def test_what_was_hidden_apart_stays_hidden_and_what_was_shown_again_apart_stays_seen(told):
    split, _grouped = told
    unit = the_support_unit()
    first, second = split.parts.order_by("number")
    hidden(first, unit)
    hidden(split, unit)
    moderation.decide(second, Kind.SHOWN, reason="Rien d’interdit.", by=unit)
    first.refresh_from_db()
    assert first.withheld_at and Decision.objects.about(first).count() == 1
    moderation.decide(split, Kind.SHOWN, reason="Une erreur.", by=unit)
    first.refresh_from_db()
    second.refresh_from_db()
    assert not first.is_public and second.is_public
    assert Decision.objects.about(second).count() == 2
    assert not _broken()


def test_an_appeal_that_is_upheld_shows_all_again_and_one_rejected_changes_nothing(told):
    split, _grouped = told
    by = Hand(split.person, clock.today())
    document = split.attachments.get().document
    for kind, is_seen in ((Kind.REJECTED, False), (Kind.UPHELD, True)):
        moderation.appeal(hidden(split), words="Tout est vrai.", by=by)
        moderation.decide(split, kind, reason="Relu.", by=the_support_unit())
        document.refresh_from_db()
        assert document.is_public is is_seen
        split.refresh_from_db()
        if not is_seen:
            moderation.decide(split, Kind.SHOWN, reason="Relu encore.", by=the_support_unit())
    assert not _broken()


@pytest.fixture
def waiting(db):
    """Send a first text with a file where first texts wait."""
    consultation = a_consultation()
    moderation.switch(consultation.member, first_posts_wait=True, by=the_support_unit())
    return a_contribution(consultation, SECRET, files=[("clé.pdf", PDF)])


def test_a_file_waits_with_its_contribution_and_is_let_in_with_it(waiting):
    document = waiting.attachments.get().document
    assert document.withheld_at == waiting.withheld_at is not None
    assert Waiting.objects.undecided().count() == 2
    moderation.decide(waiting, Kind.LET_IN, reason="Relu.", by=the_support_unit())
    document.refresh_from_db()
    assert document.is_public
    assert not Waiting.objects.undecided().exists()


def test_a_file_that_was_kept_out_is_not_let_in_with_its_contribution(waiting):
    document, unit = waiting.attachments.get().document, the_support_unit()
    told = {"ground": Ground.COPYRIGHT, "reason": "Un livre entier.", "by": unit}
    moderation.decide(document, Kind.KEPT_OUT, **told)
    moderation.decide(waiting, Kind.LET_IN, reason="Relu.", by=unit)
    document.refresh_from_db()
    assert waiting.is_public and not document.is_public
    assert not _broken()


def test_an_edition_that_names_what_was_hidden_since_is_not_handed_out_and_says_why(client, told):
    split, grouped = told
    edition = Document.objects.of(split.chain).order_by("number").last()
    page = edition.get_absolute_url().replace("/fr/", "/en/")
    heard = channels(*told)["report"]
    assert "Download" in client.get(page).text
    unit = the_support_unit()
    hidden(grouped, unit)
    assert "This edition names what was hidden since" in client.get(page).text
    assert "Download" not in client.get(page).text
    assert client.get(f"{page}file/").status_code == 410
    assert "Not handed out: it names what was hidden since." in client.get(heard).text
    # An edition that is published now names it no more, and is handed out.
    person, _hand = a_secretary(split.consultation.plan, Role.POINT_OF_CONTACT)
    publish(client, split.consultation.plan, person, seen=1)
    later = Document.objects.of(split.chain).order_by("number").last()
    assert _content(client.get(f"{later.get_absolute_url()}file/")).startswith(b"%PDF")
    moderation.decide(grouped, Kind.SHOWN, reason="Une erreur.", by=unit)
    assert _content(client.get(f"{page}file/")).startswith(b"%PDF")


def test_who_moderates_is_told_what_goes_with_it(client, told):
    split, _grouped = told
    client.force_login(the_support_unit().person)
    case = reverse("moderation:case", args=[split.member.slug, "contribution", split.record_key])
    page = client.get(case).text
    assert "decided for what belongs to it too" in page
    assert all(f"A contribution (<bdi>{one.number}</bdi>)" in page for one in split.parts.all())
    assert "A document (<bdi>1</bdi>)" in page


def test_an_edition_that_names_an_organisation_hidden_since_is_not_handed_out_either(client, told):
    split, _grouped = told
    edition = Document.objects.of(split.chain).order_by("number").last()
    hidden(a_ministry(split.member))  # who answered
    assert client.get(f"{edition.get_absolute_url()}file/").status_code == 410


def test_who_moderates_reads_a_file_before_letting_it_in_and_nobody_else_does(client):
    consultation = a_consultation()
    arranged = Arrangement.of(consultation.member)
    arranged.first_posts_wait = True
    arranged.save()
    said = acts.contribute(
        consultation, by=_somebody(), title="La pompe", words=WORDS, language="fr",
        files=[("pompe.pdf", PDF)],
    )  # fmt: skip
    document = said.attachments.get().document
    slug = consultation.member.slug
    file = reverse("moderation:file", args=[slug, document.number])
    client.force_login(a_person())
    assert client.get(file).status_code == 403
    client.force_login(the_support_unit().person)
    case = client.get(
        reverse("moderation:case", args=[slug, "contribution", str(said.number)])
    ).text
    of_the_file = reverse("moderation:case", args=[slug, "document", document.record_key])
    assert of_the_file in case
    assert file in client.get(of_the_file).text
    answer = client.get(file)
    assert b"".join(answer) == PDF
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(reverse("documents:file", args=[slug, document.number])).status_code == 404

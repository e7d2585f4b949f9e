"""What became of it: from what somebody said to the answer, the commitment and what was done."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parvis.consultations import acts
from parvis.consultations.models import Attachment, Origin, Response
from parvis.consultations.tests.make import WORDS, a_consultation, a_contribution, a_response
from parvis.documents.tests.make import PDF, a_document
from parvis.members.tests.make import a_member
from parvis.moderation.tests.make import hidden, the_support_unit
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.plans import acts as plans
from parvis.plans.forms.submitting import Endorse
from parvis.plans.tests.make import ENDS, STARTS, a_commitment, a_milestone, a_ministry
from parvis.progress import acts as progress
from parvis.progress.law.scales import COMPLETION, Product
from parvis.record import clock

pytestmark = pytest.mark.django_db


def page_of(client, contribution, more=""):
    answer = client.get(contribution.get_absolute_url() + more)
    assert answer.status_code == 200
    assert not answer.cookies
    return answer.text


def for_an_organisation(member):
    """Return a new person who speaks for a new organisation, as acts take them."""
    person, speaks = a_person(), an_organisation(member, Side.CIVIL_SOCIETY, "Association")
    person.affiliations.create(organisation=speaks, since=date(2020, 1, 1))
    return {"by": Hand(person, clock.today()), "organisation": speaks}


def in_order(page, *told):
    """Say whether some words stand on a page in this order."""
    start = page.index('class="thread"')
    places = [page.index(one, start) for one in told]
    return places == sorted(places)


def test_it_waits_for_its_answer_since_it_was_said(client):
    page = page_of(client, a_contribution())
    assert "Received under number 1" in page
    assert "Waits for its answer since" in page
    assert WORDS in page


def test_it_walks_over_the_answer_and_the_commitment_to_what_was_done(client):
    one = a_contribution(person=a_person("Mariam T."))
    plan, ministry = one.consultation.plan, a_ministry(one.member)
    commitment = a_commitment(plan, "Un nom sur chaque pompe")
    done, late = a_milestone(commitment), a_milestone(commitment, "2026-02-28")
    a_response(one, "accepted", commitment=commitment, words="Nous le ferons.")
    plans.submit(plan, starts=STARTS, ends=ENDS, by=ministry)
    progress.complete(done, done_on=date(2026, 11, 2), by=ministry)
    document = a_document(one.member.slug, title="Le registre des pompes")
    progress.file_evidence(commitment, document=document, by=ministry)
    coalition = an_organisation(one.member, Side.CIVIL_SOCIETY, "Coalition Eau")
    progress.report(commitment, level="limited", account="Trente pompes manquent.", by=coalition)
    reviewer = an_organisation(one.member, Side.REVIEWER, "Revue indépendante")
    progress.assess(
        commitment, scale=COMPLETION, product=Product.END_OF_TERM, value="limited", by=reviewer
    )
    page = page_of(client, one)
    assert "Waits for its answer" not in page
    for told in (
        "Mariam T.", "Nous le ferons.", "It stands in the plan", "Un nom sur chaque pompe",
        "Milestone 1.1: Done", "days late", "Le registre des pompes", "Trente pompes manquent.",
        "Coalition Eau", "Assessment",
    ):  # fmt: skip
        assert told in page
    assert late.title in page
    assert in_order(page, "Received under number", "Nous le ferons.")


def test_only_the_milestone_that_the_answer_names_is_followed(client):
    one = a_contribution()
    commitment = a_commitment(one.consultation.plan)
    named = a_milestone(commitment, title="Le jalon nommé")
    a_milestone(commitment, title="Un autre jalon")
    a_response(one, "accepted", commitment=commitment, milestone=named)
    page = page_of(client, one)
    assert "Le jalon nommé" in page
    assert "Un autre jalon" not in page


def test_a_corrected_answer_stands_there_before_the_one_that_corrects_it(client):
    one = a_contribution()
    a_response(one, "declined", words="Pas cette fois.")
    a_response(one, "accepted", words="Finalement oui.")
    page = page_of(client, one)
    assert in_order(page, "Pas cette fois.", "A later answer corrects", "Finalement oui.")
    assert "This answer corrects an earlier one." in page


def test_it_is_answered_with_its_group(client):
    one = a_contribution()
    two = a_contribution(one.consultation, "Une autre")
    group = acts.group(
        one.consultation.plan, [one, two], title="Points d’eau", language="fr",
        by=a_ministry(one.member),
    )  # fmt: skip
    a_response(group, words="Pour les deux.")
    page = page_of(client, one)
    assert "Answered together with 1 other" in page
    assert "Points d’eau" in page
    assert "Pour les deux." in page
    assert in_order(page, "Answered together", "Pour les deux.")


def test_one_that_was_merged_walks_on_to_the_other_s_answer(client):
    one = a_contribution()
    two, three = (a_contribution(one.consultation, name) for name in ("Deux", "Trois"))
    a_response(three, "merged", into=two)
    a_response(two, "merged", into=one)
    page = page_of(client, three)
    assert (
        "Merged with contribution 1, which waits for its answer since" in page
    )  # the last of them is not answered yet
    a_response(one, "accepted", elsewhere="Dans le décret.", words="Le décret le dit.")
    page = page_of(client, three)
    assert "Contribution 1: Accepted" in page
    assert "Le décret le dit." in page
    assert "Dans le décret." in page


def test_two_that_were_merged_with_each_other_end_the_walk(client):
    one = a_contribution()
    two = a_contribution(one.consultation, "Deux")
    a_response(one, "merged", into=two)
    # No act does it any more; what was entered before is still read to its end.
    three = a_response(two)
    Response.objects.filter(pk=three.pk).update(
        outcome="merged", ground="same_as_another", into=one
    )
    assert "Merged with another" in page_of(client, one)


def test_parts_and_what_they_were_split_from_name_each_other(client):
    whole = a_contribution()
    part = a_contribution(whole.consultation, "La moitié")
    part.split_from = whole
    part.save(update_fields=["split_from"])
    page = page_of(client, whole)
    assert "Split into parts" in page
    assert part.get_absolute_url() in page
    assert "Waits for its answer" not in page
    assert "Split from contribution 1" in page_of(client, part)


def test_its_author_is_named_or_not_as_was_asked(client):
    consultation = a_consultation()
    association = an_organisation(consultation.member, Side.CIVIL_SOCIETY, "Les Puits")
    person = a_person("Awa S.")
    unnamed = a_contribution(consultation, person=person, is_unnamed=True)
    page = page_of(client, unnamed)
    assert "Awa S." not in page
    assert "not named in public" in page
    paper = acts.enter(
        consultation, by=a_ministry(consultation.member), title="Un puits", words="Un puits.",
        language="fr", source="Fiche 12, marché de Kéléfa", made_on=clock.today(),
    )  # fmt: skip
    page = page_of(client, paper)
    assert "not named in public" in page
    assert "Fiche 12, marché de Kéléfa" in page
    person.affiliations.create(organisation=association, since=date(2020, 1, 1))
    page = page_of(client, a_contribution(consultation, person=person, organisation=association))
    assert association.get_absolute_url() in page
    assert "Awa S." not in page


def test_only_documents_that_everybody_sees_are_attached(client):
    one = a_contribution()
    for title, withheld_at in (("Photo", None), ("Portrait", clock.now())):
        document = a_document(one.member.slug, title=title)
        document.withheld_at = withheld_at
        document.save(update_fields=["withheld_at"])
        Attachment.objects.create(contribution=one, document=document)
    page = page_of(client, one)
    assert "Photo" in page
    assert "Portrait" not in page


def test_what_came_with_a_contribution_is_not_offered_as_proof_of_an_endorsement(client):
    one = a_contribution(files=[("lettre.pdf", PDF)])
    plan = one.consultation.plan
    minutes = a_document(plan.chain)
    form = Endorse(plan=plan, own=None, today="2026-11-26")
    assert list(form.fields["proof"].queryset) == [minutes]
    assert "(PDF, " in client.get(one.get_absolute_url()).text


def test_one_that_is_hidden_leaves_its_tombstone_and_one_that_waits_no_word(client):
    one = a_contribution(title="Une insulte")
    hidden(one, the_support_unit(), "Elle insulte.")
    answer = client.get(one.get_absolute_url())
    assert answer.status_code == 410
    assert "Une insulte" not in answer.text
    assert "Elle insulte." in answer.text
    two = a_contribution(one.consultation, "En attente")
    two.withheld_at = clock.now()
    two.save(update_fields=["withheld_at"])
    assert "En attente" not in client.get(two.get_absolute_url()).text


def test_long_words_are_read_in_parts(client):
    consultation = a_consultation()
    one = acts.enter(
        consultation, by=a_ministry(consultation.member), title="Des mots", words="Un mot. " * 1_500,
        language="fr", source="Cahier", made_on=clock.today(),
    )  # fmt: skip
    page = page_of(client, one)
    assert "Read on" in page
    assert "Read what stands before" in page_of(client, one, "?part=2")


def test_a_commitment_walks_back_to_the_sentence_it_came_from(client):
    one = a_contribution(title="Dites un nom", person=a_person("Mariam T."))
    commitment = a_commitment(one.consultation.plan)
    Origin.objects.create(
        commitment=commitment, contribution=one, quote="Dites-nous au moins un nom.",
        since=clock.today(),
    )  # fmt: skip
    named = a_contribution(one.consultation, "Répondue")
    a_response(named, "accepted", commitment=commitment)
    a_contribution(one.consultation, "Sans rapport")
    page = client.get(commitment.get_absolute_url()).text
    assert "Where it comes from" in page
    assert "Dites-nous au moins un nom." in page
    assert "Mariam T." in page
    assert "Répondue" in page
    assert "Sans rapport" not in page
    assert "2 contributions" in page


def test_it_asks_no_more_when_more_is_said(client):
    one = a_contribution(a_consultation(None))
    commitment = a_commitment(one.consultation.plan)
    a_milestone(commitment)
    a_response(one, "accepted", commitment=commitment)
    hand = Hand(a_person(), clock.today())
    acts.comment(one, words="Moi aussi.", language="fr", by=hand)
    with CaptureQueriesContext(connection) as few:
        page_of(client, one)
    for row in range(3):
        a_milestone(commitment)
        acts.comment(one, words=f"Et moi {row}.", language="fr", by=Hand(a_person(), clock.today()))
        acts.comment(one, words=f"Et nous {row}.", language="fr", **for_an_organisation(one.member))
    with CaptureQueriesContext(connection) as many:
        page_of(client, one)
    assert len(few) == len(many) <= 12


def test_a_commitment_asks_no_more_when_it_comes_from_many_organisations(client):
    consultation = a_consultation()
    commitment = a_commitment(consultation.plan)
    with CaptureQueriesContext(connection) as none:
        page_of(client, commitment)
    for row in range(3):
        told = for_an_organisation(consultation.member)
        one = acts.contribute(
            consultation, title=f"Une pompe {row}", words=WORDS, language="fr", **told
        )
        a_response(one, "accepted", commitment=commitment)
    with CaptureQueriesContext(connection) as many:
        assert "Association" in page_of(client, commitment)
    assert len(none) == len(many) <= 12


def test_nothing_is_there_under_a_number_that_was_never_given(client):
    member = a_member()
    assert client.get(f"/en/{member.slug}/contributions/99999999999999999999/").status_code == 404

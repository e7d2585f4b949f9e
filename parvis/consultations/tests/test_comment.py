"""Comments in threads: written by who is signed in, read by everybody, hidden in their place."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models import Comment, Support
from parvis.consultations.tests.make import a_contribution
from parvis.moderation import acts as moderation
from parvis.moderation.tests.make import hidden, the_support_unit
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def one():
    return a_contribution()


def said(one, words="Moi aussi.", parent=None, person=None):
    hand = Hand(person or a_person(), clock.today())
    return acts.comment(one, words=words, language="fr", by=hand, parent=parent)


def address(one, name="comment"):
    return reverse(f"consultations:{name}", args=[one.member.slug, one.number])


def page_of(client, one, more=""):
    return client.get(one.get_absolute_url() + more).text


def test_who_is_signed_in_comments_and_comes_back_to_their_words(client, one):
    client.force_login(a_person("Awa S."))
    told = {"words": "La pompe du marché aussi.", "language": "fr"}
    answer = client.post(address(one), told, follow=True)
    assert "La pompe du marché aussi." in answer.text
    assert "Awa S." in answer.text
    written = Comment.objects.get()
    assert answer.redirect_chain[-1][0] == written.get_absolute_url()
    entry = Entry.objects.about(one).newest_first().first()
    assert (entry.verb, entry.facts["comment"]) == ("contribution.commented", "1")


def test_a_comment_that_is_too_long_is_refused_by_the_act_too(one):
    with pytest.raises(Refused, match="at most 5000"):
        said(one, "a" * 5_001)
    assert not Comment.objects.exists()


def test_nobody_comments_without_signing_in(client, one):
    answer = client.get(address(one))
    assert answer.status_code == 302
    assert "login" in answer.url


def test_words_that_are_missing_are_asked_for_and_nothing_is_lost(client, one):
    client.force_login(a_person())
    page = client.post(address(one), {"words": "", "language": "ar"}).text
    assert 'role="alert"' in page
    assert '<option value="ar" selected>' in page
    long = "a" * 5_001
    assert long in client.post(address(one), {"words": long, "language": "fr"}).text
    assert not Comment.objects.exists()


def test_a_comment_is_answered_and_the_answer_stands_under_it(client, one):
    first = said(one, "Première.")
    said(one, "Deuxième.")
    client.force_login(a_person())
    form = client.get(f"{address(one)}?to={first.number}").text
    assert "Answer comment 1" in form
    assert "Première." in form
    client.post(f"{address(one)}?to={first.number}", {"words": "Réponse.", "language": "fr"})
    page = page_of(client, one)
    assert page.index("Première.") < page.index("Réponse.") < page.index("Deuxième.")
    assert 'class="talk__1"' in page


@pytest.mark.parametrize("to", ["99", "x", "1" * 30])
def test_what_is_not_there_is_not_answered(client, one, to):
    client.force_login(a_person())
    assert client.get(f"{address(one)}?to={to}").status_code == 404


def test_an_answer_stands_on_the_contribution_of_what_it_answers(one):
    elsewhere = said(a_contribution(one.consultation, "Autre"))
    with pytest.raises(Refused, match="another contribution"):
        said(one, parent=elsewhere)
    unseen = said(one)
    unseen.withheld_at = clock.now()
    unseen.save(update_fields=["withheld_at"])
    with pytest.raises(Refused, match="Nobody sees this comment"):
        said(one, parent=unseen)


def test_one_speaks_for_an_organisation_one_belongs_to(client, one):
    person = a_person("Awa S.")
    puits = an_organisation(one.member, Side.CIVIL_SOCIETY, "Les Puits")
    an_organisation(one.member, Side.CIVIL_SOCIETY, "Les Autres")
    person.affiliations.create(organisation=puits, since=date(2020, 1, 1))
    client.force_login(person)
    form = client.get(address(one)).text
    assert "Les Puits" in form
    assert "Les Autres" not in form
    told = {"words": "Nous aussi.", "language": "fr", "organisation": puits.slug}
    client.post(address(one), told)
    assert Comment.objects.get().organisation == puits
    page = page_of(client, one)
    assert "Les Puits" in page
    assert "Awa S." not in page


def test_a_first_text_waits_for_a_moderator_and_is_not_seen(client, one):
    moderation.switch(one.member, first_posts_wait=True, by=the_support_unit())
    client.force_login(a_person())
    answer = client.post(address(one), {"words": "Tout premier.", "language": "fr"}, follow=True)
    assert "wait until a moderator has read them" in answer.text
    assert "Tout premier." not in page_of(client, one)


def test_a_hidden_comment_keeps_its_place_and_its_answers(client, one):
    first = said(one, "Une insulte.")
    said(one, "Restons polis.", parent=first)
    hidden(first, the_support_unit(), "Elle insulte.")
    page = page_of(client, one)
    assert "Une insulte." not in page
    assert page.index("Elle insulte.") < page.index("Restons polis.")


def test_an_address_of_a_comment_opens_the_page_that_holds_it_and_all_its_words(client, one):
    person = a_person()
    every = [said(one, f"Commentaire {row}.", person=person) for row in range(31)]
    last = said(one, "Un mot. " * 200, person=person)
    assert "Commentaire 30." not in page_of(client, one)
    page = page_of(client, one, f"?comment={every[30].number}")
    assert "Commentaire 30." in page
    assert "Read the whole" in page
    assert "Read the whole" not in page_of(client, one, f"?comment={last.number}")
    assert "Commentaire 0." in page_of(client, one, "?comment=9999")


def test_a_support_counts_once_and_can_be_taken_back(client, one):
    client.force_login(a_person())
    assert "I support it" in client.get(address(one, "support")).text
    for _twice in range(2):
        answer = client.post(address(one, "support"), {"support": "1"})
        assert answer.url == f"{one.get_absolute_url()}#supports"
    assert "1 support<" in page_of(client, one)
    assert "Take my support back" in client.get(address(one, "support")).text
    client.post(address(one, "support"), {"withdraw": "1"})
    assert not Support.objects.exists()


def test_supports_of_another_site_are_told_apart(client, one):
    one.supports_elsewhere = 12
    one.save(update_fields=["supports_elsewhere"])
    page = page_of(client, one)
    assert "0 supports" in page
    assert "12 more were counted by the site it comes from." in page


def test_what_nobody_sees_is_neither_supported_nor_commented(client, one):
    hidden(one, the_support_unit(), "Elle insulte.")
    client.force_login(a_person())
    for name in ("comment", "support"):
        assert client.get(address(one, name)).status_code == 410
        assert client.post(address(one, name), {"words": "x"}).status_code == 410
    with pytest.raises(Refused, match="Nobody sees"):
        acts.support(one, by=Hand(a_person(), clock.today()))

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override


@pytest.mark.parametrize("name", ["400.html", "500.html"])
@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_broken_answer_leans_on_nothing_and_shows_a_way_on(name, language, direction):
    with override(language):
        page = render_to_string(name)
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert 'href="/static/ui/main.css"' in page
    assert '<a class="btn" href="/">' in page


def test_a_host_that_is_not_ours_is_refused_with_a_page():
    response = Client(headers={"host": "not a host"}).get("/fr/styleguide/")
    assert response.status_code == 400
    assert "Repartir de la page d’accueil" in response.text


def test_a_form_sent_from_elsewhere_is_refused_on_a_page_of_ours():
    response = Client(enforce_csrf_checks=True).post("/fr/members/", {"q": "x"})
    assert response.status_code in {403, 405}
    assert "<style" not in response.text
    assert response.status_code == 405 or '<html lang="fr"' in response.text


def test_a_broken_form_token_earns_no_cookie_on_a_page_that_caches_keep():
    answer = Client().get("/fr/styleguide/", headers={"cookie": "csrftoken=broken"})
    assert answer.status_code == 200
    assert not answer.cookies

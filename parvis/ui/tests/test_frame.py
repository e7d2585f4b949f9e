import pytest

from parvis.ui.frame import in_language


@pytest.mark.parametrize(
    ("address", "elsewhere"),
    [
        ("/fr/", "/ar/"),
        ("/fr/amarea/plans/4/", "/ar/amarea/plans/4/"),
        ("/fr/search/?q=fr/%C3%A9cole&page=2", "/ar/search/?q=fr/%C3%A9cole&page=2"),
        ("/en/fr/record/", "/ar/fr/record/"),
        ("/healthz", "/ar/"),
        ("/french/", "/ar/"),
        ("/", "/ar/"),
    ],
)
def test_a_language_leads_to_the_same_page_with_the_same_query(address, elsewhere):
    assert in_language(address, "ar") == elsewhere


def test_a_house_that_stands_in_a_folder_keeps_its_folder():
    assert in_language("/ogp/fr/amarea/?page=2", "es", "/ogp/") == "/ogp/es/amarea/?page=2"

import pytest
from django.template import engines
from django.utils.translation import override

from parvis.ui import lists


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "«\xa0eau\xa0», «\xa0école\xa0»"),
        ("en", "“eau”, “école”"),
        ("es", "«eau», «école»"),
        ("ar", "«eau»، «école»"),
    ],
)
def test_names_are_quoted_and_listed_as_each_language_does(language, said):
    with override(language):
        assert lists.listed(lists.quoted(name) for name in ("eau", "école")) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Amaréa\xa0: 4, 5"), ("es", "Amaréa: 4, 5"), ("ar", "Amaréa: 4، 5")],
)
def test_a_template_writes_the_colon_and_the_comma_of_its_language(language, said):
    template = engines["django"].from_string("{{ name|headed:numbers }}")
    with override(language):
        assert template.render({"name": "Amaréa", "numbers": lists.listed([4, 5])}) == said


def test_the_words_of_others_are_escaped_in_a_list_and_after_a_colon():
    template = engines["django"].from_string("{{ names|listed }} {{ name|headed:name }}")
    written = template.render({"names": ["<b>", "&"], "name": "<i>"})
    assert "<b>" not in written and "<i>" not in written


def test_sizes_in_arabic_part_decimals_with_a_point_and_thousands_with_a_comma():
    template = engines["django"].from_string("{{ size|filesizeformat }} {% number 6240 %}")
    with override("ar"):
        assert template.render({"size": 1946}) == "1.9\xa0ك.ب 6,240"

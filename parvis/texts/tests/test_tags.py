"""Texts on a page say what language they are in, and who translated them."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

from parvis.texts.tests.make import a_titled_thing, a_translated_thing


def shown(thing: object, tag: str = "words", reader: str = "en") -> str:
    """Print the title of a thing to a reader of a language."""
    with override(reader):
        return Template("{% " + tag + ' thing "title" %}').render(Context({"thing": thing}))


def test_a_text_in_the_readers_language_has_no_note():
    assert (
        shown(a_titled_thing("A register", "en")) == '<span lang="en" dir="ltr">A register</span>'
    )


def test_a_text_in_another_language_says_which():
    assert shown(a_titled_thing()) == (
        '<span lang="fr" dir="ltr">Un registre public</span>'
        ' <small class="muted">(in French)</small>'
    )


def test_a_name_in_a_breadcrumb_has_no_note():
    template = Template('{% words thing "title" note=False %}')
    with override("en"):
        html = template.render(Context({"thing": a_titled_thing()}))
    assert html == '<span lang="fr" dir="ltr">Un registre public</span>'


def test_a_regional_language_is_the_readers_too():
    assert "small" not in shown(a_titled_thing("A register", "en-GB"))


def test_arabic_runs_from_right_to_left():
    assert '<span lang="ar" dir="rtl">' in shown(a_titled_thing("سجل عام", "ar"))


def test_a_language_nobody_stated_is_not_guessed():
    assert shown(a_titled_thing("Registro", "")) == '<span dir="auto">Registro</span>'


def test_a_language_without_a_name_shows_its_code():
    html = shown(a_titled_thing("?", "xx-strange"))
    assert 'dir="auto"' in html and "in xx-strange" in html


def test_a_human_translation_that_keeps_up_has_no_note():
    thing = a_translated_thing("en", "A public register")
    assert shown(thing) == '<span lang="en" dir="ltr">A public register</span>'


def test_a_machine_translation_says_so():
    html = shown(a_translated_thing("en", "A public register", how="machine"))
    assert "A public register" in html and "(translated by machine)" in html


def test_a_translation_that_fell_behind_says_so():
    thing = a_translated_thing("en", "A public register", how="machine")
    thing.title = "Un registre ouvert"
    assert "(translated by machine, translation older than its original)" in shown(thing)


@pytest.mark.parametrize("tag", ["words", "prose"])
def test_what_people_write_is_escaped(tag):
    thing = a_titled_thing("<script>alert(1)</script>", '"><b>')
    html = shown(thing, tag)
    assert "<script" not in html and "<b>" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize("tag", ["words", "prose"])
def test_addresses_are_masked(tag):
    html = shown(a_titled_thing("Écrire à ama@example.org"), tag)
    assert "@" not in html and "Écrire à [" in html


@pytest.mark.parametrize("tag", ["words", "prose"])
def test_an_empty_text_prints_nothing(tag):
    assert shown(a_titled_thing(""), tag) == ""


def test_prose_keeps_paragraphs_and_lines_and_is_no_markdown():
    html = shown(a_titled_thing("# one\ntwo\n\n*three*", "en"), "prose")
    assert html == '<div lang="en" dir="ltr"><p># one<br>two</p>\n\n<p>*three*</p></div>'


def test_the_note_of_prose_stands_outside_of_the_text():
    html = shown(a_titled_thing(), "prose")
    assert html.endswith('</p></div><p> <small class="muted">(in French)</small></p>')


def test_a_translation_is_read_only_by_those_who_speak_it():
    thing = a_translated_thing("es", "Un registro público")
    thing.translate("title", "ar", "سجل عام", on=date(2026, 11, 24))
    assert "registro" in shown(thing, reader="es") and "سجل" in shown(thing, reader="ar")
    assert "registre" in shown(thing, reader="fr")

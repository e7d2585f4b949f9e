"""Putting a commitment into another language, text by text beside its original."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.translating import Translate
from parvis.plans.models import Commitment
from parvis.plans.views.hands import about, commitment_of, writer_of
from parvis.plans.views.languages import others_of
from parvis.texts.reading import name_of

MOST_IN_AN_HOUR = 120  # translations sent by one person


@both_ways
@for_a_person
def translating(
    request: HttpRequest, person: Person, member: str, code: str, language: str
) -> HttpResponse:
    """Show each text beside its translation, and keep what is typed."""
    found = commitment_of(member, code)
    if language not in dict(others_of(found)):
        raise Http404
    by = writer_of(person, found)
    rules.may_translate(by, found).enforce()
    form = Translate(request.POST or None, of=found, language=language)
    is_sent = form.is_valid() and within(form, request, "translate", MOST_IN_AN_HOUR, AN_HOUR)
    if is_sent and tried(form, lambda: _kept(found, language, form, by)):
        messages.success(request, _("It is saved, and can be read at once."))
        return redirect("plans:translate", member=member, code=found.code, language=language)
    context = {
        **about(found), "form": form, "pairs": form.pairs(), "language": language,
        "heading": _("In {language}").format(language=name_of(language)),
    }  # fmt: skip
    return render(request, "plans/translate.html", context)


def _kept(found: Commitment, language: str, form: Translate, by: Hand) -> bool:
    steps = {one: form.of_a_milestone(one) for one in found.milestones.all()}
    acts.put_in_language(found, language, form.of_the_commitment(), steps, by=by)
    return True

"""What the pages of sending share: the form of a draft, its surroundings, what is like it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from parvis.consultations import rules
from parvis.consultations.acts.drafting import FILES
from parvis.consultations.forms.contribute import Contribute, bound_to
from parvis.consultations.likeness import alike
from parvis.consultations.models import Consultation, Contribution, Draft, Passage
from parvis.home.search.normal import tokens
from parvis.people.models import Person
from parvis.record import clock
from parvis.ui.typed import number_in

LOOKED_AT = 200  # of the latest contributions, for some like another
LONGEST_LOOKED_AT = 1_000  # characters of each


def page_of(consultation: Consultation) -> dict[str, Any]:
    """Return what stands around each page of sending."""
    return {
        "consultation": consultation, "plan": consultation.plan, "member": consultation.member,
    }  # fmt: skip


def told_of(form: Contribute) -> dict[str, Any]:
    """Return the page of a form: what is said, once it is complete, and where a device keeps it."""
    place = [form.consultation.member.slug, form.consultation.number]
    asked = reverse("consultations:contribute", args=place)
    passage = f"?passage={form.about.number}" if form.about else ""
    kept = "/".join(map(str, place)) + passage
    return {
        **page_of(form.consultation), "form": form, "keep": kept,
        "sign_in": urlencode({"next": f"{asked}{passage}"}),
        "said": form.to_send() if is_complete(form) else None,
        "closed": rules.is_open(form.consultation, clock.today()).reason,
    }  # fmt: skip


def is_complete(form: Contribute) -> bool:
    """Say whether each field of a form is right, even where it could not be sent."""
    return form.is_bound and not form.errors.keys() - {NON_FIELD_ERRORS}


def passage_of(consultation: Consultation, number: str) -> Passage | None:
    """Return the paragraph that is commented on, or none where none is named."""
    if not number:
        return None
    found = consultation.passages.filter(number=number_in(number) or 0).first()
    if found is None:
        raise Http404
    return found


def form_for(
    consultation: Consultation, person: Person | None, passage: Passage | None, *sent: Any,
    **rest: Any,
) -> Contribute:  # fmt: skip
    """Return the form of a consultation, as somebody may fill it today."""
    return Contribute(consultation, person, passage, clock.today(), *sent, **rest)


def form_of(
    draft: Draft, person: Person | None, *sent: Any, is_sent: bool = True
) -> Contribute:  # fmt: skip
    """Return the form that a draft began: with what is sent now, else with what the draft holds.

    `is_sent=False`: to be changed, before anything is found wrong with it.
    """
    held = bound_to(draft.content, draft.email)
    passage = passage_of(draft.consultation, held.get("passage") or "")
    told: dict[str, Any] = {"kept": draft.content.get(FILES, [])}
    if is_sent:
        return form_for(draft.consultation, person, passage, *(sent or (held,)), **told)
    form = form_for(draft.consultation, person, passage, **told)
    for name, field in form.fields.items():
        if name in held:
            many = isinstance(field.initial, list) or hasattr(
                field.widget, "allow_multiple_selected"
            )
            field.initial = held.getlist(name) if many else held[name]
    return form


def alike_of(form: Contribute) -> list[Contribution]:
    """Return what was said already that is most like a form: three at most. One query."""
    typed, language = form.to_send(), form.cleaned_data["language"]
    text = "\n".join([typed["title"], typed["words"], *(one.words for one in typed["said"])])
    if not text.strip():
        return []
    latest = Contribution.objects.public().asking().filter(
        consultation=form.consultation, passage=form.about
    ).select_related("member").order_by("-number")[:LOOKED_AT]  # fmt: skip
    others = [
        (one, tokens(f"{one.title}\n{one.words[:LONGEST_LOOKED_AT]}", one.language))
        for one in latest
    ]
    return alike(tokens(text[:LONGEST_LOOKED_AT], language), others)


def to_receipt(contribution: Contribution, *, again: bool = False) -> HttpResponse:
    """Lead to the receipt of a contribution; `again`: these words had been received before."""
    place = [contribution.member.slug, contribution.number]
    query = "?again" if again else ""
    return redirect(f"{reverse('consultations:receipt', args=place)}{query}")


def link_closed(request: HttpRequest, draft: Draft | None, reason: object) -> HttpResponse:
    """Say that a link leads nowhere (any more), and nothing of what it led to."""
    context = {"reason": reason}
    status = 410 if draft else 404
    return render(request, "consultations/draft_closed.html", context, status=status)


def house_of(request: HttpRequest) -> str:
    """Return where a request reached us, for letters: `https://plan.example.org`."""
    return request.build_absolute_uri("/").rstrip("/")

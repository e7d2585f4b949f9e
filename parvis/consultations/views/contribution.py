"""What became of it: the page of one contribution, from what was said to what was done."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations import verbs
from parvis.consultations.models import Answer, Attachment, Comment, Contribution
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.naming import author_of
from parvis.consultations.views.hands import about
from parvis.consultations.views.listed import comments_here, comments_in
from parvis.consultations.views.sending_receipt import told as told_of_receipt
from parvis.consultations.views.sending_receipt import waits
from parvis.consultations.views.steps import Known, steps_of
from parvis.consultations.views.threads import page_of, told
from parvis.consultations.views.walk import walk_of
from parvis.moderation import tombstones
from parvis.moderation.views.gone import gone
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.models import Entry
from parvis.record.validators import revalidated
from parvis.texts.excerpts import parts_of
from parvis.ui.typed import number_in
from parvis.ui.voices import voice_of

A_QUOTE = 240  # signs: what is no longer is quoted whole, under its title
PART = 6_000  # signs of a long text on one page


# What only some contributions have: by which column it is theirs, and how it is read.
BESIDE: dict[str, tuple[str, QuerySet[Any]]] = {
    "parts_beside": ("split_from", Contribution.objects.public().select_related("member")),
    "files_beside": ("contribution", Attachment.objects.select_related("document")),
    "answers_beside": ("contribution", Answer.objects.select_related("question", "option")),
}


@require_safe
@revalidated(chain="member")
def contribution(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show a contribution and what became of it: answer, commitment, milestones, evidence."""
    found = get_object_or_404(_read(), member__slug=member, number=number)
    if not found.is_public and waits(found):
        return render(request, "consultations/receipt.html", told_of_receipt(found))
    if not found.is_public:
        return gone(request, found, found.member)
    return render(request, "consultations/contribution.html", _page(request, found))


def _read() -> ContributionQuerySet:
    """Return contributions with what the page shows of them alone, and whether more is beside them."""
    others = Contribution.objects.public().filter(group=OuterRef("group")).order_by()
    beside = {
        name: Exists(every.filter(**{by: OuterRef("pk")})) for name, (by, every) in BESIDE.items()
    }
    counted = others.values("group").annotate(n=Count("pk")).values("n")
    return (
        Contribution.objects.for_reading()
        .counted()
        .annotate(
            comments_here=comments_here(), comments_all=comments_in(Comment.objects.all()),
            in_group=Coalesce(Subquery(counted), 0), **beside,
        )
        .select_related("consultation__member", "consultation__plan__member", "split_from__member")
    )  # fmt: skip


def _beside(found: Contribution, name: str) -> list[Any]:
    """Return what is beside a contribution under a name. One query where there is any, else none."""
    by, every = BESIDE[name]
    return list(every.filter(**{by: found})) if getattr(found, name) else []


def _page(request: HttpRequest, found: Contribution) -> dict[str, Any]:
    walk = walk_of(found)
    comments = page_of(found, getattr(found, "comments_all", 0), request.GET)
    documents = [filed.document for one in walk.commitments for filed in one.evidence.all()]
    stones = tombstones.of([*comments.object_list, *documents])
    parts = _beside(found, "parts_beside")
    files = [one.document for one in _beside(found, "files_beside")]
    whole = number_in(request.GET.get("comment", "")) or 0
    return {
        **about(found.consultation.plan), **_said(found, request.GET.get("part", "")),
        "contribution": found, "is_answered": walk.legs[0].in_force is not None,
        "consultation": found.consultation, "author": author_of(found),
        "shape": voice_of(found.side)[0],
        "replies": _replies(found),
        "attached": [one for one in files if one.is_public],
        "steps": steps_of(
            Known(walk, parts, _entries(found, parts), stones, getattr(found, "in_group", 0),
                  clock.today())
        ),
        "page": comments, "comments": told(comments, stones, whole),
        "record": record_address(found), "feed": record_address(found, "record-atom"),
    }  # fmt: skip


def _said(found: Contribution, part: str) -> dict[str, Any]:
    """Return the words: quoted whole where they are few, else under their title and in parts."""
    title, words = field_of(found, "title", []), field_of(found, "words", [])
    if not words.words.strip():
        return {"quote": title, "words": None}
    if len(words.words) <= A_QUOTE:
        return {"quote": words, "words": None, "title": None if _begins(title, words) else title}
    parts = Paginator(parts_of(words.words, PART), 1).get_page(part)
    text = Marked(parts.object_list[0], words.language, words.notes)
    return {"quote": title, "words": text, "parts": parts}


def _begins(title: Marked, words: Marked) -> bool:
    """Say whether a title is but the beginning of the words."""
    return " ".join(words.words.split()).startswith(title.words.removesuffix("…").strip())


def _replies(found: Contribution) -> list[tuple[Marked, list[Marked]]]:
    """Return what it answers to each question, in the order of the questions."""
    ordered = sorted(
        _beside(found, "answers_beside"), key=lambda one: (one.question.number, one.pk)
    )
    told: dict[int, tuple[Marked, list[Marked]]] = {}
    for one in ordered:
        question = told.setdefault(one.question_id, (field_of(one.question, "words"), []))
        question[1].append(_reply(one, found))
    return list(told.values())


def _reply(one: Answer, found: Contribution) -> Marked:
    if one.option:
        return field_of(one.option, "words")
    return marked(one.words or str(one.grade), found.language if one.words else "")


def _entries(found: Contribution, parts: list[Contribution]) -> list[Entry]:
    """Return the entries that tell when it was put in a group, or split. One query where it was."""
    if not (found.group or found.split_from or parts):
        return []
    keys = [found.record_key, *([found.split_from.record_key] if found.split_from else [])]
    told_by = [verbs.GROUPED.name, verbs.SPLIT.name]
    about_it = Q(subject_kind=found.record_kind, subject_key__in=keys, verb__in=told_by)
    return list(Entry.objects.of(found.chain).filter(about_it).order_by("number"))

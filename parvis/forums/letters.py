"""Letters of the outsiders' desk: plain text, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.forums import unfollowing
from parvis.forums.lapses import in_words
from parvis.forums.models import (
    Asking,
    DeskLetter,
    Digest,
    Finding,
    Forum,
    Lapse,
    QuestionAnswer,
)
from parvis.forums.readers import followers_of
from parvis.people.letters import one_line, sent
from parvis.people.models import Person
from parvis.ui.dates import day_in_words


def ask_for_proof(asking: Asking, token: str, house: str) -> bool:
    """Send a guest the link that proves the address; say whether it went off.

    Nothing of what was typed stands in it: whoever typed it may have named somebody else's address.
    """
    forum = asking.forum
    with override(asking.language):
        path = reverse("forums:confirm", args=[forum.chain, forum.slug, token])
        paragraphs = [
            _("Somebody, probably you, put a question on {site} and gave this address.").format(
                site=settings.SITE_NAME
            ),
            _("Open this link to read it again and to send it:") + f"\n{house}{path}",
            _("It works until {day}. Nothing is published before.").format(
                day=day_in_words(asking.expires_at)
            ),
            _("If it was not you, ignore this letter: nothing happens."),
        ]
        return sent(
            EmailMessage(
                subject=one_line(_("{site}: confirm your question").format(site=settings.SITE_NAME)),
                body=_body(paragraphs), to=[asking.email],
            )
        )  # fmt: skip


def written(letter: DeskLetter, post: BaseEmailBackend) -> EmailMessage:
    """Write a letter that is owed."""
    with override(letter.person.language):
        if letter.finding:
            return _of_finding(letter.finding, letter.person, post)
        if letter.digest:
            return _of_digest(letter.digest, letter.person, post)
        assert letter.answer
        return _of_answer(letter.answer, letter.person, post)


def _of_digest(digest: Digest, person: Person, post: BaseEmailBackend) -> EmailMessage:
    meeting, forum = digest.meeting, digest.meeting.forum
    link = unfollowing.link_for(person, forum)
    told = {
        "forum": one_line(forum.text("name").words), "day": day_in_words(meeting.day),
        "site": settings.SITE_NAME,
    }  # fmt: skip
    heading = _("What the meeting of {day} of {forum} did:")
    if digest.corrects:
        heading = _("Corrected: what the meeting of {day} of {forum} did:")
    paragraphs = [
        _("{name},").format(name=one_line(person.public_name)),
        heading.format(**told),
        digest.text("words").words,
        _("All of it, with what was decided:") + f"\n{settings.ADDRESS}{digest.get_absolute_url()}",
        _("You get this because you follow {forum}. One press ends these letters:").format(**told)
        + f"\n{link}",
    ]
    return EmailMessage(
        subject=one_line(_("{forum}: the meeting of {day}").format(**told)),
        body=_body(paragraphs), to=[person.email or ""], connection=post,
        headers=_one_click(link),
    )  # fmt: skip


def _one_click(link: str) -> dict[str, str]:
    """Let the reader's own mail program end these letters at one press (RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }  # fmt: skip


def _of_finding(finding: Finding, person: Person, post: BaseEmailBackend) -> EmailMessage:
    """Write of all that was found on one day: what is broken now, and what is kept again."""
    forum = finding.forum
    told = {"forum": one_line(forum.text("name").words)}
    ends, headers = _("You get this because you keep or chair {forum}.").format(**told), {}
    if person.pk in followers_of(forum):
        link = unfollowing.link_for(person, forum)
        ends = _(
            "You get this because you follow {forum}. One press ends these letters:"
        ).format(**told) + f"\n{link}"  # fmt: skip
        headers = _one_click(link)
    paragraphs = [
        _("{name},").format(name=one_line(person.public_name)),
        *_listed(_("{forum} does not keep to this:").format(**told), finding.began.all(), forum),
        *_listed(_("{forum} keeps to this again:").format(**told), finding.ended.all(), forum),
        _("All of it, with its days:") + f"\n{settings.ADDRESS}{forum.get_absolute_url()}",
        ends,
    ]
    return EmailMessage(
        subject=one_line(_("{forum}: what it keeps to, and what not").format(**told)),
        body=_body(paragraphs), to=[person.email or ""], connection=post, headers=headers,
    )  # fmt: skip


def _listed(head: str, rows: Iterable[Lapse], forum: Forum) -> list[str]:
    """Return a paragraph that lists what begins or ends, each with its day; nothing for none."""
    every = list(rows)
    lines = [
        _("- {what} (since {day})").format(
            what=one_line(said), day=day_in_words(row.over_on or row.since)
        )
        for row, said in zip(every, in_words([row.as_law for row in every], forum), strict=True)
    ]
    return ["\n".join([head, *lines])] if lines else []


def _of_answer(answer: QuestionAnswer, person: Person, post: BaseEmailBackend) -> EmailMessage:
    told = {
        "number": answer.question.number, "forum": one_line(answer.forum.text("name").words),
        "who": one_line(str(answer.organisation)), "site": settings.SITE_NAME,
    }  # fmt: skip
    paragraphs = [
        _("{name},").format(name=one_line(person.public_name)),
        _("{who} answered your question {number} to {forum}.").format(**told),
        answer.text("words").words,
        _("Your question, with every answer:")
        + f"\n{settings.ADDRESS}{answer.question.get_absolute_url()}",
    ]
    return EmailMessage(
        subject=one_line(_("{site}: question {number} was answered").format(**told)),
        body=_body(paragraphs), to=[person.email or ""], connection=post,
    )  # fmt: skip


def _body(paragraphs: list[str]) -> str:
    return "\n\n".join(part for part in paragraphs if part) + "\n"

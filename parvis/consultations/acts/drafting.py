"""Drafts are kept, sent and forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q

from parvis.consultations import rules
from parvis.consultations.acts.attaching import File, sizes_of
from parvis.consultations.acts.contributing import contribute, digest_of
from parvis.consultations.models import Consultation, Contribution, Draft
from parvis.consultations.ways import Way
from parvis.documents.kinds import NotAccepted, kind_of
from parvis.people import acts as people
from parvis.people import tokens
from parvis.people.acts.forgetting import addresses_of
from parvis.people.models import Person
from parvis.people.rights import Hand, may_sign
from parvis.record import clock
from parvis.record.acts import hold

LASTS = timedelta(days=30)
FILES = "files"  # in the content of a draft: the name of each file, where it is kept meanwhile, its kind
LONGEST_ADDRESS = 254
SOME = 50


def bearing(token: str) -> Draft | None:
    """Return the draft of a link, or none."""
    return _of(token, "token_digest")


def proving(token: str) -> Draft | None:
    """Return the draft of a link that went to the address in it, or none."""
    return _of(token, "proof_digest")


def _of(token: str, column: str, *, is_held: bool = False) -> Draft | None:
    """Return the draft of a token: one column for each purpose, so that none serves for another.

    `is_held`: nobody changes it until the transaction ends.
    """
    if len(token) > tokens.LONGEST:
        return None
    read = Draft.objects.select_related(
        "consultation__plan__member", "consultation__member", "contribution__member", "person"
    )
    if is_held:
        read = read.select_for_update(of=("self",))
    return read.filter(**{column: tokens.digest(token)}).first()


@transaction.atomic
def save_draft(
    consultation: Consultation, content: Mapping[str, Sequence[str]], *, language: str,
    person: Person | None = None, email: str = "", files: Sequence[File] | None = None,
    of: Draft | None = None,
) -> tuple[Draft, str]:  # fmt: skip
    """Keep what was typed, as a new draft, or as what an earlier one holds now.

    Returns the draft and, for a new one, the token of its link. Files replace those kept before;
    `None` leaves these. One that was sent meanwhile stays as it is. An address is proved anew.
    Words are kept whatever is wrong with them, files only where they could be sent, today; else it
    raises `Refused`.
    """
    if files:
        rules.is_open(consultation, clock.today()).enforce()
        rules.can_come_along(sizes_of(files), is_guest=person is None).enforce()
    drop_expired(most=SOME)
    token = "" if of else tokens.new()
    draft = Draft.objects.select_for_update().get(pk=of.pk) if of else Draft(
        consultation=consultation, token_digest=tokens.digest(token)
    )  # fmt: skip
    if draft.contribution_id:
        return draft, token
    kept = draft.content.get(FILES, [])
    draft.content = {name: [_plain(one) for one in typed] for name, typed in content.items()}
    draft.content[FILES] = kept if files is None else _put_down(files, instead_of=kept)
    draft.person, draft.email = person, "" if person else _plain(email)[:LONGEST_ADDRESS]
    draft.language, draft.proof_digest = language, ""
    draft.saved_at = clock.now()
    draft.expires_at = draft.saved_at + LASTS
    draft.save()
    return draft, token


def _plain(text: str) -> str:
    """Take out the one sign that a database cannot keep."""
    return text.replace("\x00", "")


@transaction.atomic
def ask_for_proof(draft: Draft) -> str:
    """Return the token of a letter that proves a guest's address; the one before is dead.

    The letter goes to the address that was read: had another taken its place in the draft since,
    the letter would prove that one. Raises `Refused`.
    """
    rules.is_open(draft.consultation, clock.today()).enforce()
    read = draft.email
    draft.refresh_from_db(from_queryset=Draft.objects.select_for_update())
    rules.may_ask_for_proof(draft, read).enforce()
    token = tokens.new()
    draft.proof_digest, draft.saved_at = tokens.digest(token), clock.now()
    draft.save(update_fields=["proof_digest", "saved_at"])
    return token


@transaction.atomic
def confirm(token: str, *, name: str, **typed: Any) -> tuple[Contribution, bool]:
    """Send the draft of a guest who has proved an address, as the account of that address.

    Where there is none it is opened, without a passphrase: a code sent there signs in.
    """
    read = proving(token)
    rules.may_open_draft(read, None, clock.now()).enforce()
    assert read is not None
    hold(read.consultation.chain)
    found = _of(token, "proof_digest", is_held=True)  # none, where it was changed meanwhile
    rules.may_open_draft(found, None, clock.now()).enforce()
    assert found is not None
    if found.contribution:
        return found.contribution, False
    person = people.recognise(found.email, name=name, language=found.language)
    return send_draft(found, by=Hand(person, clock.today()), way=Way.GUEST, **typed)


@transaction.atomic
def send_draft(
    draft: Draft, *, by: Hand, way: Way = Way.PERSON, **typed: Any
) -> tuple[Contribution, bool]:
    """Send a draft; return what it became, and whether that is new. Raises `Refused`.

    Two requests at once send it once; the same words of the same person are received once.
    """
    hold(draft.consultation.chain)
    draft.refresh_from_db()
    if draft.contribution:
        return draft.contribution, False
    if way != Way.GUEST:
        rules.may_open_draft(draft, by.person, clock.now()).enforce()
    rules.may_contribute(by, draft.consultation, typed.get("organisation"), clock.today()).enforce()
    earlier = _said_before(draft.consultation, by.person, **typed)
    if earlier is None:
        files = _pick_up(draft)
        sent = contribute(draft.consultation, by=by, way=way, files=files, **typed)
    _throw_away(draft.content.get(FILES, []))
    if earlier and Draft.objects.filter(contribution=earlier).exists():
        draft.delete()
        return earlier, False
    draft.contribution = earlier or sent
    draft.content, draft.email = {}, ""
    draft.save(update_fields=["contribution", "content", "email"])
    return draft.contribution, earlier is None


def _said_before(consultation: Consultation, person: Person, **typed: Any) -> Contribution | None:
    """Return what the same person sent with the same words, for the same body, to the same place."""
    replies = [one.words for one in typed.get("said", ()) if one.words.strip()]
    digest = digest_of(typed.get("title", ""), typed.get("words", ""), *replies)
    if not digest:
        return None
    return Contribution.objects.filter(
        consultation=consultation, person=person, digest=digest, passage=typed.get("passage"),
        organisation=typed.get("organisation"), way__in=[Way.PERSON, Way.ORGANISATION, Way.GUEST],
    ).order_by("number").first()  # fmt: skip


@transaction.atomic
def forget(person: Person) -> None:
    """Remove the drafts of a person and of their addresses, before the account is closed.

    What was sent stays, and with it the link that leads there. Raises `Refused` if it is closed.
    """
    may_sign(person).enforce()
    sent_to = Q()
    for address in addresses_of(person):
        sent_to |= Q(email__iexact=address)
    drafts = Draft.objects.filter(contribution__isnull=True).filter(Q(person=person) | sent_to)
    _drop(list(drafts))


@transaction.atomic
def drop_expired(*, most: int | None = None) -> int:
    """Remove the drafts whose time is over, with their files; say how many.

    Every one once a day; some of them whenever another draft is kept.
    """
    over = Draft.objects.filter(contribution__isnull=True, expires_at__lte=clock.now())
    drafts = list(over.order_by("expires_at")[:most])
    _drop(drafts)
    return len(drafts)


def _drop(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        _throw_away(draft.content.get(FILES, []))
        draft.delete()


# ---- files that wait with a draft ----


def _put_down(files: Sequence[File], instead_of: Sequence[Sequence[str]]) -> list[list[str]]:
    """Keep files beside a draft, under a name of chance."""
    _throw_away(instead_of)
    return [
        [
            _plain(name), default_storage.save(f"drafts/{tokens.new()}", ContentFile(content)),
            _recognised(content),
        ]
        for name, content in files
    ]  # fmt: skip


def _recognised(content: bytes) -> str:
    """Name the kind of a file by what is in it; empty for what will be refused."""
    try:
        return kind_of(content, limit=settings.LARGEST_FILE).ending.upper()
    except NotAccepted:
        return ""


def _pick_up(draft: Draft) -> list[File]:
    found = []
    for name, place, *_kind in draft.content.get(FILES, []):
        with default_storage.open(place) as file:
            found.append((name, file.read()))
    return found


def _throw_away(kept: Sequence[Sequence[str]]) -> None:
    """Remove files that waited with a draft, once that stands."""
    for _name, place, *_kind in kept:
        transaction.on_commit(lambda place=place: default_storage.delete(place), robust=True)  # type: ignore[misc]

"""Evidence is filed, contested, answered, withdrawn: refused with a reason, or recorded."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from parvis.documents.models import Document
from parvis.documents.tests.hide import SECRET, a_photo, exif, segment
from parvis.documents.tests.make import CSV, PDF, a_document
from parvis.moderation import acts as moderation
from parvis.moderation.tests.make import a_secretary
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.people.views.kept import all_about
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.law.evidence import LONGEST, State
from parvis.progress.models import ContestAnswer, Evidence, EvidenceContest, EvidenceWithdrawal
from parvis.progress.tests.make_evidence import (
    a_coalition,
    a_contest,
    a_lead,
    a_piece,
    a_seat_holder,
)
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
TOLD = {
    "kind": "link",
    "title": "Registre",
    "source": "Ministère",
    "address": "https://example.org/",
}
WORDS = {"words": "Trente et une pompes n’y sont pas.", "language": "fr"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


def entry(verb):
    return Entry.objects.get(verb=verb)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({}, "link"),
        ({"kind": "dataset"}, "dataset"),
        ({"kind": "dataset", "address": "", "file": ("a.csv", CSV)}, "dataset"),
        ({"kind": "file", "address": "", "file": ("a.pdf", PDF)}, "file"),
        ({"kind": "photo", "address": "", "file": ("a.jpg", a_photo())}, "photo"),
    ],
)
def test_a_piece_of_each_kind_is_deposited_and_filed_at_once(commitment, told, kind):
    milestone = commitment.milestones.get()
    filed = acts.bring_evidence(
        commitment, by=a_lead(commitment), made_on=date(2026, 8, 11), milestones=[milestone],
        **(TOLD | told),
    )  # fmt: skip
    assert (filed.kind, filed.by.side, filed.number) == (kind, Side.GOVERNMENT, 1)
    assert (filed.document.made_on, filed.document.published_on) == (date(2026, 8, 11), TODAY)
    facts = entry("evidence.filed").facts
    assert (facts["document"], facts["kind"], facts["milestones"]) == (1, kind, ["1.1"])


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"made_on": date(2026, 11, 25)}, "not later"),
        ({"kind": "photo", "address": "", "file": ("a.pdf", PDF)}, "photo is a JPEG"),
        ({"kind": "photo"}, "photo is a JPEG"),
        ({"kind": "link", "address": "", "file": ("a.pdf", PDF)}, "link is an address"),
        ({"kind": "dataset", "address": "", "file": ("a.pdf", PDF)}, "dataset is a CSV"),
        ({"kind": "file"}, "a link"),
        ({"file": ("a.pdf", PDF)}, "not both"),
        ({"address": "http://a:b@example.org/"}, "no password"),
        ({"title": ""}, "has a title"),
    ],
)
def test_what_is_not_so_is_refused_and_nothing_is_left(commitment, told, reason):
    with pytest.raises(Refused, match=reason):
        acts.bring_evidence(commitment, by=a_lead(commitment), **(TOLD | told))
    assert not Evidence.objects.exists() and not Document.objects.exists()
    assert not Entry.objects.filter(verb__in=("evidence.filed", "document.deposited")).exists()


def test_only_who_takes_part_files_and_only_once_the_plan_is_submitted(commitment):
    drafted = a_commitment()
    with pytest.raises(Refused, match="not been submitted"):
        acts.bring_evidence(drafted, by=a_lead(drafted), **TOLD)
    with pytest.raises(Refused, match="of this member"):
        acts.bring_evidence(commitment, by=an_organisation(), **TOLD)


def test_a_photo_is_filed_without_the_place_where_it_was_taken(commitment):
    sent = a_photo(segment(0xE1, b"Exif\0\0" + exif()))
    told = TOLD | {"kind": "photo", "address": "", "file": ("a.jpg", sent)}
    filed = acts.bring_evidence(commitment, by=a_lead(commitment), **told)
    with filed.document.file.open() as kept:
        assert SECRET not in kept.read()


def test_a_first_text_waits_and_with_it_the_piece(commitment):
    member = commitment.plan.member
    moderation.switch(member, first_posts_wait=True, by=a_secretary(member, Side.GOVERNMENT))
    filed = acts.bring_evidence(commitment, by=a_seat_holder(commitment), **TOLD)
    assert not filed.document.is_public
    with pytest.raises(Refused, match="Nobody sees"):
        a_contest(filed)


def test_either_side_contests_and_the_record_tells_no_word_of_it(commitment):
    piece = a_piece(commitment)
    contest = a_contest(piece, a_seat_holder(commitment), "Trente et une pompes n’y sont pas.")
    assert (contest.side, contest.on, contest.state) == ("civil_society", TODAY, State.OPEN)
    told = entry("evidence.contested")
    assert (told.side, told.facts["document"]) == ("civil_society", piece.number)
    assert told.facts["evidence-contest"] == "1" and "Trente" not in str(told.facts)
    theirs = a_piece(commitment, by=a_coalition(commitment, "Autre"))
    assert a_contest(theirs, a_lead(commitment)).side == "government"
    assert list(Evidence.objects.contested()) == [theirs, piece]


@pytest.mark.parametrize(
    ("words", "reason"), [(" \n", "Say why"), ("a" * (LONGEST + 1), "At most 5000")]
)
def test_a_contest_gives_its_reason(commitment, words, reason):
    with pytest.raises(Refused, match=reason):
        a_contest(a_piece(commitment), words=words)


def test_who_filed_does_not_contest_and_nobody_contests_twice_at_a_time(commitment):
    ministry, coalition = a_ministry(commitment.plan.member), a_coalition(commitment)
    piece = a_piece(commitment, ministry)
    with pytest.raises(Refused, match="but withdraws it"):
        a_contest(piece, ministry)
    contest = a_contest(piece, coalition)
    with pytest.raises(Refused, match="already"):
        a_contest(piece, coalition)
    a_contest(piece, a_coalition(commitment, "Une autre"))
    acts.withdraw_contest(contest, by=coalition)
    assert a_contest(piece, coalition).number == 3


def test_the_side_that_filed_answers_once_and_it_stays_contested(commitment):
    ministry, coalition = a_ministry(commitment.plan.member), a_coalition(commitment)
    piece = a_piece(commitment, ministry)
    contest = a_contest(piece, coalition)
    for by in (coalition, a_coalition(commitment, "Une autre")):
        with pytest.raises(Refused, match="side that filed"):
            acts.answer_contest(contest, by=by, **WORDS)
    answer = acts.answer_contest(contest, by=a_lead(commitment), **WORDS)
    assert (answer.side, contest.state) == ("government", State.ANSWERED)
    assert entry("evidence.contest-answered").facts["evidence-contest"] == "1"
    assert Evidence.objects.contested().get() == piece
    with pytest.raises(Refused, match="was answered"):
        acts.answer_contest(contest, by=ministry, **WORDS)


def test_what_both_sides_filed_either_answers_but_not_its_own_contest(commitment):
    ministry, coalition = a_ministry(commitment.plan.member), a_coalition(commitment)
    document = a_document(commitment.chain)
    piece = acts.file_evidence(commitment, document=document, by=ministry, is_joint=True)
    contest = a_contest(piece, coalition)
    with pytest.raises(Refused, match="their own contest"):
        acts.answer_contest(contest, by=coalition, **WORDS)
    other = a_coalition(commitment, "Une autre")
    assert acts.answer_contest(contest, by=other, **WORDS).by == other


def test_whoever_contests_withdraws_that_and_the_words_stay(commitment):
    coalition = a_coalition(commitment)
    piece = a_piece(commitment)
    contest = a_contest(piece, coalition)
    with pytest.raises(Refused, match="Only the organisation that contests"):
        acts.withdraw_contest(contest, by=a_coalition(commitment, "Une autre"))
    ended = acts.withdraw_contest(contest, by=coalition)
    assert (ended.state, ended.ended_on, ended.words) == (State.WITHDRAWN, TODAY, "Incomplet.")
    assert not Evidence.objects.contested().exists()
    for again in (
        lambda: acts.withdraw_contest(contest, by=coalition),
        lambda: acts.answer_contest(contest, by=piece.by, **WORDS),
    ):
        with pytest.raises(Refused, match="has ended"):
            again()


def test_a_piece_is_withdrawn_with_a_reason_replaced_and_its_contests_are_upheld(commitment):
    ministry = a_ministry(commitment.plan.member)
    piece, better = a_piece(commitment, ministry), a_piece(commitment, ministry, title="Version 2")
    contest, early = a_contest(piece), a_contest(piece, a_coalition(commitment, "Une autre"))
    acts.withdraw_contest(early, by=early.by)
    gone = acts.withdraw_evidence(piece, by=ministry, replaced_by=better, **WORDS)
    assert (gone.on, gone.replaced_by) == (TODAY, better)
    contest.refresh_from_db()
    early.refresh_from_db()
    assert (contest.state, early.state) == (State.UPHELD, State.WITHDRAWN)
    facts = entry("evidence.withdrawn").facts
    assert (facts["replaced_by"], facts["upheld"]) == (better.number, [contest.number])
    assert list(Evidence.objects.standing()) == [better]
    assert Evidence.objects.count() == 2 and piece.document.file.name
    with pytest.raises(Refused, match="was withdrawn"):
        a_contest(piece, a_coalition(commitment, "Une troisième"))
    with pytest.raises(Refused, match="was withdrawn"):
        acts.withdraw_evidence(piece, by=ministry, **WORDS)


def test_only_who_filed_withdraws_and_only_for_a_piece_of_its_side(commitment):
    ministry, coalition = a_ministry(commitment.plan.member), a_coalition(commitment)
    piece, theirs = a_piece(commitment, ministry), a_piece(commitment, coalition)
    with pytest.raises(Refused, match="Only the organisation that filed"):
        acts.withdraw_evidence(piece, by=coalition, **WORDS)
    elsewhere = a_piece(a_submitted_plan(commitment.plan.member, number=2).commitments.get())
    for other in (theirs, piece, elsewhere):
        with pytest.raises(Refused, match="Another piece of your side"):
            acts.withdraw_evidence(piece, by=ministry, replaced_by=other, **WORDS)
    with pytest.raises(Refused, match="Say why"):
        acts.withdraw_evidence(piece, by=ministry, words="", language="fr")


def test_words_that_wait_mark_nothing_as_contested(commitment):
    member = commitment.plan.member
    piece = a_piece(commitment)
    moderation.switch(member, first_posts_wait=True, by=a_secretary(member, Side.GOVERNMENT))
    contest = a_contest(piece, a_seat_holder(commitment))
    assert not contest.is_public and not Evidence.objects.contested().exists()
    with pytest.raises(Refused, match="Nobody sees this contest"):
        acts.answer_contest(contest, by=piece.by, **WORDS)


def test_who_wrote_takes_their_words_along(commitment):
    her, lead = a_seat_holder(commitment), a_lead(commitment)
    piece = a_piece(commitment, lead)
    contest = a_contest(piece, her, "Trente et une manquent.")
    acts.answer_contest(contest, by=lead, words="Elles y seront.", language="fr")
    acts.withdraw_evidence(piece, by=lead, words="Une autre suit.", language="fr")
    [hers] = all_about(her.person)["said_of_evidence"]
    assert (hers["words"], hers["document"]) == ("Trente et une manquent.", piece.number)
    told = {one["words"] for one in all_about(lead.person)["said_of_evidence"]}
    assert told == {"Elles y seront.", "Une autre suit."}


@pytest.mark.parametrize(
    ("model", "wrong", "sentence"),
    [
        (EvidenceContest, {"how": "withdrawn"}, "ends_in_some_way"),
        (EvidenceContest, {"ended_on": TODAY}, "ends_in_some_way"),
        (EvidenceContest, {"ended_on": date(2026, 11, 23), "how": "upheld"}, "ends_in_some_way"),
        (EvidenceContest, {"words": ""}, "says_something"),
        (ContestAnswer, {"words": ""}, "says_something"),
        (ContestAnswer, {"number": 0}, "count_from_one"),
        (EvidenceWithdrawal, {"side": "nobody"}, "of_a_side"),
    ],
)
def test_the_database_holds_what_is_said_of_evidence_to_its_form(
    commitment, model, wrong, sentence
):
    piece = a_piece(commitment)
    contest = a_contest(piece)
    acts.answer_contest(contest, by=piece.by, **WORDS)
    if model is EvidenceWithdrawal:
        acts.withdraw_evidence(piece, by=piece.by, **WORDS)
    with pytest.raises(IntegrityError, match=sentence), transaction.atomic():
        model.objects.update(**wrong)


def test_evidence_is_of_a_known_kind_and_replaces_itself_never(commitment):
    piece = a_piece(commitment)
    with pytest.raises(IntegrityError, match="known_kind"), transaction.atomic():
        Evidence.objects.update(kind="rumour")
    acts.withdraw_evidence(piece, by=piece.by, **WORDS)
    with pytest.raises(IntegrityError, match="replace_itself"), transaction.atomic():
        EvidenceWithdrawal.objects.update(replaced_by=piece)

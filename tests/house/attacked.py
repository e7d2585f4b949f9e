"""A world whose every text is an attack, written by the acts that people and the importer call."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models

from parvis.dates import PartialDate
from parvis.documents.tests.make import PDF, a_document
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_forum
from parvis.home.search import index
from parvis.members import acts as members
from parvis.members.life import Status
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.moderation.models import Arrangement
from parvis.opendata import acts as opendata
from parvis.opendata.judgements import Judgement
from parvis.opendata.layout import CommitmentFacts, MemberFacts, PlanFacts
from parvis.people import acts as people
from parvis.people import verbs
from parvis.people.models import Organisation
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts as plans
from parvis.plans.models import Commitment, Plan
from parvis.plans.template import TEXTS
from parvis.plans.tests.make import STARTS, a_commitment, a_milestone, a_ministry, a_plan
from parvis.progress import acts as progress
from parvis.record import clock
from parvis.record.acts import Actor, record
from parvis.texts.acts import translate
from tests.house import attacks
from tests.house.allying import translate_coalitions
from tests.house.amending import amended
from tests.house.attacked_forums import translate_forums
from tests.house.cast import a_cast
from tests.house.consulted import consulted, said_of
from tests.house.dates import moved
from tests.house.furniture import furnish
from tests.house.working import declared
from tests.house.world import World

# Several in one text, where they are short: fewer worlds say the same.
TEXTS_OF_ATTACKERS = (
    " ".join(attacks.MARKUP[number] for number in (0, 6, 7, 8)),
    " ".join(attacks.MARKUP[number] for number in (2, 3, 10)),
    " ".join(attacks.MARKUP[number] for number in (1, 4, 5, 9)),
    attacks.STRANGE[0] + attacks.STRANGE[1],
    attacks.STRANGE[2],
    attacks.STRANGE[3],
    attacks.STRANGE[4] + attacks.STRANGE[5] + attacks.STRANGE[6],
    attacks.STRANGE[7] + "\u2028" + attacks.MARKUP[2],
)

# Columns of text that hold no words of anybody: what they are instead.
NO_WORDS = {
    "language": "a code of a language",
    "slug": "a step of an address; a slug by its column",
    "chain": "the slug of a member",
    "kind": "a kind of thing that the record knows",
    "key": "a slug, a code or a pseudonym",
    "copy": "the same", "sent_sha256": "a digest", "traces": "of a closed list",
    "EvidenceContest.translations": "no act translates one",
    "ContestAnswer.translations": "the same", "EvidenceWithdrawal.translations": "the same",
    "digest": "a digest", "sha256": "a digest", "sealed_digest": "a digest", "previous": "a digest",
    "token_digest": "a digest", "proof_digest": "a digest",
    "salt": "chance", "password": "a digest",
    "email": "an address that was proved",
    "submitted": "a partial date", "starts": "a partial date", "ends": "a partial date",
    "due": "a partial date", "was": "a partial date", "becomes": "a partial date",
    "joined": "a partial date",
    "website": "an address of the web, checked by its form", "source_url": "the same",
    "address": "the same, checked by its rule",
    "file": "named by the fingerprint of what it holds", "media_type": "one that the kind says",
    "verb": "one of a closed table", "side": "one of a closed table", "role": "the same",
    "subject_kind": "one of the models", "subject_key": "a slug or a code", "actor_key": "a slug",
    "field": "the name of a column", "edition": "the edition of a list that is in the code",
    "Found.title": "words of other columns, brought into one shape", "Found.body": "the same",
    "Assessment.value": "one of a scale", "Assessment.code_source": "the number that a source gives",
    "Plan.source_id": "matched by the importer", "Commitment.code": "a step of an address",
    "Member.code": "matched by the importer", "PolicyArea.name": "a list that is in the code",
    "PolicyArea.translations": "the same", "Commitment.sdgs": "numbers",
    "Organisation.languages": "codes of languages",
    "Amendment.fields": "names of columns", "Proposal.translations": "no act translates one",
    "Endorsement.translations": "no act translates one",
    "Forum.commitment": "a step of an address",
    "brings": "skills of a closed list", "seeks": "the same", "needs": "the same",
    "Need.skills": "the same",
    "Charter.ours": "points of a charter", "Charter.scope": "of a closed list",
    "Charter.observers": "the same", "Decision.gone": "keys of a charter",
    "constituency": "a key of a charter", "party": "the same", "breaks": "rules of a charter",
    "word_language": "a code of a language",
    "Dissent.translations": "no act translates one",
    "Correction.translations": "the same", "Approval.translations": "the same",
    "PenHolder.translations": "the same", "JointDraft.translations": "the same",
    "ShadowReport.translations": "the same",
    "Answer.translations": "the same", "Contest.translations": "the same",
    "Round.closing": "codes, days and counts", "Round.translations": "no act translates one",
    "NothingToReport.translations": "the same",
    "Response.ground": "one of a closed list", "Comment.path": "numbers",
}  # fmt: skip


def columns() -> Iterator[tuple[type[models.Model], models.Field]]:
    """Yield every column of the house that holds words of people, with its table."""
    kinds = (models.CharField, models.TextField, models.JSONField)
    for table in apps.get_models():
        if not table.__module__.startswith("parvis."):
            continue
        for column in table._meta.fields:
            is_text = isinstance(column, kinds) and not column.choices
            named = {column.name, f"{table.__name__}.{column.name}"}
            if is_text and not named & NO_WORDS.keys():
                yield table, column


def is_in(table: type[models.Model], column: models.Field, text: str) -> bool:
    """Say whether some row of a table holds the attack in a column."""
    sought = cut(text, column.max_length)
    values = table._default_manager.values_list(column.name, flat=True)
    return any(sought in (value if isinstance(value, str) else _words(value)) for value in values)


def _words(value: Any) -> str:
    """Return all the words in a JSON value."""
    if isinstance(value, dict):
        return "\n".join(map(_words, [*value, *value.values()]))
    return "\n".join(map(_words, value)) if isinstance(value, list) else str(value)


def cut(text: str, longest: int | None = None) -> str:
    """Return as much of a text as a column takes, as acts keep it."""
    return text[:longest].strip()


def a_world_attacked_by(text: str) -> World:
    """Write one text into every column that acts can fill; return the world that it stands in."""
    member = a_member(cut(text, 200), short_name=cut(text, 100))
    members.change_status(
        member, status=Status.ACTIVE, since=STARTS, reason=cut(text), by=_signed_by(text)
    )
    association = an_organisation(
        member, Side.CIVIL_SOCIETY, cut(text, 200), short_name=cut(text, 80), about=cut(text),
        themes=[cut(text)],
    )  # fmt: skip
    _describe(association, text)
    plan, commitment, said = _a_plan(member, text)
    forum = a_forum(member, cut(text, 200))
    document = a_document(
        member.slug, title=cut(text, 300), source=cut(text, 300), licence=cut(text, 100),
        file=(cut(text), PDF),
    )  # fmt: skip
    _progress(commitment, association, document, text)
    cast = a_cast(forum, [commitment], name=cut(text, 200))
    _roles(forum, association, text)
    _import(text)
    for thing in (member, association, plan, commitment, forum, document):
        _translate(thing, text)
    for part in (commitment.milestones.first(), commitment.reports.first()):
        _translate(part, text, about=commitment)
    for thing in said_of(member):
        _translate(thing, text, about=member)
    _seal(member, text)
    made = furnish(member, forum, cast, rows=1, name=cut(text, 200), words=cut(text)) | said
    _translate(Arrangement.of(member), text, about=member)
    announced = member.plans.get(number=made["calendar"])
    for part in (announced.opportunities.first(), announced.outreach.first()):
        _translate(part, text, about=announced)
    translate_forums(forum, text)
    translate_coalitions(made, member, text)
    index.catch_up()
    return World(member, plan, commitment, document, forum, cast, made, rows=1)


def _signed_by(text: str) -> Actor:
    return Actor(side=Side.PLATFORM, name=cut(text, 200))


def _describe(organisation: Organisation, text: str) -> None:
    """Change what an organisation says of itself, and back, so that a wording is kept."""
    person = a_person(cut(text, 200))
    people.affiliate(person, organisation, by=PLATFORM)
    hand = Hand(person, clock.today())
    changed = people.describe(organisation, {"about": "Autrement."}, version=1, by=hand)
    people.describe(changed, {"about": cut(text)}, version=2, by=hand)


def _a_plan(member: Member, text: str) -> tuple[Plan, Commitment, dict[str, Any]]:
    plan = a_plan(member, title=cut(text, 200), summary=cut(text), consultation_from=clock.today())
    ministry = a_ministry(member)
    words = {name: cut(text) for name in TEXTS}
    commitment = a_commitment(plan, **words, number=cut(text, 30))
    milestone = a_milestone(commitment, number=cut(text, 20), title=cut(text), outputs=cut(text))
    later = PartialDate.parse("2027-06")
    plans.replan(milestone, becomes=later, reason=cut(text), by=ministry)
    a_milestone(commitment, number="9.9", title=cut(text))
    said = consulted(commitment, rows=2, words=cut(text))
    plans.submit(plan, starts=STARTS, ends=date(2027, 12, 31), by=ministry)
    said |= moved(commitment, cut(text))
    declared(commitment, rows=2, words=cut(text))
    return plan, commitment, said | amended(commitment, rows=1, words=cut(text))


def _progress(commitment: Commitment, association: Organisation, document: Any, text: str) -> None:
    ministry = a_ministry(commitment.plan.member)
    for pen, level in ((ministry, "complete"), (association, "limited")):
        progress.report(commitment, level=level, account=cut(text), by=pen)
    milestones = commitment.milestones.all()
    progress.file_evidence(commitment, document=document, by=ministry, milestones=milestones)


def _roles(forum: Forum, association: Organisation, text: str) -> None:
    grant = a_grant(Role.SEAT_HOLDER, forum.place, a_person(cut(text, 200)), association)
    people.withdraw(grant, reason=cut(text), by=PLATFORM)


def _import(text: str) -> None:
    """Enter what a hostile file of a source would: its own words beside ours."""
    member = opendata.enter_member(
        MemberFacts("ZZ", cut(text, 200), "europe", "national", cut(text, 60)), slug="zz"
    )
    Member.objects.filter(pk=member.pk).update(
        source=cut(text, 200)
    )  # a name of the importer's own
    plan = opendata.enter_plan(member, PlanFacts("AP_ZZ01", 1, None, None, 2))
    fields = {name: cut(text) for name in TEXTS} | {
        "number": cut(text, 30), "starts_source": cut(text, 100), "ends_source": cut(text, 100),
        "gaps": {"full_text": cut(text)},
    }  # fmt: skip
    partners = {"lead": cut(text), "support": cut(text)}
    facts = CommitmentFacts("ZZ0001", fields, partners, frozenset(), ())
    commitment = opendata.enter_commitment(plan, facts, {})
    judged = Judgement(
        "completion", "end_of_term", "limited", label_source=cut(text, 100), report_year=2024
    )
    opendata.enter_assessments(commitment, [judged])


def _translate(thing: Any, text: str, about: Any = None) -> None:
    """Translate what a thing is called, or what it tells, into two languages."""
    field = next(
        name for name in ("name", "title", "account", "supplement", "words") if hasattr(thing, name)
    )
    for language in ("ar", "en"):
        translate(thing, language, {field: text}, by=_signed_by(text), about=about)


def _seal(member: Member, text: str) -> None:
    """Keep the text beside an entry, as what is personal is kept."""
    record(
        verbs.RENAMED, of_member(member), by=_signed_by(text), person="p-2222222222",
        sealed={"words": cut(text)},
    )  # fmt: skip

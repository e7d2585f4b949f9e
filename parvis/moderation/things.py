"""The things that can be withheld, of whatever room: found by kind and key, and whose they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from django.apps import apps
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.places import Place, of_member
from parvis.people.verbs import DESCRIBED
from parvis.record.acts import SIGNED
from parvis.record.models import Entry
from parvis.texts.models import Text, fingerprint
from parvis.texts.withholding import Withheld

NO_LANGUAGE = "-"  # what nothing is translated into: the original is read
Named = tuple[str, str, str]  # a thing's chain, kind and key


class Thing(Protocol):
    """A thing that can be withheld: a model that is `Withheld` and has a place in the record."""

    pk: Any
    withheld_at: Any
    translations: Any

    @property
    def record_kind(self) -> str:
        """Name its kind."""

    @property
    def told_by(self) -> str:
        """Name the verb that told of it first."""

    @property
    def also_told_by(self) -> tuple[str, ...]:
        """Name other verbs that may have."""

    @property
    def spoken(self) -> tuple[str, ...]:
        """Name the fields that hold its words."""

    @property
    def companions(self) -> tuple[str, ...]:
        """Name the relations to what is withheld with it."""

    @property
    def chain(self) -> str:
        """Name the record it belongs to."""

    @property
    def record_key(self) -> str:
        """Name it within its kind."""

    @property
    def is_public(self) -> bool:
        """Say whether anybody may see it."""

    def get_absolute_url(self) -> str:
        """Return the page on which it stands."""

    def text(self, field: str, language: str | None = None) -> Text:
        """Read one of its texts."""

    @property
    def refresh_from_db(self) -> Callable[..., None]:
        """Read some of its columns anew."""

    @property
    def save(self) -> Callable[..., None]:
        """Keep some of its columns."""


def kinds() -> dict[str, type[Any]]:
    """Return the models of the things that can be withheld, by their kind in the record."""
    return {
        model.record_kind: model
        for model in apps.get_models()
        if issubclass(model, Withheld) and hasattr(model, "record_kind")
    }


def _named(kind: str, chains: Iterable[str]) -> QuerySet[Any]:
    model = kinds()[kind]
    return model.objects.filter(**{f"{model.found_by[0]}__in": list(chains)})


def find(chain: str, kind: str, key: str) -> Any:
    """Return a thing by its name in the record, or none. One query."""
    if kind not in kinds():
        return None
    columns = kinds()[kind].found_by[1:]
    parts = key.split(".") if len(columns) > 1 else [key]
    if len(parts) != len(columns) or "\0" in key:
        return None
    try:
        found = _named(kind, [chain]).filter(**dict(zip(columns, parts, strict=True))).first()
    except (ValueError, OverflowError):
        return None
    return found if found and found.record_key == key else None


def withheld_among(names: Iterable[Named]) -> set[Named]:
    """Return which of some things the public does not see. One query, however many and of what kinds."""
    wanted = set(names)
    parts = [_withheld(kind, [name for name in wanted if name[1] == kind]) for kind in kinds()]
    return set(parts[0].union(*parts[1:])) & wanted


def _withheld(kind: str, names: list[Named]) -> QuerySet[Any]:
    chain, *columns = kinds()[kind].found_by
    told = _named(kind, {name[0] for name in names} or {""}).filter(withheld_at__isnull=False)
    keys = [one for _chain, _kind, one in names]
    if len(columns) > 1:
        told = told.annotate(told_key=_dotted(columns)).filter(told_key__in=keys or ["0"])
    else:
        [key] = columns
        keys = [one for one in keys if key.endswith(("slug", "code")) or _is_number(one)]
        told = told.filter(**{f"{key}__in": keys or ["0"]})
        told = told.annotate(told_key=Cast(key, CharField()))
    told = told.order_by().annotate(told_chain=F(chain), told_kind=Value(kind, CharField()))
    return told.values_list("told_chain", "told_kind", "told_key")


def _dotted(columns: Iterable[str]) -> Concat:
    """Return a key that several columns tell, joined by dots, as the record writes it."""
    first, *rest = (Cast(column, CharField()) for column in columns)
    return Concat(first, *(part for one in rest for part in (Value("."), one)))


def _is_number(key: str) -> bool:
    return key.isdecimal() and len(key) <= 18


def names_in(entry: Entry) -> list[Named]:
    """Return the things that an entry of the record speaks of: its subject, and those its facts name."""
    told = [(entry.chain, entry.subject_kind, entry.subject_key)]
    # What an entry is about is its subject; a fact of that name is a number within something.
    others = [kind for kind in kinds() if kind in entry.facts and kind != entry.subject_kind]
    told += [(entry.chain, kind, str(entry.facts[kind])) for kind in others]
    return [name for name in told if name[1] in kinds()]


def companions_of(thing: Thing) -> list[Thing]:
    """Return what belongs to a thing, and what belongs to that. A query for each of its relations."""
    found: list[Thing] = []
    for path in thing.companions:
        model = _end_of(type(thing), path)
        keys = kinds()[thing.record_kind].objects.filter(pk=thing.pk, **{f"{path}__isnull": False})
        for one in model.objects.filter(pk__in=keys.values(path)).order_by("pk"):
            found += [one, *companions_of(one)]
    return found


def _end_of(model: Any, path: str) -> Any:
    """Return the model to which a path of relations leads."""
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model
    return model


def words_of(thing: Thing) -> list[Text]:
    """Return all that a thing says: each text, then its translations."""
    languages = ["", *thing.translations]
    said = [
        thing.text(field, language or NO_LANGUAGE)
        for field in thing.spoken
        for language in languages
    ]
    return [text for place, text in enumerate(said) if text and text not in said[:place]]


def digest_of(thing: Thing) -> str:
    """Return a fingerprint of all that a thing says, by which a change of its words is noticed."""
    return fingerprint("\n\n".join(text.words for text in words_of(thing)))


# ---- who wrote it ----


def told_in(thing: Thing) -> Entry | None:
    """Return the entry by which a thing was first told of. Read once: it never changes."""
    kept = vars(thing)
    if "told_first" not in kept:
        kept["told_first"] = _told_first(thing)
    found: Entry | None = kept["told_first"]
    return found


def verbs_of(thing: Thing | type[Any]) -> tuple[str, ...]:
    """Return the verbs by which a thing, or one of its kind, is told of first."""
    return thing.told_by, *thing.also_told_by


def _told_first(thing: Thing) -> Entry | None:
    entries = Entry.objects.of(thing.chain).filter(verb__in=verbs_of(thing))
    own = entries.about(thing)
    named = entries.filter(**{f"facts__{thing.record_kind}": thing.record_key})
    return (own | named).order_by("number").first()


def place_of(thing: Thing) -> Place:
    """Return the place that roles over a thing are held of: its member. Read once."""
    kept = vars(thing)
    if "stands_in" not in kept:
        kept["stands_in"] = of_member(Member.objects.get(slug=thing.chain))
    place: Place = kept["stands_in"]
    return place


def author_of(thing: Thing) -> str:
    """Return the pseudonym of the person who wrote a thing; empty where nobody signed it.

    A thing that knows its author says so itself: its record may have been signed for once only, so
    that nobody reads there who wrote it.
    """
    if own := str(getattr(thing, "author", "")):
        return own
    told = told_in(thing)
    return str(told.facts.get(SIGNED, "")) if told else ""


def authors_of(thing: Thing) -> set[str]:
    """Return the pseudonyms of all who wrote a thing: who began, and who described it since."""
    described = Entry.objects.about(thing).filter(verb=DESCRIBED.name)
    keys = {str(one.facts.get(SIGNED, "")) for one in described} | {author_of(thing)}
    return keys - {""}


def is_unnamed(thing: Thing) -> bool:
    """Say whether its author is not to be named in public."""
    return bool(getattr(thing, "is_unnamed", False))


def seen_of(person: Person, chain: str, but: Named | None = None) -> bool:
    """Say whether everybody sees something of a person whose record need not name them, but one."""
    for kind, model in kinds().items():
        if not model.written_by:
            continue
        theirs = _named(kind, [chain]).filter(
            **{model.written_by: person}, withheld_at__isnull=True
        )
        if but and but[1] == kind:
            theirs = theirs.exclude(**{model.found_by[1]: but[2]})
        if theirs.exists():
            return True
    return False


def organisation_of(thing: Thing) -> Organisation | None:
    """Return the organisation whose words a thing is."""
    own = thing if isinstance(thing, Organisation) else getattr(thing, "by", None)
    if isinstance(own, Organisation):
        return own
    told = told_in(thing)
    key = told.actor_key if told else ""
    return Organisation.objects.filter(member__slug=thing.chain, slug=key).first() if key else None


def signature_of(thing: Thing) -> str:
    """Return who says a thing, as everybody may read it: an organisation or a person; empty: nobody."""
    if organisation := organisation_of(thing):
        return str(organisation)
    told = told_in(thing)
    key = str(told.facts.get(SIGNED, "")) if told and not is_unnamed(thing) else ""
    return Person.known_as([key]).get(key, "") if key else ""


def side_of(thing: Thing) -> str:
    """Return the side whose words a thing is: its own, else that of whoever entered it."""
    side = getattr(thing, "side", "")
    if side:
        return str(side)
    told = told_in(thing)
    return told.side if told else ""

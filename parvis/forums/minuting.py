"""Where the minutes of meetings stand, read from what is kept: for rules, pages and lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from parvis.forums.law import charter as charters
from parvis.forums.law import minutes as law
from parvis.forums.models import Approval, Charter, Correction, Forum, Meeting, Minutes
from parvis.forums.models.minutes import MinutesQuerySet
from parvis.forums.sitting import seats_on
from parvis.people.models import Grant

SAID = "said"  # where a version keeps what was read of its approvals


@dataclass(frozen=True)
class Standing:
    """The minutes of one meeting on a day: its versions without their words, and what they rest on."""

    meeting: Meeting
    charter: charters.Charter | None
    versions: Sequence[Minutes]
    today: date

    @property
    def last(self) -> Minutes | None:
        """Return the last version; none where nothing was drafted."""
        return self.versions[-1] if self.versions else None

    @property
    def published(self) -> Minutes | None:
        """Return the version that is published, if one is."""
        return next((one for one in self.versions if one.published_on), None)

    @property
    def as_law(self) -> law.Minutes:
        """Return them as the law reads them."""
        last = self.last
        parties = law.parties(self.charter)
        if last is None:
            return law.Minutes(parties)
        return law.Minutes(
            parties, last.number, last.corrections_until, self.unanswered,
            tuple(
                law.Word(last.number, one.party, one.seat_id, one.approves) for one in self.words
            ),
            last.published_on,
        )  # fmt: skip

    @property
    def words(self) -> list[Approval]:
        """Return what seats said of the last version, the oldest first; in brief, no words."""
        return list(getattr(self.last, SAID)) if self.last else []

    @property
    def last_words(self) -> list[Approval]:
        """Return the last word of each seat on the last version."""
        return list({one.seat_id: one for one in self.words}.values())

    @property
    def unanswered(self) -> int:
        """Return how many corrections of any version wait for an answer."""
        return sum(count_of(one, "asked") - answered_of(one) for one in self.versions)

    def corrections(self) -> list[Correction]:
        """Return the corrections asked of any version. One query."""
        versions = {one.pk: one for one in self.versions}
        asked = Correction.objects.filter(minutes__meeting=self.meeting).order_by("number")
        found = list(asked.select_related("seat__organisation", "seat__person", "taken_in"))
        for one in found:
            one.minutes = versions[one.minutes_id]
        return found

    @property
    def state(self) -> law.State:
        """Say where they stand."""
        return law.state(self.as_law, self.today)

    @property
    def is_awaited(self) -> bool:
        """Say whether there are to be minutes: the meeting was on an earlier day or is on this one."""
        return not self.meeting.is_cancelled and self.meeting.day <= self.today

    @property
    def due_on(self) -> date | None:
        """Return the day by which they are published, as the charter of the meeting's day asks."""
        days = self.charter.minutes_days if self.charter else None
        return law.due_on(self.meeting.day, days)

    @property
    def days_late(self) -> int:
        """Return how many days late they are, or were when they were published."""
        if not self.is_awaited:
            return 0
        shown = self.published
        return law.days_late(self.due_on, shown.published_on if shown else None, self.today)

    @property
    def broken(self) -> list[law.Flaw]:
        """Return which rules the publication broke: none where it kept to them, or is still to come."""
        last = self.last
        if last is None or last.published_on is None:
            return []
        return law.flaws(self.as_law, last.published_on)


def count_of(version: Minutes, what: str) -> int:
    """Return one of the counts that `versions_of` reads with a version."""
    return int(getattr(version, what))


def answered_of(version: Minutes) -> int:
    """Return how many corrections of a version have their answer."""
    return count_of(version, "taken") + count_of(version, "refused")


def standings(
    meetings: Iterable[Meeting], forum: Forum, today: date,
    adopted: Iterable[Charter] | None = None, *, in_brief: bool = False,
) -> list[Standing]:  # fmt: skip
    """Return where the minutes of some meetings of a forum stand. Four queries, however many.

    `adopted`: the forum's charters with their constituencies, where they were read already: two
    queries less. `in_brief`: without what seats said in words; one query less.
    """
    every = {one.pk: one for one in meetings}
    adopted = sorted(
        Charter.objects.of(forum).for_reading() if adopted is None else adopted,
        key=lambda one: one.number,
    )
    by_meeting: dict[int, list[Minutes]] = {}
    for one in (versions_in_brief if in_brief else versions_of)(every.values()):
        one.meeting = every[one.meeting_id]
        by_meeting.setdefault(one.meeting_id, []).append(one)
    return [
        Standing(one, rules_on(adopted, one.day), by_meeting.get(one.pk, []), today)
        for one in every.values()
    ]


def standing(meeting: Meeting, today: date) -> Standing:
    """Return where the minutes of one meeting stand."""
    return standings([meeting], meeting.forum, today)[0]


def versions_of(meetings: Iterable[Meeting]) -> MinutesQuerySet:
    """Return the versions of the minutes of some meetings, without their words; the oldest first.

    Each tells how many corrections were asked of it, and how many were taken over and refused.
    """
    said = Approval.objects.select_related("seat__organisation", "seat__person")
    return _counted(meetings).prefetch_related(Prefetch("approvals", said, to_attr=SAID))


def _counted(meetings: Iterable[Meeting]) -> MinutesQuerySet:
    found = Minutes.objects.filter(meeting__in=list(meetings)).defer("body", "translations")
    counted = found.annotate(
        asked=_corrections(), taken=_corrections(taken_in__isnull=False),
        refused=_corrections(refused_on__isnull=False),
    )  # fmt: skip
    return counted.order_by("number")


def _corrections(**kept: bool) -> Coalesce:
    some = Correction.objects.filter(minutes=OuterRef("pk"), **kept).order_by().values("minutes")
    return Coalesce(Subquery(some.annotate(n=Count("pk")).values("n")), 0)


def versions_in_brief(meetings: Iterable[Meeting]) -> list[Minutes]:
    """Return the versions as `versions_of` does, of what seats said no more than the law reads.

    One query: a version comes once for each word said of it.
    """
    rows = _counted(meetings).order_by("number", "approvals__pk").annotate(
        word_party=F("approvals__party"), word_seat=F("approvals__seat_id"),
        word_approves=F("approvals__approves"),
    )  # fmt: skip
    found: dict[int, Minutes] = {}
    for row in rows:
        said = getattr(found.setdefault(row.pk, row), SAID, [])
        if row.word_seat:
            said.append(
                Approval(party=row.word_party, seat_id=row.word_seat, approves=row.word_approves)
            )
        setattr(found[row.pk], SAID, said)
    return list(found.values())


def rules_on(adopted: Iterable[Charter], day: date) -> charters.Charter | None:
    """Return the rules that were in force on a day, of the charters in their order; or none."""
    in_force = [one for one in adopted if one.adopted_on <= day]
    return in_force[-1].as_law if in_force else None


def party_of(seat: Grant, standing: Standing) -> str:
    """Return the party that a seat, or who stands in for it, speaks for today; empty for none."""
    for one in seats_on(standing.meeting.forum, standing.today):
        alternate = one.alternate.pk if one.alternate else None
        if seat.pk in (one.grant.pk, alternate):
            party = law.party_of(
                standing.charter, one.constituency, is_of_the_state=one.is_of_the_state
            )
            return party if party in law.parties(standing.charter) else ""
    return ""

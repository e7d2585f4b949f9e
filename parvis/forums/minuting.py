"""Where the minutes of meetings stand, read from what is kept: for rules, pages and lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from parvis.forums.law import charter as charters
from parvis.forums.law import minutes as law
from parvis.forums.models import Approval, Charter, Correction, Forum, Meeting, Minutes
from parvis.forums.sitting import seats_on
from parvis.people.models import Grant


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
            parties, last.number, last.corrections_until,
            sum(not one.is_answered for one in self.corrections),
            tuple(
                law.Word(last.number, one.party, one.seat_id, one.approves) for one in self.words
            ),
            last.published_on,
        )  # fmt: skip

    @property
    def words(self) -> list[Approval]:
        """Return what seats said of the last version, the oldest first."""
        return list(self.last.approvals.all()) if self.last else []

    @property
    def last_words(self) -> list[Approval]:
        """Return the last word of each seat on the last version."""
        return list({one.seat_id: one for one in self.words}.values())

    @property
    def corrections(self) -> list[Correction]:
        """Return the corrections asked of any version."""
        return [asked for one in self.versions for asked in one.corrections.all()]

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


def standings(
    meetings: Iterable[Meeting], forum: Forum, today: date,
    adopted: Iterable[Charter] | None = None,
) -> list[Standing]:  # fmt: skip
    """Return where the minutes of some meetings of a forum stand. Five queries, however many.

    `adopted`: the forum's charters with their constituencies, where they were read already.
    """
    every = list(meetings)
    adopted = sorted(
        forum.charters.for_reading() if adopted is None else adopted, key=lambda one: one.number
    )
    by_meeting: dict[int, list[Minutes]] = {}
    for one in versions_of(every):
        by_meeting.setdefault(one.meeting_id, []).append(one)
    return [
        Standing(one, rules_on(adopted, one.day), by_meeting.get(one.pk, []), today)
        for one in every
    ]


def standing(meeting: Meeting, today: date) -> Standing:
    """Return where the minutes of one meeting stand."""
    return standings([meeting], meeting.forum, today)[0]


def versions_of(meetings: Iterable[Meeting]) -> QuerySet[Minutes]:
    """Return the versions of the minutes of some meetings, without their words; the oldest first."""
    found = Minutes.objects.filter(meeting__in=list(meetings)).defer("body", "translations")
    said = Approval.objects.select_related("seat__organisation", "seat__person")
    asked = Correction.objects.select_related("seat__organisation", "seat__person", "taken_in")
    return found.prefetch_related(
        Prefetch("approvals", said), Prefetch("corrections", asked)
    ).order_by("number")


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

"""Build the demonstration world, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from parvis.home.demo import amarea, brisa, calderana, house, marjania, solvera
from parvis.home.demo.allying import plan_allies
from parvis.home.demo.amending import plan_amendments
from parvis.home.demo.carrying import plan_progress
from parvis.home.demo.casting import Company, plan_cast
from parvis.home.demo.consulting import plan_hearing
from parvis.home.demo.days import Days
from parvis.home.demo.disputing import plan_disputes
from parvis.home.demo.governing import plan_life
from parvis.home.demo.made import Made
from parvis.home.demo.membership import plan_membership
from parvis.home.demo.moderating import plan_moderation
from parvis.home.demo.penning import plan_pens
from parvis.home.demo.planning import plan_cycle
from parvis.home.demo.reporting import plan_rounds
from parvis.home.demo.script import Setting
from parvis.home.demo.story import Progress, Story
from parvis.home.demo.verifying import plan_verification
from parvis.home.demo.watching import plan_watches
from parvis.home.demo.ways import plan_ways
from parvis.record.models import Head

SETTINGS = (
    amarea.SETTING, solvera.SETTING, calderana.SETTING, marjania.SETTING, brisa.SETTING,
)  # fmt: skip


def is_empty() -> bool:
    """Say whether nothing has ever been entered in this database."""
    return not Head.objects.exists()


@transaction.atomic
def build(
    today: date, progress: Progress | None = None, settings: Sequence[Setting] = SETTINGS
) -> int:
    """Tell the stories of the members as of `today`, all or none; return the number of acts told.

    `progress` is called with the acts told and the acts there are. The same day tells the same
    record, to the digest; told on the day itself, what would lie ahead of the hour is told now.
    """
    story = Story(Days(today, timezone.get_default_timezone()))
    keepers = Company(story)
    plan_cast(keepers, house.CAST)
    plan_watches(keepers, house.WATCHES)
    for setting in settings:
        made = Made(setting, story)
        plan_membership(made)
        company = Company(story, made)
        plan_cast(company, setting.cast)
        plan_verification(made)
        plan_moderation(made, company)
        plan_watches(company, setting.watches)
        if setting.life:
            plan_life(made, company, setting.life)
        if setting.allies:
            plan_allies(made, setting.allies)
        for cycle in setting.cycles:
            plan_cycle(made, cycle)
            if cycle.hearing:
                plan_hearing(made, company, cycle.hearing)
            for promise in cycle.promises:
                plan_progress(made, promise)
                plan_disputes(made, promise)
        plan_ways(made)
        plan_rounds(made)
        plan_pens(made)
        plan_amendments(made)
    return story.tell(progress)

"""The story of a forum: its teams, who sits and chairs, what it decides, who asks it what."""

from parvis.home.demo.casting import Company
from parvis.home.demo.forum_script import Life
from parvis.home.demo.governing.chamber import Chamber
from parvis.home.demo.governing.desk import plan_desk
from parvis.home.demo.governing.meeting import plan_meetings
from parvis.home.demo.governing.seating import plan_seats
from parvis.home.demo.governing.teams import plan_teams
from parvis.home.demo.made import Made


def plan_life(made: Made, company: Company, life: Life) -> None:
    """Plan all that is told of the life of a member's forum."""
    chamber = Chamber(made, company, life)
    plan_teams(chamber)
    plan_seats(chamber)
    plan_meetings(chamber)
    plan_desk(chamber)

"""The story of a plan made in public: its calendar, what was asked, said, sorted and answered."""

from parvis.home.demo.casting import Company
from parvis.home.demo.cocreation_script import Hearing
from parvis.home.demo.consulting.answering import plan_answers
from parvis.home.demo.consulting.asking import plan_questions
from parvis.home.demo.consulting.calendar import plan_calendar
from parvis.home.demo.consulting.room import Room
from parvis.home.demo.consulting.saying import plan_words
from parvis.home.demo.consulting.sorting import plan_sorting
from parvis.home.demo.made import Made


def plan_hearing(made: Made, company: Company, hearing: Hearing) -> None:
    """Plan all that is told of how one plan is made with the public."""
    room = Room(made, company, hearing)
    plan_calendar(room)
    plan_questions(room)
    plan_words(room)
    plan_sorting(room)
    plan_answers(room)

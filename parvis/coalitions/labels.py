"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.coalitions.law.belonging import Admission, Way
from parvis.coalitions.law.skills import Skill

SKILLS: dict[str, Promise] = {
    Skill.OPEN_DATA: _("Open data"),
    Skill.INFORMATION_LAW: _("Access to information"),
    Skill.MEDIA: _("Media and journalism"),
    Skill.FIELD_MONITORING: _("Monitoring in the field"),
    Skill.FUNDING: _("Funding"),
    Skill.RESEARCH: _("Research and evaluation"),
    Skill.PUBLIC_FINANCE: _("Reading budgets and contracts"),
    Skill.TECHNOLOGY: _("Software and design"),
    Skill.LEGAL_HELP: _("Legal help"),
    Skill.TRAINING: _("Training"),
    Skill.OUTREACH: _("Reaching people where they live"),
    Skill.INCLUSION: _("Inclusion of those who are left out"),
    Skill.FACILITATION: _("Leading meetings and mediating"),
    Skill.TRANSLATION: _("Translation and plain language"),
}
ADMISSIONS: dict[str, Promise] = {
    Admission.ASKED: _("One asks, and a member answers with its reasons"),
    Admission.OPEN: _("Any organisation of society may join directly"),
}
WAYS: dict[str, Promise] = {
    Way.ASKED: _("asks to join"),
    Way.INVITED: _("is invited"),
}

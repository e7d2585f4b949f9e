"""Words for the names of imported fields."""

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "name": _("name"),
    "region": _("region"),
    "kind": _("kind"),
    "submitted": _("year of submission"),
    "ends": _("end"),
    "length_years": _("length in years"),
    "source_id": _("OGP's own identifier"),
    "plan": _("plan"),
    "number": _("number"),
    "order": _("place in the plan"),
    "title": _("title"),
    "short_title": _("short title"),
    "theme": _("theme"),
    "full_text": _("full text"),
    "starts": _("start"),
    "starts_source": _("start, as the source writes it"),
    "ends_source": _("end, as the source writes it"),
    "gaps": _("what the source says it does not have"),
    "source_url": _("address of the source"),
    "lead": _("lead institution"),
    "support": _("supporting institutions"),
    "policy_areas": _("policy areas"),
}

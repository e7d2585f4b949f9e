"""What can happen to an organisation."""

from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare

REGISTERED = declare("organisation.registered", _("registered the organisation {name}"))

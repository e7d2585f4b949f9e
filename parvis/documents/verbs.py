"""What can happen to a document."""

from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare

DEPOSITED = declare("document.deposited", _("deposited “{title}”"))

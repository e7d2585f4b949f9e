"""Every address of the house. Pages live under their language; machines' addresses do not."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from parvis.config import health
from parvis.home.views import record
from parvis.people.views import leaving

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("verify.py", record.verifier, name="verifier"),
    *i18n_patterns(
        path("", include("parvis.ui.urls")),
        path("", include("parvis.home.urls")),
        path("account/oidc/<str:provider_id>/login/", leaving.leave),  # before allauth’s own
        path("account/", include("allauth.urls")),
        path("", include("parvis.moderation.urls")),
        path("", include("parvis.people.urls")),
        path("", include("parvis.forums.urls")),
        path("", include("parvis.documents.urls")),
        path("", include("parvis.plans.urls")),
        path("", include("parvis.coalitions.urls")),
        path("", include("parvis.progress.urls")),
        path("", include("parvis.consultations.urls")),
        path("", include("parvis.members.urls")),
    ),
]

"""All settings, in one file, safe by default; the environment says the rest (see docs/running.md)."""

from pathlib import Path
from typing import Any

import environ
from django.utils.translation import gettext_lazy as _

from parvis.config import accounts
from parvis.config.address import house_address
from parvis.config.keys import secret_key
from parvis.config.logs import logging_of

env = environ.Env()
PACKAGE = Path(__file__).resolve().parent.parent
# What is written lies in the checkout; where Parvis was installed as a package, where one stands.
PLACE = PACKAGE.parent if (PACKAGE.parent / "pyproject.toml").exists() else Path.cwd()
DATA_DIR = Path(env("PARVIS_DATA_DIR", default=str(PLACE / "var"))).absolute()

DEBUG = env.bool("PARVIS_DEBUG", default=False)
ALLOWED_HOSTS = env.list("PARVIS_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("PARVIS_ORIGINS", default=[])
SECRET_KEY = secret_key(DATA_DIR, env("PARVIS_SECRET_KEY", default=""))
LOGGING = logging_of(env("PARVIS_LOG", default="plain"), env("PARVIS_LOG_LEVEL", default="WARNING"))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "parvis.home",
    "parvis.opendata",
    "parvis.consultations",
    "parvis.progress",
    "parvis.coalitions",
    "parvis.plans",
    "parvis.forums",
    "parvis.moderation",
    "parvis.people",
    "parvis.members",
    "parvis.documents",
    "parvis.texts",
    "parvis.record",
    "parvis.ui",
    # After the rooms: their templates and words come before those of the accounts.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "parvis.ui.middleware.content_security_policy",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "parvis.ui.middleware.kept_only_where_said",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "parvis.ui.middleware.broken_tokens_forgotten",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "parvis.people.middleware.kept_by_nobody",
    "parvis.record.signing.in_requests",
    "parvis.ui.middleware.RefusalsExplained",
    "parvis.ui.middleware.nothing_at_a_null_byte",
]

ROOT_URLCONF = "parvis.config.urls"
WSGI_APPLICATION = "parvis.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "parvis.ui.frame.frame",
            ],
            "builtins": [
                "parvis.ui.templatetags.ui",
                "parvis.texts.templatetags.texts",
                "django.templatetags.i18n",
            ],
        },
    }
]

# One file by default; PostgreSQL by DATABASE_URL. IMMEDIATE lets two writers queue instead of fail.
# The file is not named by a URL: a folder may be called anything, `%41`, `?` and `#` included.
_FILE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": str(DATA_DIR / "parvis.sqlite3"),
}
DATABASES = {"default": env.db("DATABASE_URL") if env("DATABASE_URL", default="") else _FILE}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["CONN_MAX_AGE"] = 600  # opening the file costs more than a short query
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # What is removed is overwritten: a closed account leaves no name in freed pages.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["OPTIONS"] = {
        "pool": {"min_size": 1, "max_size": env.int("PARVIS_POOL", default=8)}
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Public pages as they were answered, compressed; the least asked for give way. See record/pages.py.
PAGES_KEPT = 0 if DEBUG else env.int("PARVIS_PAGE_CACHE", default=500)
_PAGES = "locmem.LocMemCache" if PAGES_KEPT else "dummy.DummyCache"
CACHES = {
    # Shared by all processes, so that what is limited is counted once; and large, so that nobody
    # makes it forget by filling it.
    "default": env.cache_url("CACHE_URL", default="dbcache://cache?max_entries=100000"),
    "pages": {
        "BACKEND": f"django.core.cache.backends.{_PAGES}",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": PAGES_KEPT},
    },
    # Papers that take seconds to make, shared by all processes. See documents/keeping.py.
    "papers": {
        "BACKEND": "django.core.cache.backends."
        + ("filebased.FileBasedCache" if PAGES_KEPT else "dummy.DummyCache"),
        "LOCATION": DATA_DIR / "papers",
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
}

# French is written first; docs/tour.md says what a fifth language takes.
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("es", _("Spanish")), ("ar", _("Arabic"))]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = ["parvis.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("PARVIS_TIME_ZONE", default="UTC")

STATIC_URL = "/static/"
STATIC_ROOT = Path(env("PARVIS_STATIC_DIR", default=str(PLACE / "static-collected")))
MEDIA_ROOT = DATA_DIR / "files"
# Our reading of the Partnership's rules on submitting (AP-D6) and amending (AP-X1); see docs/running.md.
SUBMISSION_LANGUAGE = env("PARVIS_SUBMISSION_LANGUAGE", default="en")
AMENDMENT_MONTHS = env.int("PARVIS_AMENDMENT_MONTHS", default=12)
# After how many days something that is overdue is called very overdue: our reading, no rule of OGP.
VERY_OVERDUE_DAYS = env.int("PARVIS_VERY_OVERDUE_DAYS", default=90)
# What the observed way of working is read from: months, and how many facts, meetings, signs (ours).
WAYS_MONTHS = env.int("PARVIS_WAYS_MONTHS", default=12)
WAYS_FACTS = env.int("PARVIS_WAYS_FACTS", default=2)
WAYS_MEETINGS = env.int("PARVIS_WAYS_MEETINGS", default=2)
WAYS_SIGNS = env.int("PARVIS_WAYS_SIGNS", default=2)
# How many half-years the page on the partnership looks back. Our reading.
HEALTH_HALF_YEARS = env.int("PARVIS_HEALTH_HALF_YEARS", default=8)
# How many weeks before a date of the international calendar a meeting prepares it: our default.
FORUM_PREPARES_WEEKS = env.int("PARVIS_FORUM_PREPARES_WEEKS", default=8)
# Leads are reminded of a round so many days before its last, and so many after it: our default.
ROUND_REMINDS_BEFORE = env.int("PARVIS_ROUND_REMINDS_BEFORE", default=7)
ROUND_REMINDS_AFTER = env.int("PARVIS_ROUND_REMINDS_AFTER", default=1)
# Under which contributions and their files are public, as an SPDX identifier or a name; empty: an open
# licence that is not named.
LICENCE = env("PARVIS_LICENCE", default="")
LARGEST_FILE = env.int("PARVIS_LARGEST_FILE", default=25_000_000)  # bytes of one document
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

AUTH_USER_MODEL = "people.Person"
vars().update(accounts.settings(env, DATA_DIR))

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("PARVIS_BEHIND_PROXY", default=False) else None
)
SECURE_SSL_REDIRECT = env.bool("PARVIS_HTTPS", default=False)
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]  # supervisors ask without encryption
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL_REDIRECT else 0
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = SECURE_SSL_REDIRECT
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
# Where links of the console lead; those of pages and letters follow the request.
ADDRESS = house_address(env, ALLOWED_HOSTS, https=SECURE_SSL_REDIRECT)

# What the front page calls this installation; empty means the Partnership as a whole.
SITE_NAME = env("PARVIS_SITE_NAME", default="Parvis")
SOURCE_URL = env("PARVIS_SOURCE_URL", default="")

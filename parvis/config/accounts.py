"""Settings of accounts and of letters: how people sign in, what is proved, who sends the mail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import environ

from parvis.config.providers import apps_of

_VALIDATORS = "django.contrib.auth.password_validation"
_HASHERS = "django.contrib.auth.hashers"


def settings(env: environ.Env, data_dir: Path) -> dict[str, Any]:
    """Return the settings of accounts, by their names."""
    https = env.bool("PARVIS_HTTPS", default=False)
    return {
        **_passphrases(),
        **_allauth(https),
        "ALLAUTH_TRUSTED_PROXY_COUNT": int(env.bool("PARVIS_BEHIND_PROXY", default=False)),
        "SOCIALACCOUNT_PROVIDERS": {
            "openid_connect": {"APPS": apps_of(env.str("PARVIS_OPENID", default=""))}
        },
        "SESSION_COOKIE_AGE": 14 * 86_400,  # seconds
        # To the server that is named, else into a folder, so that no letter is lost.
        "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "EMAIL_FILE_PATH": str(data_dir / "mail"),
        **(env.email_url("PARVIS_MAIL") if env.str("PARVIS_MAIL", default="") else {}),
        "DEFAULT_FROM_EMAIL": env.str("PARVIS_MAIL_FROM", default="Parvis <parvis@localhost>"),
    }


def _passphrases() -> dict[str, Any]:
    return {
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        "PASSWORD_HASHERS": [
            f"{_HASHERS}.ScryptPasswordHasher",
            f"{_HASHERS}.PBKDF2PasswordHasher",
        ],
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": f"{_VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
            {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
            {
                "NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator",
                "OPTIONS": {"user_attributes": ("name", "email")},
            },
        ],
    }


def _allauth(https: bool) -> dict[str, Any]:
    """Prove an address before anything else; let nobody learn who has an account."""
    return {
        "LOGIN_URL": "account_login",
        "LOGIN_REDIRECT_URL": "people:my",
        "ACCOUNT_ADAPTER": "parvis.people.adapters.Accounts",
        "SOCIALACCOUNT_ADAPTER": "parvis.people.adapters.Providers",
        "ACCOUNT_SIGNUP_FORM_CLASS": "parvis.people.signup.Named",
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
        "ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED": True,
        "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
        "ACCOUNT_EMAIL_NOTIFICATIONS": True,
        "ACCOUNT_REAUTHENTICATION_TIMEOUT": 600,  # seconds
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if https else "http",
        "MFA_SUPPORTED_TYPES": ["recovery_codes", "totp", "webauthn"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_PASSKEY_SIGNUP_ENABLED": True,
        # Browsers give passkeys to https and, for those who try it out, to localhost.
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not https,
    }

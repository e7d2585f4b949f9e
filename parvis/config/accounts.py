"""Settings of accounts and of letters: how people sign in, what is proved, who sends the mail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import environ

from parvis.config.providers import apps_of

_HASHERS = "django.contrib.auth.hashers"
_OURS = "parvis.people.passphrases"
_FORMS = "parvis.people.account_forms"


def settings(env: environ.Env, data_dir: Path) -> dict[str, Any]:
    """Return the settings of accounts, by their names."""
    https = env.bool("PARVIS_HTTPS", default=False)
    return {
        **_passphrases(),
        **_allauth(https),
        **_forms(),
        "ALLAUTH_TRUSTED_PROXY_COUNT": int(env.bool("PARVIS_BEHIND_PROXY", default=False)),
        "SOCIALACCOUNT_PROVIDERS": {
            "openid_connect": {"APPS": apps_of(env.str("PARVIS_OPENID", default=""))}
        },
        "SESSION_COOKIE_AGE": 14 * 86_400,  # seconds
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        # To the server that is named, else into a folder, so that no letter is lost.
        "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "EMAIL_FILE_PATH": str(data_dir / "mail"),
        **(env.email_url("PARVIS_MAIL") if env.str("PARVIS_MAIL", default="") else {}),
        "EMAIL_TIMEOUT": 10,  # seconds
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
            {"NAME": f"{_OURS}.LongEnough", "OPTIONS": {"min_length": 12}},
            {"NAME": f"{_OURS}.NotCommon"},
            {
                "NAME": f"{_OURS}.NotTheirName",
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
        "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND": True,
        "ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND": True,
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_LOGOUT_ON_GET": False,
        # Public pages tell nobody anything of their own: that one is signed out is said there.
        "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
        "ACCOUNT_EMAIL_NOTIFICATIONS": True,
        # A session left open on somebody’s table does not give the account away.
        "ACCOUNT_REAUTHENTICATION_REQUIRED": True,
        "ACCOUNT_REAUTHENTICATION_TIMEOUT": 600,  # seconds
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if https else "http",
        # An address that a provider tells opens no account that exists: who has one signs in first.
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION": False,
        "SOCIALACCOUNT_AUTO_SIGNUP": False,
        "SOCIALACCOUNT_LOGIN_ON_GET": False,
        "SOCIALACCOUNT_STORE_TOKENS": False,
        "MFA_ADAPTER": "parvis.people.adapters.Factors",
        "MFA_SUPPORTED_TYPES": ["recovery_codes", "totp", "webauthn"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_PASSKEY_SIGNUP_ENABLED": True,
        # Browsers give passkeys to https and, for those who try it out, to localhost.
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not https,
    }


def _forms() -> dict[str, Any]:
    """Name the forms that say things in our own words."""
    return {
        "ACCOUNT_FORMS": {
            "login": f"{_FORMS}.SignIn",
            "signup": f"{_FORMS}.SignUp",
            "add_email": f"{_FORMS}.AddAddress",
            "change_password": f"{_FORMS}.ChangePassphrase",
            "set_password": f"{_FORMS}.SetPassphrase",
            "reset_password": f"{_FORMS}.AskForReset",
            "reset_password_from_key": f"{_FORMS}.NewPassphrase",
            "confirm_password_reset_code": f"{_FORMS}.ResetCode",
            "confirm_email_verification_code": f"{_FORMS}.AddressCode",
            "request_login_code": f"{_FORMS}.AskForCode",
            "confirm_login_code": f"{_FORMS}.SignInCode",
            "reauthenticate": f"{_FORMS}.Reauthenticate",
        },
        "SOCIALACCOUNT_FORMS": {"signup": f"{_FORMS}.SignUpByProvider"},
        "MFA_FORMS": {
            "authenticate": f"{_FORMS}.SecondFactor",
            "reauthenticate": f"{_FORMS}.SecondFactorAgain",
            "activate_totp": f"{_FORMS}.StartApp",
            "add_webauthn": f"{_FORMS}.AddKey",
            "signup_webauthn": f"{_FORMS}.FirstKey",
            "edit_webauthn": f"{_FORMS}.RenameKey",
            "login_webauthn": f"{_FORMS}.SignInByKey",
            "authenticate_webauthn": f"{_FORMS}.SecondFactorByKey",
            "reauthenticate_webauthn": f"{_FORMS}.AgainByKey",
        },
    }

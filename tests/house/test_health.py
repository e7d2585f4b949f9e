"""Supervisors are told whether the house is alive and ready, and readers are led to HTTPS."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings


@pytest.mark.django_db
@override_settings(
    SECURE_SSL_REDIRECT=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")
)
def test_readers_are_led_to_https_and_supervisors_are_answered_where_they_ask():
    client = Client()
    led = client.get("/fr/styleguide/")
    assert (led.status_code, led["Location"]) == (301, "https://testserver/fr/styleguide/")
    behind_proxy = client.get("/fr/styleguide/", headers={"x-forwarded-proto": "https"})
    assert behind_proxy.status_code == 200
    assert client.get("/healthz").text == "alive\n"
    assert client.get("/readyz").text == "ready\n"

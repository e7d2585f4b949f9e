"""A form that is sent too often says until when, and loses nothing."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.http import HttpResponse
from django.test import RequestFactory

from parvis.people.limits import too_often, wait
from parvis.people.tests.make import a_person
from parvis.record import clock

pytestmark = pytest.mark.django_db


def complain(request):
    left = wait(request, "complain", 3, 3600)
    return HttpResponse("heard") if left is None else too_often(request, left)


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    caches["default"].clear()


def sent(person=None, place="192.0.2.1"):
    """Return a request as a person sends it."""
    request = RequestFactory().post("/en/complain/", REMOTE_ADDR=place)
    request.user = person or AnonymousUser()
    request.resolver_match = None
    request.LANGUAGE_CODE = "en"
    return request


@pytest.fixture
def person():
    return a_person()


def test_the_fourth_time_is_too_often_and_says_until_when(person):
    for _time in range(3):
        assert complain(sent(person)).status_code == 200
    page = complain(sent(person))
    assert page.status_code == 429
    assert 3590 <= int(page.headers["Retry-After"]) <= 3600
    assert "It can be sent again from" in page.text


def test_each_person_is_counted_alone_wherever_they_are(person):
    for place in ("192.0.2.1", "192.0.2.2", "192.0.2.3"):
        complain(sent(person, place=place))
    assert complain(sent(person, place="192.0.2.4")).status_code == 429
    assert complain(sent(a_person())).status_code == 200


def test_who_is_not_signed_in_is_counted_by_place():
    for _time in range(3):
        complain(sent())
    assert complain(sent()).status_code == 429
    assert complain(sent(place="192.0.2.2")).status_code == 200


def test_each_form_is_counted_alone(person):
    for _time in range(3):
        complain(sent(person))
    assert wait(sent(person), "invite", 3, 3600) is None


def test_it_can_be_sent_again_once_the_first_time_has_passed(person):
    for _time in range(3):
        complain(sent(person))
    left = wait(sent(person), "complain", 3, 3600)
    assert timedelta(seconds=3590) < left <= timedelta(seconds=3600)
    with mock.patch("time.time", return_value=time.time() + 3601):
        assert complain(sent(person)).status_code == 200


def test_a_page_of_ones_own_keeps_what_was_typed(person):
    page = too_often(
        sent(person), timedelta(minutes=5), "ui/form.html", heading="Complain", button="Send"
    )
    assert page.status_code == 429
    assert "<h1>Complain</h1>" in page.text


def test_the_minute_that_is_said_has_come_by_then(person):
    with clock.at(datetime(2026, 11, 25, 9, 58, 30, tzinfo=UTC)):
        page = too_often(sent(person), timedelta(minutes=1, seconds=10))
    assert "10:00" in page.text
    assert page.headers["Retry-After"] == "70"

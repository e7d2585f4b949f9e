"""Reading pages in tests: on a day, in a language, counting the queries."""

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from parvis.plans.models import Commitment, Plan
from parvis.record import clock


def on(day: str) -> AbstractContextManager[None]:
    """Act and read on a day."""
    return clock.at(datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC))


def read(client: Client, thing: Plan | Commitment, language: str = "en", **asked: Any) -> Any:
    """Return the page of a thing, which must be there; `asked` counts its queries."""
    with override(language):
        address = thing.get_absolute_url()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, asked)
    assert answer.status_code == 200
    answer.asked = len(queries)
    return answer

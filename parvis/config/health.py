"""For supervisors: is the process alive, is it ready to serve?"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """Answer 200: this process serves. Touches nothing else."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers and has every migration, else 503 with the reason."""
    reason = _why_not_ready()
    return HttpResponse(
        f"{reason or 'ready'}\n",
        content_type="text/plain; charset=utf-8",
        status=503 if reason else 200,
    )


def _why_not_ready() -> str:
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return "The database does not answer."
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "The database waits for migrations: run parvis manage migrate."
    return ""

"""The addresses of Parvis, and a page of one template that asks the database for nothing."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path
from django.views.decorators.cache import cache_control

from parvis.config.urls import urlpatterns as addresses

HELLO = engines["django"].from_string(
    "<!doctype html><html lang=fr><title>{{ title }}</title><h1>{{ title }}</h1><p>{{ words }}</p>"
)


@cache_control(public=True, max_age=0, must_revalidate=True)  # as public pages say
def hello(request: HttpRequest) -> HttpResponse:
    """Answer with one small template."""
    words = "The square before the door. " * 10
    return HttpResponse(HELLO.render({"title": "Hello", "words": words}, request))


urlpatterns = [path("hello", hello), *addresses]

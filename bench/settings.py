"""The settings of Parvis, with one more address: the page to compare with."""

from parvis.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"

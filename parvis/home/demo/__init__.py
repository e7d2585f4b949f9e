"""The demonstration world: five invented members, built by the acts that people call.

Lives here: their stories as plain values (one package or module for each member), and the builder
that tells them day by day. Does not live here: how anything is written (each room's `acts`). The
members, their towns, organisations and figures are invented; nothing here is about a real place.
"""

from parvis.home.demo.builder import build, is_empty
from parvis.home.demo.doors import Door, open_doors

__all__ = ["Door", "build", "is_empty", "open_doors"]

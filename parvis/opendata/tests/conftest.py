"""The real file, where it is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
BESIDE = "../shared/data/ogp-commitments-2024/open_parliament_0703.csv"


@pytest.fixture(scope="session")
def real_file() -> Path:
    path = Path(os.environ.get("PARVIS_OGP_CSV") or CHECKOUT / BESIDE).resolve()
    if not path.is_file():
        pytest.skip(f"OGP's commitments database is not at {path}; PARVIS_OGP_CSV says where.")
    return path

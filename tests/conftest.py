"""How all tests are run."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.shared import (
    YOUNG,
    directories_in_memory,
    lay_aside,
    statements_compiled_once,
)

# No timed assertions; in CI the same examples every time, so that a find never stops a landing.
settings.register_profile("prichal", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("prichal")

directories_in_memory()
gc.set_threshold(YOUNG, 20, 20)

_looked_at: set[Path] = set()


def pytest_runtest_logstart(nodeid: str) -> None:
    """Before the first test of a file: what the files before have left that lives on."""
    file = Path(nodeid.partition("::")[0])
    if file not in _looked_at:
        _looked_at.add(file)
        lay_aside()


@pytest.fixture(scope="session", autouse=True)
def _shared() -> Iterator[None]:
    with statements_compiled_once():
        yield

"""Every store test runs on SQLite and, where a server is named, on PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.support.databases import BACKENDS, database, opened


@pytest.fixture(params=BACKENDS)
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    async with database(request.param, tmp_path) as address:
        yield address


@pytest.fixture
async def store(url: str, tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(url, tmp_path) as fresh:
        yield fresh

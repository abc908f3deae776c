"""A delivery on a real store, and somebody it writes to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.databases import opened, sqlite_database
from tests.support.emulator import User, scene
from tests.support.outbox import Desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with opened(await sqlite_database(tmp_path), tmp_path) as store, scene() as place:
        made = Desk(store, place)
        try:
            yield made
        finally:
            for wire in made.wires:
                await wire.close()


@pytest.fixture
def anna(desk: Desk) -> User:
    return desk.scene.user

"""The bot with its demo centre, and the people of the staff, for conversations through the wire."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from tests.support import ways
from tests.support.midway import NAME
from tests.support.product import Product, Talk, clean, product
from tests.support.staff import ANNA, BORIS, apply


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running
        clean(running)


@pytest.fixture
async def owner(bot: Product) -> Talk:
    """Somebody who has told the company's name and is asked for the ОГРН."""
    await bot.owner.begin()
    await bot.owner.go((*ways.CONSENT, NAME))
    return bot.owner


@pytest.fixture
async def sent(bot: Product) -> Application:
    """An application that stands on the staff's desk as a card."""
    return await apply(bot, bot.owner)


@pytest.fixture
def anna(bot: Product) -> Talk:
    return bot.staff(ANNA)


@pytest.fixture
def boris(bot: Product) -> Talk:
    return bot.staff(BORIS)

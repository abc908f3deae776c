"""Telegram in trouble for a moment: nobody is left without an answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.product import Product, product


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running


async def test_start_in_an_outage(bot: Product) -> None:
    bot.world.faults.fail(502, "Bad Gateway", method="sendMessage")
    card = await bot.owner.begin()
    assert "Здравствуйте!" in card.text


async def test_a_menu_in_an_outage(bot: Product) -> None:
    await bot.owner.begin()
    bot.world.faults.fail(500, method="editMessageText", times=2)
    card = await bot.owner.tap("Чем поможет центр")
    assert "Размещение на маркетплейсах" in card.text

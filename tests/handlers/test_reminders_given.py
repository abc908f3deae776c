"""Reminders through the wire: who is reminded of what, when, and only while it is true."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from tests.support.calendar_walk import day, staff_step
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA, PACK


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def begun(bot: Product) -> int:
    """A draft in which nothing was answered yet, begun on Friday 20.11. How much was heard."""
    await bot.owner.begin(f"{PACK}_placement")
    await bot.owner.tap("Согласен")
    await bot.owner.tap("Позже")
    return len(bot.owner.cards())


async def test_an_unfinished_draft_is_reminded_of_once(bot: Product) -> None:
    heard = await begun(bot)
    for quiet in ("2026-11-22 12:00", "2026-11-23 08:59"):
        await day(bot, quiet)
    assert len(bot.owner.cards()) == heard
    await day(bot, "2026-11-23 09:00", looks=3)
    (told,) = bot.owner.cards()[heard:]
    assert told.text == (
        "🔔 Вы начали «Размещение на маркетплейсах» и не отправили. Ответы сохранены: можно "
        "продолжить с того же места.\nп. 5.2"
    )
    assert told.buttons == ["▶️ Продолжить", "Позже"]
    card = await bot.owner.tap("Продолжить")
    assert "Позже" in " ".join(card.buttons)

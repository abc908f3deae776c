"""What was put off comes on the day that was promised, however often, unless it is needless."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.calendar_walk import day
from tests.support.contracts import CENTRE, given
from tests.support.product import Card, Product, clean, product


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    """A business whose contract of 19.11.2026 has to be reported by 10.12.2026."""
    async with product(tmp_path, centre=CENTRE) as running:
        await given(running, "ХК-2026-00901")
        await running.owner.say("/contracts")
        await running.owner.go(("[Рассказать о контракте]", "[Контракт]", "[Вчера]"))
        yield running
        clean(running)


def reminded(bot: Product) -> list[Card]:
    """Reminders of the contract that the business has got."""
    return [one for one in bot.owner.cards() if one.text.startswith("🔔")]


async def put_off(bot: Product, card: Card, choice: str) -> str:
    """Press «Позже» under this message and choose; what is promised then."""
    bot.owner.touch("Позже", card)
    await bot.owner.settled()
    return (await bot.owner.tap(choice)).text


async def test_one_that_came_again_can_be_put_off_under_its_first_message_too(bot: Product) -> None:
    await day(bot, "2026-12-03 12:00", looks=2)
    (first,) = reminded(bot)
    assert "пт 04.12.2026" in await put_off(bot, first, "Завтра")
    await day(bot, "2026-12-04 12:00", looks=2)
    assert len(reminded(bot)) == 2
    assert "пн 07.12.2026" in await put_off(bot, first, "Через 3 дня")
    await day(bot, "2026-12-07 12:00", looks=2)
    assert len(reminded(bot)) == 3


async def test_a_promised_day_is_kept_though_another_prompt_came_before_it(bot: Product) -> None:
    await day(bot, "2026-12-09 12:00", looks=2)
    assert "ср 16.12.2026" in await put_off(bot, reminded(bot)[-1], "Через неделю")
    for quiet in ("2026-12-10 12:00", "2026-12-11 12:00"):
        await day(bot, quiet, looks=2)
    heard = len(reminded(bot))
    await day(bot, "2026-12-15 12:00", looks=2)
    assert len(reminded(bot)) == heard
    await day(bot, "2026-12-16 12:00", looks=2)
    (told,) = reminded(bot)[heard:]
    assert "отчёта о контракте от 19.11.2026 ещё нет" in told.text


async def test_one_prompt_of_a_day_is_enough(bot: Product) -> None:
    """The day before: put off to the last day, which has a prompt of its own."""
    await day(bot, "2026-12-09 12:00", looks=2)
    heard = len(reminded(bot))
    assert "чт 10.12.2026" in await put_off(bot, reminded(bot)[-1], "Завтра")
    await day(bot, "2026-12-10 12:00", looks=2)
    (told,) = reminded(bot)[heard:]
    assert told.text.count("19.11.2026") == 1

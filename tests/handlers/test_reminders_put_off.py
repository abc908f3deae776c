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
    assert "напомню завтра, 4 декабря" in await put_off(bot, first, "Завтра")
    await day(bot, "2026-12-04 12:00", looks=2)
    assert len(reminded(bot)) == 2
    assert "напомню в понедельник, 7 декабря" in await put_off(bot, first, "Через 3 дня")
    await day(bot, "2026-12-07 12:00", looks=2)
    assert len(reminded(bot)) == 3


async def test_a_promised_day_is_kept_though_another_prompt_came_before_it(bot: Product) -> None:
    await day(bot, "2026-12-09 12:00", looks=2)
    assert "напомню в среду, 16 декабря" in await put_off(bot, reminded(bot)[-1], "Через неделю")
    for quiet in ("2026-12-10 12:00", "2026-12-11 12:00"):
        await day(bot, quiet, looks=2)
    heard = len(reminded(bot))
    await day(bot, "2026-12-15 12:00", looks=2)
    assert len(reminded(bot)) == heard
    await day(bot, "2026-12-16 12:00", looks=2)
    (told,) = reminded(bot)[heard:]
    assert "Отчёта о контракте от 19 ноября пока нет" in told.text


async def test_one_prompt_of_a_day_is_enough(bot: Product) -> None:
    """The day before: put off to the last day, which has a prompt of its own."""
    await day(bot, "2026-12-09 12:00", looks=2)
    heard = len(reminded(bot))
    assert "напомню завтра, 10 декабря" in await put_off(bot, reminded(bot)[-1], "Завтра")
    await day(bot, "2026-12-10 12:00", looks=2)
    (told,) = reminded(bot)[heard:]
    assert told.text.count("19 ноября") == 1


async def away(bot: Product, since: str, until: str) -> int:
    """The bot is blocked for a while, over the moment that was promised; how much was heard."""
    bot.world.block(bot.owner.person)
    await day(bot, since, looks=2)
    await day(bot, until)
    bot.world.unblock(bot.owner.person)
    await bot.owner.begin()
    bot.world.calls.clear()
    return len(reminded(bot))


async def test_who_blocked_the_bot_and_is_back_gets_what_they_put_off(bot: Product) -> None:
    await day(bot, "2026-12-03 12:00", looks=2)
    assert "завтра, 4 декабря" in await put_off(bot, reminded(bot)[-1], "Завтра")
    heard = await away(bot, "2026-12-04 12:00", "2026-12-07 12:00")
    await day(bot, "2026-12-07 12:05", looks=2)
    (told,) = reminded(bot)[heard:]
    assert "19 ноября" in told.text
    # Once: not again on the days after, until the next prompt of the rule.
    await day(bot, "2026-12-08 12:00", looks=2)
    assert len(reminded(bot)) == heard + 1


async def test_what_was_put_off_for_a_later_day_is_kept_while_the_bot_is_blocked(
    bot: Product,
) -> None:
    await day(bot, "2026-12-03 12:00", looks=2)
    assert "понедельник, 7 декабря" in await put_off(bot, reminded(bot)[-1], "Через 3 дня")
    heard = await away(bot, "2026-12-04 12:00", "2026-12-05 12:00")
    await day(bot, "2026-12-07 12:00", looks=2)
    assert len(reminded(bot)) == heard + 1


async def test_the_latest_prompt_takes_the_place_of_what_was_put_off(bot: Product) -> None:
    await day(bot, "2026-12-03 12:00", looks=2)
    await put_off(bot, reminded(bot)[-1], "Завтра")
    heard = await away(bot, "2026-12-04 12:00", "2026-12-09 12:00")
    await day(bot, "2026-12-09 12:05", looks=2)
    (told,) = reminded(bot)[heard:]
    assert told.text.count("19 ноября") == 1
    assert "overtaken" in await reasons(bot, 1)


async def test_what_is_needless_by_then_does_not_come(bot: Product) -> None:
    await day(bot, "2026-12-03 12:00", looks=2)
    await put_off(bot, reminded(bot)[-1], "Завтра")
    bot.world.block(bot.owner.person)
    await day(bot, "2026-12-04 12:00", looks=2)
    use = bot.app.office.use
    async with bot.app.store.reading() as repositories:
        who = await repositories.people.by_telegram(bot.owner.person.id)
        (contract,) = await repositories.contracts.listed()
    assert who is not None
    await use.withdraw_contract(who, contract.id, bot.now())
    heard = await away(bot, "2026-12-04 13:00", "2026-12-07 12:00")
    await day(bot, "2026-12-07 12:05", looks=2)
    assert len(reminded(bot)) == heard


@pytest.mark.parametrize(("back", "comes"), [("2026-12-29 12:00", 1), ("2027-01-11 12:00", 0)])
async def test_what_was_put_off_grows_old_as_all_else(
    tmp_path: Path, back: str, comes: int
) -> None:
    """A draft's reminder is kept for 14 days, from the day that was promised."""
    async with product(tmp_path) as bot:
        await bot.owner.go(("/start rec-marketplaces_placement", "[Согласен]", "[Позже]"))
        await day(bot, "2026-12-21 12:00", looks=2)
        assert "завтра, 22 декабря" in await put_off(bot, reminded(bot)[-1], "Завтра")
        heard = await away(bot, "2026-12-22 12:00", back)
        await day(bot, back.replace("12:00", "12:05"), looks=2)
        assert len(reminded(bot)) == heard + comes
        clean(bot)


async def reasons(bot: Product, last: int) -> list[str | None]:
    """Why the last rows that were put off did not come."""
    async with bot.app.store.reading() as repositories:
        rows = await repositories.reminders.get(range(1, 500))
    return [one.reason for one in rows if one.snoozed][-last:]

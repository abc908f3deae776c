"""What is no longer true when its message leaves is left out of it, and nobody says it was sent."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.emulator.errors import ApiError
from bot.emulator.faults import Fault
from flows.people import Person
from tests.support.calendar_walk import day
from tests.support.contracts import CENTRE, given
from tests.support.product import Product, clean, product

NUMBER = "ХК-2026-00901"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running
        clean(running)


async def held_up(bot: Product, moment: str) -> None:
    """What is due at this moment is in the outbox; Telegram is in trouble once."""
    trouble = Fault(ApiError(500, "Internal Server Error"), 1, chat_id=bot.owner.chat.id)
    bot.world.faults.planned.append(trouble)
    await day(bot, moment, looks=2)
    assert [one.method for one in bot.world.calls.errors()] == ["sendMessage"]
    bot.world.calls.clear()


async def minute_later(bot: Product) -> None:
    """It is tried again."""
    bot.clock.advance(60)
    bot.app.office.wake()
    await bot.settled()


async def owner(bot: Product) -> Person:
    return await bot.app.office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())


async def test_of_two_contracts_one_is_withdrawn_before_the_message_leaves(bot: Product) -> None:
    service = await given(bot, NUMBER)
    use, who = bot.app.office.use, await owner(bot)
    gone = await use.tell_contract(who, service.id, "contract", date(2026, 11, 19), bot.now())
    await use.tell_contract(who, service.id, "marketplace", date(2026, 11, 19), bot.now())
    await held_up(bot, "2026-12-03 12:00")
    await use.withdraw_contract(who, gone.id, bot.now())
    await minute_later(bot)
    told = [one for one in bot.owner.cards() if one.text.startswith("🔔")]
    assert [one.text.count("19 ноября") for one in told] == [1]
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    shown = (await anna.say(f"/delivery {NUMBER}")).text.splitlines()
    about = sorted(line for line in shown if "контракт" in line and "03.12.2026" in line)
    assert [line[:1] for line in about] == ["✅", "➖"]
    assert about[1].endswith("уже не нужно")


async def test_what_is_wanted_again_is_told_after_all(bot: Product) -> None:
    """Switched off while the message was on its way, and on again: with the next morning."""
    await bot.owner.begin("khabarovsk-export_s5_2")
    await bot.owner.tap("Согласен")
    await bot.owner.tap("Позже")
    await held_up(bot, "2026-11-23 12:00")
    use, who = bot.app.office.use, await owner(bot)
    await use.choose.topic(who, "drafts", on=False, now=bot.now())
    await minute_later(bot)
    assert not any(one.text.startswith("🔔") for one in bot.owner.cards())
    await use.choose.topic(who, "drafts", on=True, now=bot.now())
    await day(bot, "2026-11-23 12:05", looks=2)
    assert not any(one.text.startswith("🔔") for one in bot.owner.cards())
    await day(bot, "2026-11-24 09:05", looks=2)
    assert bot.owner.card().text.startswith("🔔 Вы начали")

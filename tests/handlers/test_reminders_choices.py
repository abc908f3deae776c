"""What a person chooses about reminders: when it begins to hold, and buttons that are no more."""

from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.calendar_walk import day
from tests.support.contracts import CENTRE, given
from tests.support.product import Product, Talk, clean, product

EAST = ZoneInfo("Asia/Vladivostok")
"""The centre's zone."""


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    """A business that has had a complex service on 20.11.2026: asked every three months."""
    async with product(tmp_path, centre=CENTRE) as running:
        await given(running, "ХК-2026-00901")
        yield running
        clean(running)


async def asked(bot: Product, moment: str) -> None:
    """It is this moment where the centre is; what is due is sent."""
    await day(bot, moment, zone=EAST)
    await bot.app.deliverer.round()
    await bot.settled()


def questions(bot: Product) -> int:
    """How often the business was asked so far."""
    said = (one.buttons for one in bot.owner.cards())
    return sum(any(each.endswith("Да, заключили") for each in buttons) for buttons in said)


async def choose(bot: Product, *captions: str) -> None:
    await bot.owner.say("/reminders")
    for caption in captions:
        await bot.owner.tap(caption)


async def test_who_wants_to_be_asked_oftener_is_not_asked_in_answer_to_that(bot: Product) -> None:
    await asked(bot, "2027-02-24 12:00")
    await asked(bot, "2027-03-25 12:00")
    assert questions(bot) == 1
    await choose(bot, "📅 Как часто о контрактах", "Раз в месяц")
    await asked(bot, "2027-03-25 12:05")
    assert questions(bot) == 1
    assert "· пт, 26 марта: вопрос о контрактах" in (await bot.owner.say("/reminders")).text
    # Nor by another choice on that day, which plans all of it once more.
    await choose(bot, "Во сколько писать", "10:00")
    await asked(bot, "2027-03-25 12:10")
    assert questions(bot) == 1
    await asked(bot, "2027-03-26 09:30")
    assert questions(bot) == 1
    await asked(bot, "2027-03-26 10:00")
    assert questions(bot) == 2
    await asked(bot, "2027-04-20 10:00")
    assert questions(bot) == 3


async def test_what_is_due_today_anyway_comes_today(bot: Product) -> None:
    await asked(bot, "2027-02-20 08:00")
    await asked(bot, "2027-02-24 08:00")
    seen = questions(bot)
    await choose(bot, "📅 Как часто о контрактах", "Раз в месяц")
    await asked(bot, "2027-02-24 09:05")
    assert questions(bot) == seen + 1


FORGED = (
    "rr!:7",
    "rr!:",
    "rr!:99999999999999999999",
    "rh!:3",
    "rh!:25",
    "rt:bogus/off",
    "rn:bogus",
)


async def pressed(bot: Product, who: Talk, data: str) -> str:
    """What a button that no message has any more is answered with."""
    press = bot.world.press(who.person, who.messages[-1], f"m:{data}", stale=True)
    await bot.settled()
    assert press.answer is not None
    return str(press.answer["text"])


@pytest.mark.parametrize("data", FORGED)
async def test_a_button_with_what_nobody_offers_is_answered_as_an_old_one(
    bot: Product, data: str
) -> None:
    await bot.owner.say("/reminders")
    before = bot.owner.card()
    assert "Эта карточка уже закрыта" in await pressed(bot, bot.owner, data)
    assert bot.owner.card() == before
    await choose(bot, "📅 Как часто о контрактах", "Раз в месяц")
    assert "раз в месяц" in bot.owner.card().text


async def test_an_old_button_of_how_often_leads_to_what_is_offered(bot: Product) -> None:
    await asked(bot, "2027-02-24 12:00")
    caption = next(one for one in bot.owner.card().buttons if one.endswith("Реже спрашивать"))
    await bot.owner.tap(caption)
    before = bot.owner.card()
    assert "Эта карточка уже закрыта" in await pressed(bot, bot.owner, "ctrhythm:1/7")
    assert bot.owner.card() == before

"""How a reminder speaks: days as people say them, one button for what is the same in a bundle."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.calendar_walk import day
from tests.support.contracts import CENTRE, given
from tests.support.product import Card, Product, clean, product

ADD = ("[Рассказать о контракте]", "[Контракт]", "[Вчера]")


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    """A business that was given a service on Friday 20.11.2026."""
    async with product(tmp_path, centre=CENTRE) as running:
        await given(running, "ХК-2026-00901")
        yield running
        clean(running)


def reminded(bot: Product) -> Card:
    """The newest reminder that the business has got."""
    return [one for one in bot.owner.cards() if one.text.startswith("🔔")][-1]


async def told(bot: Product, *steps: str) -> None:
    """A contract is told of."""
    await bot.owner.say("/contracts")
    await bot.owner.go(steps)


async def test_of_two_reports_due_on_one_day_each_is_named_and_the_list_stands_once(
    bot: Product,
) -> None:
    await told(bot, *ADD)
    await told(bot, ADD[0], "[Продажа на площадке]", ADD[2])
    await day(bot, "2026-12-03 12:00", looks=2)
    both = reminded(bot)
    by = "не позже четверга, 10 декабря. Осталось 5 рабочих дней.\nп. 5.5.2"
    assert both.text == (
        f"🔔 Напоминаний: 2\n\n1. Расскажите о контракте от 19 ноября {by}\n\n"
        f"2. Расскажите о продаже на площадке от 19 ноября {by}"
    )
    assert both.rows == (
        ("1 · ✍️ Заполнить отчёт",),
        ("1 · Позже",),
        ("2 · ✍️ Заполнить отчёт",),
        ("2 · Позже",),
        ("Контракты",),
    )


async def test_another_year_is_said(bot: Product) -> None:
    await day(bot, "2026-12-22 12:00")
    await told(bot, *ADD)
    await day(bot, "2026-12-30 12:00", looks=2)
    page = (await bot.owner.say("/reminders")).text
    assert "· ср, 13 января 2027 года: отчёт о контракте от 21 декабря\n" in page
    await day(bot, "2027-01-13 12:00", looks=2)
    assert "о контракте от 21 декабря 2026 года не позже среды, 20 января." in reminded(bot).text


async def test_what_is_put_off_is_named_and_so_is_its_day(bot: Product) -> None:
    await told(bot, *ADD)
    await day(bot, "2026-12-03 12:00", looks=2)
    asked = await bot.owner.tap("Позже")
    assert asked.text == "Откладываем: отчёт о контракте от 19 ноября.\nКогда напомнить?"
    done = await bot.owner.tap("Через 3 дня")
    assert done.text.startswith("Хорошо, напомню в понедельник, 7 декабря. ")


async def test_in_english_too(bot: Product) -> None:
    await told(bot, *ADD)
    await bot.owner.go(("[К контрактам]", "[В меню]", "[Язык]", "[English]"))
    await day(bot, "2026-12-03 12:00", looks=2)
    assert reminded(bot).text == (
        "🔔 Report the contract of 19 November by Thursday, 10 December. "
        "You have 5 working days left.\ncl. 5.5.2"
    )
    await bot.owner.tap("Later")
    done = await bot.owner.tap("Tomorrow")
    assert done.text.startswith("All right, I will remind you tomorrow, 4 December. ")

"""Far in the east a day begins while it is still the day before at the Bank of Russia."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.calendar_walk import day
from tests.support.contracts import ALL, CENTRE, SENT, application, given, ledger, told
from tests.support.product import Product, clean, product
from tests.support.rates import Bank

EAST = ZoneInfo("Asia/Vladivostok")


@pytest.fixture
async def bot(tmp_path: Path, bank: Bank) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE, cbr=bank.url, zone=EAST) as running:
        await given(running, "ХК-2026-00901")
        yield running
        clean(running)


@pytest.mark.parametrize(
    ("moment", "signed", "in_force"),
    [
        # Moscow's Friday evening: the rates of Saturday are set.
        ("2026-11-20 20:00", date(2026, 11, 21), date(2026, 11, 21)),
        # Moscow's Saturday: none are set for Sunday, those of Saturday stay in force.
        ("2026-11-21 20:00", date(2026, 11, 22), date(2026, 11, 21)),
    ],
)
async def test_a_day_that_has_begun_in_the_east_only_has_the_banks_rates_too(
    bot: Product, bank: Bank, moment: str, signed: date, in_force: date
) -> None:
    bank.days_off[signed] = in_force
    await day(bot, moment)
    await _reported(bot)
    (contract,) = await ledger(bot)
    assert contract.deal.signed_on == signed
    assert (contract.rate_source, contract.rate_day) == ("cbr", in_force)


async def test_rates_that_the_bank_has_still_to_set_are_not_those_of_the_day_before(
    bot: Product, bank: Bank
) -> None:
    """Moscow's Friday afternoon: Saturday has begun in the east, its rates are set later."""
    owner, signed = bot.owner, date(2026, 11, 21)
    bank.days_off[signed] = date(2026, 11, 20)
    await day(bot, "2026-11-20 17:10")
    await told(bot, "[Сегодня]")
    await owner.go((*ALL, "[Рубли]", "[2026]", "6 750 000", "[Нет]"))
    assert "Какой был курс доллара" in owner.card().text
    await owner.go(("81,25", *SENT, "[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    assert contract.rate_source == "hand"
    bank.days_off.clear()
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say(f"/app {(await application(bot, contract.report_id)).number}")
    assert "⚠️ У Банка России на 21.11.2026: 1 USD = 80,1234 ₽" in anna.card().text


async def _reported(bot: Product) -> None:
    await told(bot, "[Сегодня]")
    await bot.owner.go((*ALL, "[Рубли]", "[2026]", "6 750 000", "[Нет]", *SENT))
    await bot.owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))

"""A business and its export contracts, from "yes, we signed one" to the report [khabarovsk 5.5.2]."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from flows.application import Application, Entry
from flows.contracts import Contract
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.keep_terms import keep_terms
from tests.support.calendar_walk import day, submitted
from tests.support.product import Product, clean, product
from tests.support.rates import Bank, bank_server

CENTRE = Path(__file__).parents[2] / "centres" / "khabarovsk.yaml"
PACK = "khabarovsk-export"

COMPANY = (
    "ООО «Пример-Амур»",
    "4027000012",
    "Примерова Анна Ивановна, директор",
    "Образцов Пётр Сергеевич",
    "8 914 123-45-67",
    "export@example.com",
)
DEAL = ("Берёзовый сироп", "Китай", "Example Trading Co., Ltd")
WORTH = """84,129 тыс. $ — столько пойдёт в отчёт.
По годам: 2026: 84,129
Курс Банка России на 23.02.2027 (действует с 20.02.2027): 1 USD = 80,1234 ₽, 1 CNY = 11,2345 ₽"""

SENT = ("[Пропустить]", "[Подтверждаю]")


@pytest.fixture
async def bank() -> AsyncIterator[Bank]:
    async with bank_server() as server:
        yield server


@pytest.fixture
async def bot(tmp_path: Path, bank: Bank) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE, cbr=bank.url) as running:
        yield running
        clean(running)


@pytest.fixture
async def service(bot: Product) -> Application:
    """A complex service that was given to the owner today."""
    return await given(bot, "ХК-2026-00001")


async def given(bot: Product, number: str) -> Application:
    """Its act is signed."""
    now, office = bot.now(), bot.app.office
    sent = await submitted(bot, PACK, "s5_2", now, number)
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", now)
    await office.use.give_consent(person, now)
    async with office.store.transaction() as repositories:
        done = await repositories.applications.save(replace(sent, state="given"))
        await repositories.applications.write(sent.id, Entry(now, "staff:1", "sign_act", "given"))
        await keep_terms(repositories, office.library, office.centre, done, now)
        await keep_reminders(repositories, office.library, office.centre, done, now)
    return done


async def asked(bot: Product, moment: str) -> None:
    """It is this moment; what is due is sent."""
    await day(bot, moment)
    await bot.app.deliverer.round()
    await bot.settled()


async def ledger(bot: Product) -> Sequence[Contract]:
    async with bot.app.store.reading() as repositories:
        return await repositories.contracts.listed()


async def test_a_business_is_asked_and_its_contract_reported_with_the_banks_rates(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    bank.days_off[date(2027, 2, 23)] = date(2027, 2, 20)
    await asked(bot, "2027-02-24 12:00")
    await owner.go(("[Да, заключили]", "[Вчера]"))
    assert "Отчёт нужен до 17.03.2027: 15 рабочих дней с этого дня, п. 5.5.2." in owner.card().text
    await owner.go(("[Заполнить отчёт]", *COMPANY, *DEAL, "[Юани]", "[2026]", "600 000", "[Нет]"))
    await owner.go((*SENT, "[Всё верно, дальше]"))
    assert owner.card().text.startswith(WORTH)
    assert bank.asked == ["23/02/2027"]
    await owner.tap("Отправить в центр")
    (contract,) = await ledger(bot)
    assert (contract.state, contract.inn, contract.application_id) == ("reported", COMPANY[1], 1)
    assert (contract.rate_source, contract.rate_day) == ("cbr", date(2027, 2, 20))
    assert contract.values == {2026: Decimal("84.129")}
    await owner.say("/contracts")
    assert "Контракт от 23.02.2027: отчёт отправлен, 84,129 тыс. $" in owner.card().text
    await owner.tap("Контракт от")
    assert "После услуги: Поиск иностранного покупателя" in owner.card().text
    assert "Исправить отчёт" in owner.card().buttons

"""A business that has had a complex service, and what it tells of its contracts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from docx import Document

from flows.application import Application, Entry
from flows.contracts import Contract
from flows.usecases.keep_terms import keep_terms
from tests.support.calendar_walk import day, submitted
from tests.support.product import Product

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

ALL = (*COMPANY, "[Поиск покупателя]", "[Готово]", *DEAL)


async def given(bot: Product, number: str) -> Application:
    """Its act is signed; it was asked for two months ago."""
    now, office = bot.now(), bot.app.office
    sent = await submitted(bot, PACK, "s5_2", now - timedelta(days=60), number)
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", now)
    await office.use.give_consent(person, now)
    async with office.store.transaction() as repositories:
        done = await repositories.applications.save(replace(sent, state="given"))
        await repositories.applications.write(sent.id, Entry(now, "staff:1", "sign_act", "given"))
        await keep_terms(repositories, office.library, office.centre, done, now)
    return done


async def asked(bot: Product, moment: str) -> None:
    """It is this moment; what is due is sent."""
    await day(bot, moment)
    await bot.app.deliverer.round()
    await bot.settled()


async def printed(bot: Product, contract: Contract) -> str:
    """The words of the report's official form."""
    report = await application(bot, contract.report_id)
    page = await bot.app.office.exporter.page(report, "contract_report", "docx")
    document = Document(BytesIO(page.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(cells)


async def ledger(bot: Product) -> Sequence[Contract]:
    async with bot.app.store.reading() as repositories:
        return await repositories.contracts.listed()


async def told(bot: Product, *steps: str) -> None:
    """The owner tells of a contract and fills in its report up to the amounts."""
    await bot.owner.say("/contracts")
    await bot.owner.go(("[Рассказать о контракте]", "[Контракт]", *steps, "[Заполнить отчёт]"))


async def application(bot: Product, id_: int | None) -> Application:
    assert id_ is not None
    async with bot.app.store.reading() as repositories:
        return await repositories.applications.get(id_)

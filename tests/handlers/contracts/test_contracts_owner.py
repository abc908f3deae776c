"""Whose contract it is, wherever staff see it: company, else ИНН, else the person's name."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from flows.contracts import Contract
from tests.support.calendar_walk import group_said
from tests.support.contracts import asked, ledger
from tests.support.product import Product, Talk


@pytest.fixture
async def stranger(bot: Product) -> Talk:
    """Somebody of whom nothing is known but how they are called, with a contract."""
    newcomer = bot.newcomer("Инна", last_name="Выдумкина")
    await newcomer.say("/contracts")
    await newcomer.go(("[Рассказать о контракте]", "[Согласен]", "[Контракт]", "[Вчера]"))
    return newcomer


async def seen(bot: Product) -> str:
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    return (await anna.say("/contracts")).text


async def known(bot: Product, contract: Contract, key: str, value: str) -> None:
    async with bot.app.store.transaction() as repositories:
        await repositories.people.remember(contract.person_id, {key: value})


async def test_the_name_the_number_the_person(bot: Product, stranger: Talk) -> None:
    (contract,) = await ledger(bot)
    assert "· Инна Выдумкина: Контракт от 19.11.2026" in await seen(bot)
    await known(bot, contract, "company.inn", "4027000012")
    assert "· 4027000012: Контракт от 19.11.2026" in await seen(bot)
    whole = "Общество с ограниченной ответственностью «Амур»"
    await known(bot, contract, "company.full_name", whole)
    assert "· ООО «Амур»: Контракт от 19.11.2026" in await seen(bot)


async def test_late_reports_and_the_export_say_it_too(bot: Product, stranger: Talk) -> None:
    await asked(bot, "2026-12-14 12:00")
    (late,) = [one.text for one in group_said(bot) if "отчёта о контракте" in one.text]
    assert "Инна Выдумкина" in late
    table, _ = await bot.app.office.exporter.table("xlsx")
    book = openpyxl.load_workbook(BytesIO(table.content))
    head, row = book["Контракты"].iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["Чей контракт"] == "Инна Выдумкина"


async def test_the_name_is_handed_out_with_what_is_held_and_goes_with_the_person(
    bot: Product, stranger: Talk
) -> None:
    (contract,) = await ledger(bot)
    async with bot.app.store.transaction() as repositories:
        data = await repositories.people.held(contract.person_id)
        assert data["contract"][0]["told_by"] == "Инна Выдумкина"
        reported = replace(contract, state="reported", reported_at=bot.now())
        await repositories.contracts.save(reported, bot.now(), {})
        await repositories.people.erase(contract.person_id, bot.now())
        assert (await repositories.contracts.get(contract.id)).told_by is None

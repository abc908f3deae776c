"""The ledger of export contracts and the kept rates, on both databases."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from flows.contracts import Contract, Deal, RateDay
from flows.errors import NotFound
from flows.people import Person
from flows.ports import FollowUp
from storage.database import Database
from storage.exports import xlsx
from storage.exports.about import About
from storage.exports.contracts import Listed, plain
from tests.support.exports import stream
from tests.support.stored import LATER, NOW, person, submitted

SIGNED = date(2024, 2, 29)
INN = "2700000013"
WHO = Person(1, 1, 1, "ru")


def told(who: Person, signed: date = SIGNED) -> Contract:
    deal = Deal("contract", signed, amounts={2024: Decimal("1000.50")}, usd_rate=Decimal("91.8692"))
    return Contract(0, who.id, "made-up", "report", NOW, date(2024, 3, 22), deal, inn=INN)


async def kept(store: Database, contract: Contract) -> Contract:
    async with store.transaction() as repositories:
        return await repositories.contracts.add(contract)


async def test_a_contract_comes_back_as_it_was_told(store: Database) -> None:
    who = await person(store)
    one = await kept(store, told(who))
    assert replace(one, id=0) == told(who)
    async with store.reading() as repositories:
        assert await repositories.contracts.get(one.id) == one
        with pytest.raises(NotFound):
            await repositories.contracts.get(one.id + 1)


async def test_what_is_owed_comes_first_and_what_was_withdrawn_nowhere(store: Database) -> None:
    who = await person(store)
    first, second, third = [await kept(store, told(who)) for _ in range(3)]
    async with store.transaction() as repositories:
        contracts = repositories.contracts
        await contracts.save(replace(third, state="reported", reported_at=LATER), LATER, {})
        assert [one.id for one in await contracts.of_person(who.id)] == [
            second.id,
            first.id,
            third.id,
        ]
        await contracts.save(replace(first, state="withdrawn"), LATER, {})
        assert [one.id for one in await contracts.of_person(who.id)] == [second.id, third.id]
        assert [one.id for one in await contracts.of_company(INN)] == [second.id, third.id]
        assert [one.id for one in await contracts.listed()] == [second.id, third.id]


async def test_what_is_owed_after_a_day_is_neither_due_on_it_nor_sent(store: Database) -> None:
    who = await person(store)
    day = date(2027, 12, 31)
    on, after, sent = [
        await kept(store, replace(told(who), due_on=due))
        for due in (day, date(2028, 1, 1), date(2028, 1, 1))
    ]
    async with store.transaction() as repositories:
        contracts = repositories.contracts
        await contracts.save(replace(sent, state="reported"), LATER, {})
        assert [one.id for one in await contracts.owed_after(day)] == [after.id]
        assert [one.id for one in await contracts.owed_after(date(2027, 12, 30))] == [
            on.id,
            after.id,
        ]


async def test_a_correction_leaves_what_stood_there_in_the_history(store: Database) -> None:
    one = await kept(store, told(await person(store)))
    async with store.transaction() as repositories:
        corrected = replace(one, deal=replace(one.deal, country="CN"))
        await repositories.contracts.save(corrected, LATER, {"country": ""})
        assert await repositories.contracts.get(one.id) == corrected
        (line,) = await repositories.contracts.history(one.id)
        assert (line.at, line.before) == (LATER, {"country": ""})


async def test_a_contract_is_found_by_its_report_and_by_its_service(store: Database) -> None:
    who = await person(store)
    service = await submitted(store, who, "ХК-2026-00001", {"inn": INN})
    report = await submitted(store, who, "ХК-2026-00002", {"inn": INN})
    one = await kept(store, replace(told(who), application_id=service.id, draft_id=report.id))
    async with store.transaction() as repositories:
        contracts = repositories.contracts
        assert await contracts.of_report(report.id) == one
        assert await contracts.of_report(service.id) is None
        assert await contracts.of_applications([service.id]) == [one]
        await contracts.answered(FollowUp(service.id, who.id, NOW, "none"))
        await contracts.answered(FollowUp(service.id, who.id, LATER, "contract"))
        replies = await contracts.replies(service.id)
        assert [(each.at, each.reply) for each in replies] == [(NOW, "none"), (LATER, "contract")]


async def test_rates_of_a_day_are_kept_for_ever(store: Database) -> None:
    saturday = date(2026, 11, 21)
    rates = RateDay(
        date(2026, 11, 22), saturday, {"USD": Decimal("80.1234"), "VND": Decimal("0.0030775")}
    )
    async with store.transaction() as repositories:
        await repositories.kept_rates.keep(rates, NOW)
        await repositories.kept_rates.keep(replace(rates, rub={}), LATER)
    async with store.reading() as repositories:
        assert await repositories.kept_rates.on(rates.day) == rates
        assert await repositories.kept_rates.on(saturday) is None


async def test_erasing_leaves_figures_without_words(store: Database) -> None:
    who = await person(store)
    await kept(store, told(who))
    reported = await kept(store, told(who))
    service = await submitted(store, who, "ХК-2026-00001", {"inn": INN})
    async with store.transaction() as repositories:
        deal = replace(reported.deal, subject="Берёзовый сироп", counterparty="Example Trading")
        after = replace(
            reported, deal=deal, state="reported", reported_at=NOW, values={2024: Decimal("1.001")}
        )
        await repositories.contracts.save(after, NOW, {"subject": ""})
        await repositories.contracts.answered(FollowUp(service.id, who.id, NOW, "contract"))
    async with store.reading() as repositories:
        data = await repositories.people.held(who.id)
    assert [len(data[one]) for one in ("contract", "contract_change", "follow_up")] == [2, 1, 1]
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
        (left,) = await repositories.contracts.listed()
        assert (left.total, left.deal.subject, left.deal.counterparty) == (Decimal("1.001"), "", "")
        assert await repositories.contracts.history(left.id) == []
        assert await repositories.contracts.replies(service.id) == []


async def test_the_workbook_has_a_sheet_of_contracts(tmp_path: Path) -> None:
    deal = replace(
        told(WHO).deal,
        country="CN",
        currency="CNY",
        counterparty="=1+1",
        amounts={2026: Decimal(600_000), 2027: Decimal("0.50")},
        rate=Decimal("11.2345"),
    )
    contract = replace(
        told(WHO),
        deal=deal,
        state="reported",
        reported_at=LATER,
        rate_source="hand",
        values={2026: Decimal("84.129"), 2027: Decimal("0.001")},
    )
    listed = Listed(contract, "ХК-2026-00001", "ХК-2026-00002")
    out = tmp_path / "out.xlsx"
    about = About(at=NOW, contracts=[listed])
    await xlsx.write(stream([]), {}, ZoneInfo("Asia/Vladivostok"), out, about)
    head, row = openpyxl.load_workbook(out)["Контракты"].iter_rows(values_only=True)
    cells = dict(zip(head, row, strict=True))
    assert cells["ИНН"] == INN
    assert (cells["Заявка на услугу"], cells["Отчёт"]) == ("ХК-2026-00001", "ХК-2026-00002")
    assert (cells["Страна"], cells["Иностранный контрагент"]) == ("Китай", "=1+1")
    assert (cells["Валюта"], cells["Курс валюты, руб."]) == ("CNY", 11.2345)
    assert cells["Сумма по годам"] == "2026: 600000; 2027: 0,5"
    assert cells["Откуда курс"] == "введён вручную"
    assert cells["Объём, тыс. долл. США"] == 84.13
    assert cells["Объём по годам, тыс. долл. США"] == "2026: 84,129; 2027: 0,001"


def test_plain_data_keeps_decimals_as_texts() -> None:
    (plain_one,) = plain([replace(told(WHO), values={2024: Decimal("1.000")})])
    assert plain_one["thousand_usd"] == {"2024": "1.000"}
    assert plain_one["due_on"] == "2024-03-22"

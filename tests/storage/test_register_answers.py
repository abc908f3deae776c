"""Answers of web services about companies: kept, replaced, and told beside the SME register."""

from datetime import UTC, date, datetime, timedelta

from flows.register import Company, Known, RegisterField
from storage.database import Database

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
INN = "4025001236"
DAY = date(2026, 11, 19)


def company(**values: str | list[str]) -> Company:
    known: dict[RegisterField, Known] = {
        name: Known(value, "dadata", DAY)  # type: ignore[misc]
        for name, value in values.items()
    }
    return Company(INN, known)


async def test_an_answer_comes_back_as_it_was_given(store: Database) -> None:
    given = company(name="ООО «Причал»", okveds=["62.01", "62.02"], status="active")
    async with store.transaction() as repositories:
        await repositories.companies.keep(INN, "dadata", given, NOW)
    async with store.reading() as repositories:
        kept = await repositories.companies.answer(INN, "dadata")
        assert kept is not None
        assert (kept.asked_at, kept.company) == (NOW, given)
        assert await repositories.companies.get(INN) == given


async def test_a_later_answer_replaces_the_former_one(store: Database) -> None:
    later = NOW + timedelta(days=30)
    async with store.transaction() as repositories:
        await repositories.companies.keep(INN, "dadata", company(kpp="402501001"), NOW)
        await repositories.companies.keep(INN, "dadata", company(status="liquidated"), later)
    async with store.reading() as repositories:
        kept = await repositories.companies.answer(INN, "dadata")
    assert kept is not None
    assert (kept.asked_at, kept.company) == (later, company(status="liquidated"))


async def test_that_nothing_was_found_is_kept_too(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.companies.keep(INN, "dadata", None, NOW)
    async with store.reading() as repositories:
        kept = await repositories.companies.answer(INN, "dadata")
        assert kept is not None
        assert (kept.asked_at, kept.company) == (NOW, None)
        assert await repositories.companies.get(INN) is None
        assert await repositories.companies.answer("7707083893", "dadata") is None


async def test_values_of_another_register_are_not_the_services_answer(store: Database) -> None:
    mixed = Company(INN, {**company(kpp="402501001").values, "region": Known("40", "sme", DAY)})
    async with store.transaction() as repositories:
        await repositories.companies.keep(INN, "dadata", mixed, NOW)
    async with store.reading() as repositories:
        assert await repositories.companies.get(INN) == company(kpp="402501001")


async def test_without_an_import_there_is_no_set(store: Database) -> None:
    async with store.reading() as repositories:
        assert await repositories.companies.sme_set() is None
        assert await repositories.companies.get(INN) is None

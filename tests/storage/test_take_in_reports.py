"""Reports that were sent before the ledger come into it, once, on both databases."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from flows.application import Application, FilledForm
from flows.centre import Centre
from flows.conditions import Value
from flows.contracts import Contract
from flows.library import Library
from flows.model import Form
from flows.people import Person
from flows.usecases.background import company_contracts
from flows.usecases.take_in_reports import TakeInReports
from storage.database import Database
from storage.packs import load_centre, load_packs
from tests.support.contracts import CENTRE, PACK
from tests.support.stored import LATER, NOW, person

INN = "2700000013"
FORM = "contract_report"


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load_centre(CENTRE)


@pytest.fixture(scope="module")
def library(centre: Centre) -> Library:
    return Library(load_packs(None, (PACK,), centre), {})


def former(library: Library) -> Form:
    """The form as it was: it asked for thousands of dollars and computed nothing."""
    definition = library.form(PACK, FORM).model_dump(mode="json", by_alias=True)
    for section in definition["sections"]:
        section["questions"] = [one for one in section["questions"] if one["id"] != "thousands"]
    return Form.model_validate({**definition, "version": "former"})


async def sent(
    store: Database, who: Person, form: Form, number: int, parent: int | None = None
) -> Application:
    """A report of which the ledger knows nothing."""
    cells = [one.id for one in form.cells["volumes"][:2]]
    answers: dict[str, Value] = {
        "inn": INN,
        "deal": "contract",
        "services": ["s5_2"],
        "subject": "Берёзовый сироп",
        "date": f"2025-02-{number:02}",
        "country": "CN",
        "counterparty": "Example Trading",
        "currency": "cny",
        "rate": "12",
        "usd_rate": "90",
        cells[0]: "y2025",
        cells[1]: "84.5",
    }
    async with store.transaction() as repositories:
        await repositories.versions.keep(form, NOW)
        draft = await repositories.applications.add(PACK, FORM, who.id, NOW)
        return await repositories.applications.save(
            replace(
                draft,
                state="report_accepted",
                number=f"ХК-2025-{number:05}",
                inn=INN,
                parent_id=parent,
                submitted_at=NOW,
                forms={FORM: FilledForm(form.version, answers)},
            )
        )


async def ledger(store: Database) -> list[Contract]:
    async with store.reading() as repositories:
        return sorted(await repositories.contracts.listed(), key=lambda one: one.deal.signed_on)


async def moved(store: Database, report: Application, state: str) -> None:
    async with store.transaction() as repositories:
        await repositories.applications.save(replace(report, state=state))


async def test_thousands_of_dollars_stay_what_they_were_and_ground_6_1_5_knows_them(
    store: Database, library: Library, centre: Centre
) -> None:
    report = await sent(store, await person(store), former(library), 3)
    take_in = TakeInReports(store, library, centre)
    assert await take_in(LATER) == 1
    assert await TakeInReports(store, library, centre)(LATER) == 0
    (contract,) = await ledger(store)
    assert (contract.state, contract.report_id, contract.inn) == ("reported", report.id, INN)
    assert contract.values == {2025: Decimal("84.500")}
    assert (contract.told_at, contract.reported_at) == (NOW, NOW)
    assert contract.due_on == date(2025, 2, 24)
    async with store.reading() as repositories:
        assert await company_contracts(repositories, INN) == (date(2025, 2, 3),)


async def test_one_of_the_forms_of_today_is_computed(
    store: Database, library: Library, centre: Centre
) -> None:
    await sent(store, await person(store), library.form(PACK, FORM), 3)
    await TakeInReports(store, library, centre)(LATER)
    (contract,) = await ledger(store)
    assert (contract.deal.currency, contract.rate_source) == ("CNY", "hand")
    assert contract.values == {2025: Decimal("0.011")}


async def test_what_was_taken_out_or_corrected_does_not_come_in(
    store: Database, library: Library, centre: Centre
) -> None:
    who, form = await person(store), former(library)
    await moved(store, await sent(store, who, form, 3), "withdrawn")
    first = await sent(store, who, form, 4)
    await sent(store, who, form, 5, parent=first.id)
    assert await TakeInReports(store, library, centre)(LATER) == 1
    assert [one.deal.signed_on for one in await ledger(store)] == [date(2025, 2, 5)]


async def test_after_a_crash_it_goes_on_and_nothing_is_doubled(
    store: Database, library: Library, centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.usecases.take_in_reports.PORTION", 2)
    who, form = await person(store), former(library)
    for number in range(1, 6):
        await sent(store, who, form, number)
    turns = iter((True, False))
    assert await TakeInReports(store, library, centre)(LATER, lambda: next(turns)) == 2
    assert len(await ledger(store)) == 2
    assert await TakeInReports(store, library, centre)(LATER) == 3
    assert len({one.report_id for one in await ledger(store)}) == 5


async def test_two_replicas_that_start_at_once_take_each_in_once(
    store: Database, library: Library, centre: Centre
) -> None:
    who, form = await person(store), former(library)
    for number in range(1, 26):
        await sent(store, who, form, number)
    both = (TakeInReports(store, library, centre) for _ in range(2))
    counts = await asyncio.gather(*(one(LATER) for one in both))
    assert sum(counts) == 25
    assert len(await ledger(store)) == 25


async def test_of_an_erased_person_the_figures_come_in_without_words(
    store: Database, library: Library, centre: Centre
) -> None:
    who = await person(store)
    await sent(store, who, former(library), 3)
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
    await TakeInReports(store, library, centre)(LATER + timedelta(days=1))
    (contract,) = await ledger(store)
    assert (contract.total, contract.deal.subject, contract.deal.counterparty) == (
        Decimal("84.500"),
        "",
        "",
    )

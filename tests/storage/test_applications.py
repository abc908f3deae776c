"""Applications: compared when saved, numbered without gaps, found as people type."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.application import Application, Card, Entry, FilledForm
from flows.errors import Conflict, NotFound
from flows.queues import Queue
from storage.database import Database
from tests.support.forms import form, question
from tests.support.stored import LATER, NOW, draft, kept, person, submitted

ANKETA = form(
    question("inn", "inn"),
    question("name", "text", remember="company.full_name"),
    question("site", "text", remember="company.site"),
)


async def save(store: Database, application: Application) -> Application:
    async with store.transaction() as repositories:
        return await repositories.applications.save(application)


async def found(store: Database, text: str) -> list[str | None]:
    async with store.reading() as repositories:
        ids = [one.id for one in await repositories.finding.find(text, 10)]
        return [one.number for one in await repositories.queues.many(ids)]


async def by_number(store: Database, text: str) -> str | None:
    async with store.reading() as repositories:
        application = await repositories.applications.by_number(text)
    return application.number if application else None


async def test_an_application_comes_back_as_it_was_saved(store: Database) -> None:
    application = await draft(store, await person(store))
    changed = replace(
        application,
        state="new",
        number="РМ-2026-00001",
        submitted_at=NOW,
        updated_at=LATER,
        performer=7_000_000_001,
        forms={"anketa": FilledForm("v1", {"a": ["x"], "b": 12, "c": None, "d": True})},
        result={"score": {"total": 7}},
    )
    saved = await save(store, changed)
    assert saved == replace(changed, revision=1)
    async with store.transaction() as repositories:
        await repositories.applications.set_card(application.id, Card(-100123, 5, 6))
    async with store.reading() as repositories:
        again = await repositories.applications.get(application.id)
    assert again == replace(saved, card=Card(-100123, 5, 6))
    assert again.submitted_at is not None
    assert again.submitted_at.utcoffset() == timedelta(0)


async def test_of_two_writers_one_wins(store: Database) -> None:
    application = await draft(store, await person(store))
    outcomes = await asyncio.gather(
        *(save(store, replace(application, state=state)) for state in ("one", "two")),
        return_exceptions=True,
    )
    assert sorted(type(each).__name__ for each in outcomes) == ["Application", "Conflict"]


async def test_what_is_not_there_is_not_found(store: Database) -> None:
    application = await draft(store, await person(store))
    with pytest.raises(NotFound):
        await save(store, replace(application, id=404))
    async with store.reading() as repositories:
        with pytest.raises(NotFound):
            await repositories.applications.get(404)


async def test_fifty_calls_at_once_get_fifty_numbers_without_a_gap(store: Database) -> None:
    async def number() -> str:
        async with store.transaction() as repositories:
            return await repositories.applications.next_number("РМ", 2026)

    numbers = await asyncio.gather(*(number() for _ in range(50)))
    assert sorted(numbers) == [f"РМ-2026-{n:05d}" for n in range(1, 51)]


async def test_a_number_of_a_failed_transaction_is_given_again(store: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await _fail_after_numbering(store)
    async with store.transaction() as repositories:
        assert await repositories.applications.next_number("РМ", 2026) == "РМ-2026-00001"
        assert await repositories.applications.next_number("РМ", 2027) == "РМ-2027-00001"
        assert await repositories.applications.next_number("ЭК", 2026) == "ЭК-2026-00001"


@pytest.mark.parametrize(
    "typed",
    ["РМ-2026-00012", " рм-2026-00012 ", "pm-2026-00012", "202600012", "2026-00012", "00012", "12"],
)
async def test_a_number_is_found_as_people_type_it(store: Database, typed: str) -> None:
    who = await person(store)
    await submitted(store, who, "РМ-2026-00012", {})
    await submitted(store, who, "РМ-2026-00112", {})
    assert await by_number(store, typed) == "РМ-2026-00012"


@pytest.mark.parametrize("typed", ["", "РМ", "2026", "РМ-2026-0001", "%", "РМ-12"])
async def test_what_is_no_number_finds_nothing(store: Database, typed: str) -> None:
    await submitted(store, await person(store), "РМ-2026-00012", {})
    assert await by_number(store, typed) is None


@pytest.mark.parametrize(
    "typed",
    ["ромашка", "РОМАШ", "ооо ромашка", "Ёлочная", "елочная", "0000000", "00012", "рм-2026"],
)
async def test_a_company_is_found_by_any_part_in_any_case(store: Database, typed: str) -> None:
    await kept(store, ANKETA)
    answers = {"inn": "0000000000", "name": "ООО «Ромашка ёлочная»", "site": "example.org"}
    who = await person(store)
    await submitted(store, who, "РМ-2026-00012", {**answers}, ANKETA.version)
    await submitted(store, who, "ЭК-2025-00777", {"name": "Другая"}, ANKETA.version)
    assert await found(store, typed) == ["РМ-2026-00012"]


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "example.net", "'", "\\", '"', "«»"])
async def test_what_is_no_name_finds_nothing(store: Database, typed: str) -> None:
    await kept(store, ANKETA)
    answers = {"name": "Ромашка", "site": "example.org"}
    await submitted(store, await person(store), "РМ-2026-00012", {**answers}, ANKETA.version)
    assert await found(store, typed) == []


async def test_the_queue_is_in_order_of_submission(store: Database) -> None:
    who = await person(store)
    late = await submitted(store, who, "РМ-2026-00001", {})
    late = await save(store, replace(late, submitted_at=LATER))
    early = await submitted(store, who, "РМ-2026-00002", {})
    await draft(store, who)
    async with store.reading() as repositories:
        open_ones = Queue({"made-up": frozenset({"new", "draft"})})
        queue = await repositories.queues.page(open_ones, 0, 10)
        mine = await repositories.applications.of_person(who.id)
    assert [each.id for each in queue] == [early.id, late.id]
    assert [each.id for each in mine][1:] == [early.id, late.id]


async def test_an_export_narrows_and_misses_nothing_between_portions(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.applications.PORTION", 2)
    who = await person(store)
    for n in range(1, 6):
        await submitted(store, who, f"РМ-2026-{n:05d}", {})
    await save(store, replace(await submitted(store, who, "РМ-2026-00006", {}), submitted_at=LATER))
    async with store.reading() as repositories:
        export = repositories.applications.export
        everything = [one.number async for one in export()]
        later = [one.number async for one in export(since=LATER)]
        earlier = [one.number async for one in export(until=LATER, state="new", pack="made-up")]
        other = [one.number async for one in export(service="other")]
    assert everything == [f"РМ-2026-{n:05d}" for n in range(1, 7)]
    assert (later, earlier, other) == (everything[5:], everything[:5], [])


async def test_history_is_kept_in_order(store: Database) -> None:
    application = await draft(store, await person(store))
    entries = [
        Entry(NOW, "client", "submit", "new"),
        Entry(NOW, "staff:1", "refuse", "refused", "Нет выручки: «=1+1»"),
    ]
    async with store.transaction() as repositories:
        for entry in entries:
            await repositories.applications.write(application.id, entry)
        assert await repositories.applications.history(application.id) == entries


async def test_a_conflict_leaves_the_first_writers_word(store: Database) -> None:
    application = await draft(store, await person(store))
    await save(store, replace(application, state="first"))
    with pytest.raises(Conflict):
        await save(store, replace(application, state="second"))
    async with store.reading() as repositories:
        assert (await repositories.applications.get(application.id)).state == "first"


async def _fail_after_numbering(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.applications.next_number("РМ", 2026)
        raise ZeroDivisionError

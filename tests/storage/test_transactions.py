"""All or nothing, readers that wait for nobody, and a database that fails."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.answers import NotStored
from storage.database import Database
from storage.engines import PRAGMAS, raw_sqlite
from tests.support.databases import POSTGRES, opened, postgres_database, sqlite_database
from tests.support.stored import NOW, begun, loaded, person, step


async def test_a_reader_does_not_wait_for_a_writer_and_sees_only_what_is_committed(
    store: Database,
) -> None:
    who = await person(store)
    async with store.transaction() as writing:
        await writing.people.set_language(who.id, "en")
        async with store.reading() as reading:
            assert (await reading.people.get(who.id)).language == "ru"


async def test_a_view_does_not_change_while_it_is_read(store: Database) -> None:
    who = await person(store)
    async with store.reading() as reading:
        assert (await reading.people.get(who.id)).language == "ru"
        async with store.transaction() as writing:
            await writing.people.set_language(who.id, "en")
        assert (await reading.people.get(who.id)).language == "ru"


async def test_a_view_refuses_to_write(store: Database) -> None:
    who = await person(store)
    with pytest.raises(Exception, match=r"read.?only"):
        await _write_in_a_view(store, who.id)


async def test_answers_and_transactions_never_find_the_database_busy(store: Database) -> None:
    fillings = [await begun(store, telegram_id) for telegram_id in range(1, 21)]

    async def note(person_id: int) -> None:
        async with store.transaction() as repositories:
            await repositories.people.remember(person_id, {"company.inn": "0"})

    await asyncio.gather(
        *(store.answers.save(step(each, "first", "1")) for each in fillings),
        *(note(each.person_id) for each in fillings),
    )
    assert [(await loaded(store, each.id)).session.revision for each in fillings] == [1] * 20


async def test_an_answer_waits_for_a_transaction_and_not_for_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = (*PRAGMAS[:-1], "PRAGMA busy_timeout=0")
    monkeypatch.setattr("storage.engines.PRAGMAS", impatient)
    async with opened(await sqlite_database(tmp_path), tmp_path) as store:
        filling = await begun(store)
        async with store.transaction() as repositories:
            await repositories.people.get(filling.person_id)
            saving = asyncio.create_task(store.answers.save(step(filling, "first", "1")))
            for _ in range(20):
                await repositories.people.get(filling.person_id)
        await saving
        assert (await loaded(store, filling.id)).session.revision == 1


async def test_a_transaction_inside_a_transaction_is_refused(store: Database) -> None:
    async with store.transaction() as outer:
        await outer.people.add(1, 1, "ru", NOW)
        with pytest.raises(RuntimeError):
            await person(store, 2)


async def test_a_batch_that_fails_tells_every_caller_and_the_writer_goes_on(
    tmp_path: Path,
) -> None:
    url = await sqlite_database(tmp_path)
    async with opened(url, tmp_path) as store:
        fillings = [await begun(store, telegram_id) for telegram_id in (1, 2)]
        _alter(tmp_path, "ALTER TABLE answer_log RENAME TO away")
        outcomes = await asyncio.gather(
            *(store.answers.save(step(each, "first", "1")) for each in fillings),
            return_exceptions=True,
        )
        assert [type(each) for each in outcomes] == [NotStored, NotStored]
        _alter(tmp_path, "ALTER TABLE away RENAME TO answer_log")
        for each in fillings:
            assert (await loaded(store, each.id)).session.answers == {}
            await store.answers.save(step(each, "first", "2"))


@pytest.mark.postgres
@pytest.mark.skipif(not POSTGRES, reason="TEST_POSTGRES_URL names no server")
async def test_the_writer_survives_the_loss_of_its_connections(tmp_path: Path) -> None:
    async with postgres_database() as url, opened(url, tmp_path) as store:
        filling = await begun(store)
        first = step(filling, "first", "1")
        await store.answers.save(first)
        await _disconnect_all(url)
        await store.answers.save(step(first.after, "second", "2"))
        assert (await loaded(store, filling.id)).session.values() == {"first": "1", "second": "2"}


async def test_a_commit_on_sqlite_waits_for_the_disk(tmp_path: Path) -> None:
    connection = raw_sqlite(await sqlite_database(tmp_path))
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    connection.close()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


async def test_a_closed_store_takes_no_answers(tmp_path: Path) -> None:
    url = await sqlite_database(tmp_path)
    async with opened(url, tmp_path) as store:
        filling = await begun(store)
    with pytest.raises(NotStored):
        await store.answers.save(step(filling, "first", "1"))


async def test_a_cancelled_caller_does_not_hurt_the_others(store: Database) -> None:
    gone, stays = await begun(store, 1), await begun(store, 2)
    leaving = asyncio.create_task(store.answers.save(step(gone, "first", "1")))
    staying = asyncio.create_task(store.answers.save(step(stays, "first", "1")))
    await asyncio.sleep(0)
    leaving.cancel()
    await staying
    assert (await loaded(store, stays.id)).session.revision == 1


def _alter(directory: Path, statement: str) -> None:
    connection = sqlite3.connect(directory / "prichal.db")
    connection.execute("PRAGMA legacy_alter_table=ON")
    connection.execute(statement)
    connection.commit()
    connection.close()


async def _disconnect_all(url: str) -> None:
    """As a restart of the server does."""
    engine = create_async_engine(POSTGRES)
    async with engine.connect() as connection:
        await connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"),
            {"name": make_url(url).database},
        )
    await engine.dispose()


async def _write_in_a_view(store: Database, person_id: int) -> None:
    async with store.reading() as repositories:
        await repositories.people.set_language(person_id, "en")

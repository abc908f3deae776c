"""A month's set is imported on both databases: whole or not at all, stopped or not."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.ports import RegisterSet
from flows.register import Company
from storage.database import Database
from storage.engines import is_sqlite, writing_engine
from storage.register import content, importing, loader_postgres
from storage.register.companies import in_set
from storage.register.faults import RegisterFault
from storage.register.importing import Imported, Wanted, import_set
from storage.register.progress import Progress
from storage.register.shelf import file_path
from storage.tables import sme_company, sme_set
from tests.support.sme_files import Sme, document, inn, smes, xml, zipped

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
LITERAL = {"literal_binds": True}

OCTOBER, NOVEMBER, DECEMBER = "10.10.2026", "10.11.2026", "10.12.2026"


class Stopped(Exception):
    """As Ctrl-C, in a test that goes on."""


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches and portions of a few records, so that a small set has many."""
    monkeypatch.setattr(importing, "BATCH", 10)
    monkeypatch.setattr(loader_postgres, "PORTION", 7)


def written(path: Path, *parts: Sequence[Sme]) -> Path:
    """A ZIP with an XML file for each list."""
    files = {
        f"VO_RRMSPSV_{number}.xml": xml(map(document, part)) for number, part in enumerate(parts)
    }
    return zipped(path, files)


async def put(url: str, *files: Path, force: bool = False, regions: str = "") -> Imported:
    wanted = Wanted(files, tuple(regions.split()), force)
    return await import_set(url, wanted, NOW, lambda progress: None)


async def put_until(url: str, file: Path, batches: int) -> Imported:
    """Import, but be stopped after so many batches."""
    told: list[int] = []

    def tell(progress: Progress) -> None:
        told.append(progress.read)
        if len(told) == batches:
            raise Stopped

    return await import_set(url, Wanted([file]), NOW, tell)


async def in_force(store: Database) -> RegisterSet | None:
    async with store.reading() as repositories:
        return await repositories.companies.sme_set()


async def company(store: Database, number: int) -> Company | None:
    async with store.reading() as repositories:
        return await repositories.companies.get(inn(number))


@asynccontextmanager
async def inside(url: str) -> AsyncIterator[AsyncConnection]:
    """A connection to where the register lies."""
    engine = writing_engine(f"sqlite+aiosqlite:///{file_path(url)}" if is_sqlite(url) else url)
    async with engine.connect() as connection:
        yield connection
    await engine.dispose()


async def counted(url: str) -> tuple[int, ...]:
    """How many sets and how many rows of companies there are."""
    async with inside(url) as connection:
        queries = (select(func.count()).select_from(table) for table in (sme_set, sme_company))
        return tuple([(await connection.execute(query)).scalar_one() for query in queries])


async def test_every_company_is_found_with_the_day_of_the_set(
    store: Database, url: str, tmp_path: Path
) -> None:
    done = await put(url, written(tmp_path / "a.zip", smes(25), smes(3, 25)))
    assert (done.as_of, done.records, done.read) == (date(2026, 11, 10), 28, 28)
    assert await in_force(store) == RegisterSet(date(2026, 11, 10), 28)
    found = await company(store, 27)
    assert found is not None
    assert {name: known.value for name, known in found.values.items()} == {
        "name": "ООО 27",
        "ogrn": "1164000000017",
        "kind": "company",
        "category": "micro",
        "okved": "62.01",
        "okveds": ["62.01"],
        "region": "40",
        "sme_since": "2019-08-10",
    }
    assert {(known.source, known.as_of) for known in found.values.values()} == {
        ("sme", date(2026, 11, 10))
    }
    assert await company(store, 28) is None


async def test_the_next_month_replaces_the_former_one_whole(
    store: Database, url: str, tmp_path: Path
) -> None:
    await put(url, written(tmp_path / "a.zip", smes(30)))
    await put(url, written(tmp_path / "b.zip", smes(15, 20, as_of=DECEMBER)))
    assert await in_force(store) == RegisterSet(date(2026, 12, 10), 15)
    assert await company(store, 0) is None
    assert await company(store, 34) is not None
    assert await counted(url) == (1, 15)


async def test_a_look_up_goes_by_the_index(url: str, tmp_path: Path) -> None:
    await put(url, written(tmp_path / "a.zip", smes(30)))
    explain = "EXPLAIN QUERY PLAN" if is_sqlite(url) else "EXPLAIN"
    async with inside(url) as connection:
        if not is_sqlite(url):  # so few rows are read at once, wherever they are
            await connection.execute(text("SET enable_seqscan = off"))
        query = in_set(inn(1)).compile(connection.sync_engine, compile_kwargs=LITERAL)
        plan = (await connection.execute(text(f"{explain} {query}"))).all()
    assert "uq_sme_company_set_id_inn" in str(plan)


async def test_only_the_wanted_regions_are_kept(store: Database, url: str, tmp_path: Path) -> None:
    there = [Sme(inn(number), region=f"{number % 4}") for number in range(40)]
    done = await put(url, written(tmp_path / "a.zip", there), regions="01 03")
    assert (done.records, done.read) == (20, 40)
    assert await in_force(store) == RegisterSet(date(2026, 11, 10), 20, ("01", "03"))
    assert await company(store, 2) is None
    assert await company(store, 3) is not None


async def test_the_same_set_again_is_told_and_not_imported(
    store: Database, url: str, tmp_path: Path
) -> None:
    first = written(tmp_path / "a.zip", smes(12))
    await put(url, first)
    again = await put(url, first.rename(tmp_path / "renamed.zip"))
    assert (again.same, again.records) == (True, 12)
    assert not (await put(url, tmp_path / "renamed.zip", regions="40")).same
    assert not (await put(url, tmp_path / "renamed.zip", regions="40", force=True)).same


async def test_an_older_set_is_refused_unless_it_is_forced(
    store: Database, url: str, tmp_path: Path
) -> None:
    await put(url, written(tmp_path / "a.zip", smes(30)))
    older = written(tmp_path / "b.zip", smes(12, as_of=OCTOBER))
    with pytest.raises(RegisterFault, match=r"register\.older"):
        await put(url, older)
    assert await in_force(store) == RegisterSet(date(2026, 11, 10), 30)
    await put(url, older, force=True)
    assert await in_force(store) == RegisterSet(date(2026, 10, 10), 12)


@pytest.mark.parametrize("batches", range(1, 7))
async def test_a_stopped_import_goes_on_where_it_was(
    store: Database, url: str, tmp_path: Path, batches: int
) -> None:
    file = written(tmp_path / "a.zip", smes(23), [], smes(7, 23), smes(24, 30))
    with pytest.raises(Stopped):
        await put_until(url, file, batches)
    assert await in_force(store) is None
    done = await put(url, file)
    assert (done.resumed, done.read, done.records) == (min(batches * 10, 54), 54, 54)
    assert [await company(store, number) is None for number in (0, 53, 54)] == [False, False, True]
    assert await counted(url) == (1, 54)


async def test_another_set_does_not_go_on_with_what_was_left(
    store: Database, url: str, tmp_path: Path
) -> None:
    with pytest.raises(Stopped):
        await put_until(url, written(tmp_path / "a.zip", smes(50)), 2)
    done = await put(url, written(tmp_path / "b.zip", smes(15, 100)))
    assert (done.resumed, done.records) == (0, 15)
    assert await company(store, 0) is None
    assert await counted(url) == (1, 15)


async def test_of_one_inn_twice_the_last_record_stays(
    store: Database, url: str, tmp_path: Path
) -> None:
    twice = [*smes(12), *smes(1, name="СНОВА"), *smes(1, 11, name="СНОВА")]
    done = await put(url, written(tmp_path / "a.zip", twice, smes(1, 5, name="ДРУГОЙ ФАЙЛ")))
    assert (done.read, done.records) == (15, 12)
    found = [await company(store, number) for number in (0, 5, 6, 11)]
    assert [one and one.value("name") for one in found] == [
        "ООО СНОВА",
        "ООО ДРУГОЙ ФАЙЛ",
        "ООО 6",
        "ООО СНОВА",
    ]


async def test_a_fault_leaves_the_former_set_as_it_was(
    store: Database, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await put(url, written(tmp_path / "a.zip", smes(30)))
    later = xml(map(document, smes(40, 100, as_of=DECEMBER)))
    whole = zipped(tmp_path / "whole.zip", {"a.xml": later}).read_bytes()
    bad = tmp_path / "bad.zip"
    monkeypatch.setattr(content, "RATIO", 2)
    monkeypatch.setattr(content, "SPARE", 0)
    faulty = {
        "broken_zip": whole[: len(whole) // 2],
        "broken_xml": later[: len(later) // 2],
        "no_parts": zipped(bad, {"readme.txt": b"-"}).read_bytes(),
        "too_large": zipped(bad, {"a.xml": later + b" " * 100_000}).read_bytes(),
        "wrong_schema": xml([], ТипИнф="РЕЕСТРМСП-ПП"),
        "empty": xml([]),
        "unusable": xml(map(document, [*smes(8, as_of=DECEMBER), Sme(None)])),
    }
    for code, given in faulty.items():
        bad.write_bytes(given)
        with pytest.raises(RegisterFault, match=rf"register\.{code}"):
            await put(url, bad)
    assert await in_force(store) == RegisterSet(date(2026, 11, 10), 30)
    assert await company(store, 29) is not None
    assert await company(store, 100) is None


async def test_a_checksum_that_does_not_fit_is_a_broken_archive(url: str, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": xml(map(document, smes(30)))})
    packed = bytearray(path.read_bytes())
    packed[packed.index(b"PK\x01\x02") + 16] ^= 0xFF  # of the list of parts
    path.write_bytes(packed)
    with pytest.raises(RegisterFault, match=r"register\.broken_zip"):
        await put(url, path)


async def test_one_import_at_a_time(url: str, tmp_path: Path) -> None:
    file = written(tmp_path / "a.zip", smes(30))
    async with aclosing(await importing.open_loader(url)):
        with pytest.raises(RegisterFault, match=r"register\.busy"):
            await put(url, file)
    assert (await put(url, file)).records == 30


async def test_a_reader_sees_the_old_set_or_the_new_one(
    store: Database, url: str, tmp_path: Path
) -> None:
    months = [OCTOBER, NOVEMBER, DECEMBER]
    seen: list[tuple[str, date]] = []
    await put(url, written(tmp_path / "0.zip", smes(60, name=OCTOBER, as_of=OCTOBER)))

    def is_over() -> bool:
        return seen[-1:] == [(f"ООО {DECEMBER}", date(2026, 12, 10))]

    async def look() -> None:
        while not is_over():
            found = await company(store, len(seen) % 60)
            assert found is not None
            known = found.values["name"]
            seen.append((str(known.value), known.as_of))

    reader = asyncio.create_task(look())
    for month in months[1:]:
        await put(url, written(tmp_path / f"{month}.zip", smes(60, name=month, as_of=month)))
    await reader
    for name, as_of in set(seen):
        assert name == f"ООО {as_of:%d.%m.%Y}"
    assert all(former[1] <= later[1] for former, later in pairwise(seen))


async def test_an_import_that_was_killed_goes_on(store: Database, url: str, tmp_path: Path) -> None:
    file = written(tmp_path / "a.zip", smes(40), smes(25, 40))
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, url, str(file))
    assert await killed.wait() == -signal.SIGKILL
    assert await in_force(store) is None
    done = await put(url, file)
    assert (done.resumed, done.records) == (50, 65)
    assert await counted(url) == (1, 65)


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from storage.register import importing

importing.BATCH = 10

def tell(progress):
    if progress.read == 50:
        os.kill(os.getpid(), signal.SIGKILL)

wanted = importing.Wanted([Path(sys.argv[2])])
asyncio.run(importing.import_set(sys.argv[1], wanted, datetime.now(UTC), tell))
"""

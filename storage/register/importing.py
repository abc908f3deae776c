"""Imports a month's set of the SME register from the Federal Tax Service's files."""

from collections.abc import Callable, Sequence
from contextlib import aclosing, closing
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Row
from sqlalchemy.exc import InterfaceError, OperationalError

from storage.engines import is_sqlite
from storage.register.faults import RegisterFault
from storage.register.loader import Loader
from storage.register.loader_postgres import postgres_loader
from storage.register.loader_sqlite import sqlite_loader
from storage.register.parts import Part, fingerprint, parts
from storage.register.progress import Progress
from storage.register.reading import Reading
from storage.register.watch import Watch

BATCH = 10_000
"""Documents whose records are kept in one transaction: some 5 MB of memory."""

TOLERATED = 10
"""Of a hundred documents so many may be without an ИНН: with more it is another schema."""

REFUSED = (OSError, OperationalError, InterfaceError, asyncpg.PostgresError)
"""The database does not take it: the disk is full, the server is gone."""

Tell = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to import. `regions`: codes to keep, none for the country.

    `force`: also a set that is older than the one in force, or the same again.
    """

    files: Sequence[Path]
    regions: tuple[str, ...] = ()
    force: bool = False


@dataclass(slots=True)
class Imported:
    """What came of it. `same`: it was in force already; `resumed`: documents read earlier.

    `seconds`: by stage: load, seal, switch, clean.
    """

    as_of: date
    records: int
    read: int
    unusable: int
    same: bool = False
    resumed: int = 0
    seconds: dict[str, float] = field(default_factory=dict)


async def import_set(url: str, wanted: Wanted, at: datetime, tell: Tell) -> Imported:
    """Put a set in force in the database of this address; its schema has to be there.

    `tell` is called after each batch. Raises RegisterFault: nothing has changed then.
    """
    found = parts(wanted.files)
    try:
        async with aclosing(await open_loader(url)) as loader:
            return await _import(loader, found, wanted, at, tell)
    except REFUSED as wrong:
        why = f"{type(wrong).__name__}: {str(wrong).partition(chr(10))[0]}"
        raise RegisterFault("register.storage", why=why) from wrong


async def open_loader(url: str) -> Loader:
    """The loader of a database address. Raises RegisterFault when an import is under way."""
    return sqlite_loader(url) if is_sqlite(url) else await postgres_loader(url)


async def _import(
    loader: Loader, found: Sequence[Part], wanted: Wanted, at: datetime, tell: Tell
) -> Imported:
    mark = fingerprint(found, wanted.regions)
    in_force = await loader.in_force()
    if in_force is not None and in_force.fingerprint == mark and not wanted.force:
        return _same(in_force)
    watch = Watch()
    progress = await loader.begin(mark, wanted.regions, at)
    resumed = progress.read
    former = None if wanted.force or in_force is None else date.fromisoformat(in_force.as_of)
    await _load(loader, Reading(found, wanted.regions, progress), former, tell)
    watch.stage("load")
    records = await loader.seal()
    watch.stage("seal")
    if progress.as_of is None or not records:
        raise RegisterFault("register.empty", read=str(progress.read))
    await loader.switch(records, at)
    watch.stage("switch")
    await loader.clean()
    watch.stage("clean")
    read, unusable, seconds = progress.read, progress.unusable, watch.seconds
    return Imported(progress.as_of, records, read, unusable, resumed=resumed, seconds=seconds)


async def _load(loader: Loader, reading: Reading, former: date | None, tell: Tell) -> None:
    documents = reading.documents()
    with closing(documents):
        while batch := list(islice(documents, BATCH)):
            _check(reading.progress, former)
            kept = [record for record in batch if record is not None]
            await loader.add(kept, reading.progress)
            tell(reading.progress)
    await loader.add([], reading.progress)


def _check(progress: Progress, former: date | None) -> None:
    if progress.unusable * 100 > progress.read * TOLERATED:
        count, read = str(progress.unusable), str(progress.read)
        raise RegisterFault("register.unusable", count=count, read=read)
    if former is not None and progress.as_of is not None and progress.as_of < former:
        days = {"as_of": progress.as_of.isoformat(), "in_force": former.isoformat()}
        raise RegisterFault("register.older", **days)


def _same(row: Row[Any]) -> Imported:
    as_of = date.fromisoformat(row.as_of)
    return Imported(as_of, row.records, row.read, row.unusable, same=True)

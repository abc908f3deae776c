"""The staff's queue and search over many applications: `python -m bench.search`.

Applications with answers, histories and terms are written as rows, then indexed by the bot's own
code. Of a hundred five are open. Measured are the real screens' queries: a page of every tab with
the counts of all, and searches of every kind. PostgreSQL is measured where --postgres names an
empty database.
"""

import argparse
import asyncio
import json
import random
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import create_async_engine

from bench.figures import percentile
from flows.queues import TABS, Queue, chosen, open_states
from flows.wordsearch import RULES, kept_name, kept_words
from handlers.views.staff_queue import GLANCE, MOST
from storage.database import Database, open_store
from storage.engines import is_sqlite, writing_engine
from storage.packs import PACKS, load_packs
from storage.schema import migrate
from storage.search import digits, number_key
from storage.tables import application, application_history, person, search_words, term
from tests.support.forms import form, question

STAFF = (2001, 2002, 2003, 2004)
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
OPEN_OF_100 = 5
PORTION = 1000
ROUNDS = 30

SAMPLE = 200
"""Applications whose words are written by the bot's own code, one by one."""

ANKETA = form(
    question("inn", "inn"),
    question("name", "text", remember="company.full_name"),
    question("phone", "phone"),
    question("about", "long_text"),
)

WORDS = (Path(__file__).parent / "words.txt").read_text("utf-8").split()

SEARCHES = {
    "number": "РМ-2026-04711",
    "ИНН": "4000004711",
    "name": "компания 4711",
    "part of a name": "омпан",
    "frequent word": "поставка",
    "word form": "сертификацией",
    "two words": "маркировка чая",
    "rare word": "редкость4711",
    "part of a phone": "0004711",
    "nothing": "небывальщина",
}

Act = Callable[[Database], Awaitable[object]]


def rows(count: int, seed: int) -> list[dict[str, Any]]:
    """Rows of `application`, the oldest first."""
    dice = random.Random(seed)
    packs = load_packs(PACKS)
    states = {id_: sorted(found) for id_, found in open_states(packs).items()}
    ends = {
        id_: sorted({s.id for m in pack.machines.values() for s in m.states if s.final})
        for id_, pack in packs.items()
    }
    made = []
    for number in range(1, count + 1):
        pack = dice.choice(sorted(packs))
        is_open = dice.randrange(100) < OPEN_OF_100
        at = NOW - timedelta(minutes=20 * (count - number))
        written = f"РМ-2026-{number:05d}"
        about = [*dice.choices(WORDS, k=60), f"редкость{number}"]
        answers = {
            "inn": f"4{number:09d}",
            "name": f"ООО «Компания {number} {dice.choice(WORDS)}»",
            "phone": f"+7910{number:07d}",
            "about": " ".join(about),
        }
        made.append(
            {
                "id": number,
                "pack": pack,
                "service": "made-up",
                "person_id": 1,
                "state": dice.choice(states[pack] if is_open else ends[pack]),
                "revision": 3,
                "created_at": at,
                "updated_at": at,
                "submitted_at": at,
                "number": written,
                "number_key": number_key(written),
                "number_digits": digits(written),
                "number_serial": number,
                "search": answers["name"].lower(),
                "performer": dice.choice((None, *STAFF)) if is_open else dice.choice(STAFF),
                "inn": answers["inn"],
                "forms": {"form": {"version": ANKETA.version, "answers": answers}},
            }
        )
    return made


async def fill(url: str, made: list[dict[str, Any]]) -> None:
    """Write the applications with their histories and the terms of the open ones."""
    opened = {state for found in open_states(load_packs(PACKS)).values() for state in found}
    engine = writing_engine(url)
    async with engine.begin() as connection:
        await connection.execute(
            insert(person).values(id=1, language="ru", blocked=False, created_at=NOW)
        )
        for start in range(0, len(made), PORTION):
            part = made[start : start + PORTION]
            await connection.execute(insert(application), part)
            await connection.execute(
                insert(application_history),
                [
                    {
                        "application_id": one["id"],
                        "at": one["submitted_at"],
                        "actor": "client",
                        "verb": verb,
                        "state": one["state"],
                        "words": None,
                    }
                    for one in part
                    for verb in ("submit", "approve", "agree")
                ],
            )
            terms = [
                _term(one["id"], TODAY + timedelta(days=one["id"] % 20 - 4))
                for one in part
                if one["state"] in opened
            ]
            if terms:
                await connection.execute(insert(term), terms)
    await engine.dispose()


def _term(application_id: int, due: date) -> dict[str, Any]:
    return {
        "application_id": application_id,
        "state": "review",
        "verb": "decide",
        "party": "centre",
        "started": TODAY.isoformat(),
        "due": due.isoformat(),
        "suspended": False,
        "rung": 0,
    }


async def index(url: str, made: list[dict[str, Any]]) -> None:
    """Write the words of all but the last SAMPLE, as `storage.words` has them."""
    engine = writing_engine(url)
    async with engine.begin() as connection:
        for start in range(0, len(made) - SAMPLE, PORTION):
            part = made[start : min(start + PORTION, len(made) - SAMPLE)]
            await connection.execute(insert(search_words), [_words(one) for one in part])
    await engine.dispose()


def _words(one: dict[str, Any]) -> dict[str, Any]:
    answers = one["forms"]["form"]["answers"]
    names = [one["number"], answers["inn"], answers["name"]]
    return {
        "application_id": one["id"],
        "rules": RULES,
        "digest": "",
        "name": "".join(f"{word} " for word in sorted(kept_name(names))),
        "said": "".join(f"{word} " for word in sorted(kept_words([*names, *answers.values()]))),
        "told": "",
    }


async def keep(store: Database) -> float:
    """Let the bot's own code write the words of the rest; milliseconds each."""
    async with store.transaction() as repositories:
        await repositories.versions.keep(ANKETA, NOW)
        ids = await repositories.finding.missing(SAMPLE)
    began = time.perf_counter()
    for id_ in ids:
        async with store.transaction() as repositories:
            await repositories.finding.keep(id_)
    return 1000 * (time.perf_counter() - began) / len(ids)


def acts() -> dict[str, Act]:
    """What is measured."""
    everything = Queue(open_states(load_packs(PACKS)))
    measured: dict[str, Act] = {
        f"/queue {tab}": _queue(everything, tab) for tab in (*TABS, "pack.rec-marketplaces")
    }
    return measured | {f"/find {name}": _find(asked) for name, asked in SEARCHES.items()}


def _queue(everything: Queue, tab: str) -> Act:
    async def act(store: Database) -> object:
        async with store.reading() as repositories:
            for each in TABS:
                queue = chosen(each, everything, STAFF[0], {}, TODAY)
                await repositories.queues.count(queue, MOST if each == tab else GLANCE)
            wanted = chosen(tab, everything, STAFF[0], {}, TODAY)
            shown = await repositories.queues.page(wanted, 0, 7)
            ids = [one.id for one in shown]
            await repositories.terms.of_many(ids)
            return await repositories.queues.since(ids, ["take"])

    return act


def _find(asked: str) -> Act:
    async def act(store: Database) -> object:
        async with store.reading() as repositories:
            found = await repositories.finding.find(asked, 70)
            await repositories.queues.many([one.id for one in found[:7]])
            return len(found)

    return act


async def measured(url: str, directory: Path, count: int, seed: int) -> None:
    """Print a JSON line for everything that is measured."""
    await migrate(url)
    made = rows(count, seed)
    await fill(url, made)
    await index(url, made)
    store = await open_store(url, directory)
    database = "SQLite" if is_sqlite(url) else "PostgreSQL"
    try:
        about = {"keep_ms": round(await keep(store), 1), "size_mb": await _size(url, directory)}
        print(json.dumps({"database": database, "applications": count, **about}), flush=True)
        for name, act in acts().items():
            print(
                json.dumps(
                    {"database": database, "what": name, **await _timed(store, act)},
                    ensure_ascii=False,
                ),
                flush=True,
            )
    finally:
        await store.close()


async def _timed(store: Database, act: Act) -> dict[str, object]:
    taken, result = [], None
    for _ in range(ROUNDS):
        began = time.perf_counter()
        result = await act(store)
        taken.append(1000 * (time.perf_counter() - began))
    taken.sort()
    return {
        "best_ms": round(taken[0], 1),
        "median_ms": round(median(taken), 1),
        "p95_ms": round(percentile(taken, 95), 1),
        **({"found": result} if isinstance(result, int) else {}),
    }


async def _size(url: str, directory: Path) -> int:
    if is_sqlite(url):
        return (directory / "prichal.db").stat().st_size >> 20
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text("ANALYZE"))
        query = text("SELECT pg_database_size(current_database())")
        size = int((await connection.execute(query)).scalar_one())
    await engine.dispose()
    return size >> 20


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m bench.search")
    parser.add_argument("--applications", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", help="URL of an empty database (postgresql+asyncpg://…)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        for url in filter(None, [f"sqlite+aiosqlite:///{directory}/prichal.db", given.postgres]):
            asyncio.run(measured(url, directory, given.applications, given.seed))


if __name__ == "__main__":
    main()

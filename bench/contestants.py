"""What is compared: the floor, aiogram in memory, and the product on each database."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import orjson

from bench.plan import Plan, plan, questionnaire, rules
from bench.prepared import TOKEN, Prepared, PreparedPostgres, PreparedSqlite, postgres_server
from bot.settings import DEFAULT_CENTRE

FLOOR, PEER, SQLITE, POSTGRES = "floor", "aiogram-memory", "product-sqlite", "product-postgres"

SECRET = hashlib.sha256(b"bench").hexdigest()[:32]

_runs = count(1)


@dataclass(frozen=True)
class Contestant:
    """How a server is started, and what opens its conversation.

    `greeting` is said by everybody before anything is measured; `draws` means that the server
    shows everybody a card by itself when it starts.
    """

    name: str
    label: str
    module: Sequence[str]
    directory: Path
    greeting: str = ""
    draws: bool = False
    prepared: Prepared | None = None
    env: Mapping[str, str] = field(default_factory=dict)

    async def place(self, api: str) -> tuple[Path, dict[str, str]]:
        """A directory of its own for one run, and the environment."""
        directory = made(self.directory / f"run-{next(_runs)}")
        env = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api, "WEBHOOK_SECRET": SECRET, **self.env}
        env["DATA_DIR"] = str(directory)
        if self.prepared is not None:
            env["DATABASE_URL"] = await self.prepared.copy(directory)
        return directory, env


def contestants(directory: Path, *, with_postgres: bool) -> list[Contestant]:
    """All that can be compared here, in the order of their turns."""
    questions = directory / "questions.json"
    questions.write_bytes(orjson.dumps(questionnaire(rules(DEFAULT_CENTRE).form)))
    product = ["bot", "run"]
    found = [
        Contestant(FLOOR, "bare aiohttp handler, one call out", ["bench.floor"], directory),
        Contestant(
            PEER,
            "aiogram, MemoryStorage (keeps nothing)",
            ["bench.peer"],
            directory,
            greeting="/start",
            env={"BENCH_QUESTIONS": str(questions)},
        ),
        Contestant(
            SQLITE,
            "Prichal, SQLite, every answer fsynced",
            product,
            directory,
            draws=True,
            prepared=PreparedSqlite(made(directory / "template-sqlite")),
        ),
    ]
    server = postgres_server()
    if with_postgres and server:
        prepared = PreparedPostgres(made(directory / "template-postgres"), server)
        label = "Prichal, PostgreSQL, every answer fsynced"
        found.append(Contestant(POSTGRES, label, product, directory, draws=True, prepared=prepared))
    return found


def made(directory: Path) -> Path:
    """The directory, which is new."""
    directory.mkdir()
    return directory


def whole_plan() -> Plan:
    """The questionnaire as the demo's centre has it."""
    return plan(rules(DEFAULT_CENTRE))

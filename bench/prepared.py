"""Databases in which every person has agreed and has the questionnaire open before them."""

import os
import secrets
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from pydantic import SecretStr
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bench.chats import FIRST_CHAT
from bench.plan import FORM, PACK, Plan
from bot.office import Opened, open_office
from bot.settings import Settings
from flows.engine import begin
from flows.visibility import effective

SERVICE = "consultation"
TOKEN = "1:bench"


class Prepared(Protocol):
    """A database that is made once and copied for every round."""

    async def make(self, chats: int) -> None:
        """Fill it."""

    async def copy(self, directory: Path) -> str:
        """A copy for the product whose DATA_DIR this is; returns its address."""

    async def drop(self) -> None:
        """Take away everything that was made."""


class PreparedSqlite:
    """A file."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    async def make(self, chats: int) -> None:
        """See `Prepared`."""
        await _fill(_sqlite(self._directory), self._directory, chats)

    async def copy(self, directory: Path) -> str:
        """See `Prepared`."""
        shutil.copy(self._directory / "prichal.db", directory)
        return _sqlite(directory)

    async def drop(self) -> None:
        """The directory goes as a whole."""


class PreparedPostgres:
    """A database on the server of TEST_POSTGRES_URL."""

    def __init__(self, directory: Path, server: str) -> None:
        self._directory = directory
        self._server = server
        self._names: list[str] = []

    async def make(self, chats: int) -> None:
        """See `Prepared`."""
        await _fill(await self.create(), self._directory, chats)

    async def copy(self, directory: Path) -> str:
        """See `Prepared`."""
        return await self.create(f" TEMPLATE {self._names[0]}")

    async def drop(self) -> None:
        """See `Prepared`."""
        while self._names:
            await self._on_server(f"DROP DATABASE {self._names.pop()} WITH (FORCE)")

    async def create(self, template: str = "") -> str:
        """A database, empty or a copy; returns its address."""
        name = f"prichal_bench_{secrets.token_hex(6)}"
        await self._on_server(f"CREATE DATABASE {name}{template}")
        self._names.append(name)
        return make_url(self._server).set(database=name).render_as_string(hide_password=False)

    async def _on_server(self, statement: str) -> None:
        engine = create_async_engine(self._server, isolation_level="AUTOCOMMIT")
        try:
            async with engine.connect() as connection:
                await connection.execute(text(statement))
        finally:
            await engine.dispose()


def postgres_server() -> str:
    """The address of a server that may be used, or nothing."""
    return os.environ.get("TEST_POSTGRES_URL", "")


async def missing_answers(url: str, directory: Path, chats: int, plan: Plan) -> int:
    """How many answers of the plan are not in the database as they were given."""
    async with _opened(url, directory) as opened:
        missing = 0
        for number in range(chats):
            filling = await opened.store.answers.open_in_chat(FIRST_CHAT + number)
            form = opened.office.library.form(PACK, FORM)
            stored = effective(form, filling.session.values()) if filling else {}
            missing += sum(stored.get(key) != value for key, value in plan.values.items())
        return missing


async def _fill(url: str, directory: Path, chats: int) -> None:
    async with _opened(url, directory) as opened:
        for number in range(chats):
            await _begin(opened, FIRST_CHAT + number)


async def _begin(opened: Opened, chat: int) -> None:
    """Welcome, consent, and the scoring as the first form, so that nothing in it is known yet."""
    office, now = opened.office, opened.office.now()
    person = await office.use.give_consent(await office.use.welcome(chat, chat, "ru", now), now)
    form = office.library.form(PACK, FORM)
    async with opened.store.transaction() as repositories:
        application = await repositories.applications.add(PACK, SERVICE, person.id, now)
        await repositories.versions.keep(form, now)
        await repositories.fillings.open(application.id, person, begin(form))


@asynccontextmanager
async def _opened(url: str, directory: Path) -> AsyncIterator[Opened]:
    settings = Settings(
        _env_file=None, bot_token=SecretStr(TOKEN), database_url=url, data_dir=directory
    )
    async with open_office(settings) as opened:
        yield opened


def _sqlite(directory: Path) -> str:
    return f"sqlite+aiosqlite:///{directory / 'prichal.db'}"

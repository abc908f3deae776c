"""The store: one database, one directory of uploads, one writer of answers."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from flows import ports
from flows.ports import Filling
from storage.answers import Answers
from storage.batches import Batches
from storage.batches_postgres import PostgresBatches
from storage.batches_sqlite import SqliteBatches
from storage.content import ContentStore
from storage.engines import is_sqlite, reading_engine, writing_engine
from storage.fillings import load
from storage.lock import WriterLock
from storage.memory import Memory, memory
from storage.register.shelf import shelf
from storage.repositories import Repositories, repositories
from storage.tables import session
from storage.work import Work

CHATS = 10_000
"""Open sessions kept in memory: 100 MB when all of them are filled to the end."""


class Database(ports.Store):
    """See `flows.ports`. Made by `open_store`; the schema is `storage.schema`'s."""

    answers: ports.Answers

    def __init__(self, url: str, contents: ContentStore, remembered: Memory) -> None:
        """Connects when it is first used."""
        self._on_sqlite = is_sqlite(url)
        self._writing_engine = writing_engine(url)
        self._reading_engine = reading_engine(url, self._writing_engine)
        self._lock = WriterLock(exclusive=self._on_sqlite)
        self._memory = remembered
        self._contents = contents
        self._register = shelf(url)
        self._hot = Answers(
            _batches(url, self._writing_engine), remembered, self._lock, self._open_in_chat
        )
        self._hot.start()
        self.answers = self._hot

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Repositories]:
        """See `flows.ports`; the database is locked from the first statement on."""
        async with AsyncExitStack() as stack:
            yield self._repositories(Work(stack, self._writing, sqlite=self._on_sqlite))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Repositories]:
        """See `flows.ports`; the view is that of the first query."""
        async with AsyncExitStack() as stack:
            yield self._repositories(Work(stack, self._reading, sqlite=self._on_sqlite))

    async def flush(self) -> None:
        """Write the marks of cards now."""
        await self._hot.flush()

    async def close(self) -> None:
        """Write what waits and let go of all connections."""
        await self._hot.close()
        self._register.close()
        await self._reading_engine.dispose()
        await self._writing_engine.dispose()

    def _repositories(self, work: Work) -> Repositories:
        return repositories(work, self._memory, self._contents, self._register)

    @asynccontextmanager
    async def _writing(self, work: Work) -> AsyncIterator[AsyncConnection]:
        async with self._lock.held():
            async with self._writing_engine.begin() as connection:
                yield connection
                work.committing()
            work.committed()

    @asynccontextmanager
    async def _reading(self, work: Work) -> AsyncIterator[AsyncConnection]:
        async with self._reading_engine.connect() as connection:
            yield connection
        work.committed()

    async def _open_in_chat(self, chat_id: int) -> Filling | None:
        async with AsyncExitStack() as stack:
            work = Work(stack, self._reading, sqlite=self._on_sqlite)
            marks = self._memory.marks
            found = await load(work, marks, (session.c.chat_id == chat_id) & session.c.open)
        return found[0] if found else None


async def open_store(url: str, data_dir: Path, chats: int = CHATS) -> Database:
    """Open the database of this address, with uploads in `data_dir`/files.

    The schema has to be there (`storage.schema.migrate`). `chats`: open sessions kept in memory.
    """
    return Database(url, ContentStore(data_dir), memory(chats))


def _batches(url: str, engine: AsyncEngine) -> Batches:
    return SqliteBatches(url) if is_sqlite(url) else PostgresBatches(engine)

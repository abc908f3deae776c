"""One unit of work: what its repositories do is committed together or not at all."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Any

from sqlalchemy import Executable, Result, Row
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.schema import Table

Begin = Callable[["Work"], AbstractAsyncContextManager[AsyncConnection]]


class Work:
    """Begins at its first statement, so what is done before it (writing a file) holds no lock."""

    def __init__(self, stack: AsyncExitStack, begin: Begin, *, sqlite: bool) -> None:
        """`begin` opens the transaction, commits it when the stack is left, or rolls it back."""
        self._stack = stack
        self._begin = begin
        self._connection: AsyncConnection | None = None
        self._before: list[Callable[[], None]] = []
        self._after: list[Callable[[], None]] = []
        self.on_sqlite = sqlite

    async def execute(
        self,
        statement: Executable,
        parameters: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
    ) -> Result[Any]:
        """Run a statement inside the transaction."""
        if self._connection is None:
            self._connection = await self._stack.enter_async_context(self._begin(self))
        return await self._connection.execute(statement, parameters)

    async def rows(self, statement: Executable) -> Sequence[Row[Any]]:
        """All rows of a query."""
        return (await self.execute(statement)).all()

    async def row(self, statement: Executable) -> Row[Any] | None:
        """The first row of a query, if any."""
        return (await self.execute(statement)).first()

    async def changed(self, statement: Executable) -> int:
        """How many rows an UPDATE or DELETE touched."""
        result = await self.execute(statement)
        return int(getattr(result, "rowcount", 0))

    def insert(self, table: Table) -> Any:
        """INSERT with ON CONFLICT, which each database spells for itself."""
        return sqlite.insert(table) if self.on_sqlite else postgresql.insert(table)

    def before_commit(self, act: Callable[[], None]) -> None:
        """Do this last, while the transaction still holds its locks."""
        self._before.append(act)

    def after_commit(self, act: Callable[[], None]) -> None:
        """Do this when, and only when, everything is durable."""
        self._after.append(act)

    def committing(self) -> None:
        """All went well; only the commit is left."""
        for act in self._before:
            act()
        self._before.clear()

    def committed(self) -> None:
        """The transaction has become durable."""
        for act in self._after:
            act()
        self._after.clear()

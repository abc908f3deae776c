"""A store that undoes everything: what would become of an act is what the act itself does."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from flows.ports import Answers, Repositories, Store


class _Undone(Exception):
    pass


class Rehearsal:
    """The same store, but no transaction of it is ever committed."""

    answers: Answers

    def __init__(self, store: Store) -> None:
        """Answers of forms are not rehearsed: they are the store's own."""
        self._store = store
        self.answers = store.answers

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Repositories]:
        """A transaction that ends as if it had failed."""
        try:
            async with self._store.transaction() as repositories:
                yield repositories
                raise _Undone
        except _Undone:
            pass

    def reading(self) -> AbstractAsyncContextManager[Repositories]:
        """As ever."""
        return self._store.reading()

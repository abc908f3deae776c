"""What handlers need of exports and printed forms; `storage.exports` provides it."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Literal, Protocol

from flows.application import Application
from flows.model import PrintedForm
from handlers.wire import Upload

TableFormat = Literal["xlsx", "csv", "jsonl"]
PageFormat = Literal["docx", "pdf"]


class Exporter(Protocol):
    """Data on its way out."""

    async def table(
        self, format_: TableFormat, *, pack: str | None = None, state: str | None = None
    ) -> tuple[Upload, int]:
        """All submitted applications as a file, and how many there are."""

    async def printed(self, application: Application) -> tuple[PrintedForm, ...]:
        """The printed forms that the application has, as they were when it was made."""

    async def page(self, application: Application, printed: str, format_: PageFormat) -> Upload:
        """One printed form of an application."""

    def bundle(self, application: Application) -> AbstractAsyncContextManager[Sequence[Upload]]:
        """Everything of an application as ZIP archives with a list, until the block is left."""

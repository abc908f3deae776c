"""Exports and printed forms for the handlers and the command line, over `storage.exports`."""

import asyncio
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.centre import Centre
from flows.errors import NotFound
from flows.library import Library
from flows.ports import Store
from flows.printing import printed_of
from handlers.exporting import PageFormat, TableFormat
from handlers.wire import Upload
from locales.lookup import Lookup
from storage.exports import csv, jsonl, xlsx
from storage.exports.about import About
from storage.exports.printing import print_application
from storage.packs import PACKS

WRITERS = {"xlsx": xlsx.write, "csv": csv.write, "jsonl": jsonl.write}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which applications an export holds; None means all."""

    pack: str | None = None
    service: str | None = None
    state: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class FileExporter:
    """Writes tables and pages from the store."""

    store: Store
    library: Library
    centre: Centre
    russian: Mapping[str, Lookup]
    """The packs' Russian texts by pack id: the tables are official papers."""
    now: Callable[[], datetime]
    folder: Path = PACKS

    async def write(self, format_: TableFormat, out: Path, wanted: Filter) -> int:
        """Write the table to a file; return how many applications it holds."""
        about = About(
            at=self.now(),
            pack=wanted.pack,
            service=wanted.service,
            state=wanted.state,
            since=wanted.since,
            until=wanted.until,
            levels=self._levels(),
        )
        async with self.store.reading() as repositories:
            found = repositories.applications.export(
                wanted.pack, wanted.service, wanted.state, wanted.since, wanted.until
            )
            return await WRITERS[format_](found, self.library.packs, self._zone(), out, about)

    async def table(
        self, format_: TableFormat, *, pack: str | None = None, state: str | None = None
    ) -> tuple[Upload, int]:
        """The table as a file to be sent."""
        name = f"prichal-{self.now():%Y-%m-%d-%H%M}.{format_}"
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / name
            count = await self.write(format_, out, Filter(pack=pack, state=state))
            return Upload(name, await asyncio.to_thread(out.read_bytes)), count

    async def page(self, application: Application, printed: str, format_: PageFormat) -> Upload:
        """One printed form. Raises NotFound when the application has no such form."""
        pack = self.library.pack(application.pack)
        possible = printed_of(pack, application.forms)
        found = next((one for one in possible if one.id == printed), None)
        if found is None:
            raise NotFound("form.unknown", form=printed)
        held = {id_: application.forms[id_] for id_ in found.forms if id_ in application.forms}
        async with self.store.reading() as repositories:
            forms = {id_: await repositories.versions.get(one.version) for id_, one in held.items()}
        content = await print_application(
            self.folder / pack.id / "print",
            pack,
            found,
            forms,
            application,
            (self.centre.name.ru, self._zone()),
            format_,
        )
        return Upload(f"{printed}-{application.number}.{format_}", content)

    def _levels(self) -> dict[str, str]:
        return {
            level.id: self.russian[pack.id].get(f"score-level-{level.id}")
            for pack in self.library.packs.values()
            if pack.scoring is not None
            for level in pack.scoring.levels
        }

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.centre.zone)

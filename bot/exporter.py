"""Exports and printed forms for the handlers and the command line, over `storage.exports`."""

import asyncio
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.bundling import Bundler
from bot.papers import Shelf, papers, pinned_forms
from flows.application import Application
from flows.centre import Centre
from flows.errors import NotFound
from flows.library import Library
from flows.model import Form, PrintedForm
from flows.ports import Repositories, Store
from flows.usecases.contract_owner import owner_of
from handlers.exporting import PageFormat, TableFormat
from handlers.scans import Scans
from handlers.wire import Upload
from locales.lookup import Lookup
from locales.texts import texts
from storage.exports import csv, jsonl, xlsx
from storage.exports.about import About
from storage.exports.contracts import Listed
from storage.exports.printing import print_application

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
    folder: Path
    """The packs' folder."""
    scans: Scans
    shelf: Shelf
    """Where templates of other days are put."""

    async def write(self, format_: TableFormat, out: Path, wanted: Filter) -> int:
        """Write the table to a file; return how many applications it holds."""
        async with self.store.reading() as repositories:
            about = About(
                at=self.now(),
                pack=wanted.pack,
                service=wanted.service,
                state=wanted.state,
                since=wanted.since,
                until=wanted.until,
                levels=self._levels(),
                former=await self._former(repositories),
                ratings=await repositories.ratings.every(),
                letters=await repositories.talks.every() if format_ == "jsonl" else {},
                rounds=await repositories.remarks.every_round(),
                contracts=await _contracts(repositories, wanted.pack),
            )
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

    async def printed(self, application: Application) -> tuple[PrintedForm, ...]:
        """The printed forms that the application has, as they were when it was made."""
        pack = self.library.pack(application.pack)
        async with self.store.reading() as repositories:
            found = await papers(repositories, pack, application)
        return tuple(one.printed for one in found)

    async def page(self, application: Application, printed: str, format_: PageFormat) -> Upload:
        """One printed form. Raises NotFound when the application has no such form."""
        pack = self.library.pack(application.pack)
        async with self.store.reading() as repositories:
            possible = await papers(repositories, pack, application)
            found = next((one for one in possible if one.printed.id == printed), None)
            if found is None:
                raise NotFound("form.unknown", form=printed)
            forms = await pinned_forms(repositories, application)
            templates, made_for = self.folder / pack.id / "print", pack.forms
            if found.kept is not None:
                templates = await self.shelf.templates(repositories, found.kept)
                made_for = await _versions(repositories, found.kept.forms)
        content = await print_application(
            templates,
            pack,
            found.printed,
            forms,
            application,
            (self.centre.name.ru, self._zone()),
            format_,
            made_for,
        )
        return Upload(f"{printed}-{application.number}.{format_}", content)

    def bundle(self, application: Application) -> AbstractAsyncContextManager[Sequence[Upload]]:
        """See `handlers.exporting`."""
        bundler = Bundler(
            self.store,
            self.scans,
            self,
            self.centre,
            self.russian[application.pack],
            texts("ru"),
        )
        return bundler(application, self.now())

    async def _former(self, repositories: Repositories) -> dict[str, Form]:
        """Every version that is not today's: applications may be made with any of them."""
        today = {
            form.version for pack in self.library.packs.values() for form in pack.forms.values()
        }
        kept = [one.version for one in await repositories.versions.listed()]
        return {one: await repositories.versions.get(one) for one in kept if one not in today}

    def _levels(self) -> dict[str, str]:
        return {
            level.id: self.russian[pack.id].get(f"score-level-{level.id}")
            for pack in self.library.packs.values()
            if pack.scoring is not None
            for level in pack.scoring.levels
        }

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.centre.zone)


async def _contracts(repositories: Repositories, pack: str | None) -> list[Listed]:
    """The ledger of a pack, or of all, with the numbers of its applications.

    As with applications, those of an erased person are left out.
    """
    found = []
    for one in await repositories.contracts.listed():
        ids = (one.application_id, one.report_id)
        named = [await repositories.applications.get(id_) if id_ else None for id_ in ids]
        if pack in {None, one.pack} and not any(each is not None and each.locked for each in named):
            service, report = (each.number if each else None for each in named)
            owner = await owner_of(repositories, one)
            found.append(Listed(one, service, report, owner or ""))
    return found


async def _versions(repositories: Repositories, versions: Mapping[str, str]) -> dict[str, Form]:
    return {id_: await repositories.versions.get(one) for id_, one in versions.items()}

"""What goes into the archive of an application: documents, printed forms, papers of the centre."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.centre import Centre
from flows.checklist import Line
from flows.filing import distinct, safe
from flows.people import StoredFile
from flows.ports import Store
from handlers.exporting import Exporter
from handlers.scans import Scans
from handlers.views.desk import plain
from handlers.views.documents import document_name
from handlers.views.menu import day, moment
from handlers.wire import Upload
from locales.lookup import Lookup
from locales.texts import Texts
from storage.scans.bundle import Item, Sheet, write

NAME = 60
"""Characters of a document's name in a file's name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the list says of a document: its name, state, when, by whom, until when it is good."""

    name: str
    state: str = ""
    when: str = ""
    who: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Bundler:
    """Puts the files of one application together in a folder that is gone afterwards."""

    store: Store
    scans: Scans
    exporter: Exporter
    centre: Centre
    pack: Lookup
    texts: Texts

    @asynccontextmanager
    async def __call__(
        self, application: Application, now: datetime
    ) -> AsyncIterator[list[Upload]]:
        """The archives, until the block is left."""
        with TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "files").mkdir()
            gathered = _Gathered(folder / "files", self.texts)
            await self._documents(gathered, application)
            await self._printed(gathered, application)
            await self._papers(gathered, application)
            sheet = self._sheet()
            stem = safe(application.number or str(application.id))
            local = now.astimezone(ZoneInfo(self.centre.zone))
            made = await asyncio.to_thread(write, gathered.items(), sheet, folder, stem, local)
            yield [Upload(path.name, path=path) for path in made]

    async def _documents(self, gathered: "_Gathered", application: Application) -> None:
        async with self.store.reading() as repositories:
            lines = await repositories.documents.checklist(application)
        for number, line in enumerate(lines, 1):
            await self._document(gathered, number, line)

    async def _document(self, gathered: "_Gathered", number: int, line: Line) -> None:
        told = self._told(line)
        if not line.files:
            gathered.missing(str(number), told)
            return
        async with self.store.reading() as repositories:
            files = [await repositories.files.get(one) for one in line.files]
        stem = f"{number:02d} {safe(told.name, NAME)}"
        combined = self.scans.combines(files)
        if combined:
            scan = await self.scans.scan(told.name, files)
            combined = scan.pages is not None
            if combined:
                (made,) = scan.uploads
                await gathered.add(f"{stem}.pdf", made.content, str(number), told, combined=True)
        inside = f"{safe(self.texts.docs_folder_originals())}/{stem}/" if combined else ""
        for file in files:
            name = safe(file.name) if combined else f"{stem} — {safe(file.name)}"
            await self._stored(gathered, f"{inside}{name}", file, str(number), told)

    async def _stored(
        self, gathered: "_Gathered", path: str, file: StoredFile, number: str, told: Told
    ) -> None:
        async with self.store.reading() as repositories:
            content = await repositories.files.read(file.id)
        await gathered.add(path, content, number, told)

    async def _printed(self, gathered: "_Gathered", application: Application) -> None:
        folder = safe(self.texts.docs_folder_printed())
        for printed in await self.exporter.printed(application):
            page = await self.exporter.page(application, printed.id, "pdf")
            name = self.pack.find(f"printed-{printed.id}") or self.texts.docs_list_printed()
            told = Told(plain(name))
            await gathered.add(f"{folder}/{safe(page.name)}", page.content, "", told)

    async def _papers(self, gathered: "_Gathered", application: Application) -> None:
        folder = safe(self.texts.docs_folder_staff())
        async with self.store.reading() as repositories:
            papers = await repositories.papers.of(application.id)
        for paper in papers:
            named = self.pack.find(f"paper-{paper.name}") or self.texts.staff_paper_other()
            told = Told(plain(named), when=self._when(paper.at), who=self._who(paper.actor))
            path = f"{folder}/{safe(plain(named), NAME)} v{paper.version} — {safe(paper.file.name)}"
            await self._stored(gathered, path, paper.file, "", told)

    def _told(self, line: Line) -> Told:
        kept = line.kept
        decided = line.state in {"accepted", "returned", "not_needed"}
        state = self.texts.get(f"docs-state-{line.state}")
        if line.reason:
            state = f"{state}: {line.reason}"
        return Told(
            name=plain(document_name(line, self.pack, 200)),
            state=state,
            when=self._when(kept.at) if decided and kept.at else "",
            who=self._who(kept.by) if decided and kept.by else "",
            until=day(kept.expires, self.texts.language) if kept.expires else "",
        )

    def _when(self, at: datetime) -> str:
        return moment(at.astimezone(ZoneInfo(self.centre.zone)), self.texts.language)

    def _who(self, actor: str) -> str:
        telegram = actor.removeprefix("staff:")
        member = self.centre.member(int(telegram)) if telegram.isdigit() else None
        return member.name if member is not None else ""

    def _sheet(self) -> Sheet:
        texts = self.texts
        headings = (
            texts.docs_list_number(),
            texts.docs_list_document(),
            texts.docs_list_name(),
            texts.docs_list_state(),
            texts.docs_list_when(),
            texts.docs_list_who(),
            texts.docs_list_until(),
            texts.docs_list_size(),
            texts.docs_list_digest(),
            texts.docs_list_part(),
        )
        return Sheet(f"{texts.docs_list_file()}.xlsx", texts.docs_list_sheet(), headings)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file under its number in the folder, or a document without one."""

    number: str
    told: Told
    source: Path | None = None
    path: str = ""
    digest: str = ""
    note: str = ""


class _Gathered:
    """Files in a folder, and what they will be called in the archive."""

    def __init__(self, folder: Path, texts: Texts) -> None:
        self._folder = folder
        self._texts = texts
        self._found: list[_Entry] = []

    def missing(self, number: str, told: Told) -> None:
        """A document without files: it stands in the list all the same."""
        self._found.append(_Entry(number, told))

    async def add(
        self, path: str, content: bytes, number: str, told: Told, *, combined: bool = False
    ) -> None:
        """One file."""
        source = self._folder / str(len(self._found))
        await asyncio.to_thread(source.write_bytes, content)
        digest = hashlib.sha256(content).hexdigest()
        note = self._texts.docs_list_combined() if combined else ""
        self._found.append(_Entry(number, told, source, path, digest, note))

    def items(self) -> Sequence[Item]:
        """The files with their lines; names that would fall on one another are told apart."""
        apart = iter(distinct(one.path for one in self._found if one.source is not None))
        found = []
        for one in self._found:
            path = next(apart) if one.source is not None else ""
            found.append(Item(one.source, path, _line(one, path)))
        return found


def _line(entry: _Entry, path: str) -> tuple[str, ...]:
    told = entry.told
    document = f"{told.name} ({entry.note})" if entry.note else told.name
    size = str(entry.source.stat().st_size) if entry.source is not None else ""
    about = (told.state, told.when, told.who, told.until)
    return (entry.number, document, path, *about, size, entry.digest)

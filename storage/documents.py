"""Documents of applications: one row for each that something was said of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, select, update

from flows import checklist, ports
from flows.application import Application
from flows.checklist import Kept, Line, Noted, Originals
from flows.errors import Conflict
from storage.tables import document, document_note, originals
from storage.words import Words
from storage.work import Work

column = document.c


class Documents(ports.Documents):
    """See `flows.ports`."""

    def __init__(self, work: Work, versions: ports.Versions) -> None:
        """`versions` know which documents a form of then asks for."""
        self._work = work
        self._versions = versions

    async def kept(self, application_id: int) -> Mapping[str, Kept]:
        """See `flows.ports`."""
        query = select(document).where(column.application_id == application_id)
        return {row.slot: _kept(row) for row in await self._work.rows(query)}

    async def checklist(self, application: Application) -> tuple[Line, ...]:
        """See `flows.ports`."""
        forms = [
            (await self._versions.get(filled.version), filled.answers)
            for filled in application.forms.values()
        ]
        return checklist.checklist(forms, await self.kept(application.id))

    async def unaccepted(self, application: Application) -> tuple[Line, ...]:
        """See `flows.ports`."""
        return checklist.unaccepted(await self.checklist(application))

    async def save(self, application_id: int, kept: Kept) -> Kept:
        """See `flows.ports`."""
        saved = replace(kept, revision=kept.revision + 1)
        values = _values(saved)
        if kept.revision:
            statement = (
                update(document)
                .where(column.application_id == application_id, column.slot == kept.slot)
                .where(column.revision == kept.revision)
                .values(values)
            )
        else:
            statement = (
                self._work.insert(document)
                .values(application_id=application_id, slot=kept.slot, **values)
                .on_conflict_do_nothing(index_elements=["application_id", "slot"])
            )
        if await self._work.changed(statement) != 1:
            raise Conflict("document.changed")
        told = f"{kept.name or ''} {kept.reason or ''}"
        await Words(self._work).add(application_id, told, [*kept.files, *kept.instead])
        return saved

    async def told(self, application_id: int, slots: Sequence[str]) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(document)
            .where(column.application_id == application_id, column.slot.in_(slots))
            .values(told=True)
        )

    async def note(self, application_id: int, noted: Noted) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            document_note.insert().values(
                application_id=application_id,
                slot=noted.slot,
                at=noted.at,
                actor=noted.actor,
                verb=noted.verb,
                words=noted.words,
            )
        )

    async def noted(self, application_id: int) -> Sequence[Noted]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(document_note)
            .where(document_note.c.application_id == application_id)
            .order_by(document_note.c.id)
        )
        return [Noted(row.slot, row.at, row.actor, row.verb, row.words) for row in rows]

    async def originals(self, application: Application) -> Originals | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(originals).where(originals.c.application_id == application.id)
        )
        if row is None:
            return None
        return Originals(date.fromisoformat(row.on_day), row.actor, row.at)

    async def record_originals(
        self, application_id: int, receipt: Originals, *, before: date | None
    ) -> None:
        """See `flows.ports`."""
        values = {"on_day": receipt.on.isoformat(), "actor": receipt.by, "at": receipt.at}
        if before is None:
            statement = (
                self._work.insert(originals)
                .values(application_id=application_id, **values)
                .on_conflict_do_nothing(index_elements=["application_id"])
            )
        else:
            statement = (
                update(originals)
                .where(originals.c.application_id == application_id)
                .where(originals.c.on_day == before.isoformat())
                .values(values)
            )
        if await self._work.changed(statement) != 1:
            raise Conflict("document.changed")


def _kept(row: Row[Any]) -> Kept:
    return Kept(
        slot=row.slot,
        revision=row.revision,
        verdict=row.verdict,
        about=tuple(row.about),
        reason=row.reason,
        by=row.actor,
        at=row.at,
        expires=date.fromisoformat(row.expires) if row.expires else None,
        name=row.name,
        files=tuple(row.files),
        instead=tuple(row.instead),
        pending=tuple(row.pending),
        told=row.told,
    )


def _values(kept: Kept) -> dict[str, Any]:
    return {
        "revision": kept.revision,
        "verdict": kept.verdict,
        "about": list(kept.about),
        "reason": kept.reason,
        "actor": kept.by,
        "at": kept.at,
        "expires": kept.expires.isoformat() if kept.expires else None,
        "name": kept.name,
        "files": list(kept.files),
        "instead": list(kept.instead),
        "pending": list(kept.pending),
        "told": kept.told,
    }

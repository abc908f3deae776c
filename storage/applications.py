"""Applications: written by compare-and-set, found by number, read in portions.

An application whose person was erased is locked: `get` and `by_number` still show it, since it has
to be kept, but it stands in no queue, search or export and can't be changed.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, NoReturn

from sqlalchemy import ColumnElement, Select, or_, select, tuple_, update

from flows import ports
from flows.application import DRAFT, Application, Card, Entry
from flows.errors import Conflict, NotAllowed, NotFound
from flows.model import Form
from storage import application_rows
from storage.search import company_inn, digits, number_key, search_text
from storage.tables import application as table
from storage.tables import application_history as history_table
from storage.tables import number_counter
from storage.versions import Versions
from storage.words import Words
from storage.work import Work

PORTION = 500
"""Applications read at once for an export."""

SERIAL_DIGITS = 5

column = table.c


class Applications(ports.Applications):
    """See `flows.ports`."""

    def __init__(self, work: Work, versions: Versions, words: Words) -> None:
        """`versions` say which answers of a form are the company's name and ИНН.

        `words` keep what applications are found by.
        """
        self._work = work
        self._versions = versions
        self._words = words

    async def add(self, pack: str, service: str, person_id: int, at: datetime) -> Application:
        """See `flows.ports`."""
        row = await self._work.row(
            table.insert()
            .values(
                pack=pack,
                service=service,
                person_id=person_id,
                state=DRAFT,
                revision=0,
                created_at=at,
                forms={},
                search="",
            )
            .returning(table)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return application_rows.read(row)

    async def get(self, application_id: int) -> Application:
        """See `flows.ports`."""
        row = await self._work.row(select(table).where(column.id == application_id))
        if row is None:
            raise NotFound("application.not_found", id=str(application_id))
        return application_rows.read(row)

    async def by_number(self, number: str) -> Application | None:
        """See `flows.ports`; "1" is ...-00001. Of several, the one submitted last."""
        found = await self._read(
            select(table)
            .where(numbered(number))
            .order_by(column.submitted_at.desc(), column.id.desc())
            .limit(1)
        )
        return found[0] if found else None

    async def of_person(self, person_id: int) -> Sequence[Application]:
        """See `flows.ports`."""
        return await self._read(
            select(table).where(column.person_id == person_id).order_by(column.id.desc())
        )

    async def of_company(self, inn: str) -> Sequence[Application]:
        """See `flows.ports`."""
        return await self._read(
            select(table)
            .where(column.inn == inn, column.submitted_at.is_not(None))
            .order_by(column.submitted_at)
        )

    async def granted_since(self, pack: str, since: datetime) -> Sequence[Application]:
        """See `flows.ports`."""
        return await self._read(
            select(table).where(
                column.pack == pack, column.submitted_at >= since, column.granted.is_not(None)
            )
        )

    async def export(
        self,
        pack: str | None = None,
        service: str | None = None,
        state: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> AsyncIterator[Application]:
        """See `flows.ports`; `since` is included, `until` is not."""
        query = _exported(pack, service, state, since, until).limit(PORTION)
        portion = await self._read(query)
        while portion:
            for each in portion:
                yield each
            last = portion[-1]
            after = tuple_(column.submitted_at, column.id) > (last.submitted_at, last.id)
            portion = await self._read(query.where(after))

    async def next_number(self, prefix: str, year: int) -> str:
        """See `flows.ports`; a number of a transaction that fails is given to the next one."""
        insert = self._work.insert(number_counter).values(prefix=prefix, year=year, last=1)
        row = await self._work.row(
            insert.on_conflict_do_update(
                index_elements=["prefix", "year"], set_={"last": number_counter.c.last + 1}
            ).returning(number_counter.c.last)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return f"{prefix}-{year}-{row.last:0{SERIAL_DIGITS}d}"

    async def save(self, application: Application) -> Application:
        """See `flows.ports`. Raises NotAllowed for a locked one."""
        forms = await self._forms(application)
        search, inn = search_text(application, forms), company_inn(application, forms)
        stored = await self._work.changed(
            update(table)
            .where(
                column.id == application.id,
                column.revision == application.revision,
                column.locked_at.is_(None),
            )
            .values(
                revision=application.revision + 1,
                **application_rows.columns(application, search, inn),
            )
        )
        if not stored:
            await self._refuse(application.id)
        await self._words.keep(application, forms)
        return replace(application, revision=application.revision + 1, inn=inn)

    async def keep_words(self, application_id: int) -> None:
        """Write down what an application of before is found by, if it still may be found."""
        row = await self._work.row(
            select(table).where(column.id == application_id, *_submitted()).with_for_update()
        )
        if row is not None:
            application = application_rows.read(row)
            await self._words.keep(application, await self._forms(application))

    async def set_card(self, application_id: int, card: Card) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(table)
            .where(column.id == application_id)
            .values(
                card_chat_id=card.chat_id,
                card_message_id=card.message_id,
                card_thread_id=card.thread_id,
            )
        )

    async def set_topic(self, application_id: int, topic_id: int | None) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(table).where(column.id == application_id).values(topic_id=topic_id)
        )

    async def by_topic(self, topic_id: int) -> Application | None:
        """See `flows.ports`."""
        found = await self._read(select(table).where(column.topic_id == topic_id).limit(1))
        return found[0] if found else None

    async def children(self, application_id: int) -> Sequence[Application]:
        """See `flows.ports`."""
        return await self._read(
            select(table).where(column.parent_id == application_id).order_by(column.id)
        )

    async def write(self, application_id: int, entry: Entry) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            history_table.insert().values(
                application_id=application_id,
                at=entry.at,
                actor=entry.actor,
                verb=entry.verb,
                state=entry.state,
                words=entry.words,
                on_day=None if entry.on is None else entry.on.isoformat(),
            )
        )
        await self._words.add(application_id, entry.words)

    async def history(self, application_id: int) -> Sequence[Entry]:
        """See `flows.ports`."""
        lines = await self._work.rows(
            select(history_table)
            .where(history_table.c.application_id == application_id)
            .order_by(history_table.c.id)
        )
        return [application_rows.entry(line) for line in lines]

    async def _read(self, query: Select[Any]) -> list[Application]:
        return [application_rows.read(row) for row in await self._work.rows(query)]

    async def _forms(self, application: Application) -> list[Form]:
        versions = {form.version for form in application.forms.values()}
        forms = []
        for version in sorted(versions):
            with suppress(NotFound):
                forms.append(await self._versions.get(version))
        return forms

    async def _refuse(self, application_id: int) -> NoReturn:
        row = await self._work.row(select(column.locked_at).where(column.id == application_id))
        id_ = str(application_id)
        if row is None:
            raise NotFound("application.not_found", id=id_)
        if row.locked_at is not None:
            raise NotAllowed("application.locked", id=id_)
        raise Conflict("application.changed", id=id_)


def _submitted() -> tuple[ColumnElement[bool], ...]:
    return column.submitted_at.is_not(None), column.locked_at.is_(None)


def numbered(text: str) -> ColumnElement[bool]:
    """Either the number itself, or its digits with or without the year."""
    wanted: list[ColumnElement[bool]] = [column.number_key == number_key(text)]
    figures = digits(text)
    if not figures or figures != number_key(text).replace("-", "").lstrip("№"):
        return or_(*wanted)
    if len(figures) <= SERIAL_DIGITS:
        return or_(*wanted, column.number_serial == int(figures))
    return or_(*wanted, column.number_digits == figures)


def _exported(
    pack: str | None,
    service: str | None,
    state: str | None,
    since: datetime | None,
    until: datetime | None,
) -> Select[Any]:
    """Submitted applications that pass every filter that is given, in order of submission."""
    conditions = [
        *_submitted(),
        *([column.pack == pack] if pack else []),
        *([column.service == service] if service else []),
        *([column.state == state] if state else []),
        *([column.submitted_at >= since] if since else []),
        *([column.submitted_at < until] if until else []),
    ]
    return select(table).where(*conditions).order_by(column.submitted_at, column.id)

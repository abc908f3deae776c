"""Events with places, and their seats."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, select, update

from flows import ports
from flows.application import Card
from flows.errors import NotFound
from flows.gatherings import Gathering, Seat, Standing
from storage.tables import gathering as table
from storage.tables import seat as seat_table
from storage.work import Work


class Gatherings(ports.Gatherings):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """An event's row is locked while its seats are looked at, so that none is given twice."""
        self._work = work

    async def add(
        self,
        pack: str,
        service: str,
        title: str,
        begins: datetime,
        where: str,
        places: int | None,
        closes: date | None,
        at: datetime,
    ) -> Gathering:
        """See `flows.ports`."""
        row = await self._work.row(
            table.insert()
            .values(
                pack=pack,
                service=service,
                title=title,
                begins=begins,
                where=where,
                places=places,
                closes=closes.isoformat() if closes else None,
                state="open",
                created_at=at,
            )
            .returning(table)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return _gathering(row)

    async def get(self, gathering_id: int, *, hold: bool = False) -> Gathering:
        """See `flows.ports`; SQLite has one writer at a time anyway."""
        query = select(table).where(table.c.id == gathering_id)
        row = await self._work.row(query.with_for_update() if hold else query)
        if row is None:
            raise NotFound("gathering.not_found", id=str(gathering_id))
        return _gathering(row)

    async def coming(self, since: datetime) -> Sequence[Gathering]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table)
            .where(table.c.begins > since, table.c.state == "open")
            .order_by(table.c.begins, table.c.id)
        )
        return [_gathering(row) for row in rows]

    async def call_off(self, gathering_id: int) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(table).where(table.c.id == gathering_id).values(state="called_off")
        )

    async def set_card(self, gathering_id: int, card: Card) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(table)
            .where(table.c.id == gathering_id)
            .values(
                card_chat_id=card.chat_id,
                card_message_id=card.message_id,
                card_thread_id=card.thread_id,
            )
        )

    async def seats(self, gathering_id: int) -> Sequence[Seat]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(seat_table)
            .where(seat_table.c.gathering_id == gathering_id)
            .order_by(seat_table.c.at, seat_table.c.id)
        )
        return [_seat(row) for row in rows]

    async def of_person(self, person_id: int) -> Sequence[int]:
        """See `flows.ports`; in order, so that two that lock several never wait for each other."""
        found = seat_table.c.gathering_id
        query = select(found).distinct().where(seat_table.c.person_id == person_id).order_by(found)
        return [row.gathering_id for row in await self._work.rows(query)]

    async def put_seat(self, seat: Seat) -> Seat:
        """See `flows.ports`."""
        row = await self._work.row(
            seat_table.insert()
            .values(
                gathering_id=seat.gathering_id,
                person_id=seat.person_id,
                application_id=seat.application_id,
                name=seat.name,
                company=seat.company,
                sme=seat.sme,
                standing=seat.standing,
                at=seat.at,
            )
            .returning(seat_table)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return _seat(row)

    async def set_standing(self, seat_id: int, standing: Standing, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(seat_table).where(seat_table.c.id == seat_id).values(standing=standing, at=at)
        )

    async def seat_of(self, application_id: int) -> Seat | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(seat_table).where(seat_table.c.application_id == application_id)
        )
        return _seat(row) if row else None

    async def drop_seat(self, application_id: int) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(seat_table).where(seat_table.c.application_id == application_id)
        )


def _gathering(row: Row[Any]) -> Gathering:
    card = None
    if row.card_chat_id is not None:
        card = Card(row.card_chat_id, row.card_message_id, row.card_thread_id)
    return Gathering(
        id=row.id,
        pack=row.pack,
        service=row.service,
        title=row.title,
        begins=row.begins,
        where=row.where,
        places=row.places,
        closes=date.fromisoformat(row.closes) if row.closes else None,
        state=row.state,
        card=card,
    )


def _seat(row: Row[Any]) -> Seat:
    return Seat(
        id=row.id,
        gathering_id=row.gathering_id,
        standing=row.standing,
        at=row.at,
        person_id=row.person_id,
        application_id=row.application_id,
        name=row.name,
        company=row.company,
        sme=row.sme,
    )

"""Events with places."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from flows.application import Card
from flows.gatherings import Gathering, Seat, Standing


class Gatherings(Protocol):
    """Events with places, and who has one."""

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
        """A new event that takes people."""

    async def get(self, gathering_id: int, *, hold: bool = False) -> Gathering:
        """By id. Raises NotFound.

        `hold`: nobody else holds it until the transaction ends, so that no seat is given twice.
        """

    async def coming(self, since: datetime) -> Sequence[Gathering]:
        """Events that begin after this moment and were not called off, the nearest first."""

    async def call_off(self, gathering_id: int) -> None:
        """It will not take place."""

    async def set_card(self, gathering_id: int, card: Card) -> None:
        """Where the staff's card stands."""

    async def seats(self, gathering_id: int) -> Sequence[Seat]:
        """All seats of an event, in the order they were asked for."""

    async def of_person(self, person_id: int) -> Sequence[int]:
        """The ids of the events that a person has or had a seat at, in order."""

    async def put_seat(self, seat: Seat) -> Seat:
        """A new seat (its id is given)."""

    async def set_standing(self, seat_id: int, standing: Standing, at: datetime) -> None:
        """How a seat stands now; a place that is asked for again goes to the end of the line."""

    async def seat_of(self, application_id: int) -> Seat | None:
        """The seat that an application asks for, if it asks for one."""

    async def drop_seat(self, application_id: int) -> None:
        """The application asks for no seat (any more)."""

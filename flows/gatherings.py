"""Events with places: who has a place, who waits, whether enough have come together. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from flows.application import Card
from flows.catalogue import GatheringRules

TITLE = "event.title"
"""The key under which a form may ask for the name of the event that was chosen."""

State = Literal["open", "called_off"]

Standing = Literal["chosen", "sure", "waiting", "left"]
"""`chosen`: the form is still being filled. `sure`: has a place. `waiting`: gets one when one is
given up, the earliest first. `left`: gave it up."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One event of a service that has them.

    `begins` is aware. `places` None: as many as come. `closes` is the last day to sign up; None: up
    to the beginning.
    """

    id: int
    pack: str
    service: str
    title: str
    begins: datetime
    where: str
    places: int | None = None
    closes: date | None = None
    state: State = "open"
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's place. Without `person_id` the staff wrote them down after a call.

    `name` and `company` are known for those. `sme` None: not known whether it is an SME.
    """

    id: int
    gathering_id: int
    standing: Standing
    at: datetime
    person_id: int | None = None
    application_id: int | None = None
    name: str = ""
    company: str = ""
    sme: bool | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How an event stands. `enough` None: the regulation demands no number."""

    sure: int
    waiting: int
    smes: int
    free: int | None
    enough: bool | None
    enough_smes: bool | None


def takes(gathering: Gathering, now: datetime) -> bool:
    """Whether one can still sign up. `now` is in the centre's zone."""
    in_time = gathering.closes is None or now.date() <= gathering.closes
    return gathering.state == "open" and in_time and now < gathering.begins


def next_standing(gathering: Gathering, seats: Sequence[Seat]) -> Standing:
    """What one more person gets: a place, or the end of the waiting list."""
    if gathering.places is None or _count(seats, "sure") < gathering.places:
        return "sure"
    return "waiting"


def moves_up(gathering: Gathering, seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """Who of those that wait gets the places that are free now, the earliest first."""
    waiting = [seat for seat in seats if seat.standing == "waiting"]
    if gathering.places is None:
        return tuple(waiting)
    return tuple(waiting[: max(0, gathering.places - _count(seats, "sure"))])


def tally(gathering: Gathering, rules: GatheringRules | None, seats: Sequence[Seat]) -> Tally:
    """Count the seats against the places and what the regulation demands."""
    sure = [seat for seat in seats if seat.standing == "sure"]
    smes = sum(seat.sme is True for seat in sure)
    least = rules.least if rules else None
    share = rules.sme_share if rules else None
    return Tally(
        sure=len(sure),
        waiting=_count(seats, "waiting"),
        smes=smes,
        free=None if gathering.places is None else max(0, gathering.places - len(sure)),
        enough=None if least is None else len(sure) >= least,
        enough_smes=None if share is None else _percent(smes, len(sure)) >= share,
    )


def place_in_line(seats: Sequence[Seat], seat: Seat) -> int:
    """The number on the waiting list, from 1."""
    waiting = [one.id for one in seats if one.standing == "waiting"]
    return waiting.index(seat.id) + 1


def _percent(part: int, whole: int) -> Decimal:
    """As exact as a share is written: two thirds are 66.67."""
    return (Decimal(100 * part) / max(1, whole)).quantize(Decimal("0.01"))


def _count(seats: Sequence[Seat], standing: Standing) -> int:
    return sum(seat.standing == standing for seat in seats)

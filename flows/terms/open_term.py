"""A running term as it is kept and listed."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from flows.machine import Role


class Rung(IntEnum):
    """How far the notices of a term have come; a higher one makes those below it needless."""

    NONE = 0
    HALF = 1
    INDICATIVE = 2
    BEFORE = 3
    """The working day before the last one; only for what the client has to do."""
    LAST = 4
    """The last day."""
    OVERDUE = 5


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """The term of one step that may be made now, or stands still while something is awaited.

    `party` is the role of the step: for "bot" the days are the client's, whose silence ends it.
    `started` is the day of the event, the first day that counts is the one after it. `half` and
    `indicative` are None where they are not before `due`. While it is `suspended`, `due` is the
    earliest day on which it may end: as if the application had been back the day it was suspended.
    """

    application_id: int
    state: str
    verb: str
    party: Role
    started: date
    due: date
    half: date | None = None
    indicative: date | None = None
    suspended: bool = False
    rung: Rung = Rung.NONE
    """The last notice that was given."""
    rung_on: date | None = None
    """The day on which it was given."""
    wakes: date | None = None
    """The day on which the next one is to be given; None: none any more, or not while it waits."""

"""Whether somebody may take their own last step back, and to where (docs/decisions/0019)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.application import Entry
from flows.errors import NotAllowed
from flows.guards import made
from flows.machine import StatusMachine, Transition


@dataclass(frozen=True, slots=True)
class LastStep:
    """The last move that counts, its row of the table, and the state it led out of."""

    entry: Entry
    row: Transition
    before: str


def last_step(machine: StatusMachine, history: Sequence[Entry]) -> LastStep | None:
    """The last step of the staff, when nothing has happened after it; None where there is none."""
    moves = made(machine, history)
    if len(moves) < 2 or not moves[-1][0].actor.startswith("staff:"):  # noqa: PLR2004 - one before
        return None
    entry, row = moves[-1]
    return LastStep(entry, row, moves[-2][0].state) if row is not None else None


def until(machine: StatusMachine, history: Sequence[Entry], minutes: int) -> datetime | None:
    """Until when the last step may be taken back; None where it may not be at all."""
    last = last_step(machine, history)
    if last is None or not last.row.take_back or not minutes:
        return None
    return last.entry.at + timedelta(minutes=minutes)


def returnable(
    machine: StatusMachine, history: Sequence[Entry], actor: str, now: datetime, minutes: int
) -> LastStep:
    """The step that the actor may take back now.

    Raises NotAllowed: "take_back.nothing", "take_back.not_yours" (with `actor`: whose step is the
    last), "take_back.outside" (it has an effect outside), "take_back.too_late" (with `minutes`).
    """
    moves = made(machine, history)
    if moves and moves[-1][0].actor != actor:
        raise NotAllowed("take_back.not_yours", actor=moves[-1][0].actor, verb=moves[-1][0].verb)
    last = last_step(machine, history)
    if last is None:
        raise NotAllowed("take_back.nothing")
    if not last.row.take_back:
        raise NotAllowed("take_back.outside")
    if now > last.entry.at + timedelta(minutes=minutes) or not minutes:
        raise NotAllowed("take_back.too_late", minutes=str(minutes))
    return last

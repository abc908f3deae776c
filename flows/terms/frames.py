"""Where an application stands and what stands still behind it, from its history."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from flows.application import Entry
from flows.machine import StatusMachine
from flows.status import HANDLING, effective


@dataclass(frozen=True, slots=True)
class Arrival:
    """A step that led into a state, or left it there, with its day in the centre's zone."""

    entry: Entry
    day: date


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count, both inclusive; `until` None: it is not over. `state` suspends."""

    since: date
    until: date | None
    state: str

    def covers(self, day: date) -> bool:
        """Whether the day falls into it."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Frame:
    """A state whose terms run, or are suspended by the frames after it.

    `arrivals`: how it was entered, then the steps that left it there and the ways back into it.
    """

    state: str
    arrivals: tuple[Arrival, ...]
    pauses: tuple[Pause, ...] = ()

    @property
    def came(self) -> str:
        """The verb that led here last."""
        return self.arrivals[-1].entry.verb

    @property
    def suspended_since(self) -> date | None:
        """The day of the request that suspended it, if it is suspended."""
        last = self.pauses[-1] if self.pauses else None
        return last.since if last is not None and last.until is None else None


def event_day(entry: Entry, zone: ZoneInfo) -> date:
    """The day of an event: as staff gave it, else that of the press in the centre's zone."""
    return entry.on or entry.at.astimezone(zone).date()


def frames(machine: StatusMachine, history: Sequence[Entry], zone: ZoneInfo) -> tuple[Frame, ...]:
    """The state an application is in, last, after those that it has suspended.

    Steps that were taken back count for nothing, nor do states that the machine has no more.
    """
    stack: list[Frame] = []
    for entry in effective(history):
        if entry.verb in HANDLING or entry.state not in machine.by_id:
            continue
        _enter(machine, stack, Arrival(entry, event_day(entry, zone)))
    return tuple(stack)


def _enter(machine: StatusMachine, stack: list[Frame], arrival: Arrival) -> None:
    there = arrival.entry.state
    if not stack:
        stack.append(Frame(there, (arrival,)))
        return
    here = stack[-1].state
    if there == here:
        if _stays(machine, there, arrival.entry.verb):
            stack[-1] = replace(stack[-1], arrivals=(*stack[-1].arrivals, arrival))
        return
    behind = {frame.state for frame in stack[:-1]}
    if there in machine.by_id[here].suspends and there in behind:
        while stack[-1].state != there:
            stack.pop()
        stack[-1] = _back(stack[-1], arrival)
        return
    suspends = machine.by_id[there].suspends
    while stack and stack[-1].state not in suspends:
        stack.pop()
    if stack:
        stack[-1] = _suspended(stack[-1], arrival)
    stack.append(Frame(there, (arrival,)))


def _stays(machine: StatusMachine, state: str, verb: str) -> bool:
    """Whether it is a step of the table; other lines of the history (a note) are none."""
    return any(
        (step.from_, step.to, step.verb) == (state, state, verb) for step in machine.transitions
    )


def _suspended(frame: Frame, arrival: Arrival) -> Frame:
    if frame.suspended_since is not None:  # one suspension passes into another
        return frame
    pause = Pause(arrival.day, None, arrival.entry.state)
    return replace(frame, pauses=(*frame.pauses, pause))


def _back(frame: Frame, arrival: Arrival) -> Frame:
    *before, last = frame.pauses
    over = replace(last, until=max(last.since, arrival.day))
    return replace(frame, arrivals=(*frame.arrivals, arrival), pauses=(*before, over))

"""States that suspend the terms of others: the way into them and back has to be there."""

from collections.abc import Iterator

from flows.compiling.source import Fault, Path, Source
from flows.machine import State, StatusMachine


def pauses(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """Faults of `suspends`, at the name of the state that is suspended."""
    for s, state in enumerate(machine.states):
        for n, other in enumerate(state.suspends):
            yield from _one(machine, state, other, source, ("states", s, "suspends", n))


def _one(
    machine: StatusMachine, state: State, other: str, source: Source, path: Path
) -> Iterator[Fault]:
    data = {"state": state.id, "other": other}
    if other not in machine.by_id:
        yield source.fault("state.unknown", path, state=other, machine=machine.id)
    elif other == state.id:
        yield source.fault("state.suspends_itself", path, state=state.id)
    elif not _timed(machine, other):
        yield source.fault("state.suspends_no_term", path, **data)
    elif not _leads(machine, other, state.id, other):
        yield source.fault("state.suspends_never", path, **data)
    elif not _leads(machine, state.id, other, other):
        yield source.fault("state.suspends_no_return", path, **data)


def _timed(machine: StatusMachine, state: str) -> bool:
    """Whether a term can run there: a step of the staff leads out, with days or the centre's."""
    return not machine.by_id[state].final and any(
        step.from_ == state and step.to != state and step.role in {"centre", "rec"}
        for step in machine.transitions
    )


def _leads(machine: StatusMachine, start: str, end: str, suspended: str) -> bool:
    """Whether one comes there straight, or through others that suspend the same state."""
    seen: set[str] = set()
    waiting = {start}
    while waiting:
        state = waiting.pop()
        seen.add(state)
        next_ = {step.to for step in machine.transitions if step.from_ == state}
        if end in next_:
            return True
        waiting |= {
            one
            for one in next_ - seen
            if one in machine.by_id and suspended in machine.by_id[one].suspends
        }
    return False

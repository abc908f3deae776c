"""Status machines: every state can be reached and left, and a verb leads to one place only."""

from collections.abc import Iterator, Mapping

from flows.compiling.ids import distinct
from flows.compiling.source import Fault, Path, Source
from flows.machine import StatusMachine


def machine(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """Faults of one machine."""
    states = ((state.id, ("states", s)) for s, state in enumerate(machine.states))
    yield from distinct("state", states, source)
    yield from _known(machine, source)
    yield from _verbs(machine, source)
    yield from _walk(machine, source)


def _known(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    if machine.start not in machine.by_id:
        yield source.fault("state.unknown", ("start",), state=machine.start, machine=machine.id)
    verbs_into: dict[str, set[str]] = {}
    for step in machine.transitions:
        verbs_into.setdefault(step.to, set()).add(step.verb)
    for t, step in enumerate(machine.transitions):
        path: Path = ("transitions", t)
        for end, state in (("from", step.from_), ("to", step.to)):
            if state not in machine.by_id:
                yield source.fault("state.unknown", (*path, end), state=state, machine=machine.id)
        if step.after is not None and step.after not in verbs_into.get(step.from_, set()):
            yield source.fault("verb.after_unknown", (*path, "after"), verb=step.after)
        yield from _terms(step.term_days, step.indicative_days, source, path)


def _terms(term: int | None, early: int | None, source: Source, path: Path) -> Iterator[Fault]:
    for days in (term, early):
        if days is not None and days < 1:
            yield source.fault("term.days", path, days=days)
    if term is not None and early is not None and early > term:
        yield source.fault("term.indicative", path, days=early, term=term)


def _verbs(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """One role's verb out of one state leads to one place, told apart by `after` at most."""
    seen: dict[tuple[str, str, str], set[str | None]] = {}
    for t, step in enumerate(machine.transitions):
        afters = seen.setdefault((step.from_, step.role, step.verb), set())
        if afters and (step.after is None or afters & {None, step.after}):
            data = {"state": step.from_, "role": step.role, "verb": step.verb}
            yield source.fault("verb.twice", ("transitions", t), **data)
        afters.add(step.after)


def _walk(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """States that can't be reached, left, or brought to an end. Steps may stay where they are."""
    onward = {state.id: set[str]() for state in machine.states}
    for step in machine.transitions:
        if step.from_ != step.to:
            onward.setdefault(step.from_, set()).add(step.to)
    reached = _reach(machine.start, onward)
    final = {state.id for state in machine.states if state.final}
    for s, state in enumerate(machine.states):
        path: Path = ("states", s)
        if state.id not in reached:
            yield source.fault("state.unreachable", path, state=state.id)
        if state.final and onward[state.id]:
            yield source.fault("state.final_left", path, state=state.id)
        elif not state.final and not onward[state.id]:
            yield source.fault("state.dead_end", path, state=state.id)
        elif not _reach(state.id, onward) & final:
            yield source.fault("state.no_end", path, state=state.id)


def _reach(start: str, onward: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = set[str](), [start]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            waiting += onward.get(state, set())
    return reached

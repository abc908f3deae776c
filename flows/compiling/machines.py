"""Status machines by themselves: names that exist, terms that can be kept, verbs with one way."""

from collections.abc import Iterator

from flows.compiling.duties import duties, patient
from flows.compiling.ids import distinct
from flows.compiling.pauses import pauses
from flows.compiling.source import Fault, Path, Source
from flows.compiling.walking import walked
from flows.machine import StatusMachine, Transition
from flows.status import SUBMIT


def machine(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """Faults of one machine."""
    states = ((state.id, ("states", s)) for s, state in enumerate(machine.states))
    yield from distinct("state", states, source)
    yield from _known(machine, source)
    yield from _terms(machine, source)
    yield from _verbs(machine, source)
    yield from _marks(machine, source)
    yield from duties(machine, source)
    yield from pauses(machine, source)
    named = {machine.start, *(end for step in machine.transitions for end in (step.from_, step.to))}
    if named <= machine.by_id.keys():
        yield from patient(machine, source)
        yield from walked(machine, source)


def _known(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    if machine.start not in machine.by_id:
        yield source.fault("state.unknown", ("start",), state=machine.start, machine=machine.id)
    elif not any(_submits(machine, step) for step in machine.transitions):
        first = [t for t, step in enumerate(machine.transitions) if step.from_ == machine.start]
        at: Path = ("transitions", first[0]) if first else ("start",)
        yield source.fault("machine.no_submit", at, state=machine.start, verb=SUBMIT)
    verbs_into: dict[str, set[str]] = {}
    for step in machine.transitions:
        verbs_into.setdefault(step.to, set()).add(step.verb)
    for t, step in enumerate(machine.transitions):
        path: Path = ("transitions", t)
        for end, state in (("from", step.from_), ("to", step.to)):
            if state not in machine.by_id:
                yield source.fault("state.unknown", (*path, end), state=state, machine=machine.id)
        for verb in step.after:
            if verb not in verbs_into.get(step.from_, set()):
                yield source.fault("verb.after_unknown", (*path, "after"), verb=verb)


def _submits(machine: StatusMachine, step: Transition) -> bool:
    return (step.from_, step.verb, step.role) == (machine.start, SUBMIT, "client")


def _terms(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    for t, step in enumerate(machine.transitions):
        path: Path = ("transitions", t)
        term, early = step.term_days, step.indicative_days
        for name, days in (("term_days", term), ("indicative_days", early)):
            if days is not None and days < 1:
                yield source.fault("term.days", (*path, name), days=days)
        if early is not None and term is None:
            yield source.fault("term.no_term", (*path, "indicative_days"), days=early)
        elif term is not None and early is not None and early > term:
            yield source.fault("term.indicative", path, days=early, term=term)


def _verbs(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """One role's verb out of one state leads to one place, told apart by `after` at most."""
    seen: dict[tuple[str, str, str], list[tuple[str, ...]]] = {}
    for t, step in enumerate(machine.transitions):
        afters = seen.setdefault((step.from_, step.role, step.verb), [])
        if any(not step.after or not other or {*step.after} & {*other} for other in afters):
            data = {"state": step.from_, "role": step.role, "verb": step.verb}
            yield source.fault("verb.twice", ("transitions", t), **data)
        afters.append(step.after)


def _marks(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """What a state says of itself goes together: at an end answers are closed, support is given."""
    for s, state in enumerate(machine.states):
        path: Path = ("states", s)
        if state.final and state.open_to_client:
            yield source.fault("state.final_open", path, state=state.id)
        if state.success and not state.final:
            yield source.fault("state.success_open", path, state=state.id)

"""All ways through a status machine, found by search over states and the verbs that led there.

The verb counts: "На доработку" goes back to the step that sent it, so what may be done in a state
depends on how it was entered.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from flows.compiling.source import Fault, Path, Source
from flows.machine import State, StatusMachine, Transition
from flows.status import RESUBMIT

Spot = tuple[str, str | None]
"""A state, and the verb that led into it last."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be: spots that are reached, from where an end is, and the steps that are taken."""

    onward: Mapping[Spot, AbstractSet[Spot]]
    used: AbstractSet[int]
    ending: AbstractSet[Spot]

    @property
    def states(self) -> set[str]:
        """The states that are reached."""
        return {state for state, _ in self.onward}


def walked(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """States that can't be reached, left or brought to an end, and steps that can't be taken.

    All states that the machine names must be there.
    """
    ways = _ways(machine)
    leaving = {step.from_ for step in machine.transitions if step.from_ != step.to}
    for s, state in enumerate(machine.states):
        yield from _state(state, ways, leaving, source, ("states", s))
    yield from _entered(ways, leaving, machine, source)
    yield from _steps(machine, ways, source)
    successes = {state.id for state in machine.states if state.success}
    if successes and not successes & ways.states:
        data = {"machine": machine.id, "states": ", ".join(sorted(successes))}
        yield source.fault("machine.no_success", ("states",), **data)


def _ways(machine: StatusMachine) -> Ways:
    into: set[Spot] = {(step.to, step.verb) for step in machine.transitions}
    onward: dict[Spot, set[Spot]] = {}
    used: set[int] = set()
    waiting: list[Spot] = [(machine.start, None)]
    while waiting:
        spot = waiting.pop()
        if spot in onward:
            continue
        onward[spot] = set()
        for number, step in enumerate(machine.transitions):
            waits = _led(step, into)
            if step.from_ == spot[0] and (not waits or spot[1] in waits):
                used.add(number)
                onward[spot].add((step.to, step.verb))
        waiting += onward[spot]
    return Ways(onward, used, _ending(machine, onward))


def _ending(machine: StatusMachine, onward: Mapping[Spot, AbstractSet[Spot]]) -> set[Spot]:
    """The spots from which an end can be reached."""
    ending = {spot for spot in onward if machine.by_id[spot[0]].final}
    while more := {spot for spot, next_ in onward.items() if next_ & ending} - ending:
        ending |= more
    return ending


def _state(
    state: State, ways: Ways, leaving: AbstractSet[str], source: Source, path: Path
) -> Iterator[Fault]:
    entered = [spot for spot in ways.onward if spot[0] == state.id]
    if not entered:
        yield source.fault("state.unreachable", path, state=state.id)
    if state.final and state.id in leaving:
        yield source.fault("state.final_left", path, state=state.id)
    elif not state.final and state.id not in leaving:
        yield source.fault("state.dead_end", path, state=state.id)
    elif entered and not ways.ending & set(entered):
        yield source.fault("state.no_end", path, state=state.id)


def _entered(
    ways: Ways, leaving: AbstractSet[str], machine: StatusMachine, source: Source
) -> Iterator[Fault]:
    """States that are left otherwise, but not when this verb led there."""
    places = {state.id: s for s, state in enumerate(machine.states)}
    for (state, verb), next_ in ways.onward.items():
        stays = all(to == state for to, _ in next_)
        if stays and state in leaving and (state, verb) not in ways.ending:
            path: Path = ("states", places[state])
            yield source.fault("state.stuck_after", path, state=state, verb=verb or "")


def _steps(machine: StatusMachine, ways: Ways, source: Source) -> Iterator[Fault]:
    """Steps that nobody can ever take, and open answers that the client can't send again."""
    for t, step in enumerate(machine.transitions):
        if t not in ways.used and step.from_ in ways.states:
            data = {"state": step.from_, "verb": step.verb, "after": ", ".join(step.after)}
            yield source.fault("transition.unreachable", ("transitions", t), **data)
    sent = {
        step.from_
        for t, step in enumerate(machine.transitions)
        if t in ways.used and step.role == "client" and step.verb == RESUBMIT
    }
    for s, state in enumerate(machine.states):
        open_ = state.open_to_client and not state.final
        if open_ and state.id in ways.states and state.id not in sent:
            data = {"state": state.id, "verb": RESUBMIT}
            yield source.fault("state.client_stuck", ("states", s), **data)


def _led(step: Transition, into: AbstractSet[Spot]) -> AbstractSet[str]:
    """The verbs it waits for that lead there by the table; others are told already."""
    return {verb for verb in step.after if (step.from_, verb) in into}

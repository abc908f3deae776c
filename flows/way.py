"""The way of an application through its machine: the stages behind it, the shortest way ahead."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from flows.machine import StatusMachine, Transition
from flows.status import ROLES, offered

Node = tuple[str, str | None]
"""A state and the verb that led there: "На доработку" goes back to what sent it."""


@dataclass(frozen=True, slots=True)
class Way:
    """How far an application has come. `ahead` are the states still to come, the end the last.

    `done` of `total` stages are behind it or at hand; both are 0 where it has ended badly.
    """

    done: int
    total: int
    ahead: tuple[str, ...]


NOWHERE = Way(0, 0, ())


def way(machine: StatusMachine, state: str, came: str | None) -> Way:
    """The shortest way to a good end: for whoever waits, not a promise.

    An application that was sent back stands before the stage that it returns to.
    """
    ends = good_ends(machine)
    whole = _shortest(machine, (machine.start, None), ends)
    ahead = _shortest(machine, (state, came), ends)
    if whole is None or ahead is None:
        return NOWHERE
    total = max(len(whole), len(ahead))
    return Way(min(total, max(1, total - len(ahead))), total, ahead)


def good_ends(machine: StatusMachine) -> frozenset[str]:
    """Where the support was given; else ends that no refusal leads to; else every end.

    A machine without success (a report, a complaint) has its end all the same.
    """
    success = {state.id for state in machine.states if state.success}
    final = {state.id for state in machine.states if state.final}
    calm = {step.to for step in machine.transitions if step.to in final and _calm(step)}
    return frozenset(success or calm or final)


def _calm(step: Transition) -> bool:
    return not step.reason and step.role in {"centre", "rec"}


def _shortest(machine: StatusMachine, begin: Node, ends: frozenset[str]) -> tuple[str, ...] | None:
    """States to be gone through, without the first; None where no end can be reached."""
    before: dict[Node, Node | None] = {begin: None}
    queue = deque([begin])
    while queue:
        node = queue.popleft()
        if node[0] in ends:
            return _states(node, before.__getitem__)
        for step in offered(machine, node[0], ROLES, node[1]):
            following = (step.to, step.verb)
            if step.to != node[0] and following not in before:
                before[following] = node
                queue.append(following)
    return None


def _states(node: Node, before: Callable[[Node], Node | None]) -> tuple[str, ...]:
    found: list[str] = []
    at: Node | None = node
    while at is not None:
        found.append(at[0])
        at = before(at)
    return tuple(reversed(found[:-1]))

"""Every way through the status machines of all packs, found by search from the start."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from flows.application import Entry
from flows.machine import StatusMachine, Transition
from flows.model import Pack
from flows.status import ROLES, TAKE_BACK, led_by, offered
from storage.packs import load_packs

BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)

ACTORS = {"client": "client", "centre": "staff:2001", "rec": "staff:2002", "bot": "bot"}

Spot = tuple[str, str | None]
"""A state, and the verb that led into it last."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a spot is come to: the history that leads there, shortest first."""

    machine: StatusMachine
    history: tuple[Entry, ...]

    @property
    def state(self) -> str:
        """Where it leads."""
        return self.history[-1].state if self.history else self.machine.start

    @property
    def came(self) -> str | None:
        """The verb that counts there."""
        return led_by(self.machine, self.state, self.history)

    def then(self, step: Transition) -> "Way":
        """The way with one more step."""
        at = BEGIN + timedelta(hours=len(self.history))
        return Way(self.machine, (*self.history, Entry(at, ACTORS[step.role], step.verb, step.to)))

    def back(self) -> "Way":
        """The way with its last step taken back by whoever made it."""
        last = self.history[-1]
        state = self.history[-2].state if len(self.history) > 1 else self.machine.start
        at = last.at + timedelta(minutes=5)
        return Way(self.machine, (*self.history, Entry(at, last.actor, TAKE_BACK, state)))


@cache
def packs() -> dict[str, Pack]:
    """All packs that come along."""
    return dict(load_packs())


def machines() -> Iterator[tuple[str, StatusMachine]]:
    """Every machine with the id of its pack."""
    for pack in packs().values():
        for machine in pack.machines.values():
            yield pack.id, machine


def ways(machine: StatusMachine) -> dict[Spot, Way]:
    """The shortest way to every spot that can be come to."""
    found: dict[Spot, Way] = {}
    waiting = deque([Way(machine, ())])
    while waiting:
        way = waiting.popleft()
        if (way.state, way.came) in found:
            continue
        found[way.state, way.came] = way
        waiting += [way.then(step) for step in onward(way)]
    return found


def onward(way: Way, roles: Sequence[str] = ROLES) -> tuple[Transition, ...]:
    """What may be done where a way leads."""
    return offered(way.machine, way.state, roles, way.came)


def before(machine: StatusMachine, step: Transition) -> Way | None:
    """The shortest way after which the step may be made; None where there is none."""
    fitting = [way for way in ways(machine).values() if step in onward(way)]
    return min(fitting, key=lambda way: len(way.history), default=None)

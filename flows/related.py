"""Applications about an application: which may be begun now, and the step that each one makes."""

from collections.abc import Sequence

from flows.application import Entry
from flows.catalogue import Service
from flows.machine import StatusMachine, Transition
from flows.model import Pack
from flows.status import effective, led_by, offered

NUMBER = "parent.number"
"""The key under which a question may ask for the number of the application it is about."""


def related(
    pack: Pack, machine: StatusMachine, state: str, history: Sequence[Entry]
) -> tuple[Service, ...]:
    """Services that belong to an application in this state, those that make a step of it first.

    Complaints are not among them: they may be made in any state (`complaints`).
    """
    filed = [step.filed for step in _filed(machine, state, history)]
    beside = [one.id for one in pack.services if state in one.about]
    names = dict.fromkeys([*(name for name in filed if name), *beside])
    return tuple(pack.service_by_id[name] for name in names if name in pack.service_by_id)


def complaints(pack: Pack) -> tuple[Service, ...]:
    """Services with which one complains [rec-marketplaces 3.8 (14)]."""
    return tuple(one for one in pack.services if one.complaint)


def filed_step(
    machine: StatusMachine, state: str, history: Sequence[Entry], service: str
) -> Transition | None:
    """The step that sending the service makes now; None where it makes none.

    The one that was not made yet comes first: the first report is step 14, every other one 15
    [rec-marketplaces 5.9].
    """
    steps = [step for step in _filed(machine, state, history) if step.filed == service]
    made = {entry.verb for entry in effective(history)}
    fresh = [step for step in steps if step.verb not in made]
    return fresh[0] if fresh else steps[-1] if steps else None


def _filed(machine: StatusMachine, state: str, history: Sequence[Entry]) -> tuple[Transition, ...]:
    if state not in machine.by_id:
        return ()
    came = led_by(machine, state, history)
    steps = offered(machine, state, ["client"], came)
    return tuple(step for step in steps if step.filed is not None)

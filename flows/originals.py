"""Originals on paper: where an application waits for them, and which step says that they came."""

from collections.abc import Sequence

from flows.application import Application, Entry
from flows.machine import StatusMachine, Transition
from flows.model import Pack
from flows.reminders import Reminder
from flows.status import ROLES, led_by, offered

NAME = "originals"
"""Of a guard (`Transition.needs`), and of what reminders wait for (`Reminder.awaits`)."""


def awaited(
    pack: Pack, machine: StatusMachine, application: Application, history: Sequence[Entry]
) -> bool:
    """Whether staff may have originals to record as it stands.

    A step says that they came or may not be made without them, or the client is asked for them.
    """
    came = led_by(machine, application.state, history)
    steps = offered(machine, application.state, ROLES, came)
    if any(receives(step) or NAME in step.needs for step in steps):
        return True
    service = pack.service_by_id.get(application.service)
    tags = set(service.tags) if service is not None else set()
    return any(_asks(rule, application, tags) for rule in pack.reminders)


def receives(step: Transition) -> bool:
    """Whether the step itself says that they came, on its day."""
    return step.dated and "original" in step.verb


def _asks(rule: Reminder, application: Application, tags: set[str]) -> bool:
    return (
        rule.awaits == NAME
        and application.state in rule.states
        and (not rule.services or application.service in rule.services)
        and (not rule.tags or bool(tags & set(rule.tags)))
    )

"""Whether what a reminder is about can come about in a pack at all."""

from collections.abc import Iterator

from flows.catalogue import Service
from flows.compiling.source import Fault, Path, Source
from flows.machine import State, StatusMachine
from flows.model import Pack
from flows.reminders.rule import Reminder


def known_states(pack: Pack, rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """States that no status table has."""
    known = dict.fromkeys(s.id for machine in pack.machines.values() for s in machine.states)
    for n, state in enumerate(rule.states):
        if state not in known:
            data = {"state": state, "known": ", ".join(known)}
            yield source.fault("reminder.state", (*path, n), **data)


def comes_about(pack: Pack, rule: Reminder) -> bool:
    """Whether some service may lead to what the rule is about.

    A day comes by itself, and a contract is the business's own.
    """
    if rule.subject == "contract" or (rule.subject == "date" and rule.to != "business"):
        return True
    return any(_may(pack, rule, service) for service in _services(pack, rule))


def _services(pack: Pack, rule: Reminder) -> Iterator[Service]:
    """The services that the rule is about and that applications are made for."""
    for service in pack.services:
        named = not rule.services or service.id in rule.services
        tagged = not rule.tags or bool(set(rule.tags) & set(service.tags))
        if service.submits and service.forms and named and tagged:
            yield service


def _may(pack: Pack, rule: Reminder, service: Service) -> bool:
    """Whether an application for the service may become such a subject."""
    if rule.subject in {"draft", "date"}:
        return True
    if rule.subject == "window":
        return service.intake == "window"
    machine = pack.machines.get(service.machine or "")
    if machine is None:
        return True  # told elsewhere
    stands = [state for state in machine.states if not rule.states or state.id in rule.states]
    return any(_fits(rule, machine, state) for state in stands)


def _fits(rule: Reminder, machine: StatusMachine, state: State) -> bool:
    """Whether an application that stands in this state is such a subject."""
    if rule.subject == "remarks":
        return state.open_to_client and not state.final
    if rule.subject == "follow-up":
        return state.success
    if rule.subject == "sales-report":
        return any(one.filed and one.from_ == state.id for one in machine.transitions)
    return state.id != machine.start and not state.final

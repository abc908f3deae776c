"""What the rows of a status table and its states say besides the way: who may have it at all."""

from collections.abc import Iterator

from flows.compiling.ids import distinct
from flows.compiling.source import Fault, Path, Source
from flows.machine import StatusMachine, Transition
from flows.status import turn

STAFF = ("needs", "papers", "dated", "reason", "take_back")
"""What only a step of the staff has: guards, a day, words, and that it may be taken back."""

CLIENTS = ("rates", "filed")
"""What only a step of the client has."""

LISTS = ("needs", "papers", "after")


def duties(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """Faults of the rows one by one, and of whom a state waits for."""
    for t, step in enumerate(machine.transitions):
        path: Path = ("transitions", t)
        yield from _roles(step, source, path)
        yield from _repeated(step, source, path)
        papers = ((paper, (*path, "papers")) for paper in dict.fromkeys(step.papers))
        yield from distinct("paper", papers, source)
    for s, state in enumerate(machine.states):
        at: Path = ("states", s, "waits")
        if state.waits is not None and state.final:
            yield source.fault("state.waits_end", at, state=state.id)
        elif state.waits == "bot":
            yield source.fault("state.waits_bot", at, state=state.id)


def patient(machine: StatusMachine, source: Source) -> Iterator[Fault]:
    """Steps of the bot where it is not the client who lets the time pass.

    All states that the machine names must be there.
    """
    for t, step in enumerate(machine.transitions):
        if step.role != "bot" or machine.by_id[step.from_].final:
            continue
        led = {one.verb for one in machine.transitions if one.to == step.from_}
        for verb in sorted(led & {*step.after} if step.after else led):
            if turn(machine, step.from_, verb) != "client":
                data = {"verb": step.verb, "state": step.from_, "led": verb}
                yield source.fault("step.bot_not_client", ("transitions", t), **data)
                break


def _roles(step: Transition, source: Source, path: Path) -> Iterator[Fault]:
    """Settings that mean nothing with this role: they were meant for another row."""
    staff = step.role in {"centre", "rec"}
    for setting in CLIENTS if staff else STAFF:
        if setting in step.model_fields_set and (setting == "take_back" or getattr(step, setting)):
            data = {"setting": setting, "verb": step.verb, "role": step.role}
            yield source.fault("step.setting", (*path, setting), **data)
    if step.role == "bot":
        for setting in CLIENTS:
            if getattr(step, setting):
                data = {"setting": setting, "verb": step.verb, "role": step.role}
                yield source.fault("step.setting", (*path, setting), **data)


def _repeated(step: Transition, source: Source, path: Path) -> Iterator[Fault]:
    for setting in LISTS:
        named = getattr(step, setting)
        for n, one in enumerate(named):
            if one in named[:n]:
                data = {"setting": setting, "value": one, "verb": step.verb}
                yield source.fault("step.twice", (*path, setting, n), **data)

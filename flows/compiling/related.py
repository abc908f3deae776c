"""What a status table takes from its pack's services: what is filed with it, and intake windows."""

from collections.abc import Iterator, Mapping

from flows.catalogue import Service
from flows.compiling.source import Fault, Path, Source
from flows.machine import StatusMachine
from flows.model import Pack


def related(pack: Pack, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Faults of `filed` and `since: window`, where they stand."""
    for machine in pack.machines.values():
        source = sources[f"machine {machine.id}"]
        yield from _filed(pack, machine, source)
        yield from _windows(pack, machine, source)


def _filed(pack: Pack, machine: StatusMachine, source: Source) -> Iterator[Fault]:
    for t, step in enumerate(machine.transitions):
        path: Path = ("transitions", t, "filed")
        if step.filed is None:
            continue
        service = pack.service_by_id.get(step.filed)
        if service is None:
            known = ", ".join(one.id for one in pack.services if _may_be_filed(one, machine))
            yield source.fault("service.unknown", path, service=step.filed, known=known)
        elif not _may_be_filed(service, machine):
            yield source.fault("step.filed", path, service=step.filed, verb=step.verb)


def _may_be_filed(service: Service, machine: StatusMachine) -> bool:
    """Whether it can be filed about an application of this machine, at any time."""
    sent = bool(service.forms) and service.submits
    return sent and service.intake == "always" and service.machine != machine.id


def _windows(pack: Pack, machine: StatusMachine, source: Source) -> Iterator[Fault]:
    using = [one for one in pack.services if one.submits and one.machine == machine.id]
    for t, step in enumerate(machine.transitions):
        for service in using if step.since == "window" else ():
            if service.intake != "window":
                data = {"verb": step.verb, "service": service.id}
                yield source.fault("term.window", ("transitions", t, "since"), **data)
                break

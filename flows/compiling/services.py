"""What a pack's file says: services and printed forms of which everything named exists."""

from collections.abc import Iterator

from flows.compiling.ids import distinct
from flows.compiling.source import Fault, Path, Source
from flows.model import Pack


def services(pack: Pack, folder: str, source: Source) -> Iterator[Fault]:
    """Faults of services, printed forms, and forms that no service uses."""
    if pack.id != folder:
        yield source.fault("pack.folder", ("id",), pack=pack.id, folder=folder)
    listed = ((service.id, ("services", s)) for s, service in enumerate(pack.services))
    yield from distinct("service", listed, source)
    for s, service in enumerate(pack.services):
        path: Path = ("services", s)
        yield from _forms(pack, service.forms, source, (*path, "forms"))
        if service.machine not in pack.machines:
            known = ", ".join(pack.machines)
            at = (*path, "machine")
            yield source.fault("machine.unknown", at, machine=service.machine, known=known)
        if service.instead is not None and service.instead not in pack.service_by_id:
            known = ", ".join(pack.service_by_id)
            at = (*path, "instead")
            yield source.fault("service.unknown", at, service=service.instead, known=known)
        if service.intake == "window" and service.instead is None:
            yield source.fault("service.no_instead", path, service=service.id)
    printed = ((one.id, ("printed", p)) for p, one in enumerate(pack.printed))
    yield from distinct("printed form", printed, source)
    for p, one in enumerate(pack.printed):
        yield from _forms(pack, one.forms, source, ("printed", p, "forms"))
    yield from _unused(pack, source)


def _forms(pack: Pack, names: tuple[str, ...], source: Source, path: Path) -> Iterator[Fault]:
    for index, name in enumerate(names):
        if name not in pack.forms:
            known = ", ".join(pack.forms)
            yield source.fault("form.unknown", (*path, index), form=name, known=known)


def _unused(pack: Pack, source: Source) -> Iterator[Fault]:
    used = {name for service in pack.services for name in service.forms}
    for name in pack.forms:
        if name not in used:
            yield source.fault("form.unused", ("services",), form=name)
    machines = {service.machine for service in pack.services}
    for name in pack.machines:
        if name not in machines:
            yield source.fault("machine.unused", ("services",), machine=name)

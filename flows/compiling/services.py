"""Services, groups and printed forms: everything they name exists, and numbers mean one thing."""

from collections.abc import Iterator, Mapping

from flows.catalogue import Service
from flows.compiling.documents import documents_form
from flows.compiling.ids import distinct
from flows.compiling.ledger import ledger
from flows.compiling.offers import offer
from flows.compiling.parts import parts_form
from flows.compiling.prefixes import prefix
from flows.compiling.prices import Placed, prices
from flows.compiling.source import Fault, Path, Source
from flows.model import Pack, PrintedForm


def services(
    pack: Pack, folder: str, source: Source, sources: Mapping[str, Source]
) -> Iterator[Fault]:
    """Faults of services, groups, printed forms, and forms that no service uses.

    `source` is `pack.yaml`; `sources` has the files of services ("service <id>").
    """
    if pack.id != folder:
        yield source.fault("pack.folder", ("id",), pack=pack.id, folder=folder)
    yield from prefix(pack, source)
    listed = source.node(("services",))
    inline = [one.get("id") for one in listed] if isinstance(listed, list) else []
    every = [_placed(service, inline, source, sources) for service in pack.services]
    seen: set[str] = set()
    for service, where, path in every:
        if service.id in seen:
            yield where.fault("id.twice", path, id=service.id, what="service")
        seen.add(service.id)
        yield from distinct("service", [(service.id, path)], where)
        yield from _service(pack, service, where, path)
    yield from _numbers(every)
    yield from prices(every)
    yield from _groups(pack, source)
    printed = ((one.id, ("printed", p)) for p, one in enumerate(pack.printed))
    yield from distinct("printed_form", printed, source)
    for p, one in enumerate(pack.printed):
        yield from _forms(pack, one.forms, source, ("printed", p, "forms"))
        if not _is_had(pack, one):
            yield source.fault("print.unused", ("printed", p), id=one.id)
    yield from _unused(pack, source, sources)


def _placed(
    service: Service, inline: list[object], source: Source, sources: Mapping[str, Source]
) -> Placed:
    if (own := sources.get(f"service {service.id}")) is not None:
        return service, own, ()
    return service, source, ("services", inline.index(service.id))


def _service(pack: Pack, service: Service, source: Source, path: Path) -> Iterator[Fault]:
    yield from _forms(pack, service.forms, source, (*path, "forms"))
    if not service.forms and service.offered and service.apply == "bot":
        yield source.fault("service.no_forms", (*path, "forms"), service=service.id)
    if service.forms and service.submits and service.machine not in pack.machines:
        known = ", ".join(pack.machines)
        at = (*path, "machine")
        yield source.fault("machine.unknown", at, machine=service.machine, known=known)
    if service.instead is not None and service.instead not in pack.service_by_id:
        known = ", ".join(pack.service_by_id)
        yield source.fault(
            "service.unknown", (*path, "instead"), service=service.instead, known=known
        )
    if service.intake == "window" and service.instead is None:
        yield source.fault("service.no_instead", path, service=service.id)
    other = pack.service_by_id.get(service.instead or "")
    if other is not None and (other.intake == "window" or other.id == service.id):
        yield source.fault("service.instead_closed", (*path, "instead"), service=other.id)
    yield from _about(pack, service, source, path)
    yield from ledger(pack, service, source, path)
    yield from offer(service, source, path)


def _about(pack: Pack, service: Service, source: Source, path: Path) -> Iterator[Fault]:
    """States on whose page the service is offered and that no machine has."""
    states = {state for machine in pack.machines.values() for state in machine.by_id}
    for index, state in enumerate(service.about):
        if state not in states:
            known = ", ".join(sorted(states))
            yield source.fault("service.about", (*path, "about", index), state=state, known=known)


def _numbers(every: list[Placed]) -> Iterator[Fault]:
    """A number of the source that would mean two services or parts."""
    owner: dict[str, str] = {}
    for service, source, path in every:
        numbers = [*service.all_numbers, *(n for part in service.parts for n in part.numbers)]
        for number in dict.fromkeys(numbers):
            if number in owner and owner[number] != service.id:
                data = {"number": number, "service": owner[number]}
                yield source.fault("service.number", path, **data)
            owner.setdefault(number, service.id)


def _groups(pack: Pack, source: Source) -> Iterator[Fault]:
    groups = ((group.id, ("groups", g)) for g, group in enumerate(pack.groups))
    yield from distinct("group", groups, source)
    known = ", ".join(pack.service_by_id)
    owner: dict[str, str] = {}
    for g, group in enumerate(pack.groups):
        for s, name in enumerate(group.services):
            at: Path = ("groups", g, "services", s)
            if name not in pack.service_by_id:
                yield source.fault("service.unknown", at, service=name, known=known)
            if name in owner:
                data = {"service": name, "group": owner[name]}
                yield source.fault("service.two_groups", at, **data)
            owner.setdefault(name, group.id)
    for service in pack.services if pack.groups else ():
        if service.offered and service.id not in owner:
            yield source.fault("service.no_group", ("groups",), service=service.id)


def _forms(pack: Pack, names: tuple[str, ...], source: Source, path: Path) -> Iterator[Fault]:
    for index, name in enumerate(names):
        if name not in pack.forms:
            known = ", ".join(form for form in pack.forms if form not in _made(pack))
            yield source.fault("form.unknown", (*path, index), form=name, known=known)


def _is_had(pack: Pack, printed: PrintedForm) -> bool:
    """Whether some service has all of its forms; the self-check may be missing."""
    checked = {pack.eligibility.form} if pack.eligibility else set()
    needed = set(printed.forms) - checked or set(printed.forms)
    unknown = needed - pack.forms.keys()
    return bool(unknown) or any(needed and needed <= {*one.forms} for one in pack.services)


def _made(pack: Pack) -> set[str]:
    """Forms that nobody writes and nobody names."""
    made = (parts_form, documents_form)
    return {name(service) for service in pack.services for name in made}


def _unused(pack: Pack, source: Source, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Forms and machines that nothing needs, where they are written."""
    used = {name for service in pack.services for name in service.forms}
    for name in pack.forms:
        if name not in used:
            file = sources.get(f"form {name}", source)
            yield file.fault("form.unused", ("id",), form=name)
    machines = {service.machine for service in pack.services if service.submits}
    for name in pack.machines:
        if name not in machines:
            file = sources.get(f"machine {name}", source)
            yield file.fault("machine.unused", ("id",), machine=name)

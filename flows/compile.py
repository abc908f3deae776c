"""From a pack's raw trees to a `Pack`: every pass runs, and all faults are gathered at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from flows.catalogue import Service
from flows.compiling import (
    buttons,
    checks,
    clauses,
    eligibility,
    finishing,
    ids,
    machines,
    meaning,
    platforms,
    questions,
    related,
    reminders,
    scoring,
    services,
)
from flows.compiling.documents import with_documents
from flows.compiling.following import follows
from flows.compiling.lists import Lists, pack_lists, readings_known, with_lists, with_readings
from flows.compiling.order import in_order
from flows.compiling.parts import with_parts
from flows.compiling.proof import Proof, Reasoner
from flows.compiling.shape import shaped
from flows.compiling.source import Fault, RawPack, Source
from flows.compiling.tables import expanded, once
from flows.compiling.version import versioned
from flows.eligibility import Eligibility
from flows.frozen import Frozen
from flows.machine import StatusMachine
from flows.model import Form, Pack
from flows.points import MarketplaceTable, ScoringModel
from flows.reminders.ladder import ALL
from flows.reminders.rule import ReminderBook

Kind = TypeVar("Kind", bound=Frozen)

FILES = (
    "pack.yaml",
    "lists.yaml",
    "eligibility.yaml",
    "scoring.yaml",
    "marketplaces.yaml",
    "reminders.yaml",
)
FOLDERS = ("forms/", "machines/", "services/", "print/")


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a centre lays over a pack: `lists` by name, `readings` by "<pack>.<form>.<question>"."""

    lists: Lists = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The result: a pack only when nothing is wrong with it. `proof` tells how far it is proved."""

    pack: Pack | None
    faults: tuple[Fault, ...]
    proof: Proof = field(default_factory=Proof)


@dataclass
class _Parts:
    """The files that have their shape, with the place of each."""

    forms: dict[str, Form] = field(default_factory=dict)
    machines: dict[str, StatusMachine] = field(default_factory=dict)
    services: list[Service] = field(default_factory=list)
    eligibility: Eligibility | None = None
    scoring: ScoringModel | None = None
    marketplaces: MarketplaceTable | None = None
    reminders: ReminderBook | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    """The source of each form ("form anketa"), machine and service that has a file."""
    broken: dict[str, set[str]] = field(default_factory=dict)
    """What exists but could not be read or has not its shape: ids by kind."""
    reasoners: dict[str, Reasoner] = field(default_factory=dict)
    """What can be in the fillings of each form, by its id."""


def compile_pack(raw: RawPack, overlay: Overlay | None = None) -> Compiled:
    """Compile a pack's files, gathering the faults of all passes."""
    overlay, proof = overlay or Overlay(), Proof()
    faults: list[Fault] = [*_strangers(raw)]
    for source in raw.sources.values():
        faults += [*clauses.clauses(source), *clauses.officials(source)]
    parts = _parts(raw, overlay, faults)
    pack = _pack(raw, parts, faults)
    for form in parts.forms.values():
        reasoner = parts.reasoners[form.id] = Reasoner(form, proof)
        faults += _form(reasoner, parts.sources[f"form {form.id}"])
    for machine in parts.machines.values():
        faults += machines.machine(machine, parts.sources[f"machine {machine.id}"])
    if pack is not None:
        faults += [*_across(raw, pack, parts), *readings_known(pack, overlay.readings)]
    faults = [fault for fault in faults if not follows(fault, parts.broken)]
    ordered = tuple(sorted(once(faults), key=lambda fault: fault.place))
    return Compiled(None if ordered else pack, ordered, proof)


def _strangers(raw: RawPack) -> Iterator[Fault]:
    """Files that no part of a pack is read from: most often a slip in the name."""
    for name in raw.sources:
        if name not in FILES and not name.startswith(FOLDERS):
            yield Fault("file.unknown", name, 1, data={"file": name})


def _parts(raw: RawPack, overlay: Overlay, faults: list[Fault]) -> _Parts:
    parts = _Parts()
    for name in raw.unread:
        folder, _, file = name.rpartition("/")
        parts.broken.setdefault(folder.removesuffix("s"), set()).add(file.removesuffix(".yaml"))
    own = pack_lists(raw.sources.get("lists.yaml"), faults)
    if own is None or "lists.yaml" in raw.unread:
        parts.broken["list"] = {"lists.yaml"}
    lists = {**(own or {}), **overlay.lists}
    for source, form in _each(raw, "form", Form, parts, faults):
        read = with_readings(with_lists(form, lists), overlay.readings)
        parts.forms[form.id] = versioned(read)
        parts.sources[f"form {form.id}"] = source
    for source, machine in _each(raw, "machine", StatusMachine, parts, faults):
        parts.machines[machine.id] = machine
        parts.sources[f"machine {machine.id}"] = source
    for source, service in _each(raw, "service", Service, parts, faults):
        parts.services.append(service)
        parts.sources[f"service {service.id}"] = source
    parts.eligibility = _only(raw, "eligibility.yaml", Eligibility, faults)
    parts.scoring = _only(raw, "scoring.yaml", ScoringModel, faults)
    parts.marketplaces = _only(raw, "marketplaces.yaml", MarketplaceTable, faults)
    parts.reminders = _only(raw, "reminders.yaml", ReminderBook, faults)
    return parts


def _each(
    raw: RawPack, what: str, model: type[Kind], parts: _Parts, faults: list[Fault]
) -> Iterator[tuple[Source, Kind]]:
    """The files of a folder that have their shape; two with one id are a fault.

    Files are called as what is in them: of two with one id the other is the copy.
    """
    extra = {"pack": raw.name} if what == "form" else None
    seen: dict[str, str] = {}
    for file in sorted(raw.under(f"{what}s"), key=lambda one: not _called_as_it_is(one)):
        source = expanded(file, faults)
        one = shaped(model, source, faults, extra)
        id_ = _raw_id(source)
        if one is None:
            parts.broken.setdefault(what, set()).add(id_)
        elif id_ in seen:
            data = {"id": id_, "what": what, "other": seen[id_]}
            faults.append(source.fault("id.copy", ("id",), **data))
        else:
            seen[id_] = source.file
            yield source, one


def _only(raw: RawPack, file: str, model: type[Kind], faults: list[Fault]) -> Kind | None:
    source = raw.sources.get(file)
    return None if source is None else shaped(model, source, faults, None)


def _pack(raw: RawPack, parts: _Parts, faults: list[Fault]) -> Pack | None:
    source = raw.sources.get("pack.yaml")
    if source is None and "pack.yaml" in raw.unread:
        return None
    if source is None:
        faults.append(Fault("pack.no_file", "pack.yaml", 1, data={"pack": raw.name}))
        return None
    listed = source.node(("services",))
    extra = {
        "services": [*(listed if isinstance(listed, list) else []), *parts.services],
        "eligibility": parts.eligibility,
        "forms": parts.forms,
        "machines": parts.machines,
        "scoring": parts.scoring,
        "marketplaces": parts.marketplaces,
        "reminders": parts.reminders.reminders if parts.reminders else (),
        "ladder": parts.reminders.ladder if parts.reminders else ALL,
    }
    pack = shaped(Pack, source, faults, extra)
    return None if pack is None else with_documents(with_parts(in_order(pack)))


def _form(reasoner: Reasoner, source: Source) -> Iterator[Fault]:
    yield from ids.form(reasoner.form, source)
    yield from questions.questions(reasoner.form, source)
    yield from meaning.questions(reasoner, source)
    yield from checks.checks(reasoner.form, source)
    yield from finishing.checks(reasoner, source)


def _across(raw: RawPack, pack: Pack, parts: _Parts) -> Iterator[Fault]:
    yield from services.services(pack, raw.name, raw.sources["pack.yaml"], parts.sources)
    yield from related.related(pack, parts.sources)
    yield from buttons.buttons(pack, raw.sources["pack.yaml"], parts.sources)
    if pack.eligibility is not None:
        rules = raw.sources["eligibility.yaml"]
        yield from eligibility.eligibility(
            pack, pack.eligibility, rules, parts.reasoners.get(pack.eligibility.form)
        )
    if parts.reminders is not None:
        yield from reminders.reminders(pack, raw.sources["reminders.yaml"])
    remembered = checks.by_key(pack.forms.values())
    for form in pack.forms.values():
        source = parts.sources.get(f"form {form.id}")
        if source is None:
            continue  # made from a service's documents
        yield from checks.known_beforehand(form, pack, remembered, source)
        yield from checks.remembered_alike(form, remembered, source)
        yield from checks.same_answers(form, source)
    if pack.scoring is not None:
        source = raw.sources["scoring.yaml"]
        yield from scoring.scoring(pack, pack.scoring, source, parts.reasoners)
    if pack.marketplaces is not None:
        table = raw.sources["marketplaces.yaml"]
        yield from platforms.marketplaces(pack, pack.marketplaces, table, parts.reasoners)


def _called_as_it_is(source: Source) -> bool:
    return source.file.endswith(f"/{_raw_id(source)}.yaml")


def _raw_id(source: Source) -> str:
    return str(source.node(("id",)))

"""From a pack's raw trees to a `Pack`: every pass runs, and all faults are gathered at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.compiling.lists import Lists, pack_lists, with_lists, with_readings
from flows.compiling.shape import shaped
from flows.compiling.source import Fault, RawPack, Source
from flows.compiling.version import versioned
from flows.model import Form, MarketplaceTable, Pack, ScoringModel, StatusMachine

PARTS = {"forms", "machines", "scoring", "marketplaces"}


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a centre lays over a pack: `lists` by name, `readings` by "<pack>.<form>.<question>"."""

    lists: Lists = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The result: a pack only when nothing is wrong with it."""

    pack: Pack | None
    faults: tuple[Fault, ...]


def compile_pack(raw: RawPack, overlay: Overlay | None = None) -> Compiled:
    """Compile a pack's files, gathering the faults of all passes."""
    overlay = overlay or Overlay()
    faults: list[Fault] = []
    forms = _forms(raw, overlay, faults)
    pack = _assembled(raw, forms, faults)
    ordered = tuple(sorted(dict.fromkeys(faults), key=lambda fault: fault.place))
    return Compiled(None if ordered else pack, ordered)


def _forms(raw: RawPack, overlay: Overlay, faults: list[Fault]) -> dict[str, Form]:
    lists = {**pack_lists(raw.sources.get("lists.yaml"), faults), **overlay.lists}
    forms: dict[str, Form] = {}
    for source in raw.under("forms"):
        form = shaped(Form, source, faults, {"pack": raw.name})
        if form is not None:
            read = with_readings(with_lists(form, lists), overlay.readings)
            forms[form.id] = versioned(read)
    return forms


def _assembled(raw: RawPack, forms: dict[str, Form], faults: list[Fault]) -> Pack | None:
    source = raw.sources.get("pack.yaml")
    if source is None:
        faults.append(Fault("pack.no_file", "pack.yaml", 1, data={"pack": raw.name}))
        return None
    machines = [shaped(StatusMachine, one, faults, None) for one in raw.under("machines")]
    parts = {
        "forms": forms,
        "machines": {machine.id: machine for machine in machines if machine is not None},
        "scoring": _optional(ScoringModel, raw.sources.get("scoring.yaml"), faults),
        "marketplaces": _optional(MarketplaceTable, raw.sources.get("marketplaces.yaml"), faults),
    }
    return shaped(Pack, source, faults, parts)


def _optional(
    model: type[ScoringModel] | type[MarketplaceTable], source: Source | None, faults: list[Fault]
) -> ScoringModel | MarketplaceTable | None:
    return None if source is None else shaped(model, source, faults, None)

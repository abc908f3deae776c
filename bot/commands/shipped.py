"""A centre's own model held against the one that comes along: it may not pass for the default."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from flows.compiling.source import Fault
from flows.model import Pack
from flows.points import MarketplaceTable, ScoringModel
from storage.packs import PACKS, compile_folder, pack_names, read_pack

CODES: Mapping[str, tuple[str, ...]] = {"model.version": ("version",), "model.own": ()}
"""Every code with the names of its data; each has a text `cure-…` in locales/*/centre.ftl."""

Model = ScoringModel | MarketplaceTable


def model_faults(folder: Path) -> list[Fault]:
    """Models of the pack that say other things than the shipped one and still bear its name."""
    pack = compile_folder(folder).pack
    if pack is None or folder.name not in pack_names(PACKS):
        return []
    shipped = compile_folder(PACKS / folder.name).pack
    return [] if shipped is None else list(_edited(pack, shipped, folder))


def same_version(one: Model | None, other: Model | None) -> bool:
    """Whether two models bear one version and differ."""
    return one is not None and other is not None and one != other and one.version == other.version


def _edited(pack: Pack, shipped: Pack, folder: Path) -> Iterator[Fault]:
    pairs: list[tuple[str, Model | None, Model | None]] = [
        ("scoring.yaml", pack.scoring, shipped.scoring),
        ("marketplaces.yaml", pack.marketplaces, shipped.marketplaces),
    ]
    for file, own, theirs in pairs:
        if own is None or theirs is None or own == theirs:
            continue
        source = read_pack(folder)[0].sources[file]
        if same_version(own, theirs):
            yield source.fault("model.version", ("version",), version=own.version)
        elif not own.own:
            yield source.fault("model.own", ("own",))

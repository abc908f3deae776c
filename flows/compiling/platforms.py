"""The table of marketplaces: each can suit somebody, and its reasons can hold and fail."""

from collections.abc import Iterator, Mapping

from flows.compiling.conditions import well_formed
from flows.compiling.ids import distinct
from flows.compiling.meaning import meaning
from flows.compiling.proof import Reasoner
from flows.compiling.source import Fault, Path, Source
from flows.conditions import Condition
from flows.model import Pack
from flows.points import Marketplace, MarketplaceTable
from flows.reference.countries import countries


def marketplaces(
    pack: Pack, table: MarketplaceTable, source: Source, reasoners: Mapping[str, Reasoner]
) -> Iterator[Fault]:
    """Faults of the table of marketplaces."""
    places = ((m.id, ("marketplaces", i)) for i, m in enumerate(table.marketplaces))
    yield from distinct("marketplace", places, source)
    if table.form not in pack.forms:
        known = ", ".join(pack.forms)
        yield source.fault("form.unknown", ("form",), form=table.form, known=known)
        return
    for index, platform in enumerate(table.marketplaces):
        yield from _platform(reasoners[table.form], platform, source, ("marketplaces", index))


def _platform(
    reasoner: Reasoner, platform: Marketplace, source: Source, path: Path
) -> Iterator[Fault]:
    for c, country in enumerate(platform.countries):
        if country not in countries():
            yield source.fault("country.code", (*path, "countries", c), country=country)
    if not platform.trade:
        yield source.fault("marketplace.no_trade", path, id=platform.id)
    for side, reasons in (("pros", platform.pros), ("cons", platform.cons)):
        named = ((r.id, (*path, side, n)) for n, r in enumerate(reasons))
        yield from distinct("reason", named, source)
    wrong: list[Fault] = []
    for condition, at in _conditions(platform, path):
        found = list(well_formed(reasoner.form, condition, source, at))
        wrong += found or list(meaning(reasoner, condition, source, at))
    yield from wrong
    if not wrong:
        yield from _suits(reasoner, platform, source, path)


def _conditions(platform: Marketplace, path: Path) -> Iterator[tuple[Condition, Path]]:
    if platform.applies is not None:
        yield platform.applies, (*path, "applies")
    for side, reasons in (("pros", platform.pros), ("cons", platform.cons)):
        for n, reason in enumerate(reasons):
            yield reason.when, (*path, side, n, "when")


def _suits(
    reasoner: Reasoner, platform: Marketplace, source: Source, path: Path
) -> Iterator[Fault]:
    """A platform whose door is shut whatever is answered."""
    barring = [reason.when for reason in platform.cons if reason.must]
    needed = [] if platform.applies is None else [platform.applies]
    if reasoner.looks_at_doubtful(*barring, *needed):
        return
    open_ = [reasoner.fails(one) for one in barring] + [reasoner.holds(one) for one in needed]
    if reasoner.impossible(reasoner.space.formulas.all(open_), source, path):
        yield source.fault("marketplace.never", path, id=platform.id)

"""The scoring model and the table of marketplaces: fields, points and levels that can be had."""

from collections.abc import Iterator

from flows.compiling.conditions import meaning, well_formed
from flows.compiling.ids import distinct
from flows.compiling.search import can_hold
from flows.compiling.source import Fault, Path, Source
from flows.conditions import All
from flows.model import Form, Pack
from flows.points import Block, MarketplaceTable, Reason, ScoringModel
from flows.reference.countries import countries


def scoring(pack: Pack, model: ScoringModel, source: Source) -> Iterator[Fault]:
    """Faults of the scoring model."""
    yield from _levels(model, source)
    yield from distinct(
        "block", ((block.id, ("blocks", b)) for b, block in enumerate(model.blocks)), source
    )
    rules = (
        (rule.id, ("blocks", b, "rules", r))
        for b, block in enumerate(model.blocks)
        for r, rule in enumerate(block.rules)
    )
    yield from distinct("rule", rules, source)
    form = pack.forms.get(model.form)
    if form is None:
        yield source.fault("form.unknown", ("form",), form=model.form, known=", ".join(pack.forms))
        return
    for b, block in enumerate(model.blocks):
        yield from _block(form, block, source, ("blocks", b))


def marketplaces(pack: Pack, table: MarketplaceTable, source: Source) -> Iterator[Fault]:
    """Faults of the table of marketplaces."""
    places = ((m.id, ("marketplaces", i)) for i, m in enumerate(table.marketplaces))
    yield from distinct("marketplace", places, source)
    form = pack.forms.get(table.form)
    if form is None:
        yield source.fault("form.unknown", ("form",), form=table.form, known=", ".join(pack.forms))
        return
    yield from _platforms(form, table, source)


def _levels(model: ScoringModel, source: Source) -> Iterator[Fault]:
    levels = [level.from_percent for level in model.levels]
    yield from distinct(
        "level", ((level.id, ("levels", n)) for n, level in enumerate(model.levels)), source
    )
    if min(levels) != 0:
        yield source.fault("levels.no_zero", ("levels",), lowest=min(levels))
    if len(set(levels)) < len(levels):
        yield source.fault("levels.same", ("levels",))


def _block(form: Form, block: Block, source: Source, path: Path) -> Iterator[Fault]:
    wrong: list[Fault] = []
    for r, rule in enumerate(block.rules):
        at = (*path, "rules", r)
        found = list(well_formed(form, rule.when, source, (*at, "when")))
        wrong += found or list(meaning(form, rule.when, source, (*at, "when")))
        if rule.points == 0:
            wrong.append(source.fault("rule.no_points", at, rule=rule.id))
    yield from wrong
    gains = [rule for rule in block.rules if rule.points > 0]
    if not gains:
        yield source.fault("block.unattainable", path, block=block.id)
    elif block.combine == "sum" and not wrong:
        together = All(all=tuple(rule.when for rule in gains))
        if not can_hold(form, together):
            yield source.fault("block.unattainable", path, block=block.id)


def _platforms(form: Form, table: MarketplaceTable, source: Source) -> Iterator[Fault]:
    for index, platform in enumerate(table.marketplaces):
        path: Path = ("marketplaces", index)
        for c, country in enumerate(platform.countries):
            if country not in countries():
                yield source.fault("country.code", (*path, "countries", c), country=country)
        if not platform.trade:
            yield source.fault("marketplace.no_trade", path, id=platform.id)
        if platform.applies is not None:
            yield from well_formed(form, platform.applies, source, (*path, "applies"))
        for side, reasons in (("pros", platform.pros), ("cons", platform.cons)):
            yield from _reasons(form, reasons, source, (*path, side))


def _reasons(
    form: Form, reasons: tuple[Reason, ...], source: Source, path: Path
) -> Iterator[Fault]:
    yield from distinct("reason", ((r.id, (*path, n)) for n, r in enumerate(reasons)), source)
    for n, reason in enumerate(reasons):
        at = (*path, n, "when")
        wrong = list(well_formed(form, reason.when, source, at))
        yield from wrong or meaning(form, reason.when, source, at)

"""The scoring model: every rule and level can be reached, and full marks are possible."""

from collections.abc import Iterator, Mapping

from flows.compiling.conditions import well_formed
from flows.compiling.ids import distinct
from flows.compiling.meaning import meaning
from flows.compiling.proof import Reasoner
from flows.compiling.source import Fault, Path, Source
from flows.compiling.totals import Adding
from flows.model import Pack
from flows.numbers import WHOLE
from flows.points import Block, Rule, ScoringModel


def scoring(
    pack: Pack, model: ScoringModel, source: Source, reasoners: Mapping[str, Reasoner]
) -> Iterator[Fault]:
    """Faults of a scoring model."""
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
    if model.form not in pack.forms:
        known = ", ".join(pack.forms)
        yield source.fault("form.unknown", ("form",), form=model.form, known=known)
        return
    reasoner = reasoners[model.form]
    wrong: list[Fault] = []
    for b, block in enumerate(model.blocks):
        wrong += _block(reasoner, block, source, ("blocks", b))
    yield from wrong
    if not wrong and not reasoner.doubtful:
        yield from _reached(reasoner, model, source)


def _levels(model: ScoringModel, source: Source) -> Iterator[Fault]:
    levels = [level.from_percent for level in model.levels]
    yield from distinct(
        "level", ((level.id, ("levels", n)) for n, level in enumerate(model.levels)), source
    )
    if min(levels) != 0:
        yield source.fault("levels.no_zero", ("levels",), lowest=min(levels))
    for n, from_percent in enumerate(levels):
        if from_percent in levels[:n]:
            yield source.fault("levels.same", ("levels", n))
        elif n and from_percent < levels[n - 1]:
            data = {"level": model.levels[n].id, "before": model.levels[n - 1].id}
            yield source.fault("levels.order", ("levels", n), **data)


def _block(reasoner: Reasoner, block: Block, source: Source, path: Path) -> Iterator[Fault]:
    wrong: list[Fault] = []
    for r, rule in enumerate(block.rules):
        at = (*path, "rules", r)
        found = list(well_formed(reasoner.form, rule.when, source, (*at, "when")))
        wrong += found or list(meaning(reasoner, rule.when, source, (*at, "when")))
        if rule.points == 0:
            wrong.append(source.fault("rule.no_points", at, rule=rule.id))
    yield from wrong
    gains = [rule for rule in block.rules if rule.points > 0]
    if not gains:
        yield source.fault("block.unattainable", path, block=block.id)
    elif not wrong and not reasoner.looks_at_doubtful(*(rule.when for rule in block.rules)):
        yield from _attained(reasoner, block, gains, source, path)


def _attained(
    reasoner: Reasoner, block: Block, gains: list[Rule], source: Source, path: Path
) -> Iterator[Fault]:
    """Full marks, and on a ladder every rung by itself."""
    joined = reasoner.space.formulas
    if block.combine == "sum":
        together = joined.all(reasoner.holds(rule.when) for rule in gains)
        if reasoner.impossible(together, source, path):
            yield source.fault("block.unattainable", path, block=block.id)
        return
    for r, rule in enumerate(block.rules):
        higher = [one for one in block.rules if one.points > rule.points]
        above = joined.any(reasoner.holds(one.when) for one in higher)
        alone = joined.all((reasoner.holds(rule.when), joined.opposite(above)))
        at = (*path, "rules", r)
        if higher and reasoner.impossible(alone, source, at):
            names = ", ".join(one.id for one in higher)
            yield source.fault("rule.shadowed", at, rule=rule.id, higher=names)


def _reached(reasoner: Reasoner, model: ScoringModel, source: Source) -> Iterator[Fault]:
    """Levels that no filling comes to."""
    found = Adding(reasoner.space, reasoner.proof.limit).totals(model)
    if not reasoner.proof.count(found.outcome, source, ("levels",)):
        return
    top = sum(_most(block) for block in model.blocks)
    shares = sorted({min(WHOLE, max(0, total * WHOLE // top)) for total in found.totals})
    starts = sorted(level.from_percent for level in model.levels)
    for n, level in enumerate(model.levels):
        end = min((one for one in starts if one > level.from_percent), default=WHOLE + 1)
        if not any(level.from_percent <= share < end for share in shares):
            data = {"low": shares[0], "high": shares[-1]}
            yield source.fault("level.unreachable", ("levels", n), level=level.id, **data)


def _most(block: Block) -> int:
    gains = [rule.points for rule in block.rules if rule.points > 0]
    return max(gains) if block.combine == "best" else sum(gains)

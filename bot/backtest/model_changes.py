"""What was edited: rules, levels and marketplaces of two models, by id."""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.points import Block, Marketplace, MarketplaceTable, Rule, ScoringModel

Placed = tuple[Block, Rule]


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule as it is and as it would be, each with its block; None: there is no such rule."""

    rule: str
    before: Placed | None
    after: Placed | None

    @property
    def points(self) -> bool:
        """Whether a rule that stays has other points."""
        return (
            bool(self.before and self.after) and _of(self.before).points != _of(self.after).points
        )

    @property
    def condition(self) -> bool:
        """Whether a rule that stays has another condition."""
        return bool(self.before and self.after) and _of(self.before).when != _of(self.after).when

    @property
    def block(self) -> bool:
        """Whether a rule that stays is counted otherwise: in another block, on a ladder or not."""
        if self.before is None or self.after is None:
            return False
        old, new = self.before[0], self.after[0]
        return (old.id, old.combine) != (new.id, new.combine)


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A level with the percentage that it begins at; None: there is no such level."""

    level: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """A marketplace; `reasons` are those that are new, gone or other, where it stays."""

    place: str
    before: Marketplace | None
    after: Marketplace | None
    reasons: tuple[str, ...] = ()


def rule_changes(before: ScoringModel, after: ScoringModel) -> dict[str, RuleChange]:
    """Rules that differ, in the order of the edited model; those that are gone stand last."""
    old, new = _rules(before), _rules(after)
    changes = [RuleChange(id_, old.get(id_), new.get(id_)) for id_ in {**new, **old}]
    return {
        one.rule: one
        for one in changes
        if not (one.before and one.after) or one.points or one.condition or one.block
    }


def level_changes(before: ScoringModel, after: ScoringModel) -> Iterator[LevelChange]:
    """Levels that begin elsewhere, are new or gone."""
    old = {level.id: level.from_percent for level in before.levels}
    new = {level.id: level.from_percent for level in after.levels}
    for id_ in {**new, **old}:
        if old.get(id_) != new.get(id_):
            yield LevelChange(id_, old.get(id_), new.get(id_))


def place_changes(
    before: MarketplaceTable | None, after: MarketplaceTable | None
) -> Iterator[PlaceChange]:
    """Marketplaces that are new, gone, or advised on otherwise."""
    old = {one.id: one for one in (before.marketplaces if before else ())}
    new = {one.id: one for one in (after.marketplaces if after else ())}
    for id_ in {**new, **old}:
        one, other = old.get(id_), new.get(id_)
        if one is None or other is None:
            yield PlaceChange(id_, one, other)
        elif (one.applies, one.pros, one.cons) != (other.applies, other.pros, other.cons):
            yield PlaceChange(id_, one, other, tuple(_reasons(one, other)))


def _reasons(before: Marketplace, after: Marketplace) -> Iterator[str]:
    old = {one.id: one for one in (*before.pros, *before.cons)}
    new = {one.id: one for one in (*after.pros, *after.cons)}
    yield from (id_ for id_ in {**new, **old} if old.get(id_) != new.get(id_))


def _rules(model: ScoringModel) -> dict[str, Placed]:
    return {rule.id: (block, rule) for block in model.blocks for rule in block.rules}


def _of(placed: Placed | None) -> Rule:
    if placed is None:
        raise ValueError("no rule")
    return placed[1]

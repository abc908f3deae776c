"""Points by a centre's model, with the reasons for them, and the marketplaces that fit.

The source gives no weights [rec-marketplaces 3.6 (1)]: the model is the centre's data. Only
answers that count may be passed in (`flows.visibility.effective`), so hidden ones never score.
"""

from dataclasses import dataclass
from typing import Literal

from flows.conditions import Answers, fields
from flows.points import Block, Marketplace, MarketplaceTable, Rule, ScoringModel

Effect = Literal["raised", "lowered", "missed"]


@dataclass(frozen=True, slots=True)
class ScoreReason:
    """One rule's effect. `points`: what it brought, or for "missed" what it would have added."""

    rule: str
    block: str
    effect: Effect
    points: int
    advice: bool
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockScore:
    """Points got and attainable in one block."""

    points: int
    max: int


@dataclass(frozen=True, slots=True)
class Score:
    """The whole result. `percent` is of the attainable points, rounded down, 0–100."""

    model: str
    version: str
    own: bool
    total: int
    max: int
    percent: int
    level: str
    blocks: dict[str, BlockScore]
    reasons: tuple[ScoreReason, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A marketplace with the reasons for and against it; `fits` when nothing forbids it."""

    marketplace: str
    fits: bool
    pros: tuple[str, ...]
    cons: tuple[str, ...]


def score(model: ScoringModel, counted: Answers) -> Score:
    """Score the answers that count by `model`."""
    blocks: dict[str, BlockScore] = {}
    reasons: list[ScoreReason] = []
    for block in model.blocks:
        held = [rule for rule in block.rules if rule.when.holds(counted)]
        blocks[block.id] = BlockScore(_points(block, held), _attainable(block))
        reasons += _reasons(block, held)
    total = sum(part.points for part in blocks.values())
    top = sum(part.max for part in blocks.values())
    percent = min(100, max(0, total * 100 // top)) if top else 0
    level = max(
        (level for level in model.levels if level.from_percent <= percent),
        key=lambda level: level.from_percent,
        default=model.levels[0],
    )
    return Score(
        model.id, model.version, model.own, total, top, percent, level.id, blocks, tuple(reasons)
    )


def matches(table: MarketplaceTable, counted: Answers) -> tuple[Match, ...]:
    """Every marketplace with its reasons: those that fit first, the best supported on top."""
    found = [_match(marketplace, counted) for marketplace in table.marketplaces]
    return tuple(sorted(found, key=lambda m: (not m.fits, len(m.cons) - len(m.pros))))


def _match(marketplace: Marketplace, counted: Answers) -> Match:
    applies = marketplace.applies is None or marketplace.applies.holds(counted)
    pros = [reason for reason in marketplace.pros if reason.when.holds(counted)]
    cons = [reason for reason in marketplace.cons if reason.when.holds(counted)]
    return Match(
        marketplace.id,
        applies and not any(reason.must for reason in cons),
        tuple(reason.id for reason in pros),
        tuple(reason.id for reason in cons),
    )


def _points(block: Block, held: list[Rule]) -> int:
    points = [rule.points for rule in held]
    if block.combine == "best":
        return max(points, default=0)
    return sum(points)


def _attainable(block: Block) -> int:
    gains = [rule.points for rule in block.rules if rule.points > 0]
    return max(gains, default=0) if block.combine == "best" else sum(gains)


def _reasons(block: Block, held: list[Rule]) -> list[ScoreReason]:
    got = _points(block, held)
    reasons = []
    for rule in block.rules:
        effect, points = _effect(block, rule, held, got)
        if points:
            asked = tuple(sorted(fields(rule.when)))
            reasons.append(ScoreReason(rule.id, block.id, effect, points, rule.advice, asked))
    return reasons


def _effect(block: Block, rule: Rule, held: list[Rule], got: int) -> tuple[Effect, int]:
    """What the rule did. On a ladder only the highest rung reached counts."""
    if rule in held:
        if block.combine == "best" and rule.points != got:
            return "raised", 0
        return ("raised" if rule.points > 0 else "lowered"), rule.points
    if block.combine == "best":
        return "missed", max(0, rule.points - got)
    return "missed", max(0, rule.points)

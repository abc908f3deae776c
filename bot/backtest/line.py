"""One application in a backtest: where it stood, stands, and would stand, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from bot.backtest.model_changes import LevelChange, RuleChange, level_changes
from bot.backtest.refilling import Misfit
from bot.backtest.standing import Standing
from flows.application import Application
from flows.points import ScoringModel

Way = Literal["up", "down", "same"]

Cause = Literal["new", "gone", "points", "condition", "counted", "answers", "earlier"]
"""Why a rule brings other points: it is new, gone, has other points or another condition, is
counted otherwise (its block, or another rung), the answers no longer fit, or the model was edited
since the result was shown."""


@dataclass(frozen=True, slots=True)
class Because:
    """A rule that brings other points than before."""

    rule: str
    was: int
    now: int
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """`shown` is what the applicant saw, `before` the model of today, `after` the edited one."""

    application: Application
    shown: Standing | None
    before: Standing
    after: Standing
    misfits: tuple[Misfit, ...]

    @property
    def moved(self) -> bool:
        """Whether the level differs from today's, or from what was shown."""
        told = self.shown.level if self.shown is not None else self.after.level
        return not self.before.level == self.after.level == told

    @property
    def reasons_from(self) -> Standing:
        """What the edited model is held against: today's, where that makes the difference."""
        same = self.before.level == self.after.level
        return self.shown if same and self.shown is not None else self.before


def because(line: Line, changes: Mapping[str, RuleChange]) -> Iterator[Because]:
    """The rules that bring other points, those that make most of it first."""
    old, new = line.reasons_from.points, line.after.points
    rules = {**new, **old}
    for rule in sorted(rules, key=lambda id_: -abs(new.get(id_, 0) - old.get(id_, 0))):
        was, now = old.get(rule, 0), new.get(rule, 0)
        if was != now:
            yield Because(rule, was, now, tuple(_causes(line, changes.get(rule))))


def frame(line: Line, before: ScoringModel, after: ScoringModel) -> list[LevelChange]:
    """Levels that begin elsewhere now, where it is this that moves the company."""
    if line.reasons_from is line.shown or _level(line.after.percent, before) == line.after.level:
        return []
    concerned = {line.before.level, line.after.level}
    return [one for one in level_changes(before, after) if one.level in concerned]


def _level(percent: int, model: ScoringModel) -> str:
    """The level that so many percent would be on."""
    reached = [one for one in model.levels if one.from_percent <= percent]
    return max(reached or model.levels, key=lambda one: one.from_percent).id


def _causes(line: Line, change: RuleChange | None) -> Iterator[Cause]:
    if line.reasons_from is line.shown:
        yield "earlier"
    elif change is None or not (change.before and change.after):
        other: Cause = "answers" if line.misfits else "counted"
        yield other if change is None else ("gone" if change.before else "new")
    else:
        if change.points:
            yield "points"
        if change.condition:
            yield "condition"
        if change.block:
            yield "counted"


def way(old: Standing, new: Standing, before: ScoringModel, after: ScoringModel) -> Way:
    """Up or down: by the levels' places in a model that knows both, the edited one first.

    Where none does, by the percentages at which they begin.
    """
    if old.level == new.level:
        return "same"
    for model in (after, before):
        places = {level.id: place for place, level in enumerate(model.levels)}
        if {old.level, new.level} <= places.keys():
            return "up" if places[new.level] > places[old.level] else "down"
    return "up" if _start(new, after, before) > _start(old, before, after) else "down"


def _start(one: Standing, own: ScoringModel, other: ScoringModel) -> int:
    for model in (own, other):
        for level in model.levels:
            if level.id == one.level:
                return level.from_percent
    return one.percent  # a level of long ago

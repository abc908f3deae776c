"""Rules of a scoring model in groups that have nothing to do with each other.

Two rules are in one group when they look at the same question, or stand on the same ladder. So what
is done in one group changes neither what is possible in another nor what it brings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from flows.compiling.formula import Formula
from flows.compiling.search import Search
from flows.compiling.space import Space
from flows.conditions import Answers
from flows.points import Block, Rule, ScoringModel

MOST = 5_000
"""Sets of steps in one group that are still looked at."""

BUDGET = 20_000
"""Steps of search for one company: a model beyond it must not keep the bot from its work."""

Choice = tuple[tuple[str, int], ...]
"""Rules whose advice is followed, each with the points that it adds to those before it."""


class Undecided(Exception):
    """There is too much to try."""


@dataclass(slots=True)
class Trial:
    """Asks what is possible, as long as there is something left to spend."""

    search: Search
    left: int = BUDGET

    def possible(self, formula: Formula) -> bool:
        """Whether some filling makes it true. Raises Undecided."""
        outcome = self.search.possible(formula)
        self.left -= outcome.steps + 1
        if outcome.possible is None or self.left < 0:
            raise Undecided
        return outcome.possible


@dataclass(frozen=True, slots=True, eq=False)
class Weight:
    """A rule with its condition as a formula; `ladder` is its block where only the best counts."""

    rule: Rule
    formula: Formula
    holds: bool
    ladder: str | None = None

    @property
    def points(self) -> int:
        """Those of its rule."""
        return self.rule.points

    @property
    def step(self) -> bool:
        """Whether following its advice may raise the score."""
        wrong = self.points < 0
        return self.rule.advice and self.holds is wrong and not (wrong and self.ladder)

    @property
    def labels(self) -> set[str]:
        """What ties it to other rules."""
        return {*self.formula.variables, *([f" {self.ladder}"] if self.ladder else [])}


def groups(model: ScoringModel, space: Space, counted: Answers) -> Iterator["Group"]:
    """The rules of the model, tied together."""
    tied: list[tuple[set[str], list[Weight]]] = []
    for block in model.blocks:
        for weight in _weights(block, space, counted):
            labels, members = weight.labels, [weight]
            for group in [one for one in tied if one[0] & labels]:
                tied.remove(group)
                labels, members = labels | group[0], [*group[1], *members]
            tied.append((labels, members))
    for _, members in tied:
        yield Group(tuple(members), space)


def _weights(block: Block, space: Space, counted: Answers) -> Iterator[Weight]:
    ladder = block.id if block.combine == "best" else None
    for rule in block.rules:
        yield Weight(rule, space.formula(rule.when), rule.when.holds(counted), ladder)


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that are tied together."""

    weights: tuple[Weight, ...]
    space: Space

    def choices(self, trial: Trial) -> Iterator[Choice]:
        """Every set of steps that can be taken together, with what it surely brings."""
        steps = sorted((one for one in self.weights if one.step), key=lambda one: -one.points)
        looked_at = 0
        for count in range(1, _apart(steps) + 1):
            for chosen in combinations(steps, count):
                looked_at += 1
                if looked_at > MOST:
                    raise Undecided
                if _apart(chosen) == count:  # of a ladder one rung is enough
                    yield from self._choice(chosen, trial)

    def _choice(self, chosen: Sequence[Weight], trial: Trial) -> Iterator[Choice]:
        """The choice with each step's points, if the steps go together."""
        if self.surely(chosen, trial) is None:
            return
        had, parts = self.surely((), trial) or 0, []
        for count, step in enumerate(chosen, 1):
            # Some steps are possible only with others: those bring their points.
            points = self.surely(chosen[:count], trial)
            parts.append((step.rule.id, 0 if points is None else points - had))
            had = had if points is None else points
        yield tuple(parts)

    def surely(self, chosen: Sequence[Weight], trial: Trial) -> int | None:
        """What the group surely comes to when these steps are taken; None: they can't be.

        Raises Undecided.
        """
        if not chosen:
            return _counted([one for one in self.weights if one.holds])
        wanted = self._wanted(chosen)
        if not trial.possible(wanted):
            return None
        return _counted([one for one in self.weights if self._stays(one, chosen, wanted, trial)])

    def _stays(
        self, weight: Weight, chosen: Sequence[Weight], wanted: Formula, trial: Trial
    ) -> bool:
        """Whether the rule counts wherever `wanted` holds; what lowers does so until put right."""
        if weight.points < 0:
            return weight.holds and weight not in chosen
        joined = self.space.formulas
        return not trial.possible(joined.all((wanted, joined.opposite(weight.formula))))

    def _wanted(self, chosen: Sequence[Weight]) -> Formula:
        """The steps are taken, what was earned is kept, and nothing new lowers the score."""
        joined = self.space.formulas
        climbed = {one.ladder for one in chosen if one.ladder}
        parts = []
        for one in self.weights:
            taken = one in chosen
            holds = one.points > 0 if taken else self._kept(one)
            if holds is not None and (taken or one.ladder not in climbed):
                parts.append(one.formula if holds else joined.opposite(one.formula))
        return joined.all(parts)

    def _kept(self, weight: Weight) -> bool | None:
        """How a rule that is no step has to stay, if that matters."""
        if weight.ladder is not None:
            rungs = [o.points for o in self.weights if o.holds and o.ladder == weight.ladder]
            if rungs:
                return True if weight.holds and weight.points == max(rungs) else None
        if weight.points < 0:
            return None if weight.holds else False
        return True if weight.holds else None


def _apart(steps: Sequence[Weight]) -> int:
    """How many of the steps can go together at most: one of each ladder."""
    return len({one.ladder or one for one in steps})


def _counted(held: Sequence[Weight]) -> int:
    """Points of the rules that hold: of each ladder the best."""
    ladders: dict[str, int] = {}
    total = 0
    for one in held:
        if one.ladder is None:
            total += one.points
        else:
            ladders[one.ladder] = max(one.points, ladders.get(one.ladder, one.points))
    return total + sum(ladders.values())

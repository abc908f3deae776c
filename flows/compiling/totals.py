"""Which totals a scoring model can come to: all of them, exactly.

Blocks that share no question are taken apart, and their sums are put together afterwards.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.compiling.budget import Spent
from flows.compiling.domains import TooWide
from flows.compiling.formula import Formula
from flows.compiling.search import DEEPEST, LIMIT, Outcome
from flows.compiling.space import Space
from flows.conditions import Test
from flows.points import ScoringModel


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs of which the highest that holds counts; `floor` is one that surely holds.

    A rule that adds up is a ladder of one rung.
    """

    rungs: tuple[tuple[int, Formula], ...]
    floor: int | None = None

    @property
    def variables(self) -> frozenset[str]:
        """The questions it depends on."""
        return frozenset[str]().union(*(formula.variables for _, formula in self.rungs))


@dataclass(frozen=True, slots=True)
class Sums:
    """The totals, and how far the search went; `totals` is empty when it was given up."""

    totals: frozenset[int]
    outcome: Outcome


@dataclass(slots=True)
class Adding:
    """Adds up the points of all fillings of one form."""

    space: Space
    limit: int = LIMIT
    steps: int = 0
    known: dict[tuple[Ladder, ...], frozenset[int]] = field(default_factory=dict)

    def totals(self, model: ScoringModel) -> Sums:
        """Every total that some filling has."""
        ladders = tuple(_settled(ladder) for ladder in _ladders(model, self.space))
        self.space.budget.begin()
        try:
            found = self._sums(ladders, 0)
        except (Spent, TooWide, RecursionError):
            whole = self.space.formulas.all(f for one in ladders for _, f in one.rungs)
            size = 0 if whole.decided is not None else self.space.size(whole)
            return Sums(frozenset(), Outcome(None, self.steps, size))
        finally:
            self.space.budget.end()
        return Sums(found, Outcome(True, self.steps))

    def _sums(self, ladders: tuple[Ladder, ...], depth: int) -> frozenset[int]:
        fixed = sum(ladder.floor or 0 for ladder in ladders if not ladder.rungs)
        sums = frozenset({fixed})
        for group in _apart(ladder for ladder in ladders if ladder.rungs):
            more = self._together(group, depth)
            self.space.budget.ask(len(sums) * len(more))
            sums = frozenset(one + other for one in sums for other in more)
        return sums

    def _together(self, ladders: tuple[Ladder, ...], depth: int) -> frozenset[int]:
        if ladders not in self.known:
            self.steps += 1
            if self.steps > self.limit or depth > DEEPEST:
                raise Spent
            self.known[ladders] = self._tried(ladders, depth + 1)
        return self.known[ladders]

    def _tried(self, ladders: tuple[Ladder, ...], depth: int) -> frozenset[int]:
        names = frozenset[str]().union(*(ladder.variables for ladder in ladders))
        question = min(names, key=self.space.form.position.__getitem__)
        sums: frozenset[int] = frozenset()
        for way in self.space.ways(question, self._tests(ladders, question)):
            given = self.space.formulas.given
            left = tuple(
                _settled(
                    Ladder(
                        tuple((p, given(f, question, way)) for p, f in ladder.rungs), ladder.floor
                    )
                )
                for ladder in ladders
            )
            sums |= self._sums(left, depth)
        return sums

    def _tests(self, ladders: Iterable[Ladder], question: str) -> list[Test]:
        found = [self.space.tests(formula) for ladder in ladders for _, formula in ladder.rungs]
        return [test for tests in found for test in tests.get(question, [])]


def _ladders(model: ScoringModel, space: Space) -> Iterable[Ladder]:
    for block in model.blocks:
        rungs = [(rule.points, space.formula(rule.when)) for rule in block.rules]
        if block.combine == "best":
            yield Ladder(tuple(rungs))
        else:
            yield from (Ladder((rung,)) for rung in rungs)


def _settled(ladder: Ladder) -> Ladder:
    """The ladder without rungs that are decided, or too low to count."""
    sure = [points for points, formula in ladder.rungs if formula.decided]
    floor = max([*sure, *([] if ladder.floor is None else [ladder.floor])], default=None)
    rungs = tuple(
        (points, formula)
        for points, formula in ladder.rungs
        if formula.decided is None and (floor is None or points > floor)
    )
    return Ladder(rungs, floor)


def _apart(ladders: Iterable[Ladder]) -> list[tuple[Ladder, ...]]:
    """The ladders in groups that share no question."""
    groups: list[tuple[frozenset[str], tuple[Ladder, ...]]] = []
    for ladder in ladders:
        names = ladder.variables
        together: tuple[Ladder, ...] = (ladder,)
        for group in [one for one in groups if not one[0].isdisjoint(names)]:
            groups.remove(group)
            names, together = names | group[0], (*group[1], *together)
        groups.append((names, together))
    return [together for _, together in groups]

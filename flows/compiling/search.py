"""Can a formula hold in some filling? Found by trying, exactly, or said not to be decided.

Three things keep large spaces small: parts that share no question are tried apart, what was tried
once is remembered, and answers that no test tells apart count as one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.compiling.budget import Spent
from flows.compiling.domains import TooWide
from flows.compiling.formula import Formula
from flows.compiling.space import Space

LIMIT = 40_000
"""Steps after which a search gives up and says so: a fault is never guessed."""

DEEPEST = 150
"""Questions that hang together, one below the other, beyond which it gives up too."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether it can hold (None: not decided), after how many steps, of how many fillings."""

    possible: bool | None
    steps: int
    size: int = 0


@dataclass(slots=True)
class Search:
    """Searches one space, and remembers what was found."""

    space: Space
    limit: int = LIMIT
    known: dict[Formula, bool] = field(default_factory=dict)
    steps: int = 0

    def possible(self, formula: Formula) -> Outcome:
        """Whether some filling makes the formula true."""
        self.steps = 0
        self.space.budget.begin()
        try:
            return Outcome(self._holds(formula, 0), self.steps)
        except (Spent, TooWide, RecursionError):
            return Outcome(None, self.steps, self.space.size(formula))
        finally:
            self.space.budget.end()

    def _holds(self, formula: Formula, depth: int) -> bool:
        if formula.decided is not None:
            return formula.decided
        if formula not in self.known:
            self.steps += 1
            self.space.budget.ask(len(formula.parts))
            if self.steps > self.limit or depth > DEEPEST:
                raise Spent
            self.known[formula] = self._tried(formula, depth + 1)
        return self.known[formula]

    def _tried(self, formula: Formula, depth: int) -> bool:
        if formula.shape == "any":
            return self._one(formula.parts, depth)
        if formula.shape == "all":
            groups = apart(formula.parts)
            if len(groups) > 1:
                return self._each([self.space.formulas.all(group) for group in groups], depth)
        question = self.space.first(formula)
        ways = self.space.ways(question, self.space.tests(formula)[question])
        given = self.space.formulas.given
        return self._one((given(formula, question, way) for way in ways), depth)

    def _one(self, formulas: Iterable[Formula], depth: int) -> bool:
        return any(self._holds(formula, depth) for formula in formulas)

    def _each(self, formulas: Iterable[Formula], depth: int) -> bool:
        return all(self._holds(formula, depth) for formula in formulas)


def apart(parts: Iterable[Formula]) -> list[list[Formula]]:
    """The parts in groups that share no question; of two that meet the smaller moves."""
    groups: dict[int, list[Formula]] = {}
    asked: dict[int, list[str]] = {}
    owner: dict[str, int] = {}
    for number, part in enumerate(parts):
        here = number
        groups[here], asked[here] = [part], []
        for other in sorted({owner[name] for name in part.variables if name in owner}):
            here, moved = sorted((here, other), key=lambda one: -len(groups[one]))
            groups[here] += groups.pop(moved)
            owner |= dict.fromkeys(asked[moved], here)
            asked[here] += asked.pop(moved)
        new = [name for name in part.variables if name not in owner]
        asked[here] += new
        owner |= dict.fromkeys(new, here)
    return list(groups.values())

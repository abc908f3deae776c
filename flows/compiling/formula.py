"""Conditions as formulas that a search can take apart: equal ones are one object, "not" is gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.compiling.budget import Budget
from flows.conditions import Test

Shape = Literal["true", "false", "test", "all", "any"]

Key = tuple[str, str]
"""What a test asks of an answer: the operation and the value, in words."""

Truths = Mapping[Key, bool]
"""What one answer, or many alike, make of the tests on a question."""

ANYTHING = Test(field="", op="answered")


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A test of a question, true or turned round (`positive`), or parts that all or any hold.

    Compared as an object: `Formulas` makes each only once. `variables` are its questions.
    """

    shape: Shape
    parts: tuple["Formula", ...] = ()
    test: Test = ANYTHING
    positive: bool = True
    variables: frozenset[str] = frozenset()

    @property
    def decided(self) -> bool | None:
        """Whether it holds whatever is answered, or never does; None: that depends."""
        return {"true": True, "false": False}.get(self.shape)


TRUE, FALSE = Formula("true"), Formula("false")


def key(test: Test) -> Key:
    """What a test asks, without the question."""
    return test.op, repr(test.value)


@dataclass(slots=True)
class Formulas:
    """Makes formulas, each only once, and simpler where it can; `budget` pays for it."""

    budget: Budget = field(default_factory=Budget)
    made: dict[object, Formula] = field(default_factory=dict)
    turned: dict[Formula, Formula] = field(default_factory=dict)

    def test(self, test: Test, *, positive: bool = True) -> Formula:
        """A test by itself."""
        name = (test.field, key(test), positive)
        if name not in self.made:
            alone = frozenset({test.field})
            self.made[name] = Formula("test", (), test, positive, alone)
        return self.made[name]

    def all(self, parts: Iterable[Formula]) -> Formula:
        """Every part."""
        return self._joined("all", parts, neutral=TRUE, deciding=FALSE)

    def any(self, parts: Iterable[Formula]) -> Formula:
        """At least one part."""
        return self._joined("any", parts, neutral=FALSE, deciding=TRUE)

    def opposite(self, formula: Formula) -> Formula:
        """What holds when this does not."""
        if formula.decided is not None:
            return FALSE if formula.decided else TRUE
        if formula not in self.turned:
            self.turned[formula] = self._opposite(formula)
        return self.turned[formula]

    def given(self, formula: Formula, question: str, truths: Truths) -> Formula:
        """What is left of it when the question is answered so. Raises Spent."""
        return self._given(formula, question, truths, {})

    def _opposite(self, formula: Formula) -> Formula:
        if formula.shape == "test":
            return self.test(formula.test, positive=not formula.positive)
        turned = [self.opposite(part) for part in formula.parts]
        return self.any(turned) if formula.shape == "all" else self.all(turned)

    def _given(
        self, formula: Formula, question: str, truths: Truths, known: dict[Formula, Formula]
    ) -> Formula:
        if question not in formula.variables:
            return formula
        self.budget.ask()
        if formula.shape == "test":
            return TRUE if truths[key(formula.test)] is formula.positive else FALSE
        if formula not in known:
            left = [self._given(part, question, truths, known) for part in formula.parts]
            known[formula] = self.all(left) if formula.shape == "all" else self.any(left)
        return known[formula]

    def _joined(
        self, shape: Shape, parts: Iterable[Formula], neutral: Formula, deciding: Formula
    ) -> Formula:
        flat: dict[Formula, None] = {}
        for part in parts:
            if part is deciding:
                return deciding
            if part is not neutral:
                flat |= dict.fromkeys(part.parts if part.shape == shape else (part,))
        self.budget.take(1 + len(flat))
        if len(flat) < 2:  # noqa: PLR2004 - none or one need not be joined
            return next(iter(flat), neutral)
        name = (shape, frozenset(flat))
        if name not in self.made:
            variables = frozenset[str]().union(*(part.variables for part in flat))
            self.budget.take(len(variables))
            self.made[name] = Formula(shape, tuple(flat), ANYTHING, True, variables)
        return self.made[name]

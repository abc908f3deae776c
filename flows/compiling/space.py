"""All fillings of a form, as formulas over answers that are free of each other.

What hides a question is written into every test of it: a hidden answer is a missing one. So the
search need not know of an order, and questions that have nothing to do with each other fall apart.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Literal

from flows.compiling.budget import Budget
from flows.compiling.domains import TooWide, signatures
from flows.compiling.formula import FALSE, TRUE, Formula, Formulas, Key, Truths, key
from flows.compiling.source import Path
from flows.conditions import All, Any, Condition, Not, Test
from flows.model import Form, Question

Kind = Literal["whole", "loose", "partial"]
"""Which fillings: `whole` ones are finished. In `loose` ones any question that has a condition may
be asked or not: what can't hold there contradicts itself. In `partial` ones any answer may be
missing, as it is while somebody is still filling the form."""

AT_ONCE = 8
"""Outcomes of tests that are put together in the time of one part of a formula."""

NOTHING: Mapping[Path, bool] = {}


@dataclass(slots=True)
class Space:
    """The fillings of one form; see `Kind`."""

    form: Form
    kind: Kind = "whole"
    budget: Budget = field(default_factory=Budget)
    formulas: Formulas = field(init=False)
    shown: dict[str, Formula] = field(default_factory=dict)
    answers: dict[tuple[str, frozenset[Key]], tuple[Truths, ...] | TooWide] = field(
        default_factory=dict
    )

    def __post_init__(self) -> None:
        """What is made of conditions is paid from the same budget."""
        self.formulas = Formulas(self.budget)

    def formula(
        self, condition: Condition, fixed: Mapping[Path, bool] = NOTHING, at: Path = ()
    ) -> Formula:
        """The condition; tests at a path in `fixed` are taken to be true or false."""
        match condition:
            case Test():
                if at in fixed:
                    return TRUE if fixed[at] else FALSE
                return self._test(condition)
            case Not():
                inner = self.formula(condition.not_, fixed, (*at, "not"))
                return self.formulas.opposite(inner)
            case All():
                parts = enumerate(condition.all)
                return self.formulas.all(self.formula(p, fixed, (*at, "all", n)) for n, p in parts)
            case Any():
                parts = enumerate(condition.any)
                return self.formulas.any(self.formula(p, fixed, (*at, "any", n)) for n, p in parts)

    def asked(self, question: str) -> Formula:
        """When the question is asked."""
        if question not in self.shown:
            when = self.form.by_id[question].when
            tied = self.formula(when) if when is not None and self.kind != "loose" else TRUE
            self.shown[question] = tied
        return self.shown[question]

    def ways(self, question: str, tests: Iterable[Test]) -> tuple[Truths, ...]:
        """Everything that answers to a question can make of these tests on it. Raises TooWide."""
        told = {key(test): test for test in tests}
        name = (question, frozenset(told))
        if name not in self.answers:
            of = self.form.by_id[question]
            hidden = of.when is not None and self.kind == "loose"
            skipped = not of.required or hidden or self.kind == "partial"
            self.answers[name] = self._signatures(of, told, skipped=skipped)
        found = self.answers[name]
        if isinstance(found, TooWide):
            raise TooWide(found.size)
        return found

    def size(self, formula: Formula) -> int:
        """How many fillings there are to tell apart at most, as if nothing fell apart."""
        found = self.tests(formula)
        told = {name: len({key(test) for test in tests}) for name, tests in found.items()}
        return prod(most(self.form.by_id[name], count) for name, count in told.items())

    def tests(self, formula: Formula) -> dict[str, list[Test]]:
        """The tests in a formula by question."""
        found, seen = tests_of(formula)
        self.budget.take(seen)
        return found

    def first(self, formula: Formula) -> str:
        """The question of a formula that comes first in the form."""
        return min(formula.variables, key=self._place)

    def _signatures(
        self, question: Question, told: Mapping[Key, Test], *, skipped: bool
    ) -> tuple[Truths, ...] | TooWide:
        """What is too wide is remembered too: it takes longest to find out."""
        try:
            found = signatures(question, told, skipped=skipped)
        except TooWide as wide:
            self.budget.take(wide.size * len(told) // AT_ONCE)
            return wide
        self.budget.take((len(found) + len(question.options)) * len(told))
        return found

    def _place(self, question: str) -> int:
        return self.form.position[question]

    def _test(self, test: Test) -> Formula:
        asked, told = self.asked(test.field), self.formulas.test(test)
        if test.holds({}):
            return self.formulas.any((self.formulas.opposite(asked), told))
        return self.formulas.all((asked, told))


def most(question: Question, told: int) -> int:
    """In how many ways so many different tests on a question can come out, at most."""
    ways: int = 2**told
    if question.kind == "yes_no":
        ways = min(ways, 2)
    elif question.kind == "choice":
        ways = min(ways, len(question.options))
    return ways + (not question.required)


def tests_of(formula: Formula) -> tuple[dict[str, list[Test]], int]:
    """The tests in a formula by question, and how many parts were looked at."""
    found: dict[str, list[Test]] = {}
    waiting, seen = [formula], set[Formula]()
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        waiting += part.parts
        if part.shape == "test":
            found.setdefault(part.test.field, []).append(part.test)
    return found, len(seen)

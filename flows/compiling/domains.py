"""Which answers to a question a condition can tell apart: a few that stand for all others."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from flows.conditions import Test, Value
from flows.model import Question

NUMBERS = {"integer", "decimal", "money", "percent"}
CODES = {"inn", "ogrn", "kpp"}
"""Digits kept as text, which conditions may compare as numbers."""

CONFIRMED = {"consent", "info"}
"""Kinds whose only answer is yes."""

OTHER = "\x00other"
"""Stands for any text or code that no condition names."""

SEVERAL = 8
"""Named options of which every combination is tried; beyond it, up to two together."""


def domain(question: Question, tests: Iterable[Test]) -> list[Value]:
    """Answers that stand for all answers as far as `tests` can tell, and None where optional."""
    of_this = [test for test in tests if test.field == question.id]
    values: list[Value] = list(_values(question, of_this))
    return values if question.required else [*values, None]


def listed(question: Question) -> bool:
    """Whether its answer is a list."""
    return question.kind in {"choices", "files"} or question.many


def _values(question: Question, tests: list[Test]) -> Iterator[Value]:
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind in CONFIRMED:
        yield True
    elif question.kind in NUMBERS | CODES and not question.many:
        yield from _numbers(question, tests)
    elif listed(question):
        yield from _lists(question, _named(tests))
    elif question.kind == "choice":
        named = _named(tests)
        yield from [o.id for o in question.options if o.id in named]
        yield from [o.id for o in question.options if o.id not in named][:1]
    else:
        yield from (*sorted(_named(tests)), OTHER)


def _named(tests: list[Test]) -> set[str]:
    """Codes and options that the tests name."""
    named: set[str] = set()
    for test in tests:
        if isinstance(test.value, tuple):
            named.update(test.value)
        elif isinstance(test.value, str):
            named.add(test.value)
    return named


def _lists(question: Question, named: set[str]) -> Iterator[Value]:
    exclusive = {option.id for option in question.options if option.exclusive}
    if question.kind == "choices":
        known = [option.id for option in question.options if option.id not in exclusive]
        rest = [one for one in known if one not in named][:1]
        known = [one for one in known if one in named]
    else:
        known, rest = sorted(named), [OTHER]
    together = len(known) if len(known) <= SEVERAL else 2
    for size in range(together + 1):
        for some in combinations(known, size):
            for extra in ([], rest) if rest else ([],):
                if chosen := [*some, *extra]:
                    yield chosen
    yield from [[one] for one in sorted(exclusive)]
    if together < len(known):
        yield [*known, *rest]


def _numbers(question: Question, tests: list[Test]) -> Iterator[Value]:
    """Numbers at, just below, just above and between those that the tests name, within limits."""
    low, high = _number(question.min), _number(question.max)
    marks = {n for test in tests if (n := _number(test.value)) is not None}
    marks |= {n for n in (low, high) if n is not None} or {Decimal(0)}
    tried = sorted({n + step for n in marks for step in (Decimal(-1), Decimal(0), Decimal(1))})
    for number in tried:
        within = (low is None or number >= low) and (high is None or number <= high)
        if within and (question.kind not in CODES or number >= 0):
            yield int(number) if question.kind == "integer" else format(number, "f")


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        return Decimal(value)
    except ArithmeticError:
        return None

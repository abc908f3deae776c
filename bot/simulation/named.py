"""Answers that conditions name: the ones that may come out otherwise than any other answer.

The compiler reasons over outcomes of tests; here are answers that a person can really give, so
the simulator is a second opinion on it and not its echo.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from bot.simulation.numbered import SPANS, codes
from flows.conditions import Test, Value
from flows.model import Question
from flows.numbers import NUMBERS, number

SEVERAL = 8
"""Options of which every combination is tried; of more, up to two together, and all."""


def named(question: Question, tests: Iterable[Test]) -> Iterator[Value]:
    """Answers to the question as its tests name them, canonical, perhaps none that can be given."""
    own = [test for test in tests if test.field == question.id]
    if question.kind in {"choices", "files"} or question.many:
        yield from sets(question, _different(own))
    elif question.kind in NUMBERS:
        yield from _around(question, own)
    else:
        yield from sorted(_codes(own))
        if question.kind in SPANS and (marks := _compared(own)):
            yield from codes(question.kind, marks)


def sets(question: Question, codes: list[str]) -> Iterator[list[str]]:
    """Several together; where there are options, each also with one that is not named."""
    exclusive = {option.id for option in question.options if option.exclusive}
    free = [option.id for option in question.options if option.id not in exclusive]
    chosen = [code for code in codes if code not in exclusive]
    rest = [code for code in free if code not in chosen][:1]
    sizes = range(len(chosen) + 1) if len(chosen) <= SEVERAL else (0, 1, 2, len(chosen))
    for size in sizes:
        for some in combinations(chosen, size):
            yield from ([*some, *extra] for extra in ([], rest) if some or extra)


def narrowed(question: Question, tests: Iterable[Test]) -> bool:
    """Whether not all combinations of what the tests name are tried."""
    own = [test for test in tests if test.field == question.id]
    return (question.kind == "choices" or question.many) and len(_different(own)) > SEVERAL


def _different(tests: list[Test]) -> list[str]:
    """Of codes that stand in the same tests, and so come out alike, one."""
    found: dict[tuple[bool, ...], str] = {}
    for code in sorted(_codes(tests)):
        found.setdefault(tuple(code in _codes([test]) for test in tests), code)
    return list(found.values())


def _codes(tests: Iterable[Test]) -> set[str]:
    found: set[str] = set()
    for test in tests:
        if isinstance(test.value, tuple):
            found.update(test.value)
        elif isinstance(test.value, str):
            found.add(test.value)
    return found


def _around(question: Question, tests: list[Test]) -> Iterator[Value]:
    """Numbers at, just below and just above those that are named, and between these."""
    marks = {mark for test in tests if (mark := number(test.value)) is not None}
    tried = {mark + step for mark in marks for step in map(Decimal, (-1, 0, 1))}
    if question.kind != "integer":
        tried |= {(one + next_) / 2 for one, next_ in pairwise(sorted(tried))}
    for one in sorted(tried):
        yield int(one) if question.kind == "integer" else format(one, "f")


def _compared(tests: list[Test]) -> set[int]:
    """Numbers with which codes are compared."""
    return {one.value for one in tests if type(one.value) is int}

"""Which answers to a question conditions can tell apart: what each makes of the tests on it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from operator import or_

from flows.compiling.formula import Key, Truths
from flows.conditions import Test, Value
from flows.model import Question
from flows.numbers import NUMBERS, number

DIGITS = {"inn": 12, "ogrn": 15, "kpp": 9}
CODES = set(DIGITS)
"""Digits kept as text, which conditions may compare as numbers; `DIGITS`: how many at most."""

UNBROKEN = {"integer", *CODES}
"""Kinds without a fraction."""

BY_KIND = {"percent": (Decimal(0), Decimal(100))} | {
    code: (Decimal(0), Decimal(10) ** digits - 1) for code, digits in DIGITS.items()
}
"""The least and the greatest number of a kind that needs no limits written (readers keep to it)."""

CONFIRMED = {"consent", "info"}
"""Kinds whose only answer is yes."""

OTHER = "\x00other"
"""Stands for any text or code that no condition names."""

WIDEST = 20_000
"""Combinations of one question's options that are still looked at."""


class TooWide(Exception):
    """A list whose options can be combined in too many ways that matter: `size` and more."""

    def __init__(self, size: int) -> None:
        """`size`: how many ways were found."""
        super().__init__(size)
        self.size = size


def listed(question: Question) -> bool:
    """Whether its answer is a list."""
    return question.kind in {"choices", "files"} or question.many


def signatures(
    question: Question, told: Mapping[Key, Test], *, skipped: bool
) -> tuple[Truths, ...]:
    """Every outcome that the tests `told` can have together, each once.

    `skipped`: the question may stay without an answer. Raises TooWide.
    """
    if listed(question):
        found = set(_of_lists(question, told))
    else:
        values = _values(question, list(told.values()))
        found = {_outcome(question, told, value) for value in values}
    if skipped:
        found.add(_outcome(question, told, None))
    return tuple(dict(zip(told, one, strict=True)) for one in sorted(found, reverse=True))


def _outcome(question: Question, told: Mapping[Key, Test], value: Value) -> tuple[bool, ...]:
    return tuple(test.holds({question.id: value}) for test in told.values())


def _values(question: Question, tests: list[Test]) -> Iterator[Value]:
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind in CONFIRMED:
        yield True
    elif question.kind in NUMBERS | CODES:
        yield from _numbers(question, tests)
    elif question.kind == "choice":
        yield from question.option_ids
    else:
        yield from (*sorted(_named(tests)), OTHER)


def _named(tests: Iterable[Test]) -> set[str]:
    """Codes and options that the tests name."""
    named: set[str] = set()
    for test in tests:
        if isinstance(test.value, tuple):
            named.update(test.value)
        elif isinstance(test.value, str):
            named.add(test.value)
    return named


def _of_lists(question: Question, told: Mapping[Key, Test]) -> Iterator[tuple[bool, ...]]:
    """Lists are put together item by item; what an item adds to the outcome is all that counts.

    A test that holds of one item holds of a list with it; `answered` is the same of all lists.
    """
    alone = [option.id for option in question.options if option.exclusive]
    if question.kind == "choices":
        together = [option.id for option in question.options if not option.exclusive]
    else:
        together = [*sorted(_named(told.values())), OTHER]
    found = set[tuple[bool, ...]]()
    for item in {_outcome(question, told, [one]) for one in together}:
        found |= {item} | {tuple(map(or_, item, one)) for one in found}
        if len(found) > WIDEST:
            raise TooWide(len(found))
    yield from found
    yield from (_outcome(question, told, [one]) for one in alone)


def _numbers(question: Question, tests: list[Test]) -> Iterator[Value]:
    """Numbers at, below, above and between those that the tests name, within the limits."""
    low, high = _within(question)
    marks = {n for test in tests if (n := number(test.value)) is not None}
    marks |= {n for n in (low, high) if n is not None} or {Decimal(0)}
    marks |= {n.to_integral_value(ROUND_FLOOR) for n in marks}
    tried = {n + step for n in marks for step in (Decimal(-1), Decimal(0), Decimal(1))}
    if question.kind != "integer":
        tried |= {(one + next_) / 2 for one, next_ in pairwise(sorted(tried))}
    for one in sorted(tried):
        within = (low is None or one >= low) and (high is None or one <= high)
        if not within or (question.kind in UNBROKEN and one % 1):
            continue
        yield int(one) if question.kind == "integer" else format(one, "f")


def _within(question: Question) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest number: what is written, or what its kind has by itself."""
    low, high = number(question.min), number(question.max)
    least, most = BY_KIND.get(question.kind, (None, None))
    return least if low is None else low, most if high is None else high

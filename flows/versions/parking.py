"""Answers that no question of the form takes: kept under names that no question has.

`<question>@<version>`: the question, and the version of the form that it was answered in. A second
answer of the same version is `<question>@<version>.2`. The view of a form knows its questions only
(see `flows.visibility`), so what is parked never counts, scores or is printed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from flows.session import Answer, Session

MARK = "@"
"""Ids of questions never hold it (`flows.compiling.ids`)."""

_ROW = re.compile(r"(\d+)(_.+)")


def is_parked(key: str) -> bool:
    """Whether it is the name of a parked answer, not a question."""
    return MARK in key


def question_of(key: str) -> str:
    """The question that the answer was given to."""
    return key.partition(MARK)[0]


def version_of(key: str) -> str:
    """The version of the form in which it was given; empty for what is not parked."""
    return key.partition(MARK)[2].partition(".")[0]


def versions_of(session: Session) -> frozenset[str]:
    """The versions that parked answers were given in: `migrate` wants their forms."""
    return frozenset(version_of(key) for key in session.answers if is_parked(key))


def park(answers: dict[str, Answer], question: str, version: str, answer: Answer) -> None:
    """Put the answer aside, beside others of the same question and version."""
    answers[next(key for key in _names(question, version) if key not in answers)] = answer


def parked_under(answers: Mapping[str, Answer]) -> dict[str, list[str]]:
    """The names of parked answers by question."""
    found: dict[str, list[str]] = {}
    for key in sorted(filter(is_parked, answers)):
        found.setdefault(question_of(key), []).append(key)
    return found


def without_row(
    answers: Mapping[str, Answer], table: str, row: int, tables: Iterable[str]
) -> dict[str, Answer]:
    """The answers when a repeated row is taken out: parked cells go with it or move up with theirs.

    Otherwise a column that comes back would put its cells beside other rows. `tables` are all
    tables of the form.
    """
    kept: dict[str, Answer] = {}
    for key, answer in answers.items():
        number, rest = _cell(key, table, tables)
        if number is None or number < row:
            kept[key] = answer
        elif number > row:
            kept[f"{table}_{number - 1}{rest}"] = answer
    return kept


def _names(question: str, version: str) -> Iterator[str]:
    yield f"{question}{MARK}{version}"
    for number in count(2):
        yield f"{question}{MARK}{version}.{number}"


def _cell(key: str, table: str, tables: Iterable[str]) -> tuple[int | None, str]:
    """The row of a parked cell of the table and the rest of its name; None where it is none."""
    longest = max((one for one in tables if key.startswith(f"{one}_")), key=len, default="")
    if longest != table or not is_parked(key):
        return None, ""
    cell = _ROW.fullmatch(key.removeprefix(f"{table}_"))
    return (int(cell[1]), cell[2]) if cell else (None, "")

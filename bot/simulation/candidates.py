"""Answers that may really be given to a question, each with what a person does for it.

They are found by typing: what is known to be sensible for the kind, what the limits allow just
so, and what the conditions can tell apart. Whatever the reader refuses is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.simulation.inputs import inputs
from bot.simulation.named import named
from flows import actions as a
from flows.answering import Rules, pick, understand
from flows.conditions import Test, Value
from flows.model import Question
from flows.numbers import NUMBERS
from flows.readers.base import BadAnswer

FILES = ("file1", "file2")
"""Names that stand in for the ids of stored files."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A canonical answer, and actions that give it whatever was chosen before."""

    value: Value
    actions: tuple[a.Action, ...]


@cache
def said(sort: str) -> Any:
    """What people type: `good` by kind of question, `bad` for any."""
    text = (Path(__file__).parent / "typed.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)[sort]


def candidates(
    rules: Rules, question: Question, today: date, tests: Iterable[Test] = ()
) -> tuple[Candidate, ...]:
    """Different answers to the question, sensible ones first, skipping (where one may) last.

    They hold what `tests` tell apart, as far as a reader takes it.
    """
    found: dict[str, Candidate] = {}
    for one in _all(rules, question, today, list(tests)):
        found.setdefault(repr(one.value), one)
    return tuple(found.values())


def unanswerable(rules: Rules, today: date) -> tuple[str, ...]:
    """Questions that nothing is known to answer: their limits leave out all that is tried."""
    questions = rules.form.questions
    return tuple(one.id for one in questions if next(_all(rules, one, today, []), None) is None)


def first(rules: Rules, question: Question, today: date) -> Candidate:
    """The most ordinary answer to the question."""
    return next(_all(rules, question, today, []))


def _all(rules: Rules, question: Question, today: date, tests: list[Test]) -> Iterator[Candidate]:
    match question.kind:
        case "yes_no":
            yield from (_picked(question, "yes"), _picked(question, "no"))
        case "consent" | "info":
            yield _picked(question, "yes")
        case "choice":
            yield from (_picked(question, option.id) for option in question.options)
        case "choices":
            yield from _chosen(question, tests)
        case "files" if question.max_files == 1:
            yield from (Candidate([file], (a.Attached(file),)) for file in FILES)
        case "files":
            yield Candidate([FILES[0]], (a.Attached(FILES[0]), a.Finished()))
        case _:
            yield from _typed(rules, question, today, tests)
    if not question.required:
        yield Candidate(None, (a.Skipped(),))


def _picked(question: Question, option: str) -> Candidate:
    return Candidate(pick(question, option), (a.Picked(option),))


def _chosen(question: Question, tests: list[Test]) -> Iterator[Candidate]:
    """Each option alone, all that go together, and the sets that the tests tell apart."""
    free = [option.id for option in question.options if not option.exclusive]
    alone: list[Value] = [[option.id] for option in question.options]
    for chosen in (*alone, free, *named(question, tests)):
        if isinstance(chosen, list) and chosen:
            kept = set(chosen)
            ordered = [option.id for option in question.options if option.id in kept]
            yield Candidate(ordered, (a.Typed(", ".join(ordered)),))


def _typed(rules: Rules, question: Question, today: date, tests: list[Test]) -> Iterator[Candidate]:
    texts = [*said("good")[question.kind], *_limits(question, today), *_named(question, tests)]
    for text in texts:
        try:
            value = understand(rules, question, text, today).value
        except BadAnswer:
            continue
        yield Candidate(value, (a.Typed(text),))


def _limits(question: Question, today: date) -> Iterator[str]:
    """Texts as short, long, small, big, early or late as the question lets them be."""
    if question.kind in {"text", "long_text"}:
        word = said("good")["text"][0]
        yield (f"{word} " * (question.min_length or 1))[: question.min_length].strip()
        yield (word * (question.max_length or 1))[: question.max_length]
    elif question.kind in {"date", "period"}:
        limits = [one for one in (question.min, question.max) if one not in {None, "today"}]
        days = [today, *(date.fromisoformat(str(one)) for one in limits)]
        steps = (0, 1, -1, 30, -30, 400, -400)
        yield from (f"{day + timedelta(step):%d.%m.%Y}" for day in days for step in steps)
    elif question.kind in NUMBERS:
        yield from (text for text in (question.min, question.max) if text is not None)


def _named(question: Question, tests: list[Test]) -> Iterator[str]:
    """What the tests name, as it would be typed."""
    for value in named(question, tests):
        yield from (act.text for act in inputs(question, value) if isinstance(act, a.Typed))

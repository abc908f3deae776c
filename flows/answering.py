"""From an input at a question to its canonical value, or the reason why it is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from flows import choices
from flows.conditions import Value
from flows.model import Form, Question
from flows.points import ScoringModel
from flows.readers.base import Ask, BadAnswer, Reader

LONGEST = {"text": 500, "long_text": 3000, "url": 300, "email": 254}
"""Characters a kind takes when the question says nothing: what Excel, Word and a card can hold."""

TRUTHS = {"yes_no": {"yes", "no"}, "consent": {"yes"}, "info": {"yes"}}
"""Kinds whose answer is true or false, with the buttons they have."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the engine needs to know of a form besides the session: the form and how to read.

    `readers` has one reader for each typed kind; phone and e-mail come from the outside, since
    they need libraries. `scoring` lets an edit show how it moves the score.
    """

    form: Form
    readers: Mapping[str, Reader]
    scoring: ScoringModel | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A value that may be stored, perhaps with the code of a gentle remark."""

    value: Value
    note: str | None = None


def understand(rules: Rules, question: Question, text: str, today: date) -> Understood:
    """Read a typed text as an answer to the question.

    `today` is the day in the centre's zone. Raises BadAnswer with the code and data of the fault.
    """
    if question.kind in {"choice", "choices"}:
        return Understood(choices.typed(question, text))
    if question.kind == "files":
        raise BadAnswer("files.expected")
    read = rules.readers[question.kind](text, ask(question, today))
    return Understood(read.value, read.note)


def pick(question: Question, option: str) -> Value:
    """The value of a tapped option. Raises BadAnswer("choice.unknown")."""
    if question.kind in TRUTHS:
        if option not in TRUTHS[question.kind]:
            raise BadAnswer("choice.unknown", {"typed": option})
        return option == "yes"
    return choices.find(question, option).id


def ask(question: Question, today: date) -> Ask:
    """The question's limits in the terms of readers."""
    dated = question.kind in {"date", "period"}
    low, high = question.min, question.max
    return Ask(
        today=today,
        min=Decimal(low) if low is not None and not dated else None,
        max=Decimal(high) if high is not None and not dated else None,
        earliest=_day(low, today) if dated else None,
        latest=_day(high, today) if dated else None,
        min_length=question.min_length,
        max_length=question.max_length or LONGEST.get(question.kind),
        many=question.many,
    )


def _day(limit: str | None, today: date) -> date | None:
    if limit is None:
        return None
    return today if limit == "today" else date.fromisoformat(limit)

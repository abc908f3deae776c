"""Answers by what readers make of them: which text can be sent, which value can be kept."""

from datetime import date

from flows.answering import ask
from flows.model import Question
from flows.readers.base import Ask, BadAnswer
from flows.readers.registry import READERS

DAY = date(2026, 1, 1)
"""From which readers count; limits that are today are left out, so that the day decides nothing."""

AS_TYPED = {
    "date", "inn", "kpp", "long_text", "ogrn", "okved", "period", "text", "tnved", "url",
}  # fmt: skip
"""Kinds whose answers, typed as they are kept, are read as they are."""


def asked(question: Question) -> Ask:
    """What a question allows on any day. Raises ValueError where a limit can't be read."""
    moving = {name: None for name in ("min", "max") if getattr(question, name) == "today"}
    return ask(question.model_copy(update=moving), DAY)


def could_be(question: Question, value: str) -> bool:
    """Whether this may be an answer, or one of several, as it is kept.

    True where nobody can say: other kinds, or limits that can't be read.
    """
    if question.kind not in AS_TYPED:
        return True
    try:
        allowed = asked(question).model_copy(update={"many": False})
        return READERS[question.kind](value, allowed).value == value
    except BadAnswer:
        return False
    except ValueError:
        return True  # its limits are told as a fault of their own

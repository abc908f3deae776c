"""Whether a value is an answer to a question, as if it were given anew."""

from collections.abc import Mapping
from datetime import date

from flows.answering import TRUTHS, ask
from flows.conditions import Value
from flows.model import Question
from flows.readers.base import BadAnswer, Reader
from flows.readers.show import show

UNREADABLE = (BadAnswer, ArithmeticError, KeyError, TypeError, ValueError)
"""What reading raises where a value is of another kind altogether."""


def fits(question: Question, value: Value, readers: Mapping[str, Reader], today: date) -> bool:
    """Whether the question takes this value; `today` is the day on which it was answered."""
    if value is None:
        return not question.required
    if question.kind in TRUTHS:
        return value is True or (value is False and question.kind == "yes_no")
    if question.kind == "choice":
        return isinstance(value, str) and value in question.option_ids
    if question.kind == "choices":
        return isinstance(value, list) and _together(question, value)
    if question.kind == "files":
        return isinstance(value, list) and 0 < len(value) <= question.max_files
    return _reads(question, value, readers, today)


def _together(question: Question, chosen: list[str]) -> bool:
    """Whether all are options, each once, and "none of these" stands alone."""
    if not chosen or not question.option_ids.keys() >= set(chosen):
        return False
    alone = any(question.option_ids[option].exclusive for option in chosen)
    return len(chosen) == (1 if alone else len(set(chosen)))


def _reads(question: Question, value: Value, readers: Mapping[str, Reader], today: date) -> bool:
    """Whether the reader, given the value as it is shown, takes it for the very same."""
    if value is None or isinstance(value, bool):
        return False
    try:
        read = readers[question.kind](show(question.kind, value), ask(question, today))
    except UNREADABLE:
        return False
    return read.value == value

"""An answer of one kind as one of another, where nothing has to be guessed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from flows.answering import ask
from flows.conditions import Value
from flows.model import Question
from flows.readers.amounts import plain
from flows.readers.base import BadAnswer, Reader

TEXTS = {"text", "long_text"}

NUMBERS = {"integer", "decimal", "money"}
"""A percentage is not among them: five pieces are no five percent."""

SAID = {"inn", "ogrn", "kpp", "okved", "tnved", "phone", "email", "url"}
"""Kinds that are kept as people write them, so that their value is a text."""

CHOSEN = {"choice", "choices"}

NEVER_READ = CHOSEN | {"files", "consent", "info"}
"""Kinds that no text is taken for: a declaration needs a tap of its own."""

_KOPECK = Decimal("0.01")


def converted(
    old: Question, new: Question, value: Value, readers: Mapping[str, Reader], today: date
) -> Value:
    """The value as an answer to a question of another kind; None where there is no sure one.

    Whether it is within the question's limits has to be seen afterwards.
    """
    if value is None or isinstance(value, bool):
        return None
    if old.kind == new.kind or {old.kind, new.kind} <= CHOSEN:
        return _counted(value, several=new.many or new.kind == "choices")
    if isinstance(value, list):
        return None
    if new.kind in TEXTS:
        return str(value) if old.kind in TEXTS | SAID else None
    if {old.kind, new.kind} <= NUMBERS:
        return _number(new.kind, Decimal(value))
    if old.kind in TEXTS and new.kind not in NEVER_READ and not new.opposite:
        return _read(new, str(value), readers, today)
    return None


def _counted(value: str | int | list[str], *, several: bool) -> Value:
    """One of a list or a list of one."""
    if isinstance(value, list):
        return value if several else (value[0] if len(value) == 1 else None)
    return [str(value)] if several else value


def _number(kind: str, number: Decimal) -> Value:
    if kind == "decimal":
        return plain(number)
    if kind == "money":
        return f"{number:.2f}" if number % _KOPECK == 0 else None
    return int(number) if number == number.to_integral_value() else None


def _read(question: Question, text: str, readers: Mapping[str, Reader], today: date) -> Value:
    """What the reader makes of the text, if there is nothing to remark on it."""
    try:
        read = readers[question.kind](text, ask(question, today))
    except BadAnswer:
        return None
    return read.value if read.note is None else None

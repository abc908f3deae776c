"""Which kinds of questions are numbers, and numbers out of what stands in a pack."""

from decimal import Decimal, InvalidOperation

NUMBERS = {"integer", "decimal", "money", "percent"}
"""Kinds whose answers are numbers."""

WHOLE = 100
"""Percent of the whole."""


def number(value: object) -> Decimal | None:
    """The number that a limit or a condition names; None for words, truths and what is endless."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        found = Decimal(value)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None

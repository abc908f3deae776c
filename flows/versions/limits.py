"""Whether a question takes less than it did: answers of before may then no longer do."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from flows.answering import LONGEST
from flows.model import Question

DATED = {"date", "period"}

WHOLE_PERCENTS = ("0", "100")
"""What a percentage is between where the question says nothing."""

TODAY = "today"


def narrower(old: Question, new: Question) -> Iterator[str]:
    """The settings of a question of the same kind that leave out what was an answer before."""
    if new.required and not old.required:
        yield "required"
    if _options_gone(old, new):
        yield "options"
    for name, before, after in _bounds(old, new):
        if _cuts(name, before, after, dated=new.kind in DATED):
            yield name
    if new.max_files < old.max_files:
        yield "max_files"


def _options_gone(old: Question, new: Question) -> bool:
    """Whether an option went, or one that stood with others has to stand alone now."""
    if old.option_ids.keys() - new.option_ids.keys():
        return True
    if new.kind != "choices":
        return False
    return any(
        option.exclusive and not old.option_ids[option.id].exclusive
        for option in new.options
        if option.id in old.option_ids
    )


def _bounds(old: Question, new: Question) -> Iterator[tuple[str, str | None, str | None]]:
    """The name of each limit, as it was and as it is."""
    low, high = WHOLE_PERCENTS if new.kind == "percent" else (None, None)
    yield "min", old.min or low, new.min or low
    yield "max", old.max or high, new.max or high
    yield "min_length", _text(old.min_length), _text(new.min_length)
    longest = LONGEST.get(new.kind)
    yield "max_length", _text(old.max_length or longest), _text(new.max_length or longest)


def _text(length: int | None) -> str | None:
    return None if length is None else str(length)


def _cuts(name: str, before: str | None, after: str | None, *, dated: bool) -> bool:
    """Whether the limit moved inwards; "today" against a day can't be compared, so it may have."""
    if after is None or after == before:
        return False
    if before is None or TODAY in {before, after}:
        return True
    lower = _less(before, after, dated=dated)
    return lower if name.startswith("min") else not lower and before != after


def _less(before: str, after: str, *, dated: bool) -> bool:
    if dated:
        return date.fromisoformat(before) < date.fromisoformat(after)
    return Decimal(before) < Decimal(after)

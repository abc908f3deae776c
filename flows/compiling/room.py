"""Whether anything lies between a question's limits that its reader would take."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from flows.compiling.domains import BY_KIND
from flows.numbers import NUMBERS
from flows.readers.dates import YEARS
from flows.readers.numbers import LIMIT

STEPS = {"integer": Decimal(1), "money": Decimal("0.01")}
"""What lies between two neighbouring numbers of a kind; others can be as near as one likes."""

Limit = Decimal | date | None
"""None: there is no such limit, or it is today, which may be any day that readers take."""


def room(kind: str, low: Limit, high: Limit) -> bool:
    """Whether a number or a day can be answered."""
    if kind in NUMBERS:
        least, most = BY_KIND.get(kind, (-LIMIT, LIMIT))
        first = low if isinstance(low, Decimal) else least
        last = high if isinstance(high, Decimal) else most
        return _number_between(first, last, STEPS.get(kind))
    earliest = low if isinstance(low, date) else date.min
    latest = high if isinstance(high, date) else date.max
    return max(earliest.year, YEARS[0]) <= min(latest.year, YEARS[-1]) and earliest <= latest


def _number_between(low: Decimal, high: Decimal, step: Decimal | None) -> bool:
    if step is None:
        return low <= high
    up = (low / step).to_integral_value(ROUND_CEILING)
    return up <= (high / step).to_integral_value(ROUND_FLOOR)

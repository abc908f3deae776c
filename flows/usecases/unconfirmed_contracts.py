"""Contracts whose report is due in a year that has no calendar yet: their day is provisional."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from flows.calendar import russia
from flows.ports import Repositories


async def unconfirmed_contracts(repositories: Repositories) -> Mapping[str, int]:
    """The years that are missing, with how many contracts wait for each.

    What was due before the first calendar is over, and waits for none.
    """
    calendar = russia()
    last = date(calendar.years[-1], 12, 31)
    found: Counter[str] = Counter()
    for contract in await repositories.contracts.owed_after(last):
        year = calendar.unconfirmed(last, contract.due_on or last)
        if year is not None:
            found[str(year)] += 1
    return found

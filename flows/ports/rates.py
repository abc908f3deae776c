"""The Bank of Russia's rates of exchange, asked outside."""

from datetime import date, datetime
from typing import Protocol

from flows.contracts import RateDay


class Rates(Protocol):
    """A service with the official rates."""

    async def on(self, day: date, now: datetime, *, wait: bool = True) -> RateDay:
        """The rates for a day.

        It takes a second at most, and no time without `wait`. Raises RatesAway
        ("rates.unreachable", ".unreadable", ".paused", ".none": there are none for the day,
        ".late": they will be there when it is asked again).
        """

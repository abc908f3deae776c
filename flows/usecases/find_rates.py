"""The Bank of Russia's rates for a day: kept ones first, then the Bank itself."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.calendar import UnknownYear, russia
from flows.contracts import RateDay
from flows.errors import RatesAway
from flows.ports import Rates, Store

BANK = ZoneInfo("Europe/Moscow")
"""The Bank sets a day's rates on the day before, by its own clocks."""

REMEMBERED = 200
"""Days that are kept at hand."""


@dataclass(slots=True)
class FindRates:
    """Ask once: what the Bank said of a day stays. Nothing is locked meanwhile."""

    store: Store
    bank: Rates | None = None
    _known: dict[date, RateDay] = field(default_factory=dict)

    def at_hand(self, day: date) -> RateDay | None:
        """What is known without asking."""
        return self._known.get(day)

    async def __call__(self, day: date, now: datetime, *, wait: bool = True) -> RateDay:
        """The rates for a day; without `wait` they are only asked for, if they are not kept.

        Raises RatesAway, also "rates.off" where nobody is asked, and "rates.none" while the Bank
        has still to set those of a day that has begun in the east only.
        """
        if (found := self._known.get(day)) is not None:
            return found
        async with self.store.reading() as repositories:
            kept = await repositories.kept_rates.on(day)
        if kept is not None:
            return self._remember(kept)
        if self.bank is None:
            raise RatesAway("rates.off")
        if day > now.date():
            raise RatesAway("rates.none", day=day.isoformat())
        found = await self.bank.on(day, now, wait=wait)
        if not settled(found, now):
            raise RatesAway("rates.none", day=day.isoformat())
        async with self.store.transaction() as repositories:
            await repositories.kept_rates.keep(found, now)
        return self._remember(found)

    def _remember(self, rates: RateDay) -> RateDay:
        if len(self._known) >= REMEMBERED:
            self._known.pop(next(iter(self._known)))
        self._known[rates.day] = rates
        return rates


def settled(rates: RateDay, now: datetime) -> bool:
    """Whether it is the Bank's last word on the day.

    East of Moscow a day begins while the Bank may still set its rates; until it does, it answers
    with the last that were set. On its days off it sets none: then those stay in force.
    """
    today = now.astimezone(BANK).date()
    if rates.day <= today or rates.in_force == rates.day:
        return True
    try:
        return not russia().is_working(today)
    except UnknownYear:
        return False

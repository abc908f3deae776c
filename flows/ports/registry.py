"""A register outside that is asked about one company at a time."""

from datetime import datetime
from typing import Protocol

from flows.register import Company


class Registry(Protocol):
    """A web service with the State's register of companies and sole traders."""

    async def look_up(self, inn: str, now: datetime) -> Company | None:
        """What it knows of a company; None: it says that there is none with this ИНН.

        It takes a few seconds at most. Raises RegisterAway("register.unreachable", ".refused",
        ".limit", ".unreadable", ".paused").
        """

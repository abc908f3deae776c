"""A register outside that is asked about one company at a time."""

from datetime import datetime
from typing import Protocol

from flows.register import Company


class Registry(Protocol):
    """A web service with the State's register of companies and sole traders."""

    async def look_up(self, inn: str, now: datetime) -> Company | None:
        """What it knows of a company; None: it says that there is none with this ИНН.

        It takes a second at most. Raises RegisterAway("register.unreachable", ".refused",
        ".unreadable", ".paused", ".late": the answer will be there when it is asked again).
        """

"""When the bot will do something by itself the next time."""

from datetime import date, datetime
from typing import Protocol


class Ahead(Protocol):
    """Looks over all that waits for its time; a simulated clock jumps from one to the next."""

    async def moment(self, after: datetime) -> datetime | None:
        """When the next reminder or message is due, later than this."""

    async def day(self) -> date | None:
        """The first day on which a term has a notice to give; past if it could not be given."""

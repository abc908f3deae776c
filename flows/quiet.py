"""When the bot may write first: the centre's hours, in its zone [domain: 09:00–20:00]."""

from datetime import datetime, timedelta

from flows.centre import Hours


def not_before(hours: Hours, now: datetime) -> datetime | None:
    """The next moment at which the bot may write first; None: now. `now` is in the centre's zone.

    A bot that may never write (the hours end before they begin) writes when they begin.
    """
    if hours.begin <= now.time() < hours.end:
        return None
    opens = now.replace(
        hour=hours.begin.hour, minute=hours.begin.minute, second=0, microsecond=0, fold=0
    )
    return opens if now < opens else opens + timedelta(days=1)

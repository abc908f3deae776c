"""Telegram's limits on sending, kept on our side: it is slower to be refused than to wait.

Bot FAQ, "Broadcasting to Users": 30 messages a second over all, one a second in a chat (a short
burst is tolerated), 20 a minute in a group. They are not relied upon: a 429 is obeyed all the same.

All is counted in moments of the caller's clock, so it holds over replicas, restarts and simulated
time; a limiter of one process and its event loop (aiolimiter) can't do that. Each span is a little
longer than Telegram's: messages don't travel equally long.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

EACH = timedelta(seconds=1 / 28.8)
"""Between two messages to whomever: Telegram takes 30, if the line holds none up by 40 ms."""

WITH_ROOM = timedelta(seconds=1 / 20)
"""After a message that can wait, while people are being answered: that leaves a third to them."""

TALKING = timedelta(seconds=10)
"""For so long after an answer people count as being answered."""

APART = timedelta(seconds=1.2)
"""Between a message that can wait and the one before it in a chat."""

BURST, BURST_SPAN = 3, timedelta(seconds=3.1)
"""Urgent messages that may come at once in a chat before it is one a second."""

GROUP_MINUTE, MINUTE = 20, timedelta(seconds=61)
"""Messages of a group in any span of a minute."""


def turn(recent: Sequence[datetime], *, group: bool, urgent: bool) -> datetime | None:
    """From when on a chat may have one more; None: at any time. `recent`: sendings, in order."""
    bounds = [recent[-BURST] + BURST_SPAN] if len(recent) >= BURST else []
    if recent and not urgent:
        bounds.append(recent[-1] + APART)
    if group and len(recent) >= GROUP_MINUTE:
        bounds.append(recent[-GROUP_MINUTE] + MINUTE)
    return max(bounds, default=None)


def remembered(recent: Sequence[datetime], at: datetime, *, group: bool) -> tuple[datetime, ...]:
    """What has to be remembered of a chat once it is given a message at this moment."""
    return (*recent, at)[-(GROUP_MINUTE if group else BURST) :]


def spacing(*, urgent: bool, talking: bool) -> timedelta:
    """How long after a message the next one to whomever may go."""
    return WITH_ROOM if talking and not urgent else EACH

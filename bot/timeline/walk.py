"""Walks through the time: from one moment at which something is due to the next."""

from datetime import datetime

from bot.timeline.moments import following
from bot.timeline.stage import Stage


async def walk(stage: Stage, until: datetime, *, daily: bool = False) -> None:
    """Let the time pass until then, doing on the way whatever the bot does by itself.

    `daily`: every working morning too, for what is told each day.
    """
    while (moment := await following(stage.office, daily=daily)) <= until:
        await stage.go(moment)

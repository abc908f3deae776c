"""Tells those who asked when an intake window has opened [rec-marketplaces 5.2]."""

from collections.abc import Sequence
from datetime import datetime

from flows.centre import Centre, Window
from flows.ports import Notice, Store

KIND = "window.open"


async def announce_open(store: Store, centre: Centre, now: datetime) -> int:
    """Queue a notice for each subscriber of a window that is open; return how many.

    `now` is in the centre's zone; outside the hours in which the bot may write first nothing is
    queued. A subscription ends with its notice, so nobody is told twice; the notice's key keeps
    that across replicas too.
    """
    if not centre.quiet.begin <= now.time() < centre.quiet.end:
        return 0
    told = 0
    for window in _open(centre, now):
        async with store.transaction() as repositories:
            for person in await repositories.subscriptions.of(window.pack, window.service):
                await repositories.outbox.put(_notice(window, person.id, person.chat_id), now)
                await repositories.subscriptions.remove(person.id, window.pack, window.service)
                told += 1
    return told


def _open(centre: Centre, now: datetime) -> Sequence[Window]:
    today = now.date()
    announced = (one for window in centre.windows for one in window.announced())
    return [one for one in announced if one.opens <= today <= one.closes]


def _notice(window: Window, person_id: int, chat_id: int) -> Notice:
    key = f"window:{window.pack}:{window.service}:{window.opens.isoformat()}:{person_id}"
    data = {
        "person": person_id,
        "pack": window.pack,
        "service": window.service,
        "closes": window.closes.isoformat(),
    }
    return Notice(key, chat_id, KIND, data, urgent=False)

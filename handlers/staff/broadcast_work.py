"""Brings broadcasts that were let go further: the next portion, the card, in the end the result."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from flows.broadcast import Broadcast, Fates
from flows.quiet import not_before
from handlers.office import Office
from handlers.staff import broadcast_state as state
from handlers.views import broadcast as views
from handlers.views.screen import Screen
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

EVERY = timedelta(seconds=5)
"""Between two drawings of a card: a group takes 20 messages a minute from the bot in all."""


async def work_on(office: Office) -> None:
    """Bring all of them further."""
    async with office.store.reading() as repositories:
        running = await repositories.broadcasts.open()
    for id_ in running:
        await advance(office, id_)


async def advance(office: Office, broadcast_id: int) -> None:
    """The next portion; then the card, not too often; the result when all is settled."""
    if await office.use.to_many.feed(broadcast_id, office.now()):
        office.wake()
    async with office.store.reading() as repositories:
        broadcast = await repositories.broadcasts.get(broadcast_id)
    if broadcast.state not in {"running", "stopping"}:
        return
    fates = await office.use.to_many.fates(broadcast)
    if broadcast.whole and not fates.waiting:
        await _show(office, broadcast, views.result(state.shown(office, broadcast), fates))
        # Last: what a stop before it leaves undone is shown again.
        await office.use.to_many.end(broadcast, office.now())
    elif await _turn(office, broadcast):
        await _show(office, broadcast, _progress(office, broadcast, fates))


def _progress(office: Office, broadcast: Broadcast, fates: Fates) -> Screen:
    pause = None if fates.waiting else not_before(office.centre.quiet, _now(office))
    return views.progress(state.shown(office, broadcast), fates, views.moment(pause))


async def _turn(office: Office, broadcast: Broadcast) -> bool:
    async with office.store.transaction() as repositories:
        return await repositories.broadcasts.turn(broadcast.id, office.now(), EVERY)


async def _show(office: Office, broadcast: Broadcast, screen: Screen) -> None:
    """In place; below, where the message is gone. Words that can't be shown stop no sending."""
    messenger, shown = office.messenger, broadcast.message_id
    try:
        if shown is not None and await messenger.edit(broadcast.chat_id, shown, screen):
            return
        sent = await messenger.send(broadcast.chat_id, screen, thread_id=broadcast.thread_id)
    except (CallRefused, CallLost) as away:
        log.warning("broadcast.not_shown", broadcast=broadcast.id, why=str(away))
        return
    async with office.store.transaction() as repositories:
        await repositories.broadcasts.move_card(broadcast.id, sent)


def _now(office: Office) -> datetime:
    return office.now().astimezone(ZoneInfo(office.centre.zone))

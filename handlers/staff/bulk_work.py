"""Works off a selection that was let go, beside all else; a restart goes on where it stopped."""

from dataclasses import replace

import structlog

from flows.bulk import Bulk
from flows.errors import FlowError
from handlers.office import Office
from handlers.staff.bulk_state import Selection
from handlers.staff.cards import Cards
from handlers.views import staff_bulk as views
from handlers.views.screen import Screen
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

EVERY = 10
"""Applications between two lines of progress: a group takes 20 messages a minute."""


async def work_off(office: Office) -> None:
    """Do all that was let go and is not done."""
    async with office.store.reading() as repositories:
        running = await repositories.bulks.running()
    for id_ in running:
        await _one(office, id_)


async def _one(office: Office, bulk_id: int) -> None:
    async with office.store.reading() as repositories:
        bulk = await repositories.bulks.get(bulk_id)
    done = 0
    while await office.use.many_at_once.step(bulk, office.now()) is not None:
        done += 1
        if done % EVERY == 0:
            office.wake()
            await _show(office, bulk, await _progress(office, bulk))
    office.wake()
    selection = Selection(office)
    chosen, _ = await selection.chosen(bulk)
    await _show(office, bulk, views.result(chosen, selection.reasons(chosen)))
    for item in chosen.items:
        if item.state == "done":
            await _refresh(office, item.application_id)
    # Last: what a stop before it leaves undone is shown and drawn again.
    await office.use.many_at_once.finish(bulk)


async def _progress(office: Office, bulk: Bulk) -> Screen:
    chosen, _ = await Selection(office).chosen(bulk)
    return views.progress(chosen)


async def _show(office: Office, bulk: Bulk, screen: Screen) -> None:
    """In place; below, where the message is gone. Words that can't be shown stop no work."""
    messenger, shown = office.messenger, bulk.message_id
    try:
        if shown is not None and await messenger.edit(bulk.chat_id, shown, screen):
            return
        sent = await messenger.send(bulk.chat_id, screen, thread_id=bulk.thread_id)
    except (CallRefused, CallLost) as away:
        log.warning("bulk.not_shown", bulk=bulk.id, why=str(away))
        return
    async with office.store.transaction() as repositories:
        await repositories.bulks.save(replace(bulk, message_id=sent), "running")


async def _refresh(office: Office, application_id: int) -> None:
    try:
        await Cards(office).refresh(application_id)
    except (CallRefused, CallLost) as away:
        log.warning("card.not_drawn", application=application_id, why=str(away))
    except FlowError as error:
        log.info("card.not_drawn", application=application_id, code=error.code)

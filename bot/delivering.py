"""Wires the outbox: words from the handlers, the Bot API's client, and a clock."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from handlers.notices import Notices
from handlers.office import Office
from handlers.wire import CallLost, CallRefused, Wire
from notifications.delivery import Delivery
from notifications.outgoing import Lost, Post, Refused, Unsent
from notifications.ticks import Ticks
from notifications.windows import announce_open


@asynccontextmanager
async def delivering(office: Office) -> AsyncIterator[Delivery]:
    """Deliver what the outbox holds until the block is left."""
    delivery = Delivery(
        office.store, Notices(office), posting(office.wire), office.now, office.woken
    )

    async def daily() -> None:
        if await announce_open(office.store, office.centre, office.now()):
            office.wake()

    ticks = Ticks(office.wake, delivery.measure, daily)
    await ticks.start()
    delivery.start()
    try:
        yield delivery
    finally:
        ticks.stop()
        await delivery.stop()


def posting(wire: Wire) -> Post:
    """The Bot API's client as the delivery wants it: what is known of a failure, by its kind."""

    async def post(method: str, params: Mapping[str, Any], files: Mapping[str, Any]) -> Any:
        try:
            return await wire.call(method, params, files or None)
        except CallRefused as refused:
            raise Refused(
                refused.code, refused.description, refused.retry_after, refused.migrate_to
            ) from refused
        except CallLost as lost:
            if isinstance(lost.__cause__, aiohttp.ClientConnectorError):
                raise Unsent(str(lost)) from lost
            raise Lost(str(lost)) from lost

    return post

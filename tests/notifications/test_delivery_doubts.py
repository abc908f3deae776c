"""A message that may have been sent and may not: doubled once where somebody waits, else left."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from aiohttp import web

from notifications import metrics
from tests.support.emulator import User, running
from tests.support.outbox import Desk, notice

MINUTE = timedelta(minutes=1)


async def test_a_crash_between_sending_and_mark_doubles_one_message(desk: Desk, anna: User) -> None:
    unsure = metrics.UNSURE._value.get()
    desk.crash = True
    await desk.put(notice("a", anna))
    await desk.work()
    assert await desk.counts() == {"planned": 1, "doubts": 1}
    assert metrics.UNSURE._value.get() == unsure + 1
    desk.crash = False
    await desk.work(1)
    await desk.work(60)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_process_that_dies_again_and_again_does_not_flood_anybody(
    desk: Desk, anna: User
) -> None:
    await desk.put(notice("a", anna))
    for _ in range(5):
        # What a process does that dies after the sending: claimed, sent, never marked.
        async with desk.store.transaction() as repositories:
            rows = await repositories.deliveries.claim(desk.now, 1, MINUTE)
            for row in rows:
                await repositories.deliveries.begun(row, desk.now, MINUTE)
        if rows and rows[0].doubts == 0:
            await desk.scene.done("sendMessage", chat_id=anna.chat.id, text="a")
        await desk.work(2)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_third_copy_is_never_sent(desk: Desk, anna: User) -> None:
    desk.crash = True
    await desk.put(notice("a", anna))
    for _ in range(10):
        await desk.work(60)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"unsure": 1, "doubts": 2}


async def test_an_answer_that_was_lost_on_the_way_is_a_doubt(desk: Desk, anna: User) -> None:
    async with losing(desk) as url:
        desk.delivery = desk.another(url)
        await desk.put(notice("a", anna))
        await desk.work()
        assert await desk.counts() == {"planned": 1, "doubts": 1}
        await desk.work(1)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_reminder_in_doubt_comes_no_second_time(desk: Desk, anna: User) -> None:
    async with losing(desk) as url:
        desk.delivery = desk.another(url)
        await desk.put(replace(notice("a", anna), urgent=False))
        await desk.work()
        await desk.work(60)
    assert anna.heard == ["a"]
    assert await desk.counts() == {"unsure": 1, "doubts": 1}


async def test_what_never_left_is_no_doubt(desk: Desk, anna: User) -> None:
    real = desk.delivery
    nowhere = desk.another("http://127.0.0.1:9")
    await desk.put(notice("a", anna))
    await nowhere.work()
    assert await desk.counts() == {"planned": 1}
    desk.delivery = real
    await desk.work(1)
    assert anna.heard == ["a"]
    assert await desk.counts() == {"sent": 1}


def losing(desk: Desk) -> Any:
    """The Bot API behind a line that breaks before the first answer comes back."""
    lost: list[str] = []

    async def forward(request: web.Request) -> web.StreamResponse:
        url = desk.scene.url + request.path
        async with desk.scene.http.post(url, json=await request.json()) as response:
            body = await response.read()
        if not lost:
            lost.append(request.path)
            assert request.transport is not None
            request.transport.close()
        return web.Response(body=body, content_type="application/json")

    app = web.Application()
    app.router.add_post("/{rest:.*}", forward)
    return running(app)

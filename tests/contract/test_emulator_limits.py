"""Too many requests: planned by a test, or by Telegram's own limits."""

from __future__ import annotations

import pytest
from aiogram.exceptions import TelegramRetryAfter, TelegramServerError

from bot.emulator.limits import Limits
from tests.support.emulator import Scene, scene


async def until_refused(s: Scene, chat_id: int) -> int:
    """Send until 429; return how many went through."""
    for count in range(200):
        if not (await s.call("sendMessage", chat_id=chat_id, text=str(count)))["ok"]:
            return count
    raise AssertionError("no limit was met")


async def test_a_planned_flood() -> None:
    async with scene() as s:
        s.world.faults.flood(17, times=2, method="sendMessage", chat_id=s.user.chat.id)
        for _ in range(2):
            with pytest.raises(TelegramRetryAfter) as refusal:
                await s.bot.send_message(s.user.chat.id, "раз")
            assert refusal.value.retry_after == 17
        await s.bot.send_message(s.user.chat.id, "раз")
        error = s.world.calls.errors()[0].error
        assert error == "Too Many Requests: retry after 17"


async def test_a_fault_hits_only_what_it_names() -> None:
    async with scene() as s:
        s.world.faults.flood(1, method="editMessageText")
        s.world.faults.flood(1, chat_id=1)
        await s.bot.send_message(s.user.chat.id, "раз")
        s.world.faults.clear()
        s.world.faults.fail(502, "Bad Gateway")
        with pytest.raises(TelegramServerError):
            await s.bot.get_me()


async def test_one_chat_gets_a_burst_and_then_one_a_second() -> None:
    async with scene(limits=Limits.telegram()) as s:
        chat = s.user.chat.id
        assert await until_refused(s, chat) == 5
        with pytest.raises(TelegramRetryAfter) as refusal:
            await s.bot.send_message(chat, "раз")
        assert refusal.value.retry_after == 1
        s.clock.advance(1)
        assert await until_refused(s, chat) == 1


async def test_thirty_a_second_over_all() -> None:
    async with scene(limits=Limits.telegram()) as s:
        people = [s.world.add_person(f"Гость {number}", started=True) for number in range(31)]
        for person in people[:30]:
            await s.done("sendMessage", chat_id=person.id, text="раз")
        words = await s.refused("sendMessage", chat_id=people[30].id, text="раз")
        assert words == "Too Many Requests: retry after 1"


async def test_twenty_a_minute_in_a_group() -> None:
    async with scene(limits=Limits.telegram()) as s:
        group = s.world.add_group("Сотрудники", [s.user.person])
        for _ in range(20):
            await s.done("sendMessage", chat_id=group.id, text="раз")
            s.clock.advance(1)
        body = await s.call("sendMessage", chat_id=group.id, text="раз")
        assert body["parameters"] == {"retry_after": 40}
        s.clock.advance(40)
        await s.done("sendMessage", chat_id=group.id, text="раз")
        assert await s.refused("sendMessage", chat_id=group.id, text="раз")


async def test_there_are_no_limits_unless_asked_for() -> None:
    async with scene() as s:
        for _ in range(60):
            await s.done("sendMessage", chat_id=s.user.chat.id, text="раз")


async def test_calls_are_counted_even_when_not_kept() -> None:
    async with scene(record_calls=False) as s:
        await s.bot.send_message(s.user.chat.id, "раз")
        await s.bot.get_me()
        assert s.world.calls.calls == []
        assert s.world.calls.count() == 2
        assert s.world.calls.count("sendMessage") == 1
        s.world.calls.clear()
        assert s.world.calls.count() == 0

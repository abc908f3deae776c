"""Presses: kept for 150 seconds, answered once, sent again under a new number."""

from __future__ import annotations

import pytest

from bot.emulator.errors import NotAllowed
from tests.support.emulator import Scene, scene

KEYBOARD = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(s: Scene) -> None:
    await s.done("sendMessage", chat_id=s.user.chat.id, text="?", reply_markup=KEYBOARD)


async def test_a_press_is_forgotten_after_150_seconds_and_a_message_after_a_day() -> None:
    async with scene() as s:
        await ask(s)
        s.user.press("yes")
        s.user.send("раз")
        s.clock.advance(149)
        assert len(await s.bot.get_updates()) == 2
        s.clock.advance(1)
        assert [one.event_type for one in await s.bot.get_updates()] == ["message"]
        s.clock.advance(24 * 3600)
        assert await s.bot.get_updates() == []
        assert [one.kind for one in s.world.updates.forgotten] == ["callback_query", "message"]


async def test_a_press_can_come_again_under_a_new_number() -> None:
    async with scene() as s:
        await ask(s)
        press = s.user.press("yes")
        s.world.resend_press(press)
        first, second = await s.bot.get_updates()
        assert first.update_id != second.update_id
        assert first.callback_query
        assert second.callback_query
        assert first.callback_query.id == second.callback_query.id


async def test_a_press_is_answered_once_and_in_time() -> None:
    async with scene() as s:
        await ask(s)
        press, late = s.user.press("yes"), s.user.press("yes")
        await s.bot.answer_callback_query(press.id, text="x" * 200, show_alert=True)
        assert press.answer == {"text": "x" * 200, "show_alert": True, "url": None}
        assert await s.refused("answerCallbackQuery", callback_query_id=press.id) == TOO_OLD
        assert await s.refused("answerCallbackQuery", callback_query_id="17") == TOO_OLD
        s.clock.advance(150)
        assert await s.refused("answerCallbackQuery", callback_query_id=late.id) == TOO_OLD


async def test_the_answer_is_at_most_200_characters() -> None:
    async with scene() as s:
        await ask(s)
        press = s.user.press("yes")
        words = await s.refused("answerCallbackQuery", callback_query_id=press.id, text="я" * 201)
        assert words == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_person_presses_only_what_is_there() -> None:
    async with scene() as s:
        await ask(s)
        message = s.user.messages[-1]
        with pytest.raises(NotAllowed, match="there is no button 'no'"):
            s.world.press(s.user.person, message, "no")
        s.world.press(s.user.person, message, "no", stale=True)
        s.world.delete(s.user.person, message)
        with pytest.raises(NotAllowed, match="gone"):
            s.world.press(s.user.person, message, "yes")

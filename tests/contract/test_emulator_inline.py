"""Inline queries: asked, answered within Telegram's limits, picked, and sent as one's own."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator.errors import NotAllowed
from bot.emulator.limits import INLINE_SECONDS
from tests.support.emulator import Scene, scene

LINK = {"inline_keyboard": [[{"text": "Открыть", "url": "https://t.me/prichal_bot?start=s_1"}]]}


def article(id_: str = "1", text: str = "<b>Карточка</b>", **more: Any) -> dict[str, Any]:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {
        "type": "article",
        "id": id_,
        "title": "Сертификат",
        "input_message_content": content,
        **more,
    }


async def updates(s: Scene) -> list[dict[str, Any]]:
    return list(await s.done("getUpdates", timeout=0))


async def test_a_query_reaches_the_bot_and_a_result_is_sent_by_way_of_it() -> None:
    async with scene() as s:
        asked = s.world.ask_inline(s.user.person, None, " сертефикат ")
        (update,) = await updates(s)
        assert update["inline_query"] == {
            "id": asked.id,
            "from": s.user.person.user,
            "chat_type": "sender",
            "query": "сертефикат",
            "offset": "",
        }
        given = [article("a", reply_markup=LINK), article("b", "Другая")]
        await s.done("answerInlineQuery", inline_query_id=asked.id, results=given)
        message = s.world.pick_inline(asked, "a")
        assert message["from"] == s.user.person.user
        assert message["via_bot"]["id"] == s.world.bot.id
        assert message["text"] == "Карточка"
        assert message["entities"] == [{"type": "bold", "offset": 0, "length": 8}]
        assert message["reply_markup"] == LINK
        *_, last = await updates(s)
        assert last["message"]["via_bot"]["username"] == "prichal_bot"
        with pytest.raises(NotAllowed):
            s.world.pick_inline(asked, "c")


async def test_in_a_group_even_a_plain_member_is_told_what_was_picked() -> None:
    async with scene() as s:
        group = s.world.add_group("Центр", [s.user.person], bot_role="member")
        asked = s.world.ask_inline(s.user.person, group, "ярмарка")
        assert asked.body()["chat_type"] == "supergroup"
        await s.done("answerInlineQuery", inline_query_id=asked.id, results=[article()])
        s.world.pick_inline(asked, "1")
        assert [one["message"]["text"] for one in await updates(s) if "message" in one] == [
            "Карточка"
        ]


async def test_a_query_is_answered_once_and_in_time() -> None:
    async with scene() as s:
        asked = s.world.ask_inline(s.user.person, None, "")
        await s.done("answerInlineQuery", inline_query_id=asked.id, results=[])
        again = await s.refused("answerInlineQuery", inline_query_id=asked.id, results=[])
        late = s.world.ask_inline(s.user.person, None, "")
        s.clock.advance(INLINE_SECONDS)
        gone = await s.refused("answerInlineQuery", inline_query_id=late.id, results=[])
        unknown = await s.refused("answerInlineQuery", inline_query_id="1", results=[])
        for words in (again, gone, unknown):
            assert words.startswith("Bad Request: query is too old")
        assert await updates(s) == []


CALLBACK = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
    ({"results": [article("я" * 33)]}, "RESULT_ID_INVALID"),
    ({"results": [article("")]}, "RESULT_ID_INVALID"),
    ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
    ({"results": [{**article(), "title": " "}]}, "ARTICLE_TITLE_EMPTY"),
    ({"results": [article(text="")]}, "message text is empty"),
    ({"results": [article(text="я" * 4097)]}, "MESSAGE_TOO_LONG"),
    ({"results": [article(text="<b>")]}, "can't parse entities"),
    ({"results": [article(reply_markup=CALLBACK)]}, "callback buttons of inline messages"),
    ({"results": [article(descriptions="x")]}, 'unknown field "descriptions"'),
    ({"results": [{"type": "photo", "id": "1"}]}, "only articles are"),
    ({"results": [], "next_offset": "1" * 65}, "NEXT_OFFSET_INVALID"),
    ({"results": [], "button": {"text": "Все", "start_parameter": "я"}}, "START_PARAM_INVALID"),
    ({"results": [], "button": {"text": "Все"}}, "BUTTON_INVALID"),
    ({"results": [], "button": {"text": "", "start_parameter": "a"}}, "BUTTON_TEXT_INVALID"),
]


@pytest.mark.parametrize(("params", "words"), WRONG, ids=[words for _, words in WRONG])
async def test_what_telegram_refuses(params: dict[str, Any], words: str) -> None:
    async with scene() as s:
        asked = s.world.ask_inline(s.user.person, None, "что-то")
        refused = await s.refused("answerInlineQuery", inline_query_id=asked.id, **params)
        assert words in refused
        assert asked.answer is None


async def test_the_most_that_telegram_takes() -> None:
    async with scene() as s:
        asked = s.world.ask_inline(s.user.person, None, "я" * 300)
        assert asked.query == "я" * 256
        given = [article(f"{n}".rjust(64, "0")) for n in range(49)]
        given.append(article("last", "я" * 4096))
        button = {"text": "Все", "start_parameter": "a" * 64}
        await s.done("answerInlineQuery", inline_query_id=asked.id, results=given, button=button)
        assert asked.answer is not None
        assert len(asked.answer.results) == 50
        assert asked.answer.button == button

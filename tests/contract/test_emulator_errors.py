"""The server refuses what Telegram refuses, in Telegram's words."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from tests.support.emulator import Scene, scene


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


OK = {"text": "Да", "callback_data": "x" * 64}

REFUSED_TEXTS = [
    ({}, "message text is empty"),
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "я" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "a", "colour": 1}, 'unknown parameter "colour" of method "sendMessage"'),
    ({"text": "a", "disable_web_page_preview": True}, 'unknown parameter "disable_web_page'),
    ({"text": 5}, "text must be of type String"),
    ({"text": "a", "message_thread_id": "x"}, "message_thread_id must be of type Integer"),
    ({"text": "a", "message_thread_id": 7}, "message thread not found"),
    ({"text": "a", "protect_content": "perhaps"}, "protect_content must be of type Boolean"),
    ({"text": "a", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ({"text": "a", "reply_markup": {"buttons": []}}, "reply_markup is of no known type"),
    (
        {"text": "a", "reply_markup": inline({"text": "x", "callback": "y"})},
        'unknown field "callback" of InlineKeyboardButton',
    ),
    (
        {"text": "a", "reply_markup": inline({"callback_data": "y"})},
        'can\'t find field "text" of InlineKeyboardButton',
    ),
    ({"text": "a", "reply_markup": inline({**OK, "callback_data": "я" * 33})}, "BUTTON_DATA_INV"),
    (
        {"text": "a", "reply_markup": inline({**OK, "text": ""})},
        "inline keyboard button text must be non-empty",
    ),
    (
        {"text": "a", "reply_markup": inline({"text": "x"})},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "a", "reply_markup": inline({"text": "x", "callback_data": ""})},
        "can't parse inline keyboard button: Text buttons are unallowed",
    ),
    (
        {"text": "a", "reply_markup": inline({"text": "x", "url": "http://nowhere"})},
        "inline keyboard button URL 'http://nowhere' is invalid: Wrong HTTP URL",
    ),
    ({"text": "a", "reply_markup": inline(*[OK] * 101)}, "reply markup is too long"),
    (
        {"text": "a", "reply_markup": {"keyboard": [[{"text": ""}]]}},
        "keyboard button text must be non-empty",
    ),
    ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "a", "reply_parameters": {"id": 99}}, 'unknown field "id" of ReplyParameters'),
    ({"text": "a", "business_connection_id": "1"}, '"business_connection_id" is not supported'),
]


@pytest.mark.parametrize(("params", "words"), REFUSED_TEXTS)
async def test_messages_that_can_not_be_sent(params: dict[str, Any], words: str) -> None:
    async with scene() as s:
        said = await s.refused("sendMessage", chat_id=s.user.chat.id, **params)
        assert said.startswith(f"Bad Request: {words}") or words in said
        assert s.user.messages == []


async def test_the_limits_are_counted_in_utf_16_units_after_parsing() -> None:
    async with scene() as s:
        text = "<b>" + "😀" * 2048 + "</b>"
        await s.bot.send_message(s.user.chat.id, text, parse_mode="HTML")
        keyboard = inline(OK)
        await s.done("sendMessage", chat_id=s.user.chat.id, text="a", reply_markup=keyboard)


@pytest.mark.parametrize(
    ("chat_id", "words"),
    [
        (12345, "Bad Request: chat not found"),
        ("@nobody", "Bad Request: chat not found"),
        ("", "Bad Request: chat_id is empty"),
        (None, "Bad Request: chat_id is empty"),
        ("x", "Bad Request: chat_id must be of type Integer"),
        ("--5", "Bad Request: chat_id must be of type Integer"),
        ("1_000", "Bad Request: chat_id must be of type Integer"),
    ],
)
async def test_chats_that_are_not_there(chat_id: Any, words: str) -> None:
    async with scene() as s:
        assert await s.refused("sendMessage", chat_id=chat_id, text="a") == words


async def test_a_bot_may_not_begin_and_may_be_blocked() -> None:
    async with scene(started=False) as s:
        with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a"):
            await s.bot.send_message(s.user.chat.id, "a")
        s.user.start()
        await s.bot.send_message(s.user.chat.id, "a")
        s.world.block(s.user.person)
        with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
            await s.bot.send_message(s.user.chat.id, "a")
        updates = await s.bot.get_updates(offset=-1)
        assert updates[0].my_chat_member
        assert updates[0].my_chat_member.new_chat_member.status == "kicked"
        s.user.start()
        await s.bot.send_message(s.user.chat.id, "b")


async def sent(s: Scene, **params: Any) -> int:
    params.setdefault("text", "<b>a</b>")
    result = await s.done("sendMessage", chat_id=s.user.chat.id, parse_mode="HTML", **params)
    return int(result["message_id"])


NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


async def test_an_edit_must_change_something() -> None:
    async with scene() as s:
        keyboard = inline(OK)
        number = await sent(s, reply_markup=keyboard)
        edit = {"chat_id": s.user.chat.id, "message_id": number}
        same = {**edit, "text": " <strong>a</strong> ", "parse_mode": "HTML"}
        assert await s.refused("editMessageText", **same, reply_markup=keyboard) == NOT_MODIFIED
        assert await s.refused("editMessageReplyMarkup", **edit, reply_markup=keyboard) == (
            NOT_MODIFIED
        )
        result = await s.done("editMessageText", **same)
        assert "reply_markup" not in result
        assert result["edit_date"] == int(s.clock.now())
        await s.done("editMessageText", **{**same, "text": "a"})
        assert "entities" not in s.user.messages[-1]


async def test_edits_that_are_refused() -> None:
    async with scene() as s:
        number = await sent(s)
        chat = s.user.chat.id

        async def refused(method: str = "editMessageText", **params: Any) -> str:
            return await s.refused(method, chat_id=chat, **params)

        foreign = s.user.send("моё")["message_id"]
        with_keys = await sent(s, reply_markup={"keyboard": [[{"text": "A"}]]})
        photo = s.user.file("a.pdf", b"1")["document"]["file_id"]
        file = (await s.done("sendDocument", chat_id=chat, document=photo))["message_id"]
        assert await refused(message_id=77, text="b") == "Bad Request: message to edit not found"
        assert await refused(message_id=foreign, text="b") == "Bad Request: message can't be edited"
        assert await refused(message_id=with_keys, text="b") == (
            "Bad Request: message can't be edited"
        )
        assert await refused(message_id=file, text="b") == (
            "Bad Request: there is no text in the message to edit"
        )
        assert await refused("editMessageCaption", message_id=number, caption="b") == (
            "Bad Request: there is no caption in the message to edit"
        )
        assert await refused(message_id=number, text="я" * 4097) == "Bad Request: MESSAGE_TOO_LONG"
        assert await refused("editMessageCaption", message_id=file, caption="я" * 1025) == (
            "Bad Request: message caption is too long"
        )
        assert await refused(message_id=number) == "Bad Request: message text is empty"
        assert await refused(text="b") == "Bad Request: message identifier is not specified"
        assert await refused(message_id=number, text="b", reply_markup={"keyboard": []}) == (
            'Bad Request: unknown field "keyboard" of InlineKeyboardMarkup in reply_markup'
        )


async def test_deletions() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        old = await sent(s)
        s.clock.advance(48 * 3600 + 1)
        fresh = [await sent(s), s.user.send("моё")["message_id"]]
        gone = "Bad Request: message to delete not found"
        assert await s.refused("deleteMessage", chat_id=chat, message_id=77) == gone
        assert await s.refused("deleteMessage", chat_id=chat, message_id=old) == (
            "Bad Request: message can't be deleted for everyone"
        )
        assert await s.refused("deleteMessages", chat_id=chat, message_ids=[*fresh, old])
        await s.bot.delete_messages(chat, [*fresh, 77])
        assert [one["message_id"] for one in s.user.messages] == [old]
        assert await s.refused("deleteMessages", chat_id=chat, message_ids=[]) == (
            "Bad Request: message identifiers are not specified"
        )
        assert await s.refused("deleteMessages", chat_id=chat, message_ids=[1] * 101) == (
            "Bad Request: too many message identifiers specified"
        )


async def test_aiogram_sees_a_bad_request() -> None:
    async with scene() as s:
        with pytest.raises(TelegramBadRequest, match="message to edit not found"):
            await s.bot.edit_message_text("b", chat_id=s.user.chat.id, message_id=77)


async def test_reply_keyboards_come_and_go() -> None:
    async with scene() as s:
        await sent(s, reply_markup={"keyboard": [[{"text": "Меню"}]], "resize_keyboard": True})
        assert s.user.chat.reply_keyboard
        assert "reply_markup" not in s.user.messages[-1]
        s.user.click("Меню")
        await sent(s, reply_markup={"force_reply": True})
        assert s.user.chat.reply_keyboard
        await sent(s, reply_markup={"remove_keyboard": True})
        assert s.user.chat.reply_keyboard is None


async def test_actions() -> None:
    async with scene() as s:
        await s.bot.send_chat_action(s.user.chat.id, "typing")
        assert await s.refused("sendChatAction", chat_id=s.user.chat.id, action="dance") == (
            "Bad Request: wrong parameter action in request"
        )

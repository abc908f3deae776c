"""Groups: members, forum topics, pins, and a bot that is not let in."""

from __future__ import annotations

import pytest
from aiogram.exceptions import TelegramForbiddenError

from bot.emulator.chats import Chat
from bot.emulator.errors import NotAllowed
from tests.support.emulator import Scene, User, scene


def group(s: Scene, *, forum: bool = False, bot_role: str = "administrator") -> Chat:
    people = [s.user.person, s.world.add_person("Борис", "Образец", username="boris_o")]
    return s.world.add_group("Сотрудники", people, forum=forum, bot_role=bot_role)


async def test_a_group_and_its_members() -> None:
    async with scene() as s:
        chat = group(s)
        anna, boris = chat.members
        assert str(chat.id).startswith("-100")
        assert (await s.bot.get_chat(chat.id)).title == "Сотрудники"
        assert await s.bot.get_chat_member_count(chat.id) == 3
        assert (await s.bot.get_chat_member(chat.id, anna)).status == "creator"
        assert (await s.bot.get_chat_member(chat.id, boris)).status == "member"
        assert (await s.bot.get_chat_member(chat.id, s.bot.id)).status == "administrator"
        stranger = s.world.add_person("Вера")
        assert (await s.bot.get_chat_member(chat.id, stranger.id)).status == "left"
        admins = await s.bot.get_chat_administrators(chat.id)
        assert [one.user.id for one in admins] == [anna, s.bot.id]
        assert await s.refused("getChatMember", chat_id=chat.id, user_id=1) == (
            "Bad Request: PARTICIPANT_ID_INVALID"
        )
        assert await s.refused("getChatAdministrators", chat_id=anna) == (
            "Bad Request: there are no administrators in the private chat"
        )


async def test_who_comes_and_goes_is_told() -> None:
    async with scene() as s:
        chat = group(s)
        await s.bot.get_updates(allowed_updates=["message", "chat_member"])
        vera = s.world.add_person("Вера")
        s.world.join(vera, chat)
        s.world.leave(vera, chat)
        updates = await s.bot.get_updates()
        assert [one.event_type for one in updates] == ["message", "chat_member"] * 2
        with pytest.raises(NotAllowed, match="not a member"):
            s.world.send_text(vera, chat, "раз")


async def test_messages_in_a_group_have_their_own_numbers() -> None:
    async with scene() as s:
        chat = group(s)
        anna = s.user.inside(chat)
        anna.send("раз")
        sent = await s.bot.send_message(chat.id, "два")
        assert sent.message_id == 2
        assert s.user.send("в личке")["message_id"] == 1
        await s.bot.delete_message(chat.id, 1)
        assert s.world.transcript(chat) == ["bot: два"]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("left", "bot is not a member of the supergroup chat"),
        ("kicked", "bot was kicked from the supergroup chat"),
    ],
)
async def test_a_bot_outside_may_not_write(role: str, words: str) -> None:
    async with scene() as s:
        chat = group(s)
        s.world.set_bot_role(chat, role)
        with pytest.raises(TelegramForbiddenError, match=words):
            await s.bot.send_message(chat.id, "раз")
        s.user.inside(chat).send("нас не слышат")
        (update,) = await s.bot.get_updates()
        assert update.my_chat_member
        assert update.my_chat_member.new_chat_member.status == role


async def test_a_bot_can_leave() -> None:
    async with scene() as s:
        chat = group(s)
        await s.bot.leave_chat(chat.id)
        assert "is not a member" in await s.refused("getChat", chat_id=chat.id)


async def test_a_plain_member_sees_only_what_is_meant_for_it() -> None:
    async with scene() as s:
        chat = group(s, bot_role="member")
        anna = s.user.inside(chat)
        said = await s.bot.send_message(chat.id, "раз")
        anna.send("между собой")
        anna.send("/queue")
        anna.send("ответ", reply_to=said.message_id)
        heard = [one.message.text for one in await s.bot.get_updates() if one.message]
        assert heard == ["/queue", "ответ"]
        foreign = anna.messages[-1]["message_id"]
        assert await s.refused("deleteMessage", chat_id=chat.id, message_id=foreign) == (
            "Bad Request: message can't be deleted"
        )
        assert await s.refused("pinChatMessage", chat_id=chat.id, message_id=foreign) == (
            "Bad Request: not enough rights to manage pinned messages in the chat"
        )


async def test_topics() -> None:
    async with scene() as s:
        chat = group(s, forum=True)
        topic = await s.bot.create_forum_topic(chat.id, "Заявка 7")
        number = topic.message_thread_id
        sent = await s.bot.send_message(chat.id, "карточка", message_thread_id=number)
        assert (sent.message_thread_id, sent.is_topic_message) == (number, True)
        answer = s.user.inside(chat).send("вижу", thread=number)
        assert answer["message_thread_id"] == number
        await s.bot.edit_forum_topic(chat.id, number, name="Заявка 7 ✔")
        assert chat.topics[number].name == "Заявка 7 ✔"
        await s.bot.close_forum_topic(chat.id, number)
        boris = User(s.world, list(chat.members.values())[1], chat)
        with pytest.raises(NotAllowed, match="closed"):
            boris.send("поздно", thread=number)
        await s.bot.reopen_forum_topic(chat.id, number)
        boris.send("успел", thread=number)
        kinds = [one.message.content_type for one in await s.bot.get_updates() if one.message]
        assert kinds == [
            "forum_topic_created",
            "text",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened",
            "text",
        ]
        await s.bot.delete_forum_topic(chat.id, number)
        assert s.world.messages(chat) == []


async def test_topics_that_are_refused() -> None:
    async with scene() as s:
        chat, plain = group(s, forum=True), group(s)
        weak = group(s, forum=True, bot_role="member")
        number = s.world.add_topic(chat, "Общее")
        at = {"chat_id": chat.id, "message_thread_id": number}

        async def words(method: str, **params: object) -> str:
            return (await s.refused(method, **params)).removeprefix("Bad Request: ")

        create = "createForumTopic"
        assert await words(create, chat_id=plain.id, name="x") == "the chat is not a forum"
        assert await words(create, chat_id=weak.id, name="x") == (
            "not enough rights to create a topic"
        )
        assert await words(create, chat_id=chat.id, name=" ") == "title must be non-empty"
        assert await words(create, chat_id=chat.id, name="я" * 129) == "TOPIC_TITLE_TOO_LONG"
        assert await words("editForumTopic", **at, name="Общее") == "TOPIC_NOT_MODIFIED"
        assert await words("reopenForumTopic", **at) == "TOPIC_NOT_MODIFIED"
        gone = {"chat_id": chat.id, "message_thread_id": 99}
        assert await words("closeForumTopic", **gone) == "TOPIC_ID_INVALID"
        assert await words("sendMessage", **gone, text="x") == "message thread not found"


async def test_pins() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        first = (await s.bot.send_message(chat, "раз")).message_id
        await s.bot.pin_chat_message(chat, first)
        pinned = (await s.bot.get_chat(chat)).pinned_message
        assert pinned
        assert pinned.message_id == first
        assert "pinned_message" in s.user.messages[-1]
        await s.bot.unpin_chat_message(chat)
        assert (await s.bot.get_chat(chat)).pinned_message is None
        assert await s.refused("unpinChatMessage", chat_id=chat, message_id=first) == (
            "Bad Request: message to unpin not found"
        )


async def test_reactions() -> None:
    async with scene() as s:
        number = s.user.send("готово")["message_id"]
        at = {"chat_id": s.user.chat.id, "message_id": number}
        await s.done("setMessageReaction", **at, reaction=[{"type": "emoji", "emoji": "👍"}])
        assert s.user.chat.reactions[number] == [{"type": "emoji", "emoji": "👍"}]
        words = await s.refused(
            "setMessageReaction", **at, reaction=[{"type": "emoji", "emoji": "🥕"}]
        )
        assert words == "Bad Request: REACTION_INVALID"

"""The people's side: what the chat page asks for, and the stream of events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiogram.types import ReactionTypeEmoji

from tests.support.emulator import PNG, Scene, scene

KEYBOARD = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}


async def get(s: Scene, path: str, **query: Any) -> Any:
    async with s.http.get(f"{s.url}/emulator/api{path}", params=query) as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def post(s: Scene, path: str, status: int = 200, **body: Any) -> Any:
    async with s.http.post(f"{s.url}/emulator/api{path}", json=body) as response:
        assert response.status == status, await response.text()
        return await response.json()


async def act(s: Scene, verb: str, status: int = 200, **body: Any) -> Any:
    path = f"/chats/{s.user.chat.id}/{verb}"
    return await post(s, path, status, **{"as": s.user.person.id, **body})


async def test_the_state() -> None:
    async with scene() as s:
        group = s.world.add_group("Сотрудники", [s.user.person], forum=True)
        s.world.add_topic(group, "Общее")
        state = await get(s, "/state")
        anna = s.user.person.id
        assert state["bot"]["username"] == "prichal_bot"
        assert state["people"] == [
            {
                "id": anna,
                "first_name": "Анна",
                "last_name": "Пример",
                "username": None,
                "language_code": "ru",
                "note": None,
                "chats": [anna, group.id],
            }
        ]
        private, staff = state["chats"]
        assert (private["type"], private["person"], private["members"]) == ("private", anna, [anna])
        assert (staff["title"], staff["is_forum"], staff["person"]) == ("Сотрудники", True, None)
        assert staff["topics"] == [{"id": 1, "name": "Общее", "closed": False}]
        assert state["clock"].startswith("2027-01-15T08:00:00")


async def test_messages_are_read_with_html_and_whose_they_are() -> None:
    async with scene() as s:
        s.user.send("раз <b>")
        await s.bot.send_message(s.user.chat.id, "<b>два</b>", parse_mode="HTML")
        s.user.file("p.png", PNG, kind="photo", caption="три")
        path = f"/chats/{s.user.chat.id}/messages"
        one, two, three = (await get(s, path, **{"as": s.user.person.id}))["messages"]
        assert (one["html"], one["out"]) == ("раз &lt;b&gt;", True)
        assert (two["html"], "out" in two) == ("<b>два</b>", False)
        async with s.http.get(s.url + three["file_url"]) as response:
            assert await response.read() == PNG
            assert response.content_type == "image/png"
            assert response.headers["X-Content-Type-Options"] == "nosniff"
        after = await get(s, path, after=one["message_id"], limit=1)
        assert [message["html"] for message in after["messages"]] == ["<b>два</b>"]


async def test_a_document_is_never_opened_by_the_browser() -> None:
    async with scene() as s:
        s.user.file("x.html", b"<script>", mime="text/html")
        path = f"/chats/{s.user.chat.id}/messages"
        (message,) = (await get(s, path))["messages"]
        async with s.http.get(s.url + message["file_url"]) as response:
            assert response.content_type == "application/octet-stream"
            assert response.headers["Content-Disposition"].startswith("attachment")


async def test_people_write_edit_and_delete() -> None:
    async with scene(started=False) as s:
        begun = await act(s, "start", payload="deep")
        assert begun["message"]["text"] == "/start deep"
        sent = (await act(s, "send", text="раз"))["message"]
        edited = (await act(s, "edit", message_id=sent["message_id"], text="два"))["message"]
        assert (edited["text"], "edit_date" in edited) == ("два", True)
        await act(s, "contact")
        forwarded = (await act(s, "forward", text="чужое", from_name="Пётр"))["message"]
        assert forwarded["forward_origin"]["sender_user_name"] == "Пётр"
        await act(s, "delete", message_id=sent["message_id"])
        kinds = [one.event_type for one in await s.bot.get_updates()]
        assert kinds == ["message", "message", "edited_message", "message", "message"]
        assert s.world.transcript(s.user.chat) == [
            "Анна: /start deep",
            "Анна: <contact>",
            "Анна: чужое",
        ]


async def test_files_are_uploaded_alone_and_as_an_album() -> None:
    async with scene() as s:
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("as", str(s.user.person.id))
        form.add_field("caption", "два")
        for name in ("а.pdf", "б.pdf"):
            form.add_field("file", b"%PDF", filename=name, content_type="application/pdf")
        address = f"{s.url}/emulator/api/chats/{s.user.chat.id}/upload"
        async with s.http.post(address, data=form) as response:
            one, two = (await response.json())["messages"]
        assert (one["caption"], "caption" in two) == ("два", False)
        assert one["media_group_id"] == two["media_group_id"]
        assert one["document"]["file_name"] == "а.pdf"


async def test_a_press_returns_the_bots_answer() -> None:
    async with scene() as s:
        await s.done("sendMessage", chat_id=s.user.chat.id, text="?", reply_markup=KEYBOARD)
        number = s.user.messages[-1]["message_id"]
        pressing = asyncio.create_task(act(s, "press", message_id=number, data="yes"))
        await s.world.until(lambda: s.world.updates.pending)
        (update,) = await s.bot.get_updates()
        assert update.callback_query
        await s.bot.answer_callback_query(update.callback_query.id, text="Хорошо")
        assert (await pressing)["answer"] == {"text": "Хорошо", "show_alert": False, "url": None}


async def test_what_a_person_may_not_do() -> None:
    async with scene() as s:
        await act(s, "press", 409, message_id=77, data="yes")
        await act(s, "send", 409, text="  ")
        await act(s, "send", 400)
        await act(s, "send", 400, **{"as": 1}, text="раз")
        await post(s, f"/people/{s.user.person.id}/block")
        assert "blocked" in (await act(s, "send", 409, text="раз"))["error"]
        await post(s, f"/people/{s.user.person.id}/unblock")
        await act(s, "send", text="раз")


async def test_people_are_added_and_floods_planned() -> None:
    async with scene() as s:
        group = s.world.add_group("Сотрудники", [s.user.person])
        person = await post(s, "/people", first_name="Вера", groups=[group.id])
        assert set(person["chats"]) == {person["id"], group.id}
        await post(s, "/faults", flood={"retry_after": 3, "times": 1})
        assert await s.refused("getMe") == "Too Many Requests: retry after 3"


@asynccontextmanager
async def listening(s: Scene, **headers: str) -> AsyncIterator[aiohttp.StreamReader]:
    """Follow the events of Anna's pane."""
    address = f"{s.url}/emulator/api/events?as={s.user.person.id}"
    async with s.http.get(address, headers=headers) as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readuntil(b"\n\n") == b": connected\nretry: 1000\n\n"
        yield response.content


async def event(stream: aiohttp.StreamReader) -> tuple[int, dict[str, Any]]:
    lines = (await stream.readuntil(b"\n\n")).decode().splitlines()
    number = int(lines[0].removeprefix("id: "))
    return number, json.loads(lines[1].removeprefix("data: "))


async def test_the_stream_tells_what_happens() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        other = s.world.add_person("Борис", started=True)
        async with listening(s) as stream:
            await s.bot.send_message(other.id, "не для Анны")
            await s.bot.send_chat_action(chat, "typing")
            sent = await s.bot.send_message(chat, "раз")
            await s.bot.edit_message_text(
                "<i>два</i>", chat_id=chat, message_id=sent.message_id, parse_mode="HTML"
            )
            await s.bot.pin_chat_message(chat, sent.message_id)
            await s.bot.delete_message(chat, sent.message_id)
            await s.done(
                "sendMessage",
                chat_id=chat,
                text="?",
                reply_markup={"keyboard": [[{"text": "Меню"}]]},
            )
            await s.done("setMyCommands", commands=[{"command": "a", "description": "б"}])
            seen = [(await event(stream))[1] for _ in range(9)]
        assert [one["type"] for one in seen] == [
            "action", "message", "edited", "pinned", "message", "deleted", "message", "keyboard",
            "commands",
        ]  # fmt: skip
        assert all(one["chat_id"] == chat for one in seen)
        assert seen[0]["action"] == "typing"
        assert seen[2]["message"]["html"] == "<i>два</i>"
        assert seen[5]["message_ids"] == [sent.message_id]
        assert seen[7]["reply_keyboard"]["keyboard"] == [[{"text": "Меню"}]]
        assert seen[8]["commands"] == [{"command": "a", "description": "б"}]


async def test_the_stream_resumes_behind_the_last_event() -> None:
    async with scene() as s:
        async with listening(s) as stream:
            s.user.send("раз")
            number, _ = await event(stream)
        s.user.send("два")
        async with listening(s, **{"Last-Event-ID": str(number)}) as stream:
            following, data = await event(stream)
        assert following == number + 1
        assert data["message"]["text"] == "два"
        assert data["message"]["out"] is True


async def test_the_answer_to_a_press_is_shown_to_the_one_who_pressed() -> None:
    async with scene() as s:
        boris = s.world.add_person("Борис")
        group = s.world.add_group("Сотрудники", [s.user.person, boris])
        await s.done("sendMessage", chat_id=group.id, text="?", reply_markup=KEYBOARD)
        message = s.world.messages(group)[-1]
        async with listening(s) as stream:
            for person in (boris, s.user.person):
                press = s.world.press(person, message, "yes")
                await s.bot.answer_callback_query(press.id, text=person.first_name)
            _, data = await event(stream)
        assert (data["type"], data["text"]) == ("callback_answer", "Анна")


async def test_a_reaction_of_the_bot_stands_at_the_message() -> None:
    async with scene() as s:
        said = s.user.send("Пришлю завтра")
        await s.bot.set_message_reaction(
            s.user.chat.id, said["message_id"], [ReactionTypeEmoji(emoji="👌")]
        )
        path = f"/chats/{s.user.chat.id}/messages"
        (shown,) = (await get(s, path))["messages"]
        assert shown["reactions"] == ["👌"]


async def test_a_file_answers_a_message() -> None:
    async with scene() as s:
        asked = await s.bot.send_message(s.user.chat.id, "Пришлите скан")
        form = aiohttp.FormData({"as": str(s.user.person.id), "reply_to": str(asked.message_id)})
        form.add_field("file", b"%PDF", filename="scan.pdf")
        url = f"{s.url}/emulator/api/chats/{s.user.chat.id}/upload"
        async with s.http.post(url, data=form) as response:
            (sent,) = (await response.json())["messages"]
        assert sent["reply_to_message"]["text"] == "Пришлите скан"

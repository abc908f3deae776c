"""Files both ways, within Telegram's limits."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from tests.support.emulator import PNG, Scene, scene

MEGABYTE = 1024 * 1024


async def downloaded(s: Scene, file_id: str) -> bytes:
    file = await s.bot.get_file(file_id)
    assert file.file_path
    content = await s.bot.download_file(file.file_path)
    assert content
    return content.read()


async def test_a_document_goes_up_down_and_out_again() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        file = BufferedInputFile("тело".encode(), "Анкета.docx")
        sent = await s.bot.send_document(chat, file, caption="<i>вот</i>", parse_mode="HTML")
        assert sent.document
        assert (sent.document.file_name, sent.document.file_size) == ("Анкета.docx", 8)
        assert await downloaded(s, sent.document.file_id) == "тело".encode()
        again = await s.bot.send_document(chat, sent.document.file_id)
        assert again.document
        assert again.document.file_id == sent.document.file_id
        assert s.user.heard == ["вот", ""]


async def test_what_people_send_can_be_downloaded() -> None:
    async with scene() as s:
        s.user.file("скан.pdf", b"%PDF", caption="устав")
        s.user.file("p.png", PNG, kind="photo")
        s.world.voice(s.user.person)
        s.world.sticker(s.user.person)
        updates = await s.bot.get_updates()
        document, photo, voice, sticker = [one.message for one in updates if one.message]
        assert document.document
        assert document.caption == "устав"
        assert await downloaded(s, document.document.file_id) == b"%PDF"
        assert photo.photo
        assert (photo.photo[-1].width, photo.photo[-1].height) == (2, 3)
        assert await downloaded(s, photo.photo[-1].file_id) == PNG
        assert voice.voice
        assert sticker.sticker


async def test_twenty_megabytes_can_be_fetched_and_more_can_not() -> None:
    async with scene() as s:
        fits = s.user.file("a.bin", b"x", size=20 * MEGABYTE)["document"]["file_id"]
        large = s.user.file("b.bin", b"x", size=20 * MEGABYTE + 1)["document"]["file_id"]
        assert len(await downloaded(s, fits)) == 20 * MEGABYTE
        with pytest.raises(TelegramBadRequest, match="file is too big"):
            await s.bot.get_file(large)


async def test_fifty_megabytes_are_the_most_a_bot_sends() -> None:
    async with scene() as s:
        file = BufferedInputFile(bytes(50 * MEGABYTE + 1), "a.bin")
        with pytest.raises(TelegramEntityTooLarge):
            await s.bot.send_document(s.user.chat.id, file)


async def test_an_empty_file_comes_from_people_but_not_from_the_bot() -> None:
    async with scene() as s:
        message = s.user.file("пусто.txt", b"")
        assert message["document"]["file_size"] == 0
        with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
            await s.bot.send_document(s.user.chat.id, BufferedInputFile(b"", "a.txt"))


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendDocument", {"document": "nonsense"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "https://x.ru/a"}, "failed to get HTTP URL content"),
        ("sendDocument", {"document": "attach://a"}, "there is no document in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {"document": "x", "caption": "я" * 1025}, "message caption is too long"),
        ("sendMediaGroup", {"media": []}, "there are no messages to send"),
        ("sendMediaGroup", {"media": [{"type": "photo"}] * 2}, 'can\'t find field "media"'),
        ("sendMediaGroup", {"media": [{"type": "tune", "media": "x"}]}, "is of no known type"),
        ("sendMediaGroup", {"media": [{"type": "photo", "media": "x"}] * 11}, "too many messages"),
    ],
)
async def test_files_that_are_not_there(method: str, params: dict[str, Any], words: str) -> None:
    async with scene() as s:
        assert words in await s.refused(method, chat_id=s.user.chat.id, **params)


async def test_wrong_identifiers_and_kinds() -> None:
    async with scene() as s:
        document = s.user.file("a.pdf", b"1")["document"]["file_id"]
        assert await s.refused("getFile", file_id="x") == (
            "Bad Request: wrong file_id or the file is temporarily unavailable"
        )
        assert await s.refused("sendPhoto", chat_id=s.user.chat.id, photo=document) == (
            "Bad Request: can't use file of type Document as Photo"
        )
        with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
            await s.bot.send_photo(s.user.chat.id, BufferedInputFile(b"not one", "a.png"))


async def test_albums() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        one = s.user.file("a.pdf", b"1")["document"]["file_id"]
        sent = await s.bot.send_media_group(
            chat,
            [
                InputMediaDocument(media=one, caption="два файла"),
                InputMediaDocument(media=BufferedInputFile(b"2", "b.pdf")),
            ],
        )
        assert len({message.media_group_id for message in sent}) == 1
        assert [message.caption for message in sent] == ["два файла", None]
        mixed: list[Any] = [
            InputMediaDocument(media=one),
            InputMediaPhoto(media=BufferedInputFile(PNG, "p.png")),
        ]
        with pytest.raises(TelegramBadRequest, match="can't be mixed with other media types"):
            await s.bot.send_media_group(chat, mixed)


async def test_a_part_may_carry_the_name_of_its_parameter() -> None:
    async with scene() as s:
        form = aiohttp.FormData({"chat_id": str(s.user.chat.id)})
        form.add_field("document", b"1", filename="a.txt")
        async with s.http.post(f"{s.url}/bot{s.world.bot.token}/sendDocument", data=form) as got:
            assert (await got.json())["result"]["document"]["file_name"] == "a.txt"


async def test_a_file_needs_the_token_and_a_known_path() -> None:
    async with scene() as s:
        path = (await s.bot.get_file(s.user.file("a", b"1")["document"]["file_id"])).file_path
        for address, status in (
            (f"{s.url}/file/bot{s.world.bot.token}/{path}", 200),
            (f"{s.url}/file/bot1:x/{path}", 401),
            (f"{s.url}/file/bot{s.world.bot.token}/documents/file_99.bin", 404),
        ):
            async with s.http.get(address) as response:
                assert response.status == status


async def test_copies_and_forwards() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        source = s.user.file("a.pdf", b"1", caption="устав")["message_id"]
        copy = await s.bot.copy_message(chat, chat, source, caption="копия")
        assert s.user.messages[-1]["message_id"] == copy.message_id
        assert s.user.heard[-1] == "копия"
        forwarded = await s.bot.forward_message(chat, chat, source)
        assert forwarded.forward_origin
        assert forwarded.forward_origin.type == "user"
        gone = {"chat_id": chat, "from_chat_id": chat, "message_id": 99}
        assert await s.refused("copyMessage", **gone) == "Bad Request: message to copy not found"
        assert await s.refused("forwardMessage", **gone) == (
            "Bad Request: message to forward not found"
        )

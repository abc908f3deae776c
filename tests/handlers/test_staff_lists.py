"""The staff's commands: the queue, a card by number, search, export, the commands menu."""

import csv
import io
import json

import pytest

from bot.emulator.people import Person
from flows.application import Application
from flows.ports import Notice
from tests.support.product import Product, Talk
from tests.support.staff import BORIS, PACK, apply

DAY = 24 * 3600


async def company(bot: Product, number: int) -> Application:
    """One more business that applies."""
    who = bot.newcomer(f"Заявитель {number}")
    return await apply(bot, who, full_name=f"ООО «Чай {number:02}»")


async def companies(bot: Product, count: int) -> list[Application]:
    return [await company(bot, number + 1) for number in range(count)]


def document(bot: Product, talk: Talk) -> bytes:
    """The content of the last file in the chat."""
    return bot.world.files.by_id[talk.messages[-1]["document"]["file_id"]].data


async def test_the_queue_shows_what_is_new_in_work_and_mine(bot: Product, anna: Talk) -> None:
    await companies(bot, 3)
    await anna.say("/app 1")
    await anna.tap("Взять в работу")
    await anna.say("/app 2")
    await bot.staff(BORIS).tap("Взять в работу")
    card = await anna.say("/queue")
    line = "РМ-2026-00003 · ООО «Чай 03»\nЦентр проверяет заявку · до 23.11"
    assert card.text == f"Новые: 1\n\n{line}"
    assert card.rows == (
        ("РМ-2026-00003 · Чай 03",),
        ("Выбрать…",),
        ("Мои 1", "· Новые 1 ·", "Сегодня"),
        ("Просрочены", "В работе 2"),
    )
    work = await anna.tap("В работе 2")
    assert work.message_id == card.message_id
    assert "РМ-2026-00001" in work.text
    assert "РМ-2026-00002" in work.text
    assert "Центр проверяет заявку · Борис · до 23.11" in work.text
    mine = await anna.tap("Мои 1")
    assert mine.text.startswith("Мои (Анна Причалова): 1\n\nРМ-2026-00001")
    assert (await anna.say("/mine")).text == mine.text


async def test_who_gets_no_messages_is_marked_in_every_list(bot: Product, anna: Talk) -> None:
    sent = await companies(bot, 2)
    mark = "🚫 — клиент не получает сообщений: бот заблокирован"
    assert "🚫" not in (await anna.say("/queue")).text
    await blocks(bot, "Заявитель 1", sent[0])
    for asked in ("/queue", "/find чай"):
        shown = (await anna.say(asked)).text.split("\n\n")
        assert shown[1].startswith("🚫 РМ-2026-00001" if asked == "/queue" else "РМ-2026-00002")
        assert shown[2].startswith("РМ-2026-00002" if asked == "/queue" else "🚫 РМ-2026-00001")
        assert shown[3:] == [mark]
    await anna.say("/queue")
    chosen = await anna.tap("Выбрать…")
    assert chosen.text.endswith(mark)
    assert chosen.text.count("🚫") == 2
    # Both: it is explained once. Nobody: not at all.
    await blocks(bot, "Заявитель 2", sent[1])
    assert (await anna.say("/queue")).text.count("🚫") == 3
    for n in (1, 2):
        await comes_back(bot, f"Заявитель {n}")
    assert "🚫" not in (await anna.say("/queue")).text


async def blocks(bot: Product, name: str, application: Application) -> None:
    """The bot finds it out when it writes to them."""
    person = named(bot, name)
    bot.world.block(person)
    data = {"application": application.id, "state": application.state, "words": ""}
    async with bot.app.store.transaction() as repositories:
        notice = Notice(f"told:{application.id}", bot.talk(person).chat.id, "client.state", data)
        await repositories.outbox.put(notice, bot.now())
    bot.app.office.wake()
    await bot.settled()
    bot.world.calls.clear()


async def comes_back(bot: Product, name: str) -> None:
    person = named(bot, name)
    bot.world.unblock(person)
    await bot.talk(person).begin()


def named(bot: Product, name: str) -> Person:
    return next(one for one in bot.world.people.values() if one.first_name == name)


async def test_a_morning_begins_with_what_is_late_and_due(bot: Product, anna: Talk) -> None:
    await companies(bot, 2)
    assert (await anna.say("/due")).text == "Срок сегодня: 0\n\nЗдесь пусто."
    # One working day from Friday, 20 November 2026: Monday.
    bot.clock.advance(3 * DAY)
    assert "· срок сегодня" in (await anna.say("/due")).text
    assert (await anna.say("/late")).text.startswith("Просрочены: 0")
    bot.clock.advance(2 * DAY)
    late = await anna.say("/late")
    assert late.text.startswith("Просрочены: 2")
    assert late.text.count("⚠️ просрочено 1 р.д.") == 2  # the one day for a refusal is past longer
    assert "· Просрочены 2 ·" in late.buttons


async def test_the_queue_is_paged_and_a_tap_brings_the_card(bot: Product, anna: Talk) -> None:
    await companies(bot, 9)
    first = await anna.say("/queue")
    assert first.text.startswith("Новые: 9")
    assert "Чай 07" in first.text
    assert "Чай 08" not in first.text
    second = await anna.tap("Следующие")
    assert second.message_id == first.message_id
    assert "Чай 07" not in second.text
    card = await anna.tap("РМ-2026-00009 · Чай 09")
    assert card.text.startswith("РМ-2026-00009 · ")
    assert "Ещё…" in card.buttons


@pytest.mark.parametrize("number", ["1", "00001", "РМ-2026-00001", "рм-2026-00001", "№1"])
async def test_a_card_by_its_number_in_any_form(bot: Product, anna: Talk, number: str) -> None:
    await companies(bot, 1)
    assert (await anna.say(f"/app {number}")).text.startswith("РМ-2026-00001 · ")


async def test_a_number_that_is_none(bot: Product, anna: Talk) -> None:
    assert (await anna.say("/app 99")).text == "Такой заявки нет."
    assert (await anna.say("/app")).text.startswith("Напишите номер")


async def test_what_is_searched_for(bot: Product, anna: Talk) -> None:
    await companies(bot, 9)
    assert (await anna.say("/find чай 04")).text.startswith("РМ-2026-00004 · ")
    found = await anna.say("/find ЧАЙ")
    assert found.text.startswith("Нашлось по запросу «ЧАЙ»: 9")
    await bot.restart()
    more = await anna.tap("Следующие")
    assert more.message_id == found.message_id
    assert "Чай 01" in more.text
    assert (await anna.say("/find 4027000012")).text.startswith("Нашлось")
    assert (await anna.say("/find <b>")).text.startswith("По запросу «<b>» ничего нет")
    assert (await anna.say("/find")).text.startswith("Напишите, что искать")


async def test_words_of_answers_are_found_with_the_place(bot: Product, anna: Talk) -> None:
    await companies(bot, 2)
    found = await anna.say("/find образцова")
    assert found.text.startswith("Нашлось по запросу «образцова»: 2\n\nРМ-2026-00002")
    assert "🔎 Контактное лицо: Образцов Пётр Сергеевич" in found.text
    region = await anna.say("/find калужской области")  # kept as a code
    assert region.text.startswith("Нашлось по запросу «калужской области»: 2")
    assert "Калужская область" in region.text


async def test_what_was_sent_in_before_is_found_after_a_start(
    bot: Product, anna: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sent,) = await companies(bot, 1)
    monkeypatch.setattr("storage.words.RULES", 2)  # as if words were kept in another way before
    async with bot.app.store.reading() as repositories:
        assert await repositories.finding.missing(10) == [sent.id]
    await bot.restart()
    async with bot.app.store.reading() as repositories:
        assert await repositories.finding.missing(10) == []


async def test_a_deputy_finds_the_work_of_who_is_away_among_their_own(
    bot: Product, anna: Talk
) -> None:
    await companies(bot, 1)
    await bot.staff(BORIS).tap("Взять в работу")
    assert (await anna.say("/mine")).text.startswith("Мои (Анна Причалова): 0")
    await bot.staff(BORIS).say("/away 20.11-30.11 Анна")
    mine = await anna.say("/mine")
    assert "РМ-2026-00001" in mine.text
    assert "Центр проверяет заявку · Борис · до 23.11" in mine.text


async def test_an_export_is_a_file_with_its_count(bot: Product, anna: Talk) -> None:
    assert (await anna.say("/export csv")).text.startswith("Выгружать нечего")
    await companies(bot, 2)
    choice = await anna.say("/export")
    assert choice.buttons == ["Excel", "CSV", "JSONL"]
    await anna.tap("CSV")
    assert anna.messages[-1]["caption"].startswith("Заявок в файле: 2.")
    rows = list(csv.reader(io.StringIO(document(bot, anna).decode("utf-8-sig")), delimiter=";"))
    assert sum("РМ-2026-0000" in cell for row in rows for cell in row) == 2
    await anna.say("/export jsonl")
    lines = document(bot, anna).decode().splitlines()
    assert [json.loads(line) for line in lines if "РМ-2026-00002" in line]
    await anna.say("/export XLSX")
    assert document(bot, anna).startswith(b"PK")


async def test_commands_are_for_the_staff_alone(bot: Product) -> None:
    await companies(bot, 1)
    passer = bot.newcomer("Гость").person
    bot.world.join(passer, bot.group)
    guest = bot.talk(passer, bot.group)
    for command in ("/queue", "/find чай", "/export csv", "/app 1"):
        assert (await guest.say(command)).text.startswith("Кнопки и команды — для сотрудников")
    press = guest.touch("Ещё…")
    await bot.settled()
    assert press.answer is not None
    assert press.answer["show_alert"]


async def test_a_button_from_before_says_so(bot: Product, anna: Talk) -> None:
    await companies(bot, 1)
    card = anna.messages[-1]
    for data in (
        "s:1:0:nonsense",
        "m:nonsense",
        "f:1:1:p:yes",
        "s:zz:0:card",
        f"s:{'z' * 40}:0:take",
    ):
        press = bot.world.press(anna.person, card, data, stale=True)
        await bot.settled()
        assert press.answer is not None
        assert press.answer["show_alert"]


async def test_a_draft_is_no_business_of_the_staff(bot: Product, anna: Talk) -> None:
    await companies(bot, 1)
    async with bot.app.store.transaction() as repositories:
        draft = await repositories.applications.add(PACK, "placement", 1, bot.now())
    card = anna.messages[-1]
    for data in (f"s:{draft.id}:0:take", f"s:{draft.id}:0:card"):
        press = bot.world.press(anna.person, card, data, stale=True)
        await bot.settled()
        assert press.answer is not None
        assert press.answer["text"] == "Такой заявки нет."
    async with bot.app.store.reading() as repositories:
        assert (await repositories.applications.get(draft.id)).performer is None


async def test_help_and_the_commands_menu_name_the_same(bot: Product, anna: Talk) -> None:
    text = (await anna.say("/help")).text
    published = [
        call.params["commands"]
        for call in bot.world.calls.of("setMyCommands")
        if call.params["scope"] == {"type": "chat", "chat_id": bot.group.id}
    ]
    for command in published[0]:
        assert f"/{command['command']}" in text

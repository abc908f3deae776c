"""Events in the chats: staff announce one, people sign up, wait in line, move up, are told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.product import Card, Product, Talk, clean, product

CENTRE = Path(__file__).parents[2] / "centres" / "kaliningrad.yaml"

TITLE = "Как выйти на новых покупателей"

ANNOUNCED = f"""{TITLE}
10.12.2026 11:00
Калининград, ул. Примерная, 1
мест 1
запись до 08.12.2026"""

FORM = [
    "[Пропустить]",
    "ООО «Янтарь»",
    "3906000005",
    "[Да]",
    "[Нет]",
    "Янтарёва Анна, директор",
    "+7 910 123-45-67",
    "yantar@example.com",
    "[Подтверждаю]",
]


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running
        clean(running)


async def announced(bot: Product, anna: Talk, text: str = ANNOUNCED) -> Card:
    """Staff announce an event; the card that comes of it."""
    await anna.say("/event")
    await anna.tap("Новое мероприятие")
    await anna.tap("Записаться на мероприятие")
    anna.send(text, reply_to=anna.messages[-1]["message_id"])
    await bot.settled()
    return anna.cards()[-2]


async def signed_up(bot: Product, name: str) -> tuple[Talk, Card]:
    """Somebody new finds the event and fills its form; what they are told at the end."""
    who = bot.newcomer(name)
    await who.begin()
    await who.tap("Мероприятия")
    await who.tap(f"10.12 · {TITLE}")
    card = await who.shown()
    await who.tap("В лист ожидания" if "Мест нет" in card.text else "Записаться")
    await who.tap("Согласен, дальше")
    await who.go(FORM)
    for caption in ("Всё верно, дальше", "Отправить в центр"):
        card = await who.tap(caption)
    return who, card


async def test_an_announcement_becomes_a_card_with_what_the_regulation_demands(
    bot: Product, anna: Talk
) -> None:
    card = await announced(bot, anna)
    assert "🗓 10.12.2026, 11:00" in card.text
    assert "Записано: 0/1." in card.text
    assert "Нужно не меньше 10 участников (п. 3.7)" in card.text
    assert card.rows == (("Участники", "Записать по звонку"), ("Отменить",))


async def test_a_slip_in_an_announcement_is_said_and_can_be_mended(
    bot: Product, anna: Talk
) -> None:
    await anna.say("/event")
    await anna.tap("Новое мероприятие")
    await anna.tap("Записаться на мероприятие")
    prompt = anna.messages[-1]["message_id"]
    anna.send("Семинар\nонлайн", reply_to=prompt)
    await bot.settled()
    assert "Не хватает даты" in anna.card().text
    anna.send("Семинар\nонлайн\n10.12.2026 11:00", reply_to=prompt)
    await bot.settled()
    assert "клиенты его уже видят" in anna.card().text


async def test_the_second_waits_and_gets_the_place_when_it_is_given_up(
    bot: Product, anna: Talk
) -> None:
    await announced(bot, anna)
    first, card = await signed_up(bot, "Ольга")
    assert f"Место за вами: «{TITLE}», 10.12.2026, 11:00" in card.text
    assert f"10.12.2026, 11:00 · {TITLE}: место есть" in anna.card().text
    second, card = await signed_up(bot, "Пётр")
    assert "Вы в листе ожидания" in card.text
    await first.begin("event_1")
    await first.tap("Отказаться от места")
    left = await first.tap("Да, отказаться")
    assert "Мест нет" in left.text
    await bot.settled()
    assert f"Для вас есть место: «{TITLE}»" in second.card().text


async def test_staff_see_who_comes_and_write_a_caller_down(bot: Product, anna: Talk) -> None:
    await announced(bot, anna)
    await signed_up(bot, "Ольга")
    await anna.say("/event")
    await anna.tap(f"10.12 · {TITLE} · 1/1")
    await anna.tap("Записать по звонку")
    anna.send("Звонков Пётр, ООО «Пример»", reply_to=anna.messages[-1]["message_id"])
    await bot.settled()
    assert "записано в лист ожидания" in anna.card().text
    await anna.say("/event")
    await anna.tap(f"10.12 · {TITLE} · 1/1")
    people = await anna.tap("Участники")
    assert "1. ООО «Янтарь»" in people.text
    assert "⏳ Звонков Пётр, ООО «Пример»" in people.text


async def test_calling_off_asks_once_more_and_tells_everybody(bot: Product, anna: Talk) -> None:
    await announced(bot, anna)
    who, _ = await signed_up(bot, "Ольга")
    await anna.say("/event")
    await anna.tap(f"10.12 · {TITLE} · 1/1")
    asked = await anna.tap("Отменить")
    assert "кто записан и ждёт: 1" in asked.text
    await anna.tap("Да, отменить и сообщить всем")
    await bot.settled()
    assert f"Отменено: «{TITLE}»" in who.card().text
    again = bot.newcomer("Павел")
    assert "📅 Мероприятия" not in [b for row in (await again.begin()).rows for b in row]


async def test_nobody_signs_up_after_the_last_day(bot: Product, anna: Talk) -> None:
    await announced(bot, anna)
    late = bot.newcomer("Павел")
    await late.begin()
    await late.tap("Мероприятия")
    await late.tap(f"10.12 · {TITLE}")
    bot.clock.advance(20 * 24 * 3600)
    press = late.touch("Записаться")
    await bot.settled()
    assert press.answer is not None
    assert "закончена" in press.answer["text"]


async def test_an_application_that_is_taken_back_gives_its_place_to_the_next(
    bot: Product, anna: Talk
) -> None:
    await announced(bot, anna)
    first, _ = await signed_up(bot, "Ольга")
    second, _ = await signed_up(bot, "Пётр")
    await first.tap("Что с заявкой")
    await first.tap("Ещё…")
    asked = await first.tap("Отозвать")
    assert "Заявка закроется" in asked.text
    assert "место на мероприятии достанется другому" in asked.text
    taken = await first.tap("Да")
    assert "Отозвать" not in [caption for row in taken.rows for caption in row]
    await bot.settled()
    assert f"Для вас есть место: «{TITLE}»" in second.card().text
    assert "Клиент: Отозвать" in anna.card().text

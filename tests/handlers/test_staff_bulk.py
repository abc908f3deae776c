"""One act for many applications: chosen, rehearsed, done once, also over a restart."""

from datetime import date

from flows.application import Application, Entry
from flows.bulk import Bulk, Item
from tests.support.product import Card, Product, Talk
from tests.support.staff import ANNA, BORIS, VERA, apply


async def companies(bot: Product, count: int) -> list[Application]:
    names = [bot.newcomer(f"Заявитель {n}") for n in range(1, count + 1)]
    return [await apply(bot, who, full_name=f"ООО «Чай {n:02}»") for n, who in enumerate(names, 1)]


async def history(bot: Product, id_: int) -> list[Entry]:
    async with bot.app.store.reading() as repositories:
        return list(await repositories.applications.history(id_))


async def performers(bot: Product) -> list[int | None]:
    async with bot.app.store.reading() as repositories:
        return [one.performer async for one in repositories.applications.export()]


def selection(talk: Talk) -> Card:
    """The message in which somebody selects, wherever it stands."""
    about = ("Получится", "Выбрано", "сделано", "Что сделать")
    return next(one for one in reversed(talk.cards()) if any(word in one.text for word in about))


async def everything(anna: Talk, count: int, command: str = "/queue") -> None:
    await anna.say(command)
    await anna.tap("Выбрать…")
    await anna.tap(f"Все {count}")
    await anna.tap(f"Действие ({count})")


async def test_what_is_chosen_is_taken_and_the_cards_say_so(bot: Product, anna: Talk) -> None:
    await companies(bot, 9)
    await anna.say("/queue")
    first = await anna.tap("Выбрать…")
    assert first.text.startswith("Выбрано: 0 из 9\n\nРМ-2026-00001")
    assert not [one for one in first.buttons if one.startswith("Действие")]
    await anna.tap("☐ РМ-2026-00001 · Чай 01")
    await anna.tap("☐ РМ-2026-00002 · Чай 02")
    without = await anna.tap("☑ РМ-2026-00001 · Чай 01")
    assert without.text.startswith("Выбрано: 1 из 9")
    second = await anna.tap("Следующие")
    assert second.text.startswith("Выбрано: 1 из 9\n\nРМ-2026-00008")
    await anna.tap("Вся страница")
    await anna.tap("Действие (3)")
    tried = await anna.tap("Взять в работу")
    assert tried.text == "Взять в работу\nПолучится: 3 из 3. Пока ничего не изменилось."
    assert await performers(bot) == [None] * 9
    done = await anna.tap("✅ Сделать для 3")
    assert done.message_id == first.message_id
    assert done.text == (
        "Взять в работу: сделано 3 из 3\nРМ-2026-00002, РМ-2026-00008, РМ-2026-00009"
    )
    assert await performers(bot) == [None, ANNA, *[None] * 5, ANNA, ANNA]
    cards = [one.text for one in anna.cards() if "РМ-2026-00008 ·" in one.text]
    assert any("Исполнитель: Анна" in one for one in cards)
    assert (await anna.tap("Очередь")).text.startswith("Новые: 6")


async def test_who_can_not_go_is_told_with_the_reason_before_anything_happens(
    bot: Product, anna: Talk
) -> None:
    sent = await companies(bot, 3)
    await bot.staff(BORIS).say("/app 1")
    await bot.staff(BORIS).tap("Взять в работу")
    await anna.say("/mine")
    await anna.tap("Новые 2")
    await anna.tap("Выбрать…")
    await anna.tap("Все 2")
    await bot.staff(BORIS).say("/app 2")
    await bot.staff(BORIS).tap("Взять в работу")
    await anna.tap("Действие (2)")
    anna.touch("Взять в работу", selection(anna))
    await bot.settled()
    assert selection(anna).text == (
        "Взять в работу\nПолучится: 1 из 2. Пока ничего не изменилось.\n\n"
        "Не получится\n· РМ-2026-00002: заявка у другого: Борис Маяков"
    )
    # A colleague is faster than the tap.
    await bot.staff(VERA).say("/app 3")
    await bot.staff(VERA).tap("Взять в работу")
    await anna.tap("✅ Сделать для 1")
    done = selection(anna).text
    assert "сделано 0 из 2" in done
    assert "· РМ-2026-00003: заявка у другого: Вера" in done
    assert [one.verb for one in await history(bot, sent[2].id)] == ["submit", "take"]


async def test_words_are_asked_once_and_each_client_gets_them(bot: Product, anna: Talk) -> None:
    sent = await companies(bot, 3)
    await everything(anna, 3)
    tried = await anna.tap("Вернуть с замечаниями (3)")
    assert "Получится: 3 из 3" in tried.text
    assert "Клиентам нужны слова" in tried.text
    assert not [one for one in tried.buttons if "Сделать" in one]
    asked = await anna.tap("✍️ Написать слова")
    assert "ответьте на это сообщение" in asked.text
    anna.send("Приложите <устав>.", reply_to=asked.message_id)
    await bot.settled()
    shown = next(one for one in anna.cards() if "Получится" in one.text)
    assert "Клиенты получат: Приложите <устав>." in shown.text
    await anna.tap("✅ Сделать для 3")
    for one in sent:
        last = (await history(bot, one.id))[-1]
        assert (last.verb, last.words) == ("remarks", "Приложите <устав>.")
    told = [
        text
        for person in bot.world.people.values()
        for text in bot.world.transcript(bot.world.private(person))
        if "Приложите <устав>." in text
    ]
    assert len(told) == 3


async def test_days_are_asked_once_and_guards_hold_for_many_too(bot: Product) -> None:
    sent, vera = await companies(bot, 3), bot.staff(VERA)
    head = bot.app.office.centre.member(VERA)
    assert head is not None
    change = bot.app.office.use.change_status
    for one in sent[:2]:
        for verb in ("approve", "agree"):
            await change(head, one.id, verb, bot.now())
    await everything(vera, 2, "/mine")
    days = await vera.tap("Оригиналы получены (2)")
    assert days.text.startswith("Оригиналы получены\nКакого числа это было?")
    tried = await vera.tap("20.11.2026")
    assert "Получится: 2 из 2" in tried.text
    await vera.tap("✅ Сделать для 2")
    assert [(await history(bot, one.id))[-1].on for one in sent[:2]] == [date(2026, 11, 20)] * 2
    for one in sent[:2]:
        await change(head, one.id, "pass_selection", bot.now())
    await everything(vera, 2, "/mine")
    tried = await vera.tap("Соглашение подписано (2)")
    assert "Получится: 0 из 2" in tried.text
    assert "· РМ-2026-00001, РМ-2026-00002: не прикреплена бумага" in tried.text
    assert not [one for one in tried.buttons if "Сделать" in one]


async def test_it_goes_on_after_a_stop_in_the_middle_and_nothing_is_done_twice(
    bot: Product, anna: Talk
) -> None:
    sent = await companies(bot, 4)
    await everything(anna, 4)
    await anna.tap("Взять в работу")
    many, store = bot.app.office.use.many_at_once, bot.app.store
    async with store.reading() as repositories:
        bulk = await repositories.bulks.get(1)
    # As if the bot was killed: let go, one done, of the next one the mark alone is missing.
    assert await many.start(bulk)
    assert not await many.start(bulk)
    member = bot.app.office.centre.member(ANNA)
    assert member is not None
    await many.step(bulk, bot.now())
    await bot.app.office.use.take(member, sent[1].id, bot.now())
    await bot.restart()
    assert [one.verb for one in await history(bot, sent[1].id)] == ["submit", "take"]
    assert await performers(bot) == [ANNA] * 4
    assert "Взять в работу: сделано 4 из 4" in selection(anna).text
    async with bot.app.store.reading() as repositories:
        assert (await repositories.bulks.get(1)).state == "done"
        assert {one.state for one in await repositories.bulks.items(1)} == {"done"}


async def test_a_second_tap_and_a_colleagues_tap_do_nothing(bot: Product, anna: Talk) -> None:
    sent = await companies(bot, 2)
    await everything(anna, 2)
    await anna.tap("Взять в работу")
    card = anna.messages[-1]
    boris = bot.staff(BORIS)
    press = bot.world.press(boris.person, card, "m:bulk:go/1", stale=True)
    await bot.settled()
    assert press.answer is not None
    assert press.answer["text"].startswith("Здесь выбирает Анна")
    presses = [bot.world.press(anna.person, card, "m:bulk:go/1", stale=True) for _ in range(2)]
    await bot.settled()
    assert presses[1].answer is not None
    assert presses[1].answer["show_alert"]
    for one in sent:
        assert [line.verb for line in await history(bot, one.id)] == ["submit", "take"]
    for data in ("m:bulk:go/99", "m:bulk:", "m:bulk:x/", "m:bulk:v/1/take", "m:bulk:nonsense/1"):
        press = bot.world.press(anna.person, card, data, stale=True)
        await bot.settled()
        assert press.answer is not None
        assert press.answer["show_alert"], data


async def test_a_selection_can_be_left_as_it_is(bot: Product, anna: Talk) -> None:
    await companies(bot, 2)
    await everything(anna, 2)
    queue = await anna.tap("✕ Отмена")
    assert queue.text.startswith("Новые: 2")
    assert await performers(bot) == [None, None]


async def test_many_are_handed_over(bot: Product, anna: Talk) -> None:
    await companies(bot, 2)
    await everything(anna, 2)
    await anna.tap("Передать коллеге…")
    tried = await anna.tap("Борис")
    assert tried.text.startswith("Передать: Борис")
    await anna.tap("✅ Сделать для 2")
    assert await performers(bot) == [BORIS, BORIS]


async def test_an_erased_application_is_in_no_selection(bot: Product, anna: Talk) -> None:
    sent = await companies(bot, 2)
    await everything(anna, 2)
    await anna.tap("Взять в работу")
    async with bot.app.store.transaction() as repositories:
        await repositories.people.erase(sent[0].person_id, bot.now())
    await anna.tap("✅ Сделать для 2")
    assert "РМ-2026-00001" not in selection(anna).text
    assert [one.verb for one in await history(bot, sent[0].id)] == ["submit"]
    async with bot.app.store.reading() as repositories:
        bulk: Bulk = await repositories.bulks.get(1)
        items: list[Item] = list(await repositories.bulks.items(bulk.id))
    assert [one.application_id for one in items] == [sent[1].id]

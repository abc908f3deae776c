"""Tags of an applicant: written, put on and taken off from the card, and gone with the person."""

from flows.application import Application
from tests.support.product import Product, Talk
from tests.support.staff import ANNA, apply


async def tags(bot: Product, application: Application) -> list[str]:
    async with bot.app.store.reading() as repositories:
        return list(await repositories.tags.of(application.person_id))


async def tag(bot: Product, application: Application, name: str) -> None:
    member = bot.app.office.centre.member(ANNA)
    assert member is not None
    await bot.app.office.use.tagging.put(member, application.id, name, bot.now())


async def page(talk: Talk) -> None:
    await talk.tap("Ещё…")
    await talk.tap("Метки")


async def test_a_tag_is_written_once_and_put_on_others_with_a_tap(bot: Product, anna: Talk) -> None:
    first = await apply(bot, bot.owner)
    await page(anna)
    asked = await anna.tap("Новая метка")
    anna.send("  Едет на <Выставку> ", reply_to=asked.message_id)
    shown = await anna.shown()
    assert shown.text.startswith("Метки клиента · РМ-2026-00001")
    assert "Сейчас: едет на <выставку>. Нажмите" in shown.text
    assert "☑ едет на <выставку>" in shown.buttons
    assert await tags(bot, first) == ["едет на <выставку>"]
    second = await apply(bot, bot.newcomer("Другой"))
    await page(anna)
    await anna.tap("☐ едет на <выставку>")
    assert await tags(bot, second) == ["едет на <выставку>"]
    shown = await anna.tap("☑ едет на <выставку>")
    assert "Меток пока нет." in shown.text
    assert await tags(bot, second) == []
    card = await anna.tap("К карточке")
    assert card.text.startswith("РМ-2026-00002")


async def test_what_is_tagged_is_found_by_the_tag_or_a_word_of_it(bot: Product, anna: Talk) -> None:
    sent = [
        await apply(bot, bot.newcomer(f"Заявитель {n}"), full_name=f"ООО «Чай {n}»")
        for n in range(1, 5)
    ]
    for one, name in zip(
        sent, ("едет на выставку", "едет на выставку", "выставка", "чай"), strict=True
    ):
        await tag(bot, one, name)
    by_word = await anna.say("/find выставки")
    assert by_word.text.startswith("Нашлось по запросу «выставки»: 3\n\nРМ-2026-00003")
    assert by_word.text.count("🔎 Метка: едет на выставку") == 2
    assert (await anna.say("/find #едет")).text.startswith("Нашлось по запросу «#едет»: 2")
    assert (await anna.say("/find #Едет_на_выставку")).buttons == [
        "РМ-2026-00002 · Чай 2",
        "РМ-2026-00001 · Чай 1",
    ]
    # A name has the word too, a hash asks for tags alone; what is called just so comes alone.
    assert (await anna.say("/find чай")).text.startswith("Нашлось по запросу «чай»: 4")
    assert (await anna.say("/find #чай")).text.startswith("РМ-2026-00004")
    assert (await anna.say("/find #выставка")).text.startswith("РМ-2026-00003")
    assert "ничего нет" in (await anna.say("/find #")).text
    assert "ничего нет" in (await anna.say("/find #лавка")).text


async def test_a_tag_is_short_and_there_are_not_too_many(bot: Product, anna: Talk) -> None:
    application = await apply(bot, bot.owner)
    await page(anna)
    asked = await anna.tap("Новая метка")
    anna.send("я" * 31, reply_to=asked.message_id)
    assert (await anna.shown()).text == "Метка — от 1 до 30 знаков."
    anna.send("я" * 30, reply_to=asked.message_id)
    await anna.shown()
    member = bot.app.office.centre.member(anna.person.id)
    assert member is not None
    for n in range(9):
        await bot.app.office.use.tagging.put(member, application.id, f"метка {n}", bot.now())
    asked = await anna.tap("Новая метка")
    anna.send("лишняя", reply_to=asked.message_id)
    assert "Больше 10 меток" in (await anna.shown()).text
    assert len(await tags(bot, application)) == 10

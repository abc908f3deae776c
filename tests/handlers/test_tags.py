"""Tags of an applicant: written, put on and taken off from the card, and gone with the person."""

from flows.application import Application
from tests.support.product import Product, Talk
from tests.support.staff import apply


async def tags(bot: Product, application: Application) -> list[str]:
    async with bot.app.store.reading() as repositories:
        return list(await repositories.tags.of(application.person_id))


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

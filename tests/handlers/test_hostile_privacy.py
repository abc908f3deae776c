"""What is erased is gone for everybody; nothing is taken without consent; staff are people too."""

import json

import pytest

from bot.emulator.chats import Msg
from bot.emulator.presses import Press
from flows.application import Application
from flows.session import Stage
from tests.support import ways
from tests.support.product import Card, Product, Talk, seen
from tests.support.staff import ANNA, VERA, apply


async def forged(talk: Talk, data: str) -> Press:
    """Press a button that the bot never drew, on its newest message."""
    own = [one for one in talk.messages if one["from"]["is_bot"] and "text" in one]
    return await pressed(talk, own[-1], data)


async def pressed(talk: Talk, message: Msg, data: str) -> Press:
    """Press a button with this data on a message."""
    press = talk.world.press(talk.person, message, data, stale=True)
    await talk.settled()
    return press


async def erase(talk: Talk) -> Card:
    await talk.begin()
    await talk.go(("[Мои данные]", "[Стереть мои данные]"))
    return await talk.tap(talk.card().buttons[0])


async def send_back(bot: Product, words: str) -> None:
    """Return the newest application with remarks."""
    anna = bot.staff(ANNA)
    await anna.tap("Вернуть с замечаниями")
    await anna.tap("Одним текстом")
    anna.send(words, reply_to=anna.card().message_id)
    await anna.settled()


async def test_the_staffs_card_of_an_erased_client_is_emptied(
    bot: Product, sent: Application
) -> None:
    await erase(bot.owner)
    vera = bot.staff(VERA)
    texts = [seen(one).text for one in vera.messages]
    assert all("4027000012" not in text and "Образцов" not in text for text in texts)
    assert f"{sent.number}\nКлиент стёр свои данные." in vera.card().text
    assert not vera.card().buttons


@pytest.mark.parametrize("verb", ["ans:0", "docs", "pdf", "log:0", "take", "v:approve", "card"])
async def test_a_button_of_an_erased_clients_card_shows_nothing(
    bot: Product, sent: Application, verb: str
) -> None:
    vera = bot.staff(VERA)
    card = vera.messages[-1]
    await erase(bot.owner)
    before = len(vera.messages)
    press = await pressed(vera, card, f"s:{sent.id}:{sent.revision}:{verb}")
    assert press.answer is not None
    assert "Клиент стёр свои данные" in press.answer["text"]
    assert len(vera.messages) == before


async def test_an_erased_client_is_not_found_by_number(bot: Product, sent: Application) -> None:
    await erase(bot.owner)
    vera = bot.staff(VERA)
    card = await vera.say(f"/app {sent.number}")
    assert card.text.startswith("Клиент стёр свои данные")


async def test_erasing_takes_away_the_card_of_an_open_form(bot: Product) -> None:
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, ways.ANKETA[0]))
    form = owner.card().message_id
    await forged(bot.owner, "m:erase")  # the form's own message becomes the menu's
    below = owner.world.send_text(owner.person, None, "/start")
    await owner.settled()
    await owner.go(("[Мои данные]", "[Стереть мои данные]"))
    await owner.tap(owner.card().buttons[0])
    assert below["message_id"] > form
    assert all("«Пример-Экспорт»" not in seen(one).text for one in owner.messages)


async def test_my_data_does_not_tell_who_of_the_staff(bot: Product, sent: Application) -> None:
    await send_back(bot, "Приложите сертификат")
    async with bot.app.store.reading() as repositories:
        held = await repositories.people.held(sent.person_id)
    text = json.dumps(held, ensure_ascii=False)
    assert "Приложите сертификат" in text
    assert str(ANNA) not in text
    assert str(bot.group.id) not in text


async def test_nothing_is_sent_after_the_consent_was_withdrawn(
    bot: Product, sent: Application
) -> None:
    owner = bot.owner
    await send_back(bot, "Поправьте")
    await owner.begin()
    await owner.go(("[Мои данные]", "[Отозвать согласие]", "[Да, отозвать]"))
    await forged(owner, f"m:submit:{sent.id}/placement")
    assert "✓ Согласен, дальше" in owner.card().buttons
    await owner.begin()
    await forged(owner, f"m:reopen:{sent.id}/anketa")
    assert "✓ Согласен, дальше" in owner.card().buttons
    async with bot.app.store.reading() as repositories:
        application = await repositories.applications.get(sent.id)
        fillings = await repositories.fillings.of_application(sent.id)
    assert application.state == "rework"
    assert {one.session.stage for one in fillings} == {Stage.DONE}


async def test_a_dropped_draft_is_not_filled_in_vain(bot: Product) -> None:
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, ways.ANKETA[0], "[Позже]"))
    await owner.begin()
    await owner.go(("[Мои заявки]",))
    await owner.tap(owner.card().buttons[0])
    await owner.go(("[Удалить черновик]", "[Да, удалить]"))
    press = await forged(owner, "m:resume:1")
    assert press.answer is not None
    assert "Такой заявки у вас нет" in press.answer["text"]
    assert await bot.app.store.answers.open_in_chat(owner.chat.id) is None


async def test_an_application_with_many_long_remarks_can_be_opened(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    for number in range(3):
        await send_back(bot, f"{number} " + "🙂<b>&" * 590)
        await forged(bot.owner, f"m:submit:{sent.id}/placement")
    await bot.owner.begin(f"app_{sent.id}")
    text = bot.owner.card().text
    assert f"{sent.number} · Размещение" in text
    pages = [await bot.owner.tap("История")]
    while "Следующие ›" in pages[-1].buttons:
        pages.append(await bot.owner.tap("Следующие ›"))
    assert [n for n in range(3) if any(f"{n} 🙂<b>&🙂" in page.text for page in pages)] == [0, 1, 2]

"""Buttons that are old, another's, pressed twice or made up: answered, and nothing is written."""

import pytest

from tests.support import ways
from tests.support.emulator import buttons
from tests.support.midway import NAME, answers
from tests.support.product import Card, Product, Talk


async def test_a_button_of_another_persons_session(bot: Product, owner: Talk) -> None:
    """Buttons can't travel between chats in Telegram, but data can be made up."""
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    await stranger.go(ways.CONSENT)
    theirs = buttons(owner.messages[-1])[0]["callback_data"]
    press = bot.world.press(stranger.person, stranger.messages[-1], theirs, stale=True)
    await stranger.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Эта карточка уже закрыта. Откройте меню: /start"
    assert await answers(bot, stranger) == {}
    assert await answers(bot, owner) == {"full_name": NAME}
    assert "Какой у компании ОГРН?" in owner.card().text


async def test_a_menu_button_about_another_persons_application(bot: Product, owner: Talk) -> None:
    filling = await bot.app.store.answers.open_in_chat(owner.chat.id)
    assert filling is not None
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    for data in ("resume", "app", "result", "cancel", "submit", "files", "print", "score", "tell"):
        button = f"m:{data}:{filling.application_id}"
        if data == "resume":
            await stranger.go(ways.CONSENT)
        press = bot.world.press(stranger.person, stranger.messages[-1], button, stale=True)
        await stranger.settled()
        assert press.answer is not None
        assert press.answer["text"] == "Такой заявки у вас нет. Откройте «Мои заявки».", data
    assert await answers(bot, owner) == {"full_name": NAME}


async def test_a_button_of_last_months_message(bot: Product, owner: Talk) -> None:
    """A card that was left behind: its button is answered, the open question stays."""
    await owner.go((*ways.ANKETA[1:10],))
    old = owner.messages[-1]
    no = next(one["callback_data"] for one in buttons(old) if one["text"] == "Нет")
    await owner.go(("[Регулярные поставки]", "Казахстан, 1 млн ₽"))
    bot.clock.advance(31 * 24 * 3600)
    before = await answers(bot, owner)
    press = bot.world.press(owner.person, owner.messages[-1], no, stale=True)
    await owner.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Это кнопка из прошлого шага. Смотрите последнюю карточку."
    assert await answers(bot, owner) == before
    assert "Что вы хотите продавать за рубеж?" in owner.card().text


async def test_a_card_that_nobody_remembers(bot: Product, owner: Talk) -> None:
    """Sent just before a crash, it stands below the live one: a tap on it clears it away."""
    known = owner.card()
    orphan = await bot.app.wire.call("copyMessage", copy_of(owner, known))
    await owner.say("1264000000000")
    data = buttons(owner.messages[-1])[0]["callback_data"]
    assert owner.messages[-1]["message_id"] == orphan["message_id"]
    bot.world.press(owner.person, owner.messages[-1], data)
    await owner.settled()
    assert "Какой у компании ИНН?" in owner.card().text
    assert len([one for one in owner.cards() if one.buttons]) == 1


def copy_of(talk: Talk, card: Card) -> dict[str, object]:
    """What copyMessage needs."""
    keyboard = next(
        one["reply_markup"] for one in talk.messages if one["message_id"] == card.message_id
    )
    return {
        "chat_id": talk.chat.id,
        "from_chat_id": talk.chat.id,
        "message_id": card.message_id,
        "reply_markup": keyboard,
    }


async def test_a_button_of_a_form_that_was_sent(bot: Product, owner: Talk) -> None:
    data = buttons(owner.messages[-1])[0]["callback_data"]
    await owner.go((*ways.ANKETA[1:], *ways.FINISH, *ways.SCORING, *ways.FINISH))
    await owner.tap("Отправить заявку")
    press = bot.world.press(owner.person, owner.messages[-1], data, stale=True)
    await owner.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Эта карточка уже закрыта. Откройте меню: /start"


GARBAGE = [
    *("f", "f:", "f:::", "f:zzzzzzzzzzzz:1:p:yes", "f:1:-1:p:yes", "f:1:1:zz", "f:1:1:g:zzzz"),
    *("f:1:1:o:-5", "f:1:1:o:zzzzzzz", "f:1:1:l:x", "m", "m:", "m:nothing", "m:app:", "m:app:-1"),
    *("m:app:999999999999999999999", "m:app:١٢", "m:app:²", "m:start:x/y", "m:speak:xx"),
    *("m:start:rec-marketplaces/no", "m:reopen:1/none", "m:print:1/exe", "s:1:1:approve", "💣"),
]


@pytest.mark.parametrize("data", GARBAGE)
async def test_a_press_with_garbage(bot: Product, owner: Talk, data: str) -> None:
    stored = await answers(bot, owner)
    press = bot.world.press(owner.person, owner.messages[-1], data, stale=True)
    await owner.settled()
    assert press.answer is not None
    if (filling := await bot.app.store.answers.open_in_chat(owner.chat.id)) is not None:
        assert dict(filling.session.values()) == stored
    await owner.begin()
    await owner.go(("[Продолжить заполнение]",))
    assert await answers(bot, owner) == stored
    bot.world.calls.clear()


async def test_two_answers_at_once(bot: Product, owner: Talk) -> None:
    """The second was typed before its question could be seen: it is not taken for its answer."""
    owner.send("1264000000000")
    owner.send("4027000012")
    await owner.settled()
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}
    card = owner.card()
    assert "Сообщение «4027000012» пришло раньше, чем появился этот вопрос" in card.text
    assert "Какой у компании ИНН?" in card.text
    await owner.tap("4027000012")
    assert (await answers(bot, owner))["inn"] == "4027000012"


async def test_a_slip_mended_at_once(bot: Product, owner: Talk) -> None:
    """The question was the same all the time: the second try is no early answer."""
    owner.send("126400000000")
    owner.send("1264000000000")
    await owner.settled()
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}


async def test_a_form_is_opened_from_an_old_menu(bot: Product, owner: Talk) -> None:
    """There is one live card, wherever it is opened from."""
    await owner.begin()
    menu = owner.messages[-1]
    await owner.say("/help")
    await owner.begin()
    await owner.tap("Продолжить заполнение")
    data = next(one["callback_data"] for one in buttons(menu) if "Продолжить" in one["text"])
    bot.world.press(owner.person, menu, data)
    await owner.settled()
    assert len([one for one in owner.heard if "Какой у компании ОГРН?" in one]) == 1
    assert await answers(bot, owner) == {"full_name": NAME}


async def test_a_double_tap(bot: Product, owner: Talk) -> None:
    await owner.go(ways.ANKETA[1:10])
    owner.touch("Нет")
    owner.touch("Нет")
    await owner.settled()
    stored = await answers(bot, owner)
    assert stored["export_experience"] == "none"
    assert "product_description" not in stored
    assert "Что вы хотите продавать за рубеж?" in owner.card().text


async def test_a_mark_that_is_sent_again_spoils_no_button(bot: Product, owner: Talk) -> None:
    """Telegram may send a press anew; who has gone on meanwhile is not held up by it."""
    await owner.go(ways.ANKETA[1:22])
    first = owner.touch("Оптом (B2B)")
    await owner.settled()
    bot.world.resend_press(first)
    done = owner.touch("Готово")
    await owner.settled()
    assert done.answer is not None
    assert done.answer["text"] is None
    assert (await answers(bot, owner))["trade_types"] == ["b2b"]
    bot.world.calls.clear()  # a press can be answered once only: the second answer was refused

"""Double taps, and Telegram in trouble in the middle of a card."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import metrics
from bot.office import open_office
from flows.application import Application
from tests.support import ways
from tests.support.product import Product, Talk, clean, product, seen
from tests.support.staff import apply


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running


async def drafts(bot: Product, talk: Talk) -> list[Application]:
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(talk.person.id)
        assert person is not None
        return list(await repositories.applications.of_person(person.id))


async def test_a_consultation_asked_for_by_a_double_tap(bot: Product) -> None:
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *ways.SCORING[:3], "[Ответы]"))
    owner.touch("Нужна консультация")
    owner.touch("Нужна консультация")
    await owner.settled()
    assert [one.service for one in await drafts(bot, owner)] == ["consultation"]
    await owner.tap("Нужна консультация")
    assert [one.service for one in await drafts(bot, owner)] == ["placement"]
    clean(bot)


async def test_what_is_sent_for_a_consultation_is_a_consultation(bot: Product) -> None:
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *ways.SCORING, *ways.FINISH))
    await owner.tap("Отправить на консультацию")
    assert [one.service for one in await drafts(bot, owner)] == ["consultation"]
    clean(bot)


@pytest.mark.parametrize("method", ["deleteMessage", "deleteMessages"])
async def test_one_card_when_a_deletion_fails(bot: Product, method: str) -> None:
    """A refused try stays until the next one is right; then both go and the card is drawn once."""
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, ways.ANKETA[0]))
    bot.world.faults.fail(500, method=method)
    await owner.go(("123",) if method == "deleteMessage" else ("123", ways.ANKETA[1]))
    own = [seen(one) for one in owner.messages if one["from"]["is_bot"]]
    cards = [one for one in own if "Позже" in one.buttons]
    assert len(cards) == 1


async def test_a_card_that_waits_is_not_posted_for_an_erased_client(bot: Product) -> None:
    bot.world.faults.fail(500, chat_id=bot.group.id, times=2)
    await apply(bot, bot.owner)
    await bot.owner.begin()
    await bot.owner.go(("[Мои данные]", "[Стереть мои данные]"))
    await bot.owner.tap(bot.owner.card().buttons[0])
    bot.clock.advance(3600)
    bot.app.office.wake()
    await bot.settled()
    assert all("4027000012" not in seen(one).text for one in bot.world.messages(bot.group))


async def test_a_form_that_another_process_has_erased(tmp_path: Path) -> None:
    """`prichal erase` beside the running bot: the next word and the next tap are answered."""
    async with product(tmp_path) as bot:
        owner = bot.owner
        await owner.begin()
        await owner.go((*ways.CONSENT, *ways.ANKETA[:10]))
        async with open_office(bot.settings[0]) as beside:
            async with beside.store.reading() as repositories:
                person = await repositories.people.by_telegram(owner.person.id)
            assert person is not None
            await beside.office.use.erase(person, bot.now())
        failed = metrics.FAILED._value.get()
        owner.touch("Разовые поставки")
        await owner.settled()
        card = await owner.say("Регулярные поставки")
        assert metrics.FAILED._value.get() == failed
        assert "ничего не нашли" in card.text or "/start" in card.text
        clean(bot)


async def test_a_double_tap_sends_once_and_says_so(bot: Product) -> None:
    owner = bot.owner
    await owner.begin()
    await owner.go((*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *ways.SCORING, *ways.FINISH))
    owner.touch("Отправить заявку")
    second = owner.touch("Отправить заявку")
    await owner.settled()
    assert second.answer is not None
    assert second.answer["text"].startswith("Заявка уже отправлена")
    assert "Отправлено. Номер: РМ-2026-00001." in owner.card().text
    assert len(bot.world.messages(bot.group)) == 1


async def test_an_old_button_to_the_result_of_what_lies_with_the_staff(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    message = bot.owner.messages[-1]
    for data in (f"m:resume:{sent.id}", f"m:result:{sent.id}"):
        bot.world.press(bot.owner.person, message, data, stale=True)
        await bot.owner.settled()
        card = bot.owner.card()
        assert "Центр проверяет заявку" in card.text
        assert "Документы заявки" in card.buttons

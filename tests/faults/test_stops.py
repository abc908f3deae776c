"""What a stop leaves open is put right at the next start."""

import os
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from flows.ports import Filling
from flows.usecases.advance import Advance
from handlers.drawer import Drawer, Drawing
from tests.support import ways
from tests.support.product import Product, Talk, clean, product

WHOLE_ANKETA = (*ways.CONSENT, *ways.ANKETA)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        await running.owner.begin()
        await running.owner.go(ways.CONSENT)
        yield running
        clean(running)


def asleep(bot: Product, seconds: float) -> None:
    """Let the bot have been stopped for so long."""
    alive = bot.settings[0].data_dir / "alive"
    then = alive.stat().st_mtime - seconds
    os.utime(alive, (then, then))


def cards(talk: Talk, question: str) -> int:
    return len([one for one in talk.heard if question in one])


async def test_a_card_that_was_not_drawn_is_drawn_at_the_next_start(
    bot: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is committed, and the bot is gone before it can say so."""

    def dead(self: Drawer, drawing: Drawing) -> None:
        del self, drawing

    with monkeypatch.context() as patched:
        patched.setattr(Drawer, "draw", dead)
        await bot.owner.say(ways.ANKETA[0])
        assert cards(bot.owner, "Какой у компании ОГРН?") == 0
    await bot.restart()
    assert cards(bot.owner, "Какой у компании ОГРН?") == 1
    assert cards(bot.owner, "Как полностью называется ваша компания?") == 0
    card = await bot.owner.say(ways.ANKETA[1])
    assert "Какой у компании ИНН?" in card.text


async def test_after_a_short_stop_nothing_is_said(bot: Product) -> None:
    await bot.owner.say(ways.ANKETA[0])
    await bot.stop()
    asleep(bot, 100)
    calls = bot.world.calls.count("sendMessage", "editMessageText")
    await bot.run()
    await bot.settled()
    assert bot.world.calls.count("sendMessage", "editMessageText") == calls


@pytest.mark.parametrize("hours", [0.05, 3, 23])
async def test_after_a_long_stop_the_open_question_is_sent_again(
    bot: Product, hours: float
) -> None:
    """A press made meanwhile never comes: the person must not wait for an answer to it."""
    await bot.owner.go(ways.ANKETA[:10])
    await bot.stop()
    lost = bot.owner.touch("Нет")
    asleep(bot, hours * 3600)
    bot.clock.advance(hours * 3600)
    await bot.run()
    await bot.settled()
    assert lost.answer is None
    card = bot.owner.card()
    assert "С возвращением! Продолжаем с того же места." in card.text
    assert "Вы уже продавали за рубеж?" in card.text
    assert cards(bot.owner, "Вы уже продавали за рубеж?") == 1
    card = await bot.owner.tap("Нет")
    assert "Что вы хотите продавать за рубеж?" in card.text


async def test_what_was_typed_during_a_stop_is_taken(bot: Product) -> None:
    await bot.stop()
    bot.owner.send(ways.ANKETA[0])
    asleep(bot, 3600)
    bot.clock.advance(3600)
    await bot.run()
    await bot.settled()
    card = bot.owner.card()
    assert "✓ Название:" in card.text
    assert "Какой у компании ОГРН?" in card.text
    assert cards(bot.owner, "Как полностью называется ваша компания?") == 0


async def test_a_stop_between_two_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Anketa is stored as finished, the scoring is not opened yet."""

    async def dead(self: Advance, filling: Filling, now: datetime) -> Filling | None:
        raise SystemError("the plug is pulled")

    async with product(tmp_path, webhook=True) as bot:
        await bot.owner.begin()
        await bot.owner.go(WHOLE_ANKETA)
        with monkeypatch.context() as patched:
            patched.setattr(Advance, "__call__", dead)
            bot.owner.touch("Всё верно, дальше")
            await bot.world.until(lambda: bot.world.webhook.target.last_error)
            await bot.stop()
        bot.world.updates.clear()  # Telegram has forgotten the press
        await bot.run()
        await bot.settled()
        card = bot.owner.card()
        assert "Скоринг" in card.text
        assert "Это мы уже знаем." in card.text

"""What the whole way costs: calls an answer, taps, typed messages, what is left in the chat."""

from pathlib import Path

from tests.support import ways
from tests.support.product import FILE, TAP, clean, product

WHOLE = (*ways.ANKETA, *ways.FINISH, *ways.SCORING, *ways.FINISH)


async def test_at_most_two_calls_an_answer(tmp_path: Path) -> None:
    """Besides answerCallbackQuery; a file has to be fetched (getFile) as well."""
    async with product(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go(ways.CONSENT)
        log = bot.world.calls
        for step in WHOLE:
            log.clear()
            await bot.owner.step(step)
            free = ("getUpdates", "answerCallbackQuery", "getFile")
            assert log.count(but=free) <= 2, (step, log.counts)
            assert log.count("getFile") == bool(FILE.fullmatch(step))
            assert log.count("answerCallbackQuery") == bool(TAP.fullmatch(step))
            clean(bot)


async def test_a_mistake_costs_no_more(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go(ways.CONSENT)
        log = bot.world.calls
        for step in ways.ANKETA_WITH_MISTAKES:
            log.clear()
            await bot.owner.step(step)
            free = ("getUpdates", "answerCallbackQuery", "getFile")
            assert log.count(but=free) <= 2, (step, log.counts)


async def test_what_the_whole_way_asks_of_a_person(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await bot.owner.begin()
        steps = (*ways.CONSENT, *WHOLE, "[Отправить заявку]")
        await bot.owner.go(steps)
        left = bot.owner.messages
        taps = sum(bool(TAP.fullmatch(step)) for step in steps)
        files = sum(bool(FILE.fullmatch(step)) for step in steps)
        # /start, the files that were sent, and the one card.
        assert len(left) == 1 + files + 1
        assert "Отправлено. Номер: РМ-2026-00001." in left[-1]["text"]
        # 31 questions of the Anketa and 49 of the scoring, 10 of these taken over with 3 taps.
        assert (taps, files, len(steps) - taps - files) == (62, 2, 23)
        clean(bot)

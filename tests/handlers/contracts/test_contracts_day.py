"""The day of a contract is written into the chat although there are buttons for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.contracts import CENTRE, given, ledger
from tests.support.product import Product, clean, product

ASKED = ("[Рассказать о контракте]", "[Контракт]")


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        await given(running, "ХК-2026-00901")
        yield running
        clean(running)


async def test_a_day_is_taken_without_a_reply_and_the_question_goes(bot: Product) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go(ASKED)
    question = owner.card().message_id
    await owner.say("01.12.2026")
    assert "не наступил" in owner.card().text
    assert await ledger(bot) == []
    await owner.say("1 октября 2026")
    assert owner.card().text.startswith("Записали: Контракт от 01.10.2026")
    assert question not in [one["message_id"] for one in owner.messages]
    (contract,) = await ledger(bot)
    assert contract.deal.signed_on.isoformat() == "2026-10-01"
    await owner.say("02.10.2026")
    assert len(await ledger(bot)) == 1, "one question, one answer"


async def test_other_words_are_looked_for_and_a_tapped_day_ends_the_waiting(bot: Product) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go(ASKED)
    await owner.say("выставка")
    assert "Международная выставка" in owner.card().buttons
    await owner.say("/contracts")
    await owner.go((*ASKED, "[Вчера]"))
    assert owner.card().text.startswith("Записали")
    await owner.say("01.10.2026")
    assert len(await ledger(bot)) == 1


async def test_consent_leads_on_to_what_was_pressed(bot: Product) -> None:
    newcomer = bot.newcomer("Инна")
    await newcomer.say("/contracts")
    await newcomer.go(("[Рассказать о контракте]", "[Согласен]", "[Продажа на площадке]"))
    assert "Какого числа была продажа?" in newcomer.card().text


async def test_a_day_before_the_service_was_asked_for_is_asked_about_once(bot: Product) -> None:
    """The mistake of a year; an old contract is taken all the same, if it is one."""
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go((*ASKED, "01.01.1990"))
    assert "Контракт от 01.01.1990" in owner.card().text
    assert "Дата раньше, чем вы обратились за услугой (21.09.2026): верно?" in owner.card().text
    assert await ledger(bot) == []
    await owner.go(("[Другой день]", "20.09.2026"))
    assert "Контракт от 20.09.2026" in owner.card().text
    assert "верно?" in owner.card().text
    await owner.tap("Да, верно")
    assert owner.card().text.startswith("Записали: Контракт от 20.09.2026")
    (contract,) = await ledger(bot)
    assert contract.deal.signed_on.isoformat() == "2026-09-20"
    await owner.say("/contracts")
    await owner.go((*ASKED, "[Другой день]", "21.09.2026"))
    assert owner.card().text.startswith("Записали: Контракт от 21.09.2026")


async def test_a_button_that_nobody_drew_brings_no_day_that_cannot_be_written(
    bot: Product,
) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    for day in ("1600-01-01", "2026-12-31", "soon"):
        for name in ("ctsure", "ctday"):
            owner.world.press(
                owner.person, owner.messages[-1], f"m:{name}:0/contract/{day}", stale=True
            )
            await owner.settled()
    assert await ledger(bot) == []

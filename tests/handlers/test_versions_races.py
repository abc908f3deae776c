"""A form is edited while people answer, and while the bot is stopped at any moment."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.app import open_app
from bot.office import Opened, open_office
from bot.running import served
from flows.actions import Typed
from flows.errors import Conflict
from flows.ports import Filling
from flows.session import Session
from storage.editions import editions
from tests.support import ways
from tests.support.databases import BACKENDS, database
from tests.support.own_packs import PACK, OwnPacks, own_packs
from tests.support.product import Product, clean, product

DESCRIPTION = """      - id: product_description
        kind: long_text
        clause: Прил. 1
        official: >-
          Описание продукции, планируемой к экспорту: Необходимо внести информацию по всем
          продуктам, по которым планируется экспорт
"""

ENOUGH = 1_000_000
"""Turns of the loop in which one draft is surely moved."""


@pytest.fixture
def packs(tmp_path: Path) -> OwnPacks:
    return own_packs(tmp_path)


@pytest.fixture(params=BACKENDS)
async def bot(
    request: pytest.FixtureRequest, tmp_path: Path, packs: OwnPacks
) -> AsyncIterator[Product]:
    """A bot in which somebody has filled half of a form."""
    async with (
        database(request.param, tmp_path) as url,
        product(tmp_path, database=url, packs_dir=packs.folder) as running,
    ):
        await running.owner.begin()
        await running.owner.go((*ways.CONSENT, *ways.ANKETA[:12]))
        yield running
        clean(running)


@asynccontextmanager
async def newer(bot: Product, packs: OwnPacks) -> AsyncIterator[Opened]:
    """Another copy of the program with the packs as they are now; it does nothing by itself."""
    async with open_office(bot.settings[0], bot.now) as opened:
        office = opened.office
        found = editions(office.library.pack(PACK), packs.folder / PACK)
        await office.use.publish(found, bot.now())
        yield opened


async def draft_of(opened: Opened, telegram: int) -> tuple[int, Filling]:
    """The person's draft: its id and its only form."""
    async with opened.store.reading() as repositories:
        person = await repositories.people.by_telegram(telegram)
        assert person is not None
        [application] = await repositories.applications.of_person(person.id)
        [filling] = await repositories.fillings.of_application(application.id)
    return application.id, filling


async def planned(opened: Opened) -> int:
    async with opened.store.reading() as repositories:
        return (await repositories.deliveries.counts()).get("planned", 0)


def whole(session: Session) -> list[str]:
    """Every value that is held, wherever it stands."""
    return sorted(str(answer.value) for answer in session.answers.values())


async def test_a_stop_at_any_moment_leaves_a_draft_before_or_behind(
    bot: Product, packs: OwnPacks
) -> None:
    packs.without_site()
    packs.other_experience()
    async with newer(bot, packs) as opened:
        id_, before = await draft_of(opened, bot.owner.person.id)
        wanted = opened.office.library.form(PACK, "anketa").version
        stops = 0
        turns = 0
        while turns < ENOUGH:
            task = asyncio.create_task(opened.office.use.move_drafts(id_, bot.now()))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            _, now = await draft_of(opened, bot.owner.person.id)
            if now.session.version == wanted:
                break
            stops, turns = stops + 1, turns + max(1, turns // 5)
            assert now.session == before.session
            assert await planned(opened) == 0
        assert stops > 1
        assert now.session.version == wanted
        assert whole(now.session) == whole(before.session)
        assert await planned(opened) == 1
    await bot.restart()
    told = [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    assert len(told) == 1


async def test_who_answers_at_that_moment_is_first_and_moved_afterwards(
    bot: Product, packs: OwnPacks
) -> None:
    packs.other_experience()
    async with newer(bot, packs) as opened:
        id_, before = await draft_of(opened, bot.owner.person.id)
        await bot.owner.say(ways.ANKETA[12])
        async with opened.store.transaction() as repositories:
            with pytest.raises(Conflict):
                await repositories.drafts.move(before, before.session, bot.now())
        [move] = await opened.office.use.move_drafts(id_, bot.now())
        assert ways.ANKETA[12] in move.filling.session.values().values()


async def test_an_answer_to_a_draft_that_was_just_moved_is_taken(
    bot: Product, packs: OwnPacks
) -> None:
    """By another copy of the program, which has not heard of the edit yet."""
    packs.other_experience()
    async with newer(bot, packs) as opened:
        id_, _ = await draft_of(opened, bot.owner.person.id)
        assert await opened.office.use.move_drafts(id_, bot.now())
        card = await bot.owner.say(ways.ANKETA[12])
        assert "Описание товара: Травяной чай" in card.text
        _, after = await draft_of(opened, bot.owner.person.id)
        assert after.session.values()["product_description"] == ways.ANKETA[12]


async def test_words_for_a_question_that_is_gone_are_no_answer_to_another(
    bot: Product, packs: OwnPacks
) -> None:
    packs.edit("forms/anketa.yaml", DESCRIPTION, "")
    async with newer(bot, packs) as opened:
        id_, before = await draft_of(opened, bot.owner.person.id)
        await opened.office.use.move_drafts(id_, bot.now())
        filled = await opened.office.use.fill(before, Typed("10.83"), bot.now())
        assert filled.filling.session.version != before.session.version
        assert "10.83" not in str(filled.filling.session.values())


async def test_words_said_while_the_bot_was_away_are_no_answer_to_another_question(
    bot: Product, packs: OwnPacks
) -> None:
    await bot.stop()
    bot.owner.send("10.83")
    packs.edit("forms/anketa.yaml", DESCRIPTION, "")
    await bot.run()
    await bot.owner.settled()
    # The card and what is told of the edit go their own ways: either may come first.
    assert any("Какие у компании коды ОКВЭД" in card.text for card in bot.owner.cards())
    async with open_office(bot.settings[0], bot.now) as opened:
        _, filling = await draft_of(opened, bot.owner.person.id)
    assert "10.83" not in str(filling.session.values())
    card = await bot.owner.say(ways.ANKETA[13])
    assert "✓ Коды ОКВЭД: 10.83" in card.text


async def test_an_old_button_is_stale_and_says_so(bot: Product, packs: OwnPacks) -> None:
    await bot.stop()
    press = bot.owner.touch("Назад")
    packs.other_experience()
    async with open_app(bot.settings[0], bot.now) as app:
        # A press that is taken before the draft has moved would be no stale one.
        await app.mover.settled()
        await app.office.drawer.settled()
        bot.apps.append(app)
        async with served(app):
            await bot.settled()
            assert press.answer is not None
            assert "из прошлого шага" in press.answer["text"]
            card = next(one for one in bot.owner.cards() if "Ответы" in " ".join(one.buttons))
            assert "Опишите каждый товар" in card.text
        bot.apps.clear()


async def test_words_that_come_after_the_new_card_but_were_said_before_it_are_asked_about(
    bot: Product, packs: OwnPacks
) -> None:
    await bot.stop()
    bot.owner.send("10.83")
    packs.edit("forms/anketa.yaml", DESCRIPTION, "")
    async with open_app(bot.settings[0], bot.now) as app:
        await app.mover.settled()
        await app.office.drawer.settled()
        bot.apps.append(app)
        async with served(app):
            card = await bot.owner.shown()
            assert "пришло раньше, чем появился этот вопрос" in card.text
            assert "✓ Коды ОКВЭД: 10.83" in (await bot.owner.tap("10.83")).text
        bot.apps.clear()

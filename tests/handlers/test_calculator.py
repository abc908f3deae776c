"""The own-share calculator in the chat: by tap and by a typed price, for services and for parts."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from flows.application import FilledForm
from tests.support.product import Card, Product, Talk, clean, product

CENTRES = Path(__file__).parents[2] / "centres"
HOUR = 3600


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRES / "khabarovsk.yaml") as running:
        yield running
        clean(running)


@pytest.fixture
async def olga(bot: Product) -> Talk:
    who = bot.newcomer("Ольга")
    await who.begin()
    return who


async def asked(who: Talk, service: str) -> Card:
    """The calculator of a service, which is found by its number."""
    await who.begin(f"s_khabarovsk-export_{service}")
    return await who.tap("Посчитать мою долю")


def plain(card: Card) -> str:
    return card.text.replace("\u00a0", " ")


async def test_a_typed_price_is_divided_with_the_working(olga: Talk) -> None:
    card = await asked(olga, "s4_2")
    assert "Сколько это стоит целиком?" in card.text
    result = plain(await olga.say("1,4 млн"))
    assert "Заплатит центр: 1 000 000 ₽\nЗаплатите вы: 400 000 ₽" in result
    assert "• Доля бизнеса: 20 % от 1 400 000 ₽ = 280 000 ₽ (разд. 3, п. 4.2)" in result


async def test_a_sum_is_a_tap_away_and_another_one_may_follow(olga: Talk) -> None:
    await asked(olga, "s4_2")
    card = await olga.tap("500\u00a0000\u00a0₽")
    assert "Заплатите вы: 100 000 ₽" in plain(card)
    await olga.tap("Другая сумма")
    assert "Заплатите вы: 20 000 ₽" in plain(await olga.say("100000"))


async def test_a_part_with_a_price_of_its_own_is_chosen(olga: Talk) -> None:
    card = await asked(olga, "s5_1")
    assert "Что посчитать?" in card.text
    await olga.tap(card.rows[-2][0])
    assert "Заплатит центр: 300 000 ₽\nЗаплатите вы: 200 000 ₽" in plain(await olga.say("500 000"))


async def test_a_slip_is_told_and_the_next_number_counts(olga: Talk) -> None:
    await asked(olga, "s4_2")
    assert "Можно от 0,01" in (await olga.say("0")).text
    assert "Заплатите вы: 20 000 ₽" in plain(await olga.say("100000"))


async def test_words_are_a_search_and_an_old_question_is_forgotten(
    bot: Product, olga: Talk
) -> None:
    await asked(olga, "s4_2")
    assert "Бизнес:" not in (await olga.say("найти покупателя")).text
    await asked(olga, "s4_2")
    bot.clock.advance(2 * HOUR)
    assert "Бизнес:" not in (await olga.say("100000")).text


async def test_what_was_granted_this_year_lowers_the_ceiling(bot: Product, olga: Talk) -> None:
    """Staff record what the centre pays; the company's next sum is worked out with it."""
    office, now = bot.app.office, bot.now()
    person = await office.use.welcome(olga.person.id, olga.chat.id, "ru", now)
    async with office.store.transaction() as repositories:
        await repositories.people.remember(person.id, {"company.inn": "2700000016"})
        draft = await repositories.applications.add("khabarovsk-export", "s4_2", person.id, now)
    await submitted(bot, draft.id, "2700000016", Decimal(700_000))
    await asked(olga, "s4_2")
    text = plain(await olga.say("1000000"))
    assert "Уже получено 700 000 ₽, осталось 300 000 ₽" in text
    assert "Заплатит центр: 300 000 ₽" in text


async def submitted(bot: Product, application_id: int, inn: str, granted: Decimal) -> None:
    """The application as if it had been sent and decided upon."""
    office = bot.app.office
    form = office.library.form("khabarovsk-export", "application_certification")
    async with office.store.transaction() as repositories:
        await repositories.versions.keep(form, bot.now())
        application = await repositories.applications.get(application_id)
        question = next(one for one in form.questions if one.kind == "inn")
        sent = replace(
            application,
            number="ХК-2026-00001",
            state="filed",
            submitted_at=bot.now(),
            forms={form.id: FilledForm(form.version, {question.id: inn})},
        )
        await repositories.applications.save(sent)
    anna = bot.staff(2001)
    card = await anna.say(f"/sum 1 {granted}")
    assert "центр платит 700 000 ₽" in plain(card)

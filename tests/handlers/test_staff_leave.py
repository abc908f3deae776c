"""Handing over, leave and deputies."""

from datetime import date

import pytest

from tests.support.desk import desk, now_is, press
from tests.support.product import Product
from tests.support.staff import ANNA, BORIS, VERA, apply


async def test_handed_over_with_a_mention_and_back(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    anna, boris = bot.staff(ANNA), bot.staff(BORIS)
    await anna.tap("Взять в работу")
    await anna.tap("Ещё")
    await anna.tap("Передать коллеге")
    assert await press(anna, "Борис Маяков") == ("Передано: Борис Маяков", False)
    assert (await now_is(bot, sent)).performer == BORIS
    line = next(
        one for one in bot.world.messages(bot.group) if "передаёт вам" in one.get("text", "")
    )
    assert line["entities"][0]["user"]["id"] == BORIS
    await anna.tap("Ещё")
    await anna.tap("Передать коллеге")
    assert await press(anna, "Вера Гаваньева") == ("Заявку уже взял(а) Борис Маяков.", True)
    await boris.tap("Ещё")
    await boris.tap("Вернуть в очередь")
    assert (await now_is(bot, sent)).performer is None


async def test_leave_with_a_deputy_stands_on_the_card(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    anna, boris = bot.staff(ANNA), bot.staff(BORIS)
    await anna.tap("Взять в работу")
    assert "с 20.11" not in (await anna.say("/away 20.11-27.11 Борис")).text
    assert "вместо вас Борис Маяков" in anna.card().text
    await boris.say(f"/app {sent.number}")
    assert "Анна Причалова (в отпуске до 27.11.2026, вместо: Борис Маяков)" in desk(bot, sent).text
    async with bot.app.store.reading() as repositories:
        assert await repositories.absences.now(date(2026, 11, 21)) == {ANNA: BORIS}
        assert await repositories.absences.now(date(2026, 11, 28)) == {}
    await boris.tap("Ещё")
    await boris.tap("Вернуть в очередь")
    assert (await now_is(bot, sent)).performer is None
    assert "с возвращением" in (await anna.say("/back")).text
    assert "отпуск не записан" in (await anna.say("/back")).text


async def test_who_stands_in_is_asked_where_nobody_was_named(bot: Product) -> None:
    anna = bot.staff(ANNA)
    page = await anna.say("/away 01.12–14.12")
    assert page.buttons == ["Борис Маяков", "Вера Гаваньева"]
    await anna.tap("Вера")
    assert "вместо вас Вера Гаваньева" in anna.card().text
    assert "Анна Причалова: 01.12.2026–14.12.2026, вместо: Вера" in (await anna.say("/away")).text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/away 01.12-14.12 Зина", "Не понял, кто заменит: «Зина»"),
        ("/away Вера 01.12-14.12", "Записать отпуск коллеги может только руководитель"),
        ("/away 01.10-02.10", "Эти дни уже прошли"),
        ("/away когда-нибудь", "/away 01.12-14.12 Борис"),
    ],
)
async def test_a_leave_that_can_not_be(bot: Product, said: str, answer: str) -> None:
    assert answer in (await bot.staff(ANNA).say(said)).text


async def test_the_head_writes_down_a_colleague_who_fell_ill(bot: Product) -> None:
    told_ = await bot.staff(VERA).say("/away Анна 20.11-24.11 Борис")
    assert "Анна Причалова: 20.11.2026–24.11.2026" in told_.text

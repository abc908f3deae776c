"""A member of a cluster goes the whole way in the chat, from the check to the support given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from tests.support.product import Product, clean, product
from tests.support.staff import cleared

OREL = DEFAULT_CENTRE.with_name("orel.yaml")

BUSINESS = ("[Согласен, дальше]", "[Да]", "[В Орловской области]", "15.03.2021", "[Да]", "[Да]")
NOTHING_BAD = (
    "[Ничего из этого]",  # procedures
    "[Ничего из этого]",  # trades
    *("[Нет]", "[Нет]", "[Нет]"),  # debt, violation, group of persons
    "[Да]",  # a family of the СВО
    "[Всё верно, дальше]",
)
MEMBER = (*BUSINESS, "[Да]", "[Туристский]", *NOTHING_BAD)
PARTS = ("[Исследование рынка]", "[Готово]", "[Всё верно, дальше]")
PASSPORT = (
    "ООО «Пример»",
    "5700000012",
    "Образцов Пётр Сергеевич, директор",
    "+7 910 123-45-67",
    "info@example.com",
    "Орловские сладости",
    "[Пропустить]",
    "Делаем зефир из орловских яблок",
    "Новая упаковка",
    *("Дизайн упаковки", "180 000", "160 000", "[Да]"),
    *("Печать макетов", "20 000", "10 000", "[Нет]"),
    "0 4200 4200 4200 5000 5000",
    "1 1 1 2 3 3",
    "10 11 12 12 14 15",
    "[Нет]",
    "Примерова Анна Ивановна, директор",
    "[Пропустить]",
    "[Пропустить]",
    "[Всё верно, дальше]",
)
SLIDES = ("📎 slides.pdf", "[Всё верно, дальше]")
DECISIONS = (
    ("[На Комиссию]",),
    ("[Протокол подписан]", "[Сегодня]"),
    ("[Поддержать]",),
    ("[Договор подписан]",),
    ("[Акт подписан]",),
    ("[Отчёт принят]",),
)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=OREL) as running:
        yield running
        clean(running)


async def test_from_the_selection_to_the_support(bot: Product) -> None:
    await bot.owner.begin("s_orel-cluster_s4_6_3")
    ready = await bot.owner.go(("[Подать заявку]", *MEMBER, *PARTS, *PASSPORT, *SLIDES))
    assert "препятствий нет" in ready.text
    sent = await bot.owner.tap("Отправить заявку")
    assert "ОК-2026-00001" in sent.text
    async with bot.app.store.reading() as repositories:
        application = await repositories.applications.by_number("ОК-2026-00001")
    assert application is not None
    anna = bot.staff(2001)
    for steps in DECISIONS:
        await cleared(bot, application)
        await anna.say("/app 1")
        await anna.go(steps)
    await bot.owner.begin()
    mine = await bot.owner.tap("Мои заявки")
    assert "✅ ОК-2026-00001" in mine.buttons
    assert "Услуга оказана" in mine.text


async def test_a_newcomer_is_told_what_to_do_first(bot: Product) -> None:
    await bot.owner.begin("s_orel-cluster_check")
    outside = (*BUSINESS, "[Нет]", "[Да]", *NOTHING_BAD)  # in no cluster, with a code that fits
    told = await bot.owner.go(("[Пройти проверку]", *outside))
    assert "Софинансирование — только для участников кластеров области (п. 5.2)" in told.text
    assert "Вступить в кластер — область" in told.buttons

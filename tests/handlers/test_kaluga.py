"""A centre with the marketplaces and the standard, as a business and its staff meet them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.product import Product, clean, product
from tests.support.staff import ANNA

CENTRE = Path(__file__).parents[2] / "centres" / "kaluga.yaml"

BEGIN = ("[Подать заявку]", "[Согласен, дальше]")
COMPANY = ("ООО «Пример-Экспорт»", "4027000012")
PERSON = ("Образцов Пётр Сергеевич", "8 910 123-45-67", "export@example.com")
SEND = ("[Всё верно, дальше]", "[Отправить в центр]")

COMPLAINT = (
    *BEGIN,
    *COMPANY,
    *PERSON,
    "[Жалоба]",
    "[Оператор]",
    "[Готово]",
    "[Пропустить]",
    "[Пропустить]",
    "Оператор два месяца не размещает товар",
    "[Пропустить]",
    "[Пропустить]",
    *SEND,
)

SURVEY = (
    "[Заполнить]",
    "[Согласен, дальше]",
    *COMPANY,
    "[Да]",  # an SME
    "10.83",
    *PERSON,
    "[Товары]",
    "[Готово]",
    "[Нет, но собираемся]",
    "[Ищем покупателей]",
    "Турция",
    "Продать первую партию чая в Турцию",
    "[Нет, но хотим]",
    "[Нет]",  # not supported yet
    "[Поездки к покупателям]",
    "[Готово]",
    "[Пропустить]",
    "[Требования и запреты другой страны]",
    "[Готово]",
    "Турция",
    "Для чая нужен сертификат, который в России не выдают",
    "[Да]",  # may be passed on
    "0",
    "[Нет]",  # interns
    "[Да]",  # the council
    *SEND,
)

ANSWER = "Оператор разместит товар до пятницы."


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running
        clean(running)


async def decide(bot: Product, verb: str, words: str) -> None:
    """Press a button on the card in the group and write what it asks for."""
    anna = bot.staff(ANNA)
    asked = await anna.tap(verb)
    anna.send(words, reply_to=asked.message_id)
    await anna.settled()


async def test_a_complaint_is_registered_and_answered(bot: Product) -> None:
    """[rec-marketplaces 3.8 (14)]."""
    await bot.owner.begin("s_rec-marketplaces_complaint")
    await bot.owner.go(COMPLAINT)
    card = await bot.staff(ANNA).shown()
    assert "РМ-2026-00001 · Жалоба" in card.text
    assert "Сейчас: Жалоба зарегистрирована" in card.text
    await decide(bot, "Ответить на жалобу", ANSWER)
    news = bot.owner.card()
    assert "Центр ответил на жалобу" in news.text
    assert ANSWER in news.text


async def test_a_barrier_that_the_region_cannot_remove_is_passed_on(bot: Product) -> None:
    """[export-standard 9]; what a beginner has not got is not asked."""
    await bot.owner.begin("s_export-standard_survey")
    await bot.owner.go(SURVEY)
    assert "ЭС-2026-00001" in bot.owner.card().text
    await decide(bot, "Передать в ФОИВ и РЭЦ", "Передали в Минпромторг.")
    assert "Вопрос передан" in bot.owner.card().text


async def test_who_is_no_sme_is_told_why_and_led_to_the_consultation(bot: Product) -> None:
    """[rec-marketplaces 1, 5.2]."""
    await bot.owner.begin("s_rec-marketplaces_placement")
    card = await bot.owner.go(
        (
            "[Проверить, подхожу ли я]",
            "[Согласен, дальше]",
            "[Да]",
            "[Нет]",
            "[Да]",
            "[Да]",
            "[Всё верно, дальше]",
        )
    )
    assert "нет в реестре малого и среднего бизнеса" in card.text
    assert "1 (Меры поддержки)" in card.text
    assert "Консультация" in card.buttons


async def test_the_catalogue_has_both_regulations(bot: Product) -> None:
    await bot.owner.begin("apply")
    card = await bot.owner.tap("Маркетплейс")
    for service in ("Размещение на маркетплейсах", "Выход на зарубежную площадку"):
        assert service in card.buttons
    assert "Жалоба" not in card.buttons

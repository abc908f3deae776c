"""Whole conversations as golden files: read them as the person in the chat does.

`REWRITE_TRANSCRIPTS=1 pytest tests/handlers/test_transcripts.py` writes them anew.
"""

from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from tests.support import ways
from tests.support.product import clean, product
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")


async def test_the_whole_way_in_russian(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        page = Transcript(bot.owner, "От /start до отправленной заявки, с ошибками по дороге")
        await page.begin()
        await page.go(ways.CONSENT)
        page.remark("Анкета: каждый вопрос")
        await page.go(ways.ANKETA_WITH_MISTAKES)
        await page.go(ways.FINISH)
        page.remark("Скоринг: каждый вопрос, противоречие, шаг назад и исправление")
        await page.go(ways.SCORING_WITH_MISTAKES)
        await page.go(ways.FINISH)
        page.remark("Результат и отправка")
        await page.go(("[Из чего балл]", "[Назад]", "[Площадки]", "[Назад]"))
        await page.go(("[Отправить заявку]", "[Что с заявкой]"))
        same(page, PAGES / "whole_way_ru.txt")
        clean(bot)


async def test_the_whole_way_in_english(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        page = Transcript(
            bot.newcomer("Olga", language_code="en"), "From /start to the application"
        )
        await page.begin()
        await page.go(ways.CONSENT_EN)
        page.remark("The Anketa: every question")
        await page.go(ways.ANKETA_EN)
        await page.go(ways.FINISH_EN)
        page.remark("The scoring: every question")
        await page.go(ways.SCORING_EN)
        await page.go(ways.FINISH_EN)
        page.remark("The result, and sending")
        await page.go(("[Score explained]", "[Back]", "[Marketplaces]", "[Back]"))
        await page.go(("[Send the application]", "[Where is it now]"))
        same(page, PAGES / "whole_way_en.txt")
        clean(bot)


async def test_later_and_back(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        page = Transcript(bot.owner, "«Позже», через месяц снова, и перезапуск бота посередине")
        await page.begin()
        await page.go((*ways.CONSENT, *ways.ANKETA[:3], "[Позже]"))
        page.remark("Пока анкета отложена, слова никуда не попадают")
        await page.go(("248000, Калуга",))
        page.remark("Через месяц; за это время бота перезапускали")
        bot.clock.advance(30 * 24 * 3600)
        await bot.restart()
        await page.begin()
        await page.go(("[Продолжить заполнение]", ways.ANKETA[3]))
        page.remark("/start посередине: анкета откладывается, одна карточка, не две")
        await page.begin()
        await page.go(
            ("[Продолжить заполнение]", "[Ответы]", "[Продолжить]", "[Позже]", "[В меню]")
        )
        same(page, PAGES / "later_ru.txt")
        clean(bot)


WINDOW = "opens: 2026-01-15, closes: 2027-12-31"


@pytest.mark.parametrize(
    ("name", "window"),
    [
        ("intake_announced_ru", "opens: 2027-02-01, closes: 2027-02-28"),
        ("intake_closed_ru", "opens: 2026-01-15, closes: 2026-11-19"),
    ],
)
async def test_consultation_while_intake_is_closed(tmp_path: Path, name: str, window: str) -> None:
    demo = DEFAULT_CENTRE.read_text(encoding="utf-8")
    assert WINDOW in demo
    centre = tmp_path / "centre.yaml"
    centre.write_text(demo.replace(WINDOW, window), encoding="utf-8")
    async with product(tmp_path, centre=centre) as bot:
        page = Transcript(bot.owner, "Приём закрыт: консультация и «сообщить, когда откроется»")
        await page.begin()
        await page.go(ways.CONSENT[:2])
        await bot.owner.go((*ways.CONSENT[2:], *ways.ANKETA, *ways.FINISH, *ways.SCORING))
        page.remark("Анкета и скоринг заполнены")
        await page.go(ways.FINISH)
        await page.go(("[Сообщить, когда откроется приём]", "[Отправить на консультацию]"))
        same(page, PAGES / f"{name}.txt")
        clean(bot)


async def test_privacy(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        page = Transcript(bot.owner, "Мои данные: получить, отозвать согласие, стереть")
        await page.begin()
        await page.go(("[Мои данные]", "[В меню]"))
        await bot.owner.go((*ways.CONSENT, *ways.ANKETA[:5]))
        page.remark("Согласие дано, анкета начата")
        await page.begin()
        await page.go(
            ("[Мои данные]", "[Получить мои данные]", "[Отозвать согласие]", "[Да, отозвать]")
        )
        page.remark("После отзыва анкету не продолжить без нового согласия")
        await page.go(("[В меню]", "[Продолжить заполнение]", "[Не сейчас]"))
        await page.go(("[Мои данные]", "[Стереть мои данные]", "[Не сейчас]"))
        await page.go(("[Стереть мои данные]", "[Да, стереть]"))
        page.remark("Человек снова нажимает /start: он здесь впервые")
        await page.begin()
        await page.go(("[Мои заявки]",))
        same(page, PAGES / "privacy_ru.txt")
        clean(bot)


async def test_my_applications(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await bot.owner.begin()
        steps = (*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *ways.SCORING, *ways.FINISH)
        await bot.owner.go((*steps, "[Отправить заявку]"))
        page = Transcript(bot.owner, "Мои заявки: состояние, анкета, документы; вторая заявка")
        await page.go(("/applications", "[РМ-2026-00001]", "[Форма в PDF]", "[Форма в Word]"))
        await page.go(("[Документы заявки]", "[К заявке]", "[Мои заявки]"))
        await page.go(("[В меню]", "[Моя компания]"))
        page.remark("Вторая заявка: спрашивать заново почти нечего")
        await page.go(("[В меню]", "[Чем поможет центр]", "[Консультация]", "[Подать заявку]"))
        await page.go(
            (
                "[Всё верно]",
                "[Позже]",
                "[В меню]",
                "[Мои заявки]",
                "[Черновик]",
                "[Удалить черновик]",
                "[Да, удалить]",
            )
        )
        await page.go(("/help",))
        same(page, PAGES / "my_applications_ru.txt")
        clean(bot)

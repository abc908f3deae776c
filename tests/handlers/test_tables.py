"""Tables, declarations and texts to read, in the chat: a whole form of a small made-up pack."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import bot.office
import storage.packs
from bot.settings import DEFAULT_CENTRE
from tests.support.product import Card, Product, clean, product
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")
PACKS = Path(__file__).parent.parent / "support" / "packs"

GOODS = (
    "[Понятно]",
    "ООО «Пример»",
    "Сыр",
    "0406 90",
    "[Да]",
    "Казахстан",
    "[Да]",
    "Масло",
    "0405",
    "[Нет]",
    "[Да]",
    "Мёд",
    "0409",
    "[Нет]",
)
"""To the end of the first table: three items, the first of them sold abroad."""


@asynccontextmanager
async def fair(folder: Path, patch: pytest.MonkeyPatch) -> AsyncIterator[Product]:
    """A bot whose only pack is the fair."""
    patch.setattr(storage.packs, "PACKS", PACKS)
    patch.setattr(bot.office, "PACKS", PACKS)
    centre = folder / "centre.yaml"
    demo = DEFAULT_CENTRE.read_text("utf-8")
    centre.write_text(demo.replace("packs: [rec-marketplaces]", "packs: [fair]"), "utf-8")
    async with product(folder, centre=centre) as running:
        yield running


async def begun(running: Product) -> Card:
    """The form is open, whatever the menu looks like."""
    await running.owner.begin()
    office, telegram = running.app.office, running.owner.person.id
    async with office.store.reading() as repositories:
        person = await repositories.people.by_telegram(telegram)
    assert person is not None
    person = await office.use.give_consent(person, running.now())
    await office.use.start_application(person, "fair", "stand", running.now())
    await running.owner.begin()
    return await running.owner.tap("Продолжить заполнение")


async def test_a_form_with_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with fair(tmp_path, monkeypatch) as running:
        await begun(running)
        page = Transcript(running.owner, "Заявка с таблицами, подтверждением и текстом для чтения")
        await page.go(("не понял", *GOODS))
        page.remark("Постоянные строки: числа по одному или всей строкой сразу")
        await page.go(("100; 120", "100 120 130 140", "10"))
        page.remark("К обзору и обратно: строка открывается целиком, её можно поправить и убрать")
        await page.go(("[Ответы]", "[Товар 1]", "[Название]", "Сыр полутвёрдый"))
        await page.go(("[Товар 2]", "[Убрать]", "[+ Товар]", "[Да]", "Пряники", "190520", "[Нет]"))
        page.remark("Остаток строки разом; пробел может разделять и числа, и тысячи")
        await page.go(("12 130 140", "[12; 130; 140]"))
        page.remark("Строк может и не быть вовсе")
        await page.go(("[Да]", "ООО «Образец»", "[Пропустить]", "[Нет]"))
        page.remark("Подтверждение, и все ответы на виду")
        await page.go(("нет", "[Подтверждаю]", "[Посмотреть ответы]", "[Дальше ›]"))
        same(page, PAGES / "tables_ru.txt")
        clean(running)

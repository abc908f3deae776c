"""Tables, declarations and texts to read, in the chat: a whole form of a small made-up pack."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.settings import DEFAULT_CENTRE
from flows.conditions import Value
from handlers.views import staff_pages
from handlers.views.staff_dossier import Dossier
from locales.lookup import pack_texts
from locales.texts import texts
from storage.packs import load_centre
from tests.support.fair import PACKS, application
from tests.support.fair import fair as fair_pack
from tests.support.product import Card, Product, clean, product
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")

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
async def fair(folder: Path) -> AsyncIterator[Product]:
    """A bot whose only pack is the fair."""
    centre = folder / "centre.yaml"
    demo = DEFAULT_CENTRE.read_text("utf-8")
    centre.write_text(demo.replace("packs: [rec-marketplaces]", "packs: [fair]"), "utf-8")
    async with product(folder, centre=centre, packs_dir=PACKS) as running:
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


async def test_a_form_with_tables(tmp_path: Path) -> None:
    async with fair(tmp_path) as running:
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
        await page.go(("нет", "[Подтверждаю]", "[Посмотреть ответы]", "[Следующие ›]"))
        same(page, PAGES / "tables_ru.txt")
        clean(running)


async def test_a_row_that_was_taken_out_is_gone_after_a_restart(tmp_path: Path) -> None:
    async with fair(tmp_path) as running:
        await begun(running)
        await running.owner.go((*GOODS, "[Ответы]", "[Товар 1]", "[Убрать]", "[Позже]"))
        await running.restart()
        await running.owner.begin()
        card = await running.owner.go(("[Продолжить заполнение]",))
        said = [line for line in card.text.splitlines() if "Товар" in line]
        assert said == [
            "· Товар 1: Масло · 0405 · За рубеж: Нет",
            "· Товар 2: Мёд · 0409 · За рубеж: Нет",
        ]
        clean(running)


def staff_lines(answers: Mapping[str, Value]) -> list[str]:
    """The answers as the staff's page has them."""
    pack, sent = fair_pack(), application(answers)
    machine, words = pack.machines["stand"], pack_texts("ru", PACKS / "fair")
    centre = load_centre(DEFAULT_CENTRE)
    dossier = Dossier(sent, (), (), pack.forms, machine, centre, words, texts("ru"))
    page = staff_pages.answers(dossier, 0).text.replace("\xa0", " ")
    return [line for line in page.splitlines() if line.startswith("·")]


def test_staff_read_a_row_on_a_line() -> None:
    assert staff_lines({}) == [
        "· Компания: ООО «Пример»",
        "· Товар 1: Сыр · 0406 90 · За рубеж: Да · Казахстан",
        "· Товар 2: Мёд · 0409 · За рубеж: Нет",
        "· Выручка, тыс. ₽: 100 · 1 200,5 · 130 · 140",
        "· Работников: 10 · – · – · –",
        "· Партнёры: Нет",
        "· Достоверность: подтверждено",
    ]


def test_staff_read_long_cells_one_by_one() -> None:
    long = "Сыр из молока " * 30
    found = staff_lines({"goods_2_name": long.strip()})
    assert found[1] == "· Товар 1: Сыр · 0406 90 · За рубеж: Да · Казахстан"
    assert found[2:5] == [
        f"· Товар 2 · Название: {long.strip()}",
        "· Товар 2 · Код ТН ВЭД: 0409",
        "· Товар 2 · За рубеж: Нет",
    ]

"""A morning in the centre as a page: what is late, one decision, the queue, many taken at once."""

from pathlib import Path

from tests.support.product import product
from tests.support.staff import ANNA, apply
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).parent / "transcripts"

DAY = 24 * 3600


async def test_a_morning(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        for number, name in enumerate(("Чайная лавка", "Иван-чай", "Медовый край"), 1):
            who = bot.newcomer(f"Заявитель {number}")
            await apply(bot, who, full_name=f"ООО «{name}»")
        bot.clock.advance(5 * DAY)
        page = Transcript(bot.staff(ANNA), "Утро: просроченное, решение, очередь, сразу несколько")
        await page.go(["/late", "[РМ-2026-00001 · Чайная лавка]", "[Передать в РЭЦ]"])
        await page.go(["/queue", "[Выбрать…]", "[Все 2]", "[Действие (2)]", "[Взять в работу]"])
        await page.go(["[✅ Сделать для 2]", "[Очередь]", "[Мои 3]"])
        await page.go(["/find образцова", "/help"])
        same(page, PAGES / "morning_ru.txt")

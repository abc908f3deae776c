"""From the card of a sent application to the rating, as its applicant reads it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from flows.rating import Rating
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA, VERA
from tests.support.transcript import Transcript, same
from tests.support.walking import walk

PAGES = Path(__file__).with_name("transcripts")

TO_CLOSING = (
    "approve",
    "agree",
    "receive_originals",
    "pass_selection",
    "upload_agreement",
    "agree_service",
    "send_roadmap",
    "agree_roadmap",
    "place_goods",
    "upload_act",
)


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Product]:
    # Months pass between these steps; the limit on messages counts real seconds.
    monkeypatch.setattr("flows.pacing.BURST", 1000)
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def rating(bot: Product, application: Application) -> Rating | None:
    async with bot.app.store.reading() as repositories:
        return await repositories.ratings.of(application.id)


async def state(bot: Product, application: Application) -> str:
    async with bot.app.store.reading() as repositories:
        return (await repositories.applications.get(application.id)).state


async def test_the_whole_way_of_a_sent_application(bot: Product, sent: Application) -> None:
    page = Transcript(bot.owner, "Заявка от отправки до оценки: что видит предприниматель")
    await page.begin(f"app_{sent.id}")
    await page.go(("[Ещё…]", "[Почему такой срок]", "[К заявке]"))
    for number, verb in enumerate(TO_CLOSING, start=1):
        page.remark(f"Сотрудники сделали шаг {number}: {verb}")
        await walk(bot, sent, verb)
        await page.wait()
        await page.go(("[Открыть заявку]",))
    page.remark("Подтверждение: первое нажатие уже засчитано")
    await page.go(("[Подтвердить услугу]",))
    assert await state(bot, sent) == "completed"
    assert await rating(bot, sent) is None
    page.remark("Оценка и пара слов ответом на вопрос бота")
    await page.go(("[4 ⭐]", "[Написать]"))
    asked = bot.owner.card().message_id
    await page.does(bot.owner.send("Всё понятно, но долго ждали РЭЦ", reply_to=asked))
    await page.go(("[К заявке]", "[История]", "[К заявке]", "[Мои заявки]"))
    kept = await rating(bot, sent)
    assert kept is not None
    assert (kept.stars, kept.words) == (4, "Всё понятно, но долго ждали РЭЦ")
    same(page, PAGES / "applicant_way_ru.txt")


async def test_confirmed_once_whatever_is_tapped_twice(bot: Product, sent: Application) -> None:
    await walk(bot, sent, *TO_CLOSING)
    await bot.owner.begin(f"app_{sent.id}")
    page = bot.owner.card()
    first, second = (bot.owner.touch("Подтвердить услугу", page) for _ in range(2))
    await bot.settled()
    assert first.answer is not None
    assert second.answer is not None
    assert "5 ⭐" in bot.owner.card().buttons
    async with bot.app.store.reading() as repositories:
        history = await repositories.applications.history(sent.id)
    assert [entry.verb for entry in history].count("confirm") == 1


async def test_what_the_centre_only_records_is_no_news_to_the_client(
    bot: Product, sent: Application
) -> None:
    await walk(bot, sent, *TO_CLOSING)
    await bot.owner.begin(f"app_{sent.id}")
    await bot.owner.go(("[Подтвердить услугу]", "[5 ⭐]", "[Без комментария]"))
    before = bot.owner.heard
    await walk(bot, sent, "record_service")
    assert bot.owner.heard == before


async def test_staff_and_head_hear_of_a_poor_rating(bot: Product, sent: Application) -> None:
    await walk(bot, sent, *TO_CLOSING)
    await bot.owner.begin(f"app_{sent.id}")
    await bot.owner.go(("[Подтвердить услугу]", "[2 ⭐]", "[Без комментария]"))
    assert "Ваша оценка: ★★☆☆☆" in bot.owner.card().text
    bot.clock.advance(11 * 60)
    bot.app.office.wake()
    await bot.settled()
    told = bot.staff(VERA).card()
    assert "клиент оценил услугу ★★☆☆☆" in told.text
    assert "Вера" in told.text
    cards = [one.text for one in bot.staff(ANNA).cards()]
    assert any("Оценка клиента: ★★☆☆☆" in text for text in cards)


async def test_a_rating_can_be_changed_for_two_weeks(bot: Product, sent: Application) -> None:
    await walk(bot, sent, *TO_CLOSING)
    await bot.owner.begin(f"app_{sent.id}")
    await bot.owner.go(("[Подтвердить услугу]", "[2 ⭐]", "[Без комментария]"))
    bot.clock.advance(14 * 24 * 3600)
    await bot.owner.begin(f"app_{sent.id}")
    await bot.owner.go(("[Изменить оценку]", "[5 ⭐]"))
    kept = await rating(bot, sent)
    assert kept is not None
    assert kept.stars == 5
    stale = bot.owner.card()
    bot.clock.advance(24 * 3600)
    await bot.owner.begin(f"app_{sent.id}")
    assert "Изменить оценку" not in bot.owner.card().buttons
    late = bot.owner.touch("Написать", stale)
    await bot.settled()
    assert late.answer is not None


async def test_words_do_not_become_an_answer_of_an_open_form(
    bot: Product, sent: Application
) -> None:
    await walk(bot, sent, *TO_CLOSING)
    owner = bot.owner
    await owner.begin(f"app_{sent.id}")
    await owner.go(("[Подтвердить услугу]", "[5 ⭐]", "[Написать]"))
    asked = owner.card().message_id
    await owner.begin("rec-marketplaces_complaint")
    owner.send("Спасибо Анне", reply_to=asked)
    await bot.settled()
    kept = await rating(bot, sent)
    assert kept is not None
    assert kept.words == "Спасибо Анне"

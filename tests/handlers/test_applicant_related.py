"""Applications about an application: reports, complaints, taking back, through the wire."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from flows.errors import NotAllowed, NotFound
from tests.handlers.test_applicant_way import PAGES, TO_CLOSING
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA, BORIS, VERA
from tests.support.transcript import Transcript, same
from tests.support.walking import walk

REPORT = (
    "Травяной чай",
    "0902 10 000 1",
    "Ozon",
    "ozon.example/tea",
    "12",
    "10 000",
    "25 000",
)

COMPLAINT = (
    "[Всё верно]",  # the company, as the application has it
    "[Всё верно]",  # its number
    "[Жалоба]",
    "[☐ Центр поддержки экспорта]",
    "[Готово]",
    "[Пропустить]",
    "Документы смотрят три недели и молчат",
    "[Пропустить]",
    "[Пропустить]",
    "[Всё верно, дальше]",
    "[Отправить в центр]",
)


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Product]:
    monkeypatch.setattr("flows.pacing.BURST", 1000)
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def child(bot: Product, parent: Application) -> Application:
    async with bot.app.store.reading() as repositories:
        return (await repositories.applications.children(parent.id))[-1]


async def verbs(bot: Product, application: Application) -> list[str]:
    async with bot.app.store.reading() as repositories:
        history = await repositories.applications.history(application.id)
    return [entry.verb for entry in history]


async def until_sent(bot: Product, caption: str) -> None:
    """Confirm what is known, skip what may be skipped, and send."""
    owner = bot.owner
    for _ in range(40):
        buttons = owner.card().buttons
        if any(caption in one for one in buttons):
            break
        for known in ("✓ Верно", "Верно", "Всё верно, дальше", "Всё верно", "Пропустить", "Нет"):
            if any(known in one for one in buttons):
                await owner.tap(next(one for one in buttons if known in one))
                break
        else:
            raise AssertionError(owner.card())
    await owner.tap(caption)


async def test_reports_make_steps_14_and_15_of_their_application(
    bot: Product, sent: Application
) -> None:
    owner = bot.owner
    await walk(bot, sent, *TO_CLOSING)
    await owner.begin(f"app_{sent.id}")
    await owner.go(("[Подтвердить услугу]", "[К заявке]"))
    for expected in ("first_report", "regular_report"):
        await owner.begin(f"app_{sent.id}")
        await owner.go(("[Отчёт о продажах]", *REPORT))
        await until_sent(bot, "Отправить в центр")
        report = await child(bot, sent)
        assert report.parent_id == sent.id
        assert report.number is not None
        assert (await verbs(bot, sent))[-1] == expected
        assert (await verbs(bot, report))[0] == "submit"
    await owner.begin(f"app_{sent.id}")
    page = owner.card()
    assert "РМ-2026-00002 · Отчёт о продажах" in page.text
    assert "РМ-2026-00003 · Отчёт о продажах" in page.text
    cards = [one.text for one in bot.staff(ANNA).cards()]
    assert any("К заявке РМ-2026-00001" in text for text in cards)
    assert any("К этой заявке: РМ-2026-00002" in text for text in cards)


async def test_a_complaint_names_its_application_and_is_answered_by_another(
    bot: Product, sent: Application
) -> None:
    owner, office = bot.owner, bot.app.office
    await walk(bot, sent, "approve", by=BORIS)
    page = Transcript(owner, "Жалоба: с заявки до ответа")
    await page.begin(f"app_{sent.id}")
    await page.go(("[Ещё…]", "[Пожаловаться]"))
    await page.go(COMPLAINT)
    assert "РМ-2026-00002" in owner.card().text
    complaint = await child(bot, sent)
    member = office.centre.member(BORIS)
    assert member is not None
    with pytest.raises(NotAllowed, match=r"complaint\.of_yours"):
        await office.use.change_status(
            member, complaint.id, "answer_complaint", bot.now(), words="Всё было верно"
        )
    assert any("Вера" in one.text and "Жалоба" in one.text for one in bot.staff(VERA).cards())
    page.remark("Руководитель ответила")
    await walk(bot, complaint, "answer_complaint", by=VERA, words="Извините. Сделали.")
    await page.wait()
    await page.go(("[Открыть заявку]",))
    assert "Извините. Сделали." in owner.card().text
    same(page, PAGES / "applicant_complaint_ru.txt")


async def test_taking_back_says_what_follows_and_keeps_the_reason(
    bot: Product, sent: Application
) -> None:
    owner = bot.owner
    page = Transcript(owner, "Отозвать заявку и сказать почему")
    await page.begin(f"app_{sent.id}")
    await page.go(("[Ещё…]", "[Отозвать заявку]", "[Написать почему]"))
    await page.does(owner.send("Нашли покупателя сами", reply_to=owner.card().message_id))
    async with bot.app.store.reading() as repositories:
        history = await repositories.applications.history(sent.id)
    assert (history[-1].state, history[-1].words) == ("refused_client", "Нашли покупателя сами")
    same(page, PAGES / "applicant_withdraws_ru.txt")


async def test_where_nothing_can_be_taken_back_the_page_says_how(
    bot: Product, sent: Application
) -> None:
    await walk(bot, sent, "approve")
    await bot.owner.begin(f"app_{sent.id}")
    page = await bot.owner.go(("[Ещё…]", "[Отозвать заявку]"))
    assert "Написать в центр" in page.buttons
    assert "+7 495 000-00-00" in page.text


async def test_another_persons_application_can_not_be_reported_on(
    bot: Product, sent: Application
) -> None:
    await walk(bot, sent, *TO_CLOSING)
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    office = bot.app.office
    person = await office.use.welcome(stranger.person.id, stranger.chat.id, "ru", bot.now())
    person = await office.use.give_consent(person, bot.now())

    with pytest.raises(NotFound):
        await office.use.start_application(person, sent.pack, "sales_report", bot.now(), sent.id)

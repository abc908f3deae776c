"""What is reminded of: documents, remarks, reports, windows; held up over night, in English."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.application import Application, Entry
from flows.checklist import Kept
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.keep_terms import keep_terms
from tests.support.calendar_walk import day, group_said, staff_step
from tests.support.product import ZONE, Card, Product, clean, product
from tests.support.staff import ANNA, PACK, apply

WINDOW = "opens: 2026-01-15, closes: 2027-12-31"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running
        clean(running)


def reminded(bot: Product) -> list[Card]:
    """Reminders that the applicant has got."""
    return [one for one in bot.owner.cards() if one.text.startswith("🔔")]


async def asked_for(bot: Product, sent: Application, name: str) -> None:
    """Anna asks for a document besides."""
    office = bot.app.office
    anna = office.centre.member(ANNA)
    assert anna is not None
    await office.use.ask_document(anna, sent.id, name, bot.now())
    office.wake()
    await bot.settled()


async def test_missing_documents_are_listed_until_they_have_come(
    bot: Product, sent: Application
) -> None:
    await asked_for(bot, sent, "Справка <о долгах>")
    await asked_for(bot, sent, "Доверенность")
    await day(bot, "2026-11-24 08:59", looks=2)
    assert reminded(bot) == []
    await day(bot, "2026-11-24 09:00", looks=2)
    (told,) = reminded(bot)
    assert told.text == (
        "🔔 По заявке РМ-2026-00001 не хватает:\n· Справка <о долгах>\n· Доверенность\n"
        "Пришлите только это: фото или файл прямо сюда.\nп. 5.9 (2.1)"
    )
    await bot.owner.tap("Отправить документы")
    await bot.owner.tap("Прислать: Справка")
    await bot.owner.attach("spravka.pdf")
    await bot.owner.tap("Готово, отправить")
    await day(bot, "2026-11-27 09:00", looks=2)
    (told,) = reminded(bot)  # the one before has become the page that its button led to
    assert "не хватает:\n· Доверенность\nПришлите" in told.text
    await bot.owner.tap("Отправить документы")
    await bot.owner.tap("Прислать: Доверенность")
    await bot.owner.attach("doverennost.pdf")
    await bot.owner.tap("Готово, отправить")
    await day(bot, "2026-12-11 09:00", looks=2)
    assert reminded(bot) == []


async def test_the_longest_bundle_fits_into_a_message(bot: Product) -> None:
    office, long = bot.app.office, "Справка о разных вещах " * 8
    for _ in range(5):
        sent = await apply(bot, bot.owner)
        async with office.store.transaction() as repositories:
            for n in range(12):
                kept = Kept(f"+{n + 1}", verdict="asked", at=bot.now(), name=f"{n} {long}")
                await repositories.documents.save(sent.id, kept)
            await keep_reminders(repositories, office.library, office.centre, sent, bot.now())
    await day(bot, "2026-11-24 09:00", looks=2)
    (told,) = reminded(bot)
    assert told.text.startswith("🔔 Напоминаний: 5")
    assert told.text.count("… и ещё 7") == 5
    assert len(told.text) < 4096


async def test_what_has_a_term_of_its_own_is_not_told_twice(
    bot: Product, sent: Application
) -> None:
    """The client's five days for remarks have their notices: the rule for remarks is silent."""
    await staff_step(bot, sent, ANNA, "remarks", "Приложите сертификат.")
    for moment in ("2026-11-24 09:00", "2026-11-25 09:00", "2026-11-26 09:00"):
        await day(bot, moment, looks=2)
    assert reminded(bot) == []
    assert any("ждёт вас до" in one.text for one in bot.owner.cards())


async def test_a_step_of_the_staff_ends_what_was_planned(bot: Product, sent: Application) -> None:
    await asked_for(bot, sent, "Справка о долгах")
    await staff_step(bot, sent, ANNA, "refuse", "Не хватает справки.")
    await day(bot, "2026-11-25 09:00", looks=2)
    assert reminded(bot) == []


async def given(bot: Product, sent: Application, at: str) -> None:
    """The service was completed at this moment."""
    moment, office = datetime.fromisoformat(at).replace(tzinfo=ZONE), bot.app.office
    async with office.store.transaction() as repositories:
        now = await repositories.applications.get(sent.id)
        moved = await repositories.applications.save(replace(now, state="completed"))
        await repositories.applications.write(
            sent.id, Entry(moment, "client", "confirm", "completed")
        )
        await keep_terms(repositories, office.library, office.centre, moved, moment)


async def test_sales_are_asked_for_every_month_with_the_form_behind_the_button(
    bot: Product, sent: Application
) -> None:
    await given(bot, sent, "2026-11-20 12:00")
    await day(bot, "2026-12-18 12:00", looks=2)
    assert reminded(bot) == []
    await day(bot, "2026-12-21 09:00", looks=2)
    (told,) = reminded(bot)
    assert told.text.startswith("🔔 Пора рассказать о продажах по заявке РМ-2026-00001")
    card = await bot.owner.tap("Заполнить отчёт")
    assert "Раздел 1" in card.text


@pytest.fixture
async def closing(tmp_path: Path) -> AsyncIterator[Product]:
    """The bot of a centre whose intake closes on Monday, 30.11."""
    source = DEFAULT_CENTRE.read_text("utf-8")
    assert WINDOW in source
    centre = tmp_path / "centre.yaml"
    centre.write_text(source.replace(WINDOW, "opens: 2026-01-15, closes: 2026-11-30"), "utf-8")
    async with product(tmp_path, centre=centre) as running:
        yield running
        clean(running)


async def test_that_intake_closes_concerns_whoever_has_begun(closing: Product) -> None:
    bot, stranger = closing, closing.newcomer("Пётр")
    await stranger.begin()
    await bot.owner.begin(f"{PACK}_placement")
    await bot.owner.tap("Согласен")
    await bot.owner.tap("Позже")
    heard, said = len(stranger.cards()), len(group_said(bot))
    await day(bot, "2026-11-23 09:00", looks=2)
    (both,) = reminded(bot)
    _, first, second = both.text.split("\n\n")
    assert first.startswith("1. Приём закрывается в понедельник, 30 ноября: «Размещение")
    assert second.startswith("2. Вы начали")
    await day(bot, "2026-11-27 09:00", looks=2)
    (staff,) = (one for one in group_said(bot)[said:] if one.text.startswith("🔔"))
    assert staff.text == (
        "🔔 Приём закрывается в понедельник, 30 ноября: «Размещение на маркетплейсах». "
        "Начавшим заявку бот напомнит сам.\nп. 5.2"
    )
    await day(bot, "2026-11-30 09:00", looks=2)
    assert "Приём закрывается сегодня, 30 ноября: " in reminded(bot)[-1].text
    count = len(reminded(bot))
    await day(bot, "2026-12-01 09:00", looks=2)
    assert len(reminded(bot)) == count
    assert len(stranger.cards()) == heard


async def test_a_message_that_was_held_up_wakes_nobody(bot: Product, sent: Application) -> None:
    await asked_for(bot, sent, "Справка о долгах")
    await day(bot, "2026-11-23 12:00")
    bot.clock.advance(_at("2026-11-24 19:59").timestamp() - bot.clock.now())
    assert await bot.app.office.use.remind(bot.now()) == 1
    bot.clock.advance(3600)
    bot.app.office.wake()
    await bot.settled()
    await day(bot, "2026-11-25 08:59")
    assert reminded(bot) == []
    await day(bot, "2026-11-25 09:00", looks=2)
    assert len(reminded(bot)) == 1


async def test_in_english(bot: Product, sent: Application) -> None:
    await bot.owner.begin()
    await bot.owner.tap("Язык / Language")
    await bot.owner.tap("English")
    await asked_for(bot, sent, "Справка о долгах")
    await day(bot, "2026-11-24 09:00", looks=2)
    (told,) = reminded(bot)
    assert "cl. 5.9 (2.1)" in told.text
    assert told.buttons == ["Send documents", "Later"]
    page = await bot.owner.say("/reminders")
    assert page.text.startswith("Reminders")


def _at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE)

"""The card says by when; "why this term" lists every day; changed rules are told to the group."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from bot.settings import DEFAULT_CENTRE
from flows.application import Application, Entry
from tests.support.calendar_walk import day, group_said, staff_step, submitted
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA, apply, planted

WHY = """РМ-2026-00001 · Почему такой срок

Передать в РЭЦ: 2 рабочих дня
п. 5.9
Событие: пт 20.11.2026, Подать заявку (клиент). Этот день не считается.
– сб 21.11, вс 22.11: выходной
1–2 · пн 23.11, вт 24.11
Срок: вт 24.11.2026, ещё 2 рабочих дня

Вернуть с замечаниями, Отказать: 1 рабочий день
п. 5.9
Событие: пт 20.11.2026, Подать заявку (клиент). Этот день не считается.
– сб 21.11, вс 22.11: выходной
1 · пн 23.11
Срок: пн 23.11.2026, ещё 1 рабочий день"""


async def test_the_command_lists_every_counted_day(bot: Product, sent: Application) -> None:
    anna = bot.staff(ANNA)
    assert (await anna.say("/why 1")).text == WHY
    card = group_said(bot)[0]
    anna.send("/why", reply_to=card.message_id)
    await anna.settled()
    assert group_said(bot)[-1].text == WHY
    assert "Напишите номер" in (await anna.say("/why")).text
    assert (await anna.say("/why 777")).text.startswith("Такой заявки нет")


async def test_the_card_says_by_when_and_why_behind_more(bot: Product, sent: Application) -> None:
    anna = bot.staff(ANNA)
    card = group_said(bot)[0]
    assert "⏱ До пн 23.11.2026 · на 20.11 ещё 1 рабочий день: Вернуть с зам" in card.text
    assert "⏱ До вт 24.11.2026 · на 20.11 ещё 2 рабочих дня: Передать в РЭЦ" in card.text
    await anna.tap("Ещё…")
    assert (await anna.tap("Почему такой срок")).text == WHY
    assert "Центр проверяет заявку" in (await anna.tap("К карточке")).text


async def test_of_an_ended_one_it_says_who_ended_it_why_and_by_which_clause(
    bot: Product, sent: Application
) -> None:
    anna = bot.staff(ANNA)
    await staff_step(bot, sent, ANNA, "refuse", "Не хватает данных")
    assert (await anna.say("/why 1")).text.splitlines()[2:] == [
        "Заявка закончена, сроков у неё больше нет. Чем кончилось:",
        "20.11.2026, 12:00 · Анна Причалова: Отказать → Центр отказал · шаг 2.2, п. 5.9",
        "Не хватает данных",
    ]


async def test_a_suspended_term_says_what_it_waits_for(bot: Product, sent: Application) -> None:
    await day(bot, "2026-11-23 10:00")
    await staff_step(bot, sent, ANNA, "remarks", "Приложите сертификат.")
    why = (await bot.staff(ANNA).say("/why 1")).text
    assert "⏸ Срок стоит с пн 23.11.2026" in why
    assert "останется 2 рабочих дня, считая со следующего дня." in why
    assert "п. 5.9; дни заданы в файле центра" in why
    assert "1–4 · вт 24.11, ср 25.11, чт 26.11, пт 27.11\n" in why
    assert "5 · пн 30.11\n" in why


async def test_sixty_days_over_the_holidays_fit_a_message(bot: Product) -> None:
    sent = await submitted(bot, "rec-marketplaces", "placement", bot.now())
    async with bot.app.store.transaction() as repositories:
        agreed = Entry(bot.now(), "staff:2001", "agree_service", "service_agreed")
        await repositories.applications.write(sent.id, agreed)
        await repositories.applications.save(replace(sent, state="service_agreed"))
    why = (await bot.staff(ANNA).say("/why 1")).text
    assert why.startswith("ПР-2026-00001 · Почему такой срок\n\n")
    assert why.endswith("\n59–60 · ср 24.02, чт 25.02\nСрок: чт 25.02.2027, ещё 60 рабочих дней")
    assert "\n58 · сб 20.02: рабочий выходной, отдых перенесён на 22.02.2027 (" in why
    assert "\n– ср 30.12: центр не работает\n– чт 31.12: выходной, перенесён с 04.01.2026" in why
    days = re.findall(r"^(?:\d+–)?(\d+) · (.*)$", why, re.MULTILINE)
    assert sum(len(named.split(":")[0].split(", ")) for _, named in days) == 60
    assert days[-1][0] == "60"
    assert "\n– пт 01.01 – ср 06.01: праздник: Новогодние каникулы\n" in why
    assert len(why) < 2500


def changed(path: Path, **more: Any) -> None:
    """The centre's file with something else."""
    data = yaml.safe_load(DEFAULT_CENTRE.read_text("utf-8"))
    path.write_text(yaml.safe_dump({**data, **more}, allow_unicode=True), "utf-8")


async def test_what_other_closures_have_moved_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "centre.yaml"
    changed(file)
    async with product(tmp_path, centre=file) as bot:
        await apply(bot, bot.owner)
        said = len(group_said(bot))
        await bot.restart()
        assert len(group_said(bot)) == said
        changed(file, closures=["2026-11-24"])
        await bot.restart()
        (told,) = group_said(bot, said)
        assert told.text.splitlines() == [
            "📅 Сроки пересчитаны: изменился календарь, дни центра или правила. Сдвинулось: 1",
            "· РМ-2026-00001, Передать в РЭЦ: вт 24.11.2026 → ср 25.11.2026",
        ]
        await bot.restart()
        assert len(group_said(bot)) == said + 1
        assert "24.11: центр не работает" in (await bot.staff(ANNA).say("/why 1")).text
        clean(bot)


async def test_a_calendar_that_is_missing_is_asked_for_once_a_week(bot: Product) -> None:
    await day(bot, "2027-12-30 12:00")
    await apply(bot, bot.owner)
    said = len(group_said(bot))
    cards = [one.text for one in group_said(bot) if "РМ-2027-00001" in one.text]
    assert "⚠️ Срок не посчитать: нет календаря на 2028 год" in cards[0]
    await day(bot, "2027-12-30 13:00", looks=2)
    (told,) = group_said(bot, said)
    assert told.text.startswith("⚠️ Нет календаря на 2028 год. Заявок")
    assert "⚠️ Дальше не посчитать" in (await bot.staff(ANNA).say("/why 1")).text
    # Nobody knows which days of 2028 are worked; the bot neither stops nor guesses.
    await day(bot, "2028-01-12 12:00")
    assert len([one for one in group_said(bot) if "Нет календаря" in one.text]) == 2


async def test_a_clause_is_named_once(tmp_path: Path) -> None:
    centre = DEFAULT_CENTRE.with_name("kaliningrad.yaml")
    async with product(tmp_path, centre=centre) as running:
        inn = {"eligibility": {"inn": "3906000018"}}
        await planted(running, running.owner, "kaliningrad-cluster", "s_g", inn)
        why = (await running.staff(ANNA).say("/why 1")).text
        clauses = next(line for line in why.splitlines() if line.startswith("п. ")).split(", ")
        assert len(clauses) == len(set(clauses)) > 5

"""Days of the year that staff and the head are told of: while they concern anybody, till done."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from tests.support.calendar_walk import day, group_said
from tests.support.product import Card, Product, clean, product

PACK = "kaliningrad-cluster"
ZONE = ZoneInfo("Europe/Kaliningrad")
ANNA, BORIS, VERA, GLEB = 2001, 2002, 2003, 2004


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=DEFAULT_CENTRE.parent / "kaliningrad.yaml") as running:
        yield running
        clean(running)


async def applied(bot: Product, service: str) -> None:
    """Somebody has sent an application for a service."""
    office, who = bot.app.office, bot.owner
    await who.begin()
    person = await office.use.welcome(who.person.id, who.chat.id, "ru", bot.now())
    await office.use.give_consent(person, bot.now())
    state = office.library.machine(PACK, service).transitions[0].to
    async with office.store.transaction() as repositories:
        made = await repositories.applications.add(PACK, service, person.id, bot.now())
        sent = replace(made, number="КК-2026-00001", state=state, submitted_at=bot.now())
        await repositories.applications.save(sent)


async def said(bot: Product, moment: str) -> list[Card]:
    """Reminders in the group at a moment in Kaliningrad."""
    before = len(group_said(bot))
    await day(bot, moment, looks=2, zone=ZONE)
    return [one for one in group_said(bot)[before:] if one.text.startswith("🔔")]


async def test_where_nobody_has_applied_nobody_is_to_be_notified(bot: Product) -> None:
    heard = [await said(bot, f"2027-03-{number} 09:00") for number in (10, 24, 30, 31)]
    assert heard == [[], [], [], []]


async def test_who_has_applied_for_something_else_is_not_to_be_notified_either(
    bot: Product,
) -> None:
    others = [one.id for one in bot.app.office.library.pack(PACK).services if one.submits]
    complex_ = next(
        one.id for one in bot.app.office.library.pack(PACK).services if "complex" in one.tags
    )
    assert complex_ in others
    await applied(bot, complex_)
    assert await said(bot, "2027-03-10 09:00") == []
    (told,) = await said(bot, "2027-03-31 09:00")
    assert "мониторинг" in told.text.lower()


async def test_what_is_done_is_asked_for_neither_of_staff_nor_of_the_head(bot: Product) -> None:
    await applied(bot, "plan")
    (told,) = await said(bot, "2027-03-10 09:00")
    assert told.buttons == ["Сделано"]
    assert await answered(bot, GLEB, told) == []  # an administrator decides nothing
    (done,) = await answered(bot, ANNA, told)
    assert done.text == "✅ Анна Янтарёва: сделано. Об этом сроке (31 марта) больше не напомню."
    (again,) = await answered(bot, BORIS, told)
    assert again.text == "Уже отмечено: Анна Янтарёва, срок — 31 марта."
    heard = [await said(bot, f"2027-03-{number} 09:00") for number in (24, 30, 31)]
    assert [one.text for day_ in heard for one in day_ if "уведомлен" in one.text.lower()] == []
    assert len(await said(bot, "2028-03-10 09:00")) == 1  # the next year's


async def test_the_head_says_so_in_private_and_staff_are_asked_no_more(bot: Product) -> None:
    await applied(bot, "plan")
    vera = bot.talk(bot.world.people[VERA])
    await vera.begin()
    await said(bot, "2027-03-24 09:00")
    told = vera.cards()[-1]
    assert told.text.startswith("🔔")
    vera.touch("Сделано", told)
    await vera.settled()
    assert vera.cards()[-1].text.startswith("✅ Вера Преголина: сделано.")
    assert await said(bot, "2027-03-30 09:00") == []


async def test_a_button_of_what_was_never_given_ends_nothing(bot: Product) -> None:
    await applied(bot, "plan")
    (told,) = await said(bot, "2027-03-10 09:00")
    anna, before = bot.staff(ANNA), len(group_said(bot))
    async with bot.app.store.reading() as repositories:
        rows = await repositories.reminders.get(range(1, 1000))
    ahead = next(one for one in rows if one.planned.to == "staff" and one.state == "planned")
    shown = next(one for one in anna.messages if one["message_id"] == told.message_id)
    for row in (ahead.id, 0, 10**6):
        press = anna.world.press(anna.person, shown, f"m:rd:{row}", stale=True)
        await anna.settled()
        assert press.answer is not None
        assert press.answer["text"] == "Кнопка старая: этого срока уже нет."
    assert group_said(bot)[before:] == []
    assert await answered(bot, ANNA, told) != []


async def answered(bot: Product, telegram: int, card: Card) -> list[Card]:
    """What the group reads when a member presses «Сделано»."""
    before, talk = len(group_said(bot)), bot.staff(telegram)
    talk.touch("Сделано", card)
    await talk.settled()
    return [one for one in group_said(bot)[before:] if "отмечено" in one.text or "✅" in one.text]

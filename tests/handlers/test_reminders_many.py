"""Reminders for many, for staff and for the head; several for one reader in one message."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.usecases import judge_reminder
from tests.support.calendar_walk import day, group_said
from tests.support.product import Product, Talk, clean, product

PACK = "khabarovsk-export"
ZONE = ZoneInfo("Asia/Vladivostok")
VERA = 2003


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=DEFAULT_CENTRE.parent / "khabarovsk.yaml") as running:
        yield running
        clean(running)


async def look(bot: Product, moment: str) -> None:
    """What is due at this moment in Khabarovsk is given."""
    await day(bot, moment, looks=2, zone=ZONE)


async def has(bot: Product, who: Talk, service: str, at: str = "2026-11-20 18:00") -> None:
    """Somebody has sent an application for a service."""
    office, moment = bot.app.office, datetime.fromisoformat(at).replace(tzinfo=ZONE)
    await who.begin()
    person = await office.use.welcome(who.person.id, who.chat.id, "ru", moment)
    await office.use.give_consent(person, moment)
    async with office.store.transaction() as repositories:
        made = await repositories.applications.add(PACK, service, person.id, moment)
        number = await repositories.applications.next_number("Т", 2026)
        state = office.library.machine(PACK, service).transitions[0].to
        await repositories.applications.save(
            replace(made, number=number, state=state, submitted_at=moment)
        )


async def rows(bot: Product, subject: str) -> dict[str, int]:
    """How many rows about a subject are in which state, dropped ones by the reason."""
    found: dict[str, int] = {}
    async with bot.app.store.reading() as repositories:
        for row in await repositories.reminders.get(range(1, 500)):
            if row.planned.subject == subject:
                name = row.reason or row.state
                found[name] = found.get(name, 0) + 1
    return found


async def test_who_was_away_on_a_day_of_the_year_and_is_back_is_asked_then(bot: Product) -> None:
    client = bot.newcomer("Игорь")
    await has(bot, client, "s1")
    bot.world.block(client.person)
    await look(bot, "2026-11-25 09:00")
    bot.world.calls.clear()
    bot.world.unblock(client.person)
    await day(bot, "2026-11-25 15:00", zone=ZONE)
    await client.begin()
    heard = len(client.cards())
    await look(bot, "2026-11-25 15:05")
    (told,) = client.cards()[heard:]
    assert "До 1 декабря" in told.text


async def test_a_day_of_the_year_concerns_whom_it_concerns(bot: Product) -> None:
    """Clients are asked what they need; whoever has said so this year, and strangers, are not."""
    client, done, stranger = (bot.newcomer(name) for name in ("Игорь", "Майя", "Пётр"))
    await has(bot, client, "s1")
    await has(bot, done, "s1")
    await has(bot, done, "needs_survey", "2026-03-02 12:00")
    await stranger.begin()
    heard = {who.person.id: len(who.cards()) for who in (client, done, stranger)}
    await look(bot, "2026-11-25 08:59")
    assert len(client.cards()) == heard[client.person.id]
    await look(bot, "2026-11-25 09:00")
    (told,) = client.cards()[heard[client.person.id] :]
    assert told.text.startswith("🔔 Какая помощь с экспортом нужна вам в следующем году?")
    assert told.text.endswith("\nп. 7.1")
    assert told.buttons == ["Заполнить", "Позже"]
    for other in (done, stranger):
        assert len(other.cards()) == heard[other.person.id]
    subject = f"date:{PACK}:needs:2026-12-01"
    assert await rows(bot, subject) == {"spread": 1, "queued": 1}
    await look(bot, "2026-11-26 09:00")
    assert len(client.cards()) == heard[client.person.id] + 1


async def test_spreading_that_was_stopped_goes_on_and_doubles_nothing(
    bot: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.usecases.remind.AT_ONCE", 1)
    clients = [bot.newcomer(name) for name in ("Игорь", "Майя", "Пётр")]
    for one in clients:
        await has(bot, one, "s1")
    heard = [len(one.cards()) for one in clients]
    asked: list[int] = []
    usual = judge_reminder.audience

    async def stopped(
        subjects: object, rule: object, subject: object, after: int, n: int
    ) -> object:
        asked.append(after)
        if len(asked) == 3:
            raise ConnectionError
        return await usual(subjects, rule, subject, after, n)  # type: ignore[arg-type]

    monkeypatch.setattr("flows.usecases.remind.audience", stopped)
    at = datetime.fromisoformat("2026-11-25 09:00").replace(tzinfo=ZONE)
    bot.clock.advance(at.timestamp() - bot.clock.now())
    with pytest.raises(ConnectionError):
        await bot.app.office.use.remind(bot.now())
    await look(bot, "2026-11-25 09:01")
    assert [len(one.cards()) for one in clients] == [count + 1 for count in heard]
    subject = f"date:{PACK}:needs:2026-12-01"
    assert await rows(bot, subject) == {"spread": 1, "queued": 3}


async def test_the_head_reads_in_private_once_they_have_written_to_the_bot(bot: Product) -> None:
    said = len(group_said(bot))
    await look(bot, "2026-11-23 09:00")
    told = [one.text for one in group_said(bot)[said:]]
    assert sum("анализ потребностей" in one for one in told) == 1  # for the head, in the group
    assert sum("соберите потребности" in one for one in told) == 1  # for the staff
    vera = bot.talk(bot.world.people[VERA])
    await vera.begin()
    said, heard = len(group_said(bot)), len(vera.cards())
    await look(bot, "2026-11-30 09:00")
    assert not any("анализ потребностей" in one.text for one in group_said(bot)[said:])
    (private,) = vera.cards()[heard:]
    assert private.text.startswith("🔔 Проверьте, готов ли анализ потребностей на следующий год")
    assert private.buttons == ["Сделано"]


async def test_several_for_one_reader_come_in_one_message(bot: Product) -> None:
    for service in ("s1", "needs_survey"):
        await bot.owner.begin(f"{PACK}_{service}")
        if "Согласен" in " ".join(bot.owner.card().buttons):
            await bot.owner.tap("Согласен")
        await bot.owner.tap("Позже")
    heard = len(bot.owner.cards())
    await look(bot, "2026-11-23 09:00")
    (told,) = bot.owner.cards()[heard:]
    first, *items = told.text.split("\n\n")
    assert first == "🔔 Напоминаний: 2"
    assert [one[:2] for one in items] == ["1.", "2."]
    assert told.rows == (
        ("1 · ▶️ Продолжить", "1 · Позже"),
        ("2 · ▶️ Продолжить", "2 · Позже"),
    )


async def test_of_a_bundle_only_what_is_still_true_is_sent(bot: Product) -> None:
    """One of two drafts is dropped after the message was queued, before it has left."""
    for service in ("s1", "needs_survey"):
        await bot.owner.begin(f"{PACK}_{service}")
        if "Согласен" in " ".join(bot.owner.card().buttons):
            await bot.owner.tap("Согласен")
        await bot.owner.tap("Позже")
    office = bot.app.office
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())
    heard = len(bot.owner.cards())
    at = datetime.fromisoformat("2026-11-23 09:00").replace(tzinfo=ZONE)
    bot.clock.advance(at.timestamp() - bot.clock.now())
    assert await office.use.remind(bot.now()) >= 1
    await office.use.cancel(person, 1, bot.now())
    office.wake()
    await bot.settled()
    (told,) = bot.owner.cards()[heard:]
    assert told.buttons == ["▶️ Продолжить", "Позже"]

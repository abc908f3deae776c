"""The morning's digest: for the group, for whoever wants it, and the week's for the head."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from flows.contracts import Contract, Deal
from flows.rating import Rating
from tests.support.calendar_walk import day, group_said, staff_step
from tests.support.product import ZONE, Card, Product, Talk, clean, product
from tests.support.staff import ANNA, VERA, apply


async def morning(bot: Product, moment: str) -> list[Card]:
    """The digests that the group gets then; what else is due takes its time before them."""
    before = len(group_said(bot))
    await day(bot, moment, looks=3)
    for app in bot.apps:
        await app.deliverer.morning()
    await while_going_by(bot)
    return digests(bot, before)


async def while_going_by(bot: Product) -> None:
    """A minute: a group takes few messages at once."""
    for _ in range(6):
        bot.clock.advance(10)
        bot.app.office.wake()
        await bot.settled()


def digests(bot: Product, since: int) -> list[Card]:
    return [one for one in group_said(bot, since) if one.text[0] in "☀📊"]


async def taken(bot: Product, application: Application, telegram: int = ANNA) -> None:
    member = bot.app.office.centre.member(telegram)
    assert member is not None
    await bot.app.office.use.take(member, application.id, bot.now())


async def companies(bot: Product, count: int) -> list[Application]:
    sent = []
    for n in range(1, count + 1):
        name = f"ООО «Чай {n}»"
        sent.append(await apply(bot, bot.newcomer(f"Клиент {n}"), full_name=name))
        bot.clock.advance(10)
    await while_going_by(bot)
    return sent


async def test_the_day_begins_with_what_is_due_and_late_and_whose_it_is(bot: Product) -> None:
    sent = await companies(bot, 5)
    await taken(bot, sent[0])
    await morning(bot, "2026-11-23 09:00")  # the week's
    (card,) = await morning(bot, "2026-11-24 09:00")
    assert card.text.splitlines() == [
        "☀️ вт 24.11.2026",
        "🕘 Срок сегодня: 5",
        "РМ-2026-00001 · Чай 1 · Анна",
        "РМ-2026-00002 · Чай 2 · никто не взял",
        "РМ-2026-00003 · Чай 3 · никто не взял",
        "и ещё 2",
        "🆕 Никто не взял: 4",
    ]
    assert card.rows == (("Сегодня 5", "Новые 4"),)
    (card,) = await morning(bot, "2026-11-26 09:00")
    assert card.text.splitlines()[1:3] == [
        "⚠️ Просрочено: 5",
        "РМ-2026-00001 · Чай 1 · Анна · 2 р.д.",
    ]
    assert len(card.text.splitlines()) <= 15
    mention = bot.world.messages(bot.group)[-1]["entities"]
    assert [one["user"]["id"] for one in mention if one["type"] == "text_mention"] == [ANNA]
    queue = await bot.staff(ANNA).tap("Просрочены 5")
    assert queue.text.startswith("Просрочены: 5")


async def test_it_comes_once_a_day_and_not_after_the_morning(bot: Product) -> None:
    await companies(bot, 1)
    await morning(bot, "2026-11-23 09:00")  # the week's
    assert len(await morning(bot, "2026-11-24 09:00")) == 1
    assert await morning(bot, "2026-11-24 09:05") == []
    await bot.restart()
    assert await morning(bot, "2026-11-24 10:00") == []
    # Before the opening, on a day off, on a day on which the centre is closed: nothing.
    assert await morning(bot, "2026-11-25 08:58") == []
    assert await morning(bot, "2026-11-28 09:00") == []
    assert await morning(bot, "2026-12-30 09:00") == []
    # After a stop the day's is given late, with the week's, but in the afternoon not any more.
    late = await morning(bot, "2026-12-01 13:59")
    assert [one.text.split(maxsplit=1)[0] for one in late] == ["☀️", "📊"]
    assert await morning(bot, "2026-12-02 14:00") == []


async def test_what_waited_for_the_afternoon_is_dropped(bot: Product) -> None:
    await companies(bot, 1)
    await day(bot, "2026-11-24 13:59", looks=3)
    await bot.app.office.use.give_digests(bot.now())
    before = len(group_said(bot))
    await day(bot, "2026-11-24 14:01")
    await while_going_by(bot)
    assert digests(bot, before) == []


async def test_a_centre_that_opens_in_the_afternoon_gets_its_day_too(tmp_path: Path) -> None:
    usual = 'quiet: {begin: "09:00", end: "20:00"}'
    text = DEFAULT_CENTRE.read_text("utf-8")
    assert usual in text
    centre = tmp_path / "afternoons.yaml"
    centre.write_text(text.replace(usual, 'quiet: {begin: "14:30", end: "18:00"}'), "utf-8")
    async with product(tmp_path, centre=centre) as bot:
        await companies(bot, 1)
        await morning(bot, "2026-11-23 14:30")  # the week's
        assert await morning(bot, "2026-11-24 14:29") == []
        assert len(await morning(bot, "2026-11-24 14:30")) == 1
        assert len(await morning(bot, "2026-11-25 17:59")) == 1
        assert await morning(bot, "2026-11-26 18:00") == []
        clean(bot)


async def test_a_quiet_morning_is_quiet(bot: Product) -> None:
    await morning(bot, "2026-11-23 09:00")  # the week's
    assert await morning(bot, "2026-11-24 09:00") == []
    card = await bot.staff(ANNA).say("/digest")
    assert "Срочного нет." in card.text


async def test_late_reports_alone_wake_nobody_each_morning(bot: Product) -> None:
    """The group is told of each when it becomes late; for months, a line a day would be noise."""
    (sent,) = await companies(bot, 1)
    async with bot.app.store.transaction() as repositories:
        deal = Deal("contract", date(2026, 10, 20))
        owed = Contract(0, sent.person_id, "pack", "service", bot.now(), date(2026, 11, 10), deal)
        await repositories.contracts.add(owed)
    await taken(bot, sent)
    await staff_step(bot, sent, ANNA, "refuse", "2.1")
    await morning(bot, "2026-11-23 09:00")
    assert await morning(bot, "2026-11-24 09:00") == []
    card = await bot.staff(ANNA).say("/digest")
    assert "🧾 Отчёты о контрактах просрочены: 1 · /contracts" in card.text
    assert "Срочного нет." not in card.text


async def test_it_tells_what_clients_did_while_nobody_was_there(bot: Product) -> None:
    one, two, _ = await companies(bot, 3)
    for each in (one, two):
        await taken(bot, each)
        await staff_step(bot, each, ANNA, "remarks", "Уточните адрес")
    await day(bot, "2026-11-20 21:30")
    office = bot.app.office
    async with office.store.reading() as repositories:
        person = await repositories.people.get(one.person_id)
        asked = await repositories.applications.get(one.id)
    await office.use.submit(person, asked.id, asked.service, bot.now())
    await apply(bot, bot.newcomer("Ночной"), full_name="ООО «Сова»")
    card, _ = await morning(bot, "2026-11-23 09:00")
    lines = card.text.splitlines()
    assert "💬 Клиенты ответили: РМ-2026-00001" in lines
    assert "🆕 Новые с 20.11: 4, никто не взял: 2" in lines


async def test_who_chooses_it_gets_their_own_part_in_private(bot: Product, anna: Talk) -> None:
    sent = await companies(bot, 2)
    await taken(bot, sent[1])
    card = await anna.say("/digest")
    assert card.buttons[-1] == "🔔 Присылать и мне лично"
    refused = await anna.tap("🔔 Присылать и мне лично")
    assert refused.text == "Сначала откройте личный чат с ботом и нажмите «Старт»."
    alone = bot.talk(anna.person)
    await alone.begin()
    await anna.tap("🔔 Присылать и мне лично")
    (card,) = digests(bot, 0)
    assert card.buttons[-1] == "🔕 Мне лично не присылать"
    await morning(bot, "2026-11-24 09:00")
    assert alone.card().text.splitlines() == [
        "☀️ вт 24.11.2026",
        "Ваши заявки",
        "🕘 Срок сегодня: 1",
        "РМ-2026-00002 · Чай 2 · Анна",
        "Весь центр: просрочено 0, срок сегодня 2, никто не взял 1",
    ]
    await anna.say("/digest")
    await anna.tap("🔕 Мне лично не присылать")
    seen = len(alone.cards())
    await morning(bot, "2026-11-25 09:00")
    assert len(alone.cards()) == seen


async def test_the_week_comes_to_the_head_on_its_first_working_day(bot: Product) -> None:
    sent = await companies(bot, 3)
    vera = bot.talk(bot.staff(VERA).person)
    await vera.begin()
    await taken(bot, sent[0])
    await staff_step(bot, sent[1], ANNA, "refuse", "2.1")
    await bot.app.office.use.give_digests(bot.now() - timedelta(hours=1))
    async with bot.app.store.transaction() as repositories:
        await repositories.ratings.put(Rating(sent[0].id, 4, bot.now()))
        await repositories.ratings.put(Rating(sent[1].id, 5, bot.now()))
        third = await repositories.applications.get(sent[2].id)
        early = replace(third, submitted_at=datetime(2026, 11, 12, 12, tzinfo=ZONE))
        await repositories.applications.save(early)
    await morning(bot, "2026-11-23 09:00")
    assert vera.card().text.splitlines() == [
        "📊 Неделя 16.11–22.11",
        "В скобках — неделей раньше.",
        "Новые заявки: 2 (1)",
        "Завершены: 1 (0), отказов 1 (0)",
        "В среднем до решения, дней: 0 (—)",
        "Оценка клиентов: 4,5 из 5 (—), оценок 2",
        "Просроченных заявок нет.",
    ]
    seen = len(vera.cards())
    await morning(bot, "2026-11-24 09:00")
    assert len(vera.cards()) == seen
    await morning(bot, "2026-11-30 09:00")
    late = vera.card().text.splitlines()
    assert late[0] == "📊 Неделя 23.11–29.11"
    assert late[-1] == "Заявки просрочены сейчас: никто не взял 1, Анна Причалова 1"
    await morning(bot, "2026-12-07 09:00")
    assert vera.card().text.splitlines()[:2] == [
        "📊 Неделя 30.11–06.12",
        "Новых и завершённых заявок не было.",
    ]


def weeks(talk: Talk) -> list[str]:
    """The weeks that somebody was told of."""
    texts = [one.text for one in talk.cards()]
    return [text.splitlines()[0] for text in texts if text.startswith("📊")]


async def test_a_week_whose_first_morning_was_missed_comes_with_the_next_one_once(
    bot: Product,
) -> None:
    await companies(bot, 1)
    vera = bot.talk(bot.staff(VERA).person)
    await vera.begin()
    await morning(bot, "2026-11-23 14:05")  # the bot was away
    assert weeks(vera) == []
    await morning(bot, "2026-11-24 09:00")
    assert weeks(vera) == ["📊 Неделя 16.11–22.11"]
    for later in ("2026-11-25 09:00", "2026-11-27 09:00"):
        await bot.restart()
        await morning(bot, later)
    assert len(weeks(vera)) == 1
    # What was queued in time and could not leave in time comes with the next morning, too.
    await day(bot, "2026-11-30 13:59")
    await bot.app.office.use.give_digests(bot.now())
    await day(bot, "2026-11-30 14:01")
    await while_going_by(bot)
    assert len(weeks(vera)) == 1
    await morning(bot, "2026-12-01 09:00")
    assert weeks(vera)[1:] == ["📊 Неделя 23.11–29.11"]


async def test_a_week_that_the_group_was_told_of_is_not_told_again_to_a_head_who_comes(
    bot: Product,
) -> None:
    cards = await morning(bot, "2026-11-23 09:00")
    assert [one.text[0] for one in cards] == ["📊"]
    vera = bot.talk(bot.staff(VERA).person)
    await vera.begin()
    assert await morning(bot, "2026-11-24 09:00") == []
    assert weeks(vera) == []
    await morning(bot, "2026-11-30 09:00")
    assert weeks(vera) == ["📊 Неделя 23.11–29.11"]


async def test_a_head_who_never_spoke_with_the_bot_gets_the_week_in_the_group(
    bot: Product,
) -> None:
    await companies(bot, 1)
    cards = await morning(bot, "2026-11-23 09:00")
    assert [one.text.split(maxsplit=1)[0] for one in cards] == ["☀️", "📊"]


async def test_events_contracts_and_what_did_not_arrive_are_told(bot: Product) -> None:
    (sent,) = await companies(bot, 1)
    begins = datetime(2026, 11, 24, 15, tzinfo=ZONE)
    deal = Deal("contract", date(2026, 10, 20))
    contract = Contract(0, sent.person_id, "pack", "service", bot.now(), date(2026, 11, 10), deal)
    async with bot.app.store.transaction() as repositories:
        for moment in (begins, begins + timedelta(days=1)):
            await repositories.gatherings.add(
                "rec-marketplaces", "seminar", "Ярмарка", moment, "Зал", None, None, bot.now()
            )
        await repositories.contracts.add(contract)
    bot.world.block(next(p for p in bot.world.people.values() if p.first_name.startswith("Клиент")))
    await staff_step(bot, sent, ANNA, "remarks", "Уточните адрес")
    await while_going_by(bot)
    bot.world.calls.clear()
    lost, _ = await morning(bot, "2026-11-23 09:00")
    assert "📭 Не дошло до клиента: РМ-2026-00001" in lost.text
    (card,) = await morning(bot, "2026-11-24 09:00")
    lines = card.text.splitlines()
    assert "🧾 Отчёты о контрактах просрочены: 1 · /contracts" in lines
    assert "📅 15:00 Ярмарка" in lines
    assert len([one for one in lines if "📅" in one]) == 1

"""Events under rough hands: refusals, replies that come twice, more people than a page holds."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.handlers.test_gatherings import ANNOUNCED, CENTRE, TITLE, announced, signed_up
from tests.support.product import Product, Talk, clean, product
from tests.support.staff import ANNA


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running
        clean(running)


async def test_an_application_that_is_refused_gives_its_place_to_the_next(
    bot: Product, anna: Talk
) -> None:
    await announced(bot, anna)
    first, _ = await signed_up(bot, "Ольга")
    second, _ = await signed_up(bot, "Пётр")
    office = bot.app.office
    async with office.store.reading() as repositories:
        owner = await repositories.people.by_telegram(first.person.id)
        assert owner is not None
        sent = (await repositories.applications.of_person(owner.id))[0]
    machine = office.library.machine(sent.pack, sent.service)
    verb = next(
        step.verb
        for step in machine.transitions
        if step.role == "centre"
        and step.from_ == sent.state
        and machine.by_id[step.to].final
        and not machine.by_id[step.to].success
    )
    member = office.centre.member(ANNA)
    assert member is not None
    await office.use.change_status(member, sent.id, verb, bot.now(), words="Мест нет")
    office.wake()
    await bot.settled()
    assert f"Для вас есть место: «{TITLE}»" in second.card().text


async def test_everybody_who_comes_can_be_looked_up(bot: Product, anna: Talk) -> None:
    """More than a page; whoever gave the place up takes no line of it."""
    await announced(bot, anna, ANNOUNCED.replace("мест 1", "мест 10000"))
    office, member = bot.app.office, bot.app.office.centre.member(ANNA)
    assert member is not None
    for number in range(1, 121):
        seat = await office.use.write_down(
            member, 1, f"{number:03} " + "Ж<&>" * 40, "ООО «Пример»", bot.now()
        )
        if number <= 60:
            async with office.store.transaction() as repositories:
                await repositories.gatherings.set_standing(seat.id, "left", bot.now())
    await anna.say("/event")
    await anna.tap(f"10.12 · {TITLE} · 60/10000")
    first = await anna.tap("Участники")
    assert "1. 061 Ж<&>" in first.text
    last = await anna.tap("Следующие ›")
    assert "60. 120 Ж<&>" in last.text
    assert "Следующие ›" not in last.buttons
    assert "1. 061" in (await anna.tap("‹ Предыдущие")).text


async def test_events_of_a_pack_that_was_taken_out_disturb_nobody(bot: Product, anna: Talk) -> None:
    async with bot.app.store.transaction() as repositories:
        await repositories.gatherings.add(
            "gone", "event", TITLE, bot.now() + timedelta(days=9), "Зал", None, None, bot.now()
        )
    assert "Мероприятий впереди нет" in (await anna.say("/event")).text
    olga = bot.newcomer("Ольга")
    await olga.begin()
    assert not any("Мероприятия" in caption for caption in olga.card().buttons)

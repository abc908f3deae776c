"""Events under rough hands: refusals, replies that come twice, more people than a page holds."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.test_gatherings import CENTRE, TITLE, announced, signed_up
from tests.support.product import Product, Talk, clean, product
from tests.support.staff import ANNA


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running
        clean(running)


@pytest.fixture
def anna(bot: Product) -> Talk:
    return bot.staff(ANNA)


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

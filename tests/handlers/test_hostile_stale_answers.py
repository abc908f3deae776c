"""A self-check's answers of long ago, or of another company, are not taken without asking."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from flows import actions as a
from flows.people import Person
from flows.usecases.background import INN
from tests.support.product import Product, product

CENTRE = Path(__file__).parents[2] / "centres" / "kaluga.yaml"
PACK = "export-standard"
QUESTION = "registered_here"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE) as running:
        yield running


async def checked(bot: Product) -> Person:
    """Somebody who answered the self-check for one service."""
    office, olga = bot.app.office, bot.newcomer("Ольга")
    person = await office.use.welcome(olga.person.id, olga.chat.id, "ru", bot.now())
    person = await office.use.give_consent(person, bot.now())
    _, filling = await office.use.start_application(person, PACK, "mission", bot.now())
    assert QUESTION not in filling.session.answers
    for action in (a.Picked("yes"), a.Finish()):
        filling = (await office.use.fill(filling, action, bot.now())).filling
    assert await office.use.advance(filling, bot.now()) is not None
    return await fresh(bot, person)


async def fresh(bot: Product, person: Person) -> Person:
    async with bot.app.store.reading() as repositories:
        return await repositories.people.get(person.id)


async def taken(bot: Product, person: Person, service: str) -> bool:
    """Whether an application for this service begins with the answer already there."""
    office = bot.app.office
    _, filling = await office.use.start_application(person, PACK, service, bot.now())
    return QUESTION in filling.session.answers


async def test_what_was_said_a_year_ago_is_asked_anew(bot: Product) -> None:
    person = await checked(bot)
    assert await taken(bot, person, "promotion")
    bot.clock.advance(timedelta(days=365).total_seconds())
    assert not await taken(bot, person, "contest")


async def test_what_was_said_of_another_company_is_asked_anew(bot: Product) -> None:
    person = await checked(bot)
    office = bot.app.office
    async with office.store.transaction() as repositories:
        await repositories.people.remember(person.id, {INN: "7707083893"})
    person = await fresh(bot, person)
    assert await taken(bot, person, "promotion")
    _, filling = await office.use.start_application(person, PACK, "promotion", bot.now())
    filling = (await office.use.fill(filling, a.Finish(), bot.now())).filling
    following = await office.use.advance(filling, bot.now())
    assert following is not None
    for action in (a.GoTo("inn"), a.Typed("3906000005")):
        following = (await office.use.fill(following, action, bot.now())).filling
    await office.use.advance(filling, bot.now())
    person = await fresh(bot, person)
    assert person.profile[INN] == "3906000005"
    assert not await taken(bot, person, "contest")

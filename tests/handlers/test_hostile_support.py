"""Sums of support: what strangers must not learn, what does not count, and sums out of bounds."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from flows.application import FilledForm
from flows.people import Person
from flows.usecases.background import company_past
from tests.support.product import Card, Product, Talk, clean, product

CENTRES = Path(__file__).parents[2] / "centres"
PACK = "khabarovsk-export"
INN = "2700000016"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRES / "khabarovsk.yaml") as running:
        yield running
        clean(running)


def plain(card: Card) -> str:
    return card.text.replace("\u00a0", " ")


async def known(bot: Product, talk: Talk, inn: str = INN) -> Person:
    """Somebody who typed this ИНН into a form once."""
    office = bot.app.office
    person = await office.use.welcome(talk.person.id, talk.chat.id, "ru", bot.now())
    async with office.store.transaction() as repositories:
        await repositories.people.remember(person.id, {"company.inn": inn})
        return await repositories.people.get(person.id)


async def granted(
    bot: Product, person: Person, service: str, amount: int, state: str = "filed", pack: str = PACK
) -> None:
    """An application of the person that was decided upon."""
    office = bot.app.office
    found = office.library.pack(pack)
    form = next(
        found.forms[id_]
        for one in found.services
        for id_ in one.forms
        if any(question.kind == "inn" for question in found.forms[id_].questions)
    )
    question = next(one for one in form.questions if one.kind == "inn")
    filled = {form.id: FilledForm(form.version, {question.id: INN})}
    async with office.store.transaction() as repositories:
        await repositories.versions.keep(form, bot.now())
        draft = await repositories.applications.add(pack, service, person.id, bot.now())
        number = await repositories.applications.next_number("ХК", 2026)
        sent = replace(draft, number=number, state=state, submitted_at=bot.now(), forms=filled)
        await repositories.applications.save(replace(sent, granted=Decimal(amount)))


async def divided(who: Talk, price: str, service: str = "s4_2", pack: str = PACK) -> str:
    await who.begin(f"s_{pack}_{service}")
    await who.tap("Посчитать мою долю")
    return plain(await who.say(price))


async def test_a_stranger_who_types_a_companys_inn_learns_nothing_of_its_support(
    bot: Product,
) -> None:
    owner, rival = bot.newcomer("Ольга"), bot.newcomer("Пётр")
    await granted(bot, await known(bot, owner), "s4_2", 700_000)
    await known(bot, rival)
    assert "Уже получено 700 000 ₽" in await divided(owner, "1000000")
    assert "Уже получено" not in await divided(rival, "1000000")


async def test_the_facts_a_person_is_told_come_of_their_own_applications(bot: Product) -> None:
    """Nor can a stranger block a company by applying in its name; staff see everything."""
    owner = await known(bot, bot.newcomer("Ольга"))
    rival = await known(bot, bot.newcomer("Пётр"))
    await granted(bot, owner, "s4_2", 700_000)
    pack = bot.app.office.library.pack(PACK)
    async with bot.app.store.reading() as repositories:
        counts = [
            len(await company_past(repositories, pack, INN, 0, bot.now(), reader))
            for reader in (owner.id, rival.id, None)
        ]
    assert counts == [1, 0, 1]


async def test_what_came_to_nothing_lowers_no_ceiling(bot: Product) -> None:
    machine = bot.app.office.library.machine(PACK, "s4_2")
    ended = next(one.id for one in machine.states if one.final and not one.success)
    owner = bot.newcomer("Ольга")
    await granted(bot, await known(bot, owner), "s4_2", 700_000, ended)
    assert "Уже получено" not in await divided(owner, "1000000")


async def test_a_price_beyond_belief_is_a_slip(bot: Product) -> None:
    owner = bot.newcomer("Ольга")
    assert "Можно до" in await divided(owner, "1 000 000 000 001")
    assert "20 % от 100 000 ₽ = 20 000 ₽" in plain(await owner.say("100000"))


@pytest.mark.parametrize("amount", ["9" * 40, "1 000 000 000 001"])
async def test_a_granted_sum_beyond_belief_is_a_slip(bot: Product, amount: str) -> None:
    await granted(bot, await known(bot, bot.newcomer("Ольга")), "s4_2", 1)
    card = await bot.staff(2001).say(f"/sum 1 {amount}")
    assert "центр платит" not in card.text
    async with bot.app.store.reading() as repositories:
        found = await repositories.applications.by_number("1")
    assert found is not None
    assert found.granted == 1


async def test_a_category_told_of_a_family_is_not_kept(tmp_path: Path) -> None:
    async with product(tmp_path, centre=CENTRES / "orel.yaml") as bot:
        owner = bot.newcomer("Ольга")
        await divided(owner, "100000", "s4_6_3", "orel-cluster")
        special = next(one for one in owner.card().buttons if "СВО" in one)
        await owner.tap(special)
        await owner.tap("Другая сумма")
        async with bot.app.store.transaction() as repositories:
            kept = await repositories.prompts.take(owner.chat.id, 0)
        assert kept is not None
        assert kept["asked"] == "orel-cluster/s4_6_3"


async def test_a_ceiling_of_a_service_alone_is_not_lowered_by_what_others_share(
    tmp_path: Path,
) -> None:
    async with product(tmp_path, centre=CENTRES / "orel.yaml") as bot:
        owner = bot.newcomer("Ольга")
        person = await known(bot, owner)
        await granted(bot, person, "s4_6_3", 100_000, pack="orel-cluster")
        text = await divided(owner, "500000", "s4_6_4", "orel-cluster")
        assert "Уже получено 100 000 ₽, осталось 50 000 ₽" not in text
        assert "Уже получено 100 000 ₽, осталось 100 000 ₽" in text

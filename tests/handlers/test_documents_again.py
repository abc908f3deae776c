"""A document sent before is offered again; files that lie are told in a form as well."""

import pytest

from flows.application import Application
from flows.checklist import Line
from flows.session import Place, PlaceKind, Session
from tests.support.product import Card, Product, Talk
from tests.support.scans import pdf, photo
from tests.support.staff import PACK, apply

INN = "4027000012"
"""Of the company in the tests' answers."""


async def asked(bot: Product, who: Talk, question: str, inn: str = INN) -> Card:
    """A new draft of the same person, at a question for files."""
    office, now = bot.app.office, bot.now()
    form = office.library.form(PACK, "anketa")
    async with office.store.transaction() as repositories:
        person = await repositories.people.by_telegram(who.person.id)
        assert person is not None
        await repositories.people.remember(person.id, {"company.inn": inn})
        draft = await repositories.applications.add(PACK, "placement", person.id, now)
        await repositories.versions.keep(form, now)
        place = Place(PlaceKind.QUESTION, question)
        session = Session(PACK, "anketa", form.version, place)
        filling = await repositories.fillings.open(draft.id, person, session)
    await who.begin()
    await who.tap("Продолжить")
    assert filling.application_id == draft.id
    return who.card()


async def leaflet(bot: Product, application: Application) -> Line:
    async with bot.app.store.reading() as repositories:
        now = await repositories.applications.get(application.id)
        lines = await repositories.documents.checklist(now)
    return next(one for one in lines if one.slot == "anketa.leaflet")


async def test_what_was_sent_before_is_attached_with_a_tap(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    card = await asked(bot, bot.owner, "leaflet")
    (offer,) = [one for one in card.buttons if "leaflet.pdf" in one]
    assert offer == "📎 Приложить «leaflet.pdf» от 20.11.2026"
    office = bot.app.office
    line = await leaflet(bot, sent)
    await office.use.settle_document(
        office.centre.staff[0], sent.id, 0, line.key, "accepted", bot.now()
    )
    card = await asked(bot, bot.owner, "leaflet")
    (offer,) = [one for one in card.buttons if "leaflet.pdf" in one]
    assert offer.endswith("(принят центром)")
    await bot.owner.tap(offer)
    filling = await bot.app.store.answers.open_in_chat(bot.owner.chat.id)
    assert filling is not None
    assert filling.session.answers["leaflet"].value == list(line.files)


async def test_what_was_returned_or_has_expired_or_is_another_s_is_not_offered(
    bot: Product,
) -> None:
    sent = await apply(bot, bot.owner)
    office, line = bot.app.office, await leaflet(bot, sent)
    await office.use.settle_document(
        office.centre.staff[0], sent.id, 0, line.key, "returned", bot.now(), "x"
    )
    card = await asked(bot, bot.owner, "leaflet")
    assert not [one for one in card.buttons if "leaflet.pdf" in one]
    await bot.owner.say("/cancel")
    other = bot.newcomer("Другой", phone="+79100000002")
    await apply(bot, other)
    card = await asked(bot, other, "leaflet", "7707083893")
    assert not [one for one in card.buttons if "leaflet.pdf" in one]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"MZ\x90\x00", "программа"),
        ("a.jpg", photo("x")[:2000], "не открывается"),
        ("a.pdf", pdf(password="x"), "защищён паролем"),
    ],
    ids=["program", "torn", "locked"],
)
async def test_a_file_that_lies_is_told_in_a_form(
    bot: Product, name: str, data: bytes, words: str
) -> None:
    await apply(bot, bot.owner)
    await asked(bot, bot.owner, "leaflet")
    card = await bot.owner.attach(name, data)
    assert words in card.text


async def test_the_same_photo_twice_is_told(bot: Product) -> None:
    await apply(bot, bot.owner)
    await asked(bot, bot.owner, "leaflet")
    await bot.owner.attach("1.jpg", photo("x"), kind="photo")
    card = await bot.owner.attach("2.jpg", photo("x"), kind="photo")
    assert "второй раз не добавили" in card.text

"""What the bot writes by itself: in the reader's language, only while it is true."""

from dataclasses import replace

from flows.application import Application
from flows.ports import Notice
from handlers.notices import Notices
from tests.support.product import Product
from tests.support.staff import ANNA, PACK, apply


async def put(bot: Product, notice: Notice) -> None:
    async with bot.app.store.transaction() as repositories:
        await repositories.outbox.put(notice, bot.now())
    bot.app.office.wake()
    await bot.settled()


def of_state(bot: Product, sent: Application, state: str) -> Notice:
    data = {"application": sent.id, "verb": "approve", "state": state, "words": ""}
    return Notice(f"test:{state}", bot.owner.chat.id, "client.state", data)


async def test_the_applicant_reads_it_in_their_language(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    async with bot.app.store.transaction() as repositories:
        await repositories.people.set_language(sent.person_id, "en")
    await bot.staff(ANNA).tap("Передать в РЭЦ")
    card = bot.owner.card()
    assert card.text.startswith("Application РМ-2026-00001\n")
    assert card.buttons == ["Open the application"]


async def test_a_state_that_has_passed_is_not_told(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    before = bot.owner.heard
    await put(bot, of_state(bot, sent, "rec_review"))
    assert bot.owner.heard == before
    async with bot.app.store.reading() as repositories:
        assert (await repositories.deliveries.counts())["dropped"] == 1


async def test_nothing_is_told_to_who_was_erased(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    before = bot.owner.heard
    async with bot.app.store.transaction() as repositories:
        await repositories.people.erase(sent.person_id, bot.now())
    await put(bot, of_state(bot, sent, sent.state))
    assert bot.owner.heard == before


async def test_a_form_that_is_being_filled_goes_below_the_news(bot: Product) -> None:
    await apply(bot, bot.owner)
    await bot.owner.begin()
    await bot.owner.go(("[Чем поможет центр]", "[Консультация]"))
    form = await bot.owner.tap("Подать заявку")
    assert "Анкета компании" in form.text
    await bot.staff(ANNA).tap("Передать в РЭЦ")
    assert bot.owner.card().text.startswith("Заявка РМ-2026-00001")
    await bot.owner.say("ООО «Другая»")
    card = bot.owner.card()
    assert card.message_id > form.message_id
    assert "Раздел" in card.text


async def test_an_open_window_is_told_with_the_way_in(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    data = {
        "person": sent.person_id,
        "pack": PACK,
        "service": "placement",
        "closes": "2027-12-31",
    }
    notice = Notice("test:window", bot.owner.chat.id, "window.open", data)
    await put(bot, notice)
    card = bot.owner.card()
    assert "заявки принимают до пятницы, 31 декабря 2027 года." in card.text
    assert card.buttons == ["Подать заявку"]
    over = replace(notice, data={**data, "closes": "2026-11-19"})
    gone = replace(notice, data={**data, "service": "abolished"})
    notices = Notices(bot.app.office)
    assert await notices(over) is None
    assert await notices(gone) is None


async def test_a_card_that_staff_have_already_is_not_sent_again(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    cards = len(bot.world.messages(bot.group))
    data = {"application": sent.id, "verb": "submit"}
    await put(bot, Notice("test:card", bot.group.id, "staff.card", data))
    assert len(bot.world.messages(bot.group)) == cards


async def test_without_a_staff_chat_there_is_no_card(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    data = {"application": sent.id, "verb": "resubmit"}
    assert await Notices(bot.app.office)(Notice("test:none", 0, "staff.card", data)) is None

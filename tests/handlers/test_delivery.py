"""/delivery: what became of an application's messages; who gets none is marked."""

from datetime import timedelta

from flows.application import Application
from flows.people import Person
from flows.ports import Notice
from handlers.staff.delivery import reason
from tests.support.product import Product, Talk

SIGNS = tuple("✅🕓⛔❔➖")


async def tell(bot: Product, sent: Application) -> None:
    """One message to the applicant."""
    notice = Notice(f"docs:{bot.now()}", bot.owner.chat.id, "client.state", told(sent))
    async with bot.app.store.transaction() as repositories:
        await repositories.outbox.put(notice, bot.now())
    bot.app.office.wake()
    await bot.settled()


def told(sent: Application) -> dict[str, object]:
    return {"application": sent.id, "state": sent.state, "words": ""}


async def who(bot: Product) -> Person:
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
    assert person is not None
    return person


def lines(text: str) -> list[str]:
    """The lines of messages, without the date and the legend."""
    return [line.partition(", ")[2] for line in text.splitlines() if line[:1] in SIGNS][:-1]


async def test_every_message_of_an_application_is_listed(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await tell(bot, sent)
    shown = await anna.say("/delivery 1")
    assert shown.text.startswith(f"Сообщения по заявке {sent.number}")
    assert lines(shown.text) == [
        "12:00 · в группу: карточка",
        "12:00 · заявителю: новый этап",
    ]
    assert lines((await anna.say(f"/delivery {sent.number}")).text) == lines(shown.text)


async def test_without_a_number_it_says_how(bot: Product, anna: Talk) -> None:
    assert "/delivery РМ-2026-00001" in (await anna.say("/delivery")).text
    assert (await anna.say("/delivery 777")).text.startswith("Такой заявки нет")


async def test_what_waits_and_what_is_no_longer_true_is_told(
    bot: Product, sent: Application, anna: Talk
) -> None:
    tomorrow = bot.now() + timedelta(days=1)
    later = Notice("later", bot.owner.chat.id, "client.state", told(sent), tomorrow)
    stale = {**told(sent), "state": "another"}
    async with bot.app.store.transaction() as repositories:
        await repositories.outbox.put(later, bot.now())
        await repositories.outbox.put(Notice("x", 1, "client.state", stale), bot.now())
    bot.app.office.wake()
    await bot.settled()
    shown = (await anna.say("/delivery 1")).text
    assert "➖ 20.11.2026, 12:00 · сотрудник 1: новый этап — уже не нужно" in shown
    assert "🕓 21.11.2026, 12:00 · заявителю: новый этап\n" in shown


async def test_who_has_blocked_the_bot_is_marked_until_they_write(
    bot: Product, sent: Application, anna: Talk
) -> None:
    bot.world.block(bot.owner.person)
    await tell(bot, sent)
    assert (await who(bot)).blocked
    heard = anna.cards()[-1].text
    assert "клиент не получает сообщений, бот заблокирован. Телефон: " in heard
    card = (await anna.say("/app 1")).text
    assert "🚫 Заявитель не получает сообщений: бот заблокирован" in card
    shown = (await anna.say("/delivery 1")).text
    assert "новый этап — бот заблокирован" in shown
    bot.world.unblock(bot.owner.person)
    await bot.owner.say("/start")
    bot.app.office.wake()
    await bot.settled()
    assert not (await who(bot)).blocked
    assert anna.cards()[-1].text.endswith("клиент снова получает сообщения.")
    assert "не получает сообщений" not in (await anna.say("/app 1")).text
    bot.world.calls.clear()


def test_reasons_of_the_sender_have_words() -> None:
    found = [reason(one) for one in ("403 Forbidden: x", "400 Bad Request", "CallLost", "stopped")]
    assert found == ["blocked", "refused", "trouble", "stopped"]

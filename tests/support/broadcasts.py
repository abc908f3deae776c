"""Writing to many through the staff's chat, for tests."""

from __future__ import annotations

from flows.application import Application
from tests.support.product import Card, Product, Talk
from tests.support.staff import apply

SENT = "✅ Рассылка закончена"


async def clients(bot: Product, count: int) -> list[tuple[Talk, Application]]:
    """Each with an application; some time goes by, since a group takes few messages at once."""
    people = []
    for n in range(1, count + 1):
        who = bot.newcomer(f"Клиент {n}")
        people.append((who, await apply(bot, who)))
        bot.clock.advance(10)
    return people


def got(who: Talk, words: str) -> list[Card]:
    return [one for one in who.cards() if words in one.text]


async def written(anna: Talk, kind: str, words: str) -> Card:
    """The dry run of a message."""
    await anna.say("/broadcast")
    await anna.tap(kind)
    asked = await anna.tap("Написать сообщение")
    anna.send(words, reply_to=asked.message_id)
    return await anna.shown()


async def let_go(anna: Talk) -> None:
    await anna.tap("Отправить")
    await anna.tap("Да, отправить")


async def over(bot: Product) -> None:
    """The bot looks at its broadcasts until there is none any more."""
    for _ in range(20):
        await bot.app.broadcasts.look()
        bot.clock.advance(5)
        bot.app.office.wake()
        await bot.settled()
        async with bot.app.store.reading() as repositories:
            if not await repositories.broadcasts.open():
                return
    raise AssertionError("it never ends")

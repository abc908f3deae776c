"""A running bot taken from day to day: the clock is moved, the day's look is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.status import SUBMIT, transition
from flows.usecases.keep_terms import keep_terms
from handlers.staff.cards import Cards
from tests.support.product import ZONE, Card, Product, seen


async def day(bot: Product, moment: str, *, looks: int = 1, zone: ZoneInfo = ZONE) -> None:
    """Let it be this moment ("2026-11-23 09:00") in a zone, and let the bot look what is due."""
    wanted = datetime.fromisoformat(moment).replace(tzinfo=zone)
    bot.clock.advance(wanted.timestamp() - bot.clock.now())
    for _ in range(looks):
        for app in bot.apps:
            await app.deliverer.daily()
        await bot.settled()


def group_said(bot: Product, since: int = 0) -> list[Card]:
    """What the bot has said in the staff's group, after so many messages."""
    bot_id = bot.world.bot.id
    said = [one for one in bot.world.messages(bot.group) if one["from"]["id"] == bot_id]
    return [seen(one) for one in said][since:]


async def staff_step(
    bot: Product, application: Application, telegram: int, verb: str, words: str | None = None
) -> None:
    """A step of a member of the staff, without the chat."""
    office = bot.app.office
    member = office.centre.member(telegram)
    assert member is not None
    await office.use.change_status(member, application.id, verb, bot.now(), words=words)
    office.wake()
    await Cards(office).refresh(application.id)
    await bot.settled()


async def submitted(
    bot: Product, pack: str, service: str, moment: datetime, number: str = "ПР-2026-00001"
) -> Application:
    """An application without answers that stands where submitting leads, sent at this moment."""
    office, who = bot.app.office, bot.owner
    await who.begin()
    person = await office.use.welcome(who.person.id, who.chat.id, "ru", moment)
    machine = office.library.machine(pack, service)
    step = transition(machine, machine.start, SUBMIT, ["client"], None)
    async with office.store.transaction() as repositories:
        draft = await repositories.applications.add(pack, service, person.id, moment)
        sent = await repositories.applications.save(
            replace(draft, number=number, state=step.to, submitted_at=moment, updated_at=moment)
        )
        entry = Entry(moment, "client", step.verb, step.to)
        await repositories.applications.write(sent.id, entry)
        await keep_terms(repositories, office.library, office.centre, sent, moment)
    return sent

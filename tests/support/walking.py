"""Staff walk an application along its table, with everything there that guards ask for."""

from __future__ import annotations

from flows.application import Application
from tests.support.product import Product
from tests.support.staff import VERA, cleared


async def walk(
    bot: Product, application: Application, *verbs: str, by: int = VERA, words: str = ""
) -> Application:
    """Make the steps one after another; the applicant is told of each."""
    office = bot.app.office
    member = office.centre.member(by)
    assert member is not None
    moved = application
    for verb in verbs:
        await cleared(bot, moved)
        async with office.store.reading() as repositories:
            moved = await repositories.applications.get(moved.id)
        machine = office.library.machine(moved.pack, moved.service)
        (step,) = {
            one.verb: one
            for one in machine.transitions
            if one.verb == verb and one.from_ == moved.state
        }.values()
        moved = await office.use.change_status(
            member,
            moved.id,
            verb,
            bot.now(),
            words=words or None,
            on=bot.now().date() if step.dated else None,
        )
        office.wake()
        await bot.settled()
    return moved

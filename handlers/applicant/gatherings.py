"""Events in the applicant's chat: which there are, signing up, giving a place up."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from flows.errors import NotAllowed
from flows.gatherings import takes
from flows.session import Stage
from flows.usecases.consent import agreed
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.applicant.results import show_result
from handlers.views import gatherings as views
from handlers.views.gatherings import Words
from handlers.views.menu import consent

ATTEND = "attend"
"""Where consent leads when it was asked for at an event; no pack is called so."""


async def listing(visit: Visit) -> None:
    """The coming events; of one service where the button names one."""
    office = visit.office
    now = office.now()
    async with office.store.reading() as repositories:
        coming = await repositories.gatherings.coming(now)
    shown = [
        one
        for one in coming
        if one.pack in office.library.packs
        and takes(one, now)
        and visit.argument in {"", f"{one.pack}/{one.service}"}
    ]
    await visit.show(views.listing(words(visit), shown))


async def one(visit: Visit) -> None:
    """One event."""
    found = await visit.office.use.look_at_gathering(visit.number)
    await visit.show(views.one(words(visit), found, visit.person.id))


async def attend(visit: Visit) -> None:
    """Begin an application that asks for a place; after consent."""
    office = visit.office
    found = await office.use.look_at_gathering(visit.number)
    if not takes(found.gathering, office.now()):
        raise NotAllowed("gathering.over")
    if not agreed(visit.person, office.centre):
        then = f"{ATTEND}/{visit.argument}"
        await visit.show(consent(visit.texts, office.centre, then))
        return
    await leave_form(office, visit.person, keep=visit.message_id)
    draft, filling = await office.use.choose_gathering(visit.person, visit.number, office.now())
    if filling.session.stage is Stage.DONE:
        await show_result(office, visit.person, draft.id, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


async def ask_leave(visit: Visit) -> None:
    """Ask once more."""
    found = await visit.office.use.look_at_gathering(visit.number)
    if found.of(visit.person.id) is None:
        await one(visit)
        return
    await visit.show(views.ask_leave(words(visit), found.gathering))


async def leave(visit: Visit) -> str:
    """Give the place up."""
    await visit.office.use.leave_gathering(visit.person, visit.number, visit.office.now())
    visit.office.wake()
    await one(visit)
    return visit.texts.toast_left()


def words(visit: Visit) -> Words:
    """What events are told with in the person's language."""
    office = visit.office
    return Words(visit.texts, ZoneInfo(office.centre.zone), office.now())


def linked(payload: str) -> str | None:
    """The event that a deep link names ("event_12"), if it names one."""
    head, _, tail = payload.partition("_")
    return tail if head == "event" and NUMBER.fullmatch(tail) else None


PAGES: Mapping[str, Page] = {
    "gatherings": listing,
    "gathering": one,
    ATTEND: attend,
    "leave": ask_leave,
    "leave!": leave,
}

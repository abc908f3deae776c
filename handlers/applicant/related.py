"""Applications about an application: reports and papers that belong to it, complaints."""

from collections.abc import Mapping

from flows.application import Application
from flows.related import complaints
from flows.session import Stage
from flows.usecases.consent import agreed
from flows.usecases.ownership import own
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Page, Visit
from handlers.applicant.results import show_result
from handlers.views import complaint as views
from handlers.views.menu import consent

ABOUT = "about"
"""Where consent leads when it was asked for at an application's page; no pack is called so."""

SHOWN = 8
"""Applications that one may complain about, the newest."""


async def about(visit: Visit) -> None:
    """Begin an application about the one that the button names; after consent."""
    office, service = visit.office, visit.tail
    if not agreed(visit.person, office.centre):
        await visit.show(consent(visit.texts, office.centre, f"{ABOUT}/{visit.argument}"))
        return
    async with office.store.reading() as repositories:
        parent = await own(repositories, visit.number, visit.person)
    await leave_form(office, visit.person, keep=visit.message_id)
    draft, filling = await office.use.start_application(
        visit.person, parent.pack, service, office.now(), parent.id
    )
    if filling.session.stage is Stage.DONE:
        await show_result(office, visit.person, draft.id, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


async def complain(visit: Visit) -> None:
    """Complain about one application, or choose what about; else say whom to write to."""
    office = visit.office
    if not visit.argument:
        await visit.show(views.choose(visit.texts, await _mine(visit), _general(visit)))
        return
    async with office.store.reading() as repositories:
        parent = await own(repositories, visit.number, visit.person)
    services = complaints(office.library.pack(parent.pack))
    if not services:
        await visit.show(views.nowhere(visit.texts, office.centre.contacts, parent))
        return
    argument = f"{visit.number}/{services[0].id}"
    await about(Visit(office, visit.forms, visit.person, visit.message_id, argument))


async def _mine(visit: Visit) -> list[Application]:
    """What was sent in packs that take complaints, the newest first; a complaint is none."""
    office = visit.office
    async with office.store.reading() as repositories:
        mine = await repositories.applications.of_person(visit.person.id)
    found = []
    for one in mine:
        pack = office.library.packs.get(one.pack)
        services = complaints(pack) if pack else ()
        if services and one.number and one.service not in {service.id for service in services}:
            found.append(one)
    return found[:SHOWN]


def _general(visit: Visit) -> str | None:
    """The service with which one complains of no application, as `start` wants it."""
    for pack in visit.office.library.packs.values():
        for service in complaints(pack):
            return f"{pack.id}/{service.id}"
    return None


PAGES: Mapping[str, Page] = {
    ABOUT: about,
    "complain": complain,
}

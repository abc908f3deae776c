"""Gathers what the applicant's pages of one application are drawn from."""

from zoneinfo import ZoneInfo

from flows.application import DRAFT, Application
from flows.machine import StatusMachine
from flows.people import Person
from flows.ports import Repositories
from flows.rating import open_until
from flows.related import complaints, related
from flows.standing import standing
from flows.usecases.ownership import own
from handlers.office import Office
from handlers.views.sheet import Sheet


async def sheet_of(office: Office, person: Person, application_id: int) -> Sheet:
    """The application as its person may see it now. Raises NotFound for another's."""
    zone = ZoneInfo(office.centre.zone)
    async with office.store.reading() as repositories:
        application = await own(repositories, application_id, person)
        history = await repositories.applications.history(application.id)
        terms = await repositories.terms.of(application.id)
        rating = await repositories.ratings.of(application.id)
        children = await repositories.applications.children(application.id)
        parent = await _parent(repositories, application)
        seat = await repositories.gatherings.seat_of(application.id)
    pack = office.library.pack(application.pack)
    machine = _machine(office, application)
    sent = application.number is not None
    return Sheet(
        standing=standing(machine, application, history, terms),
        history=history,
        machine=machine,
        pack=office.pack(application.pack, person.language),
        texts=office.words(person),
        zone=zone,
        today=office.now().astimezone(zone).date(),
        terms=terms,
        related=related(pack, machine, application.state, history) if sent else (),
        complains=bool(complaints(pack)),
        parent=parent,
        children=[one for one in children if one.person_id == person.id],
        rating=rating,
        rate_until=open_until(machine, history, zone),
        seat=seat is not None and seat.standing in {"sure", "waiting"},
        printed=application.state != DRAFT and bool(await office.exporter.printed(application)),
        phone=office.centre.contacts.phone,
    )


def _machine(office: Office, application: Application) -> StatusMachine:
    return office.library.machine(application.pack, application.service)


async def _parent(repositories: Repositories, application: Application) -> Application | None:
    """The application that this one is about; it is the same person's."""
    if application.parent_id is None:
        return None
    return await repositories.applications.get(application.parent_id)

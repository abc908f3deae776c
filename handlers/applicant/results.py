"""Shows what an application came to, and what may be done with it now."""

from zoneinfo import ZoneInfo

from flows.application import DRAFT, Application
from flows.people import Person
from flows.status import open_to_client
from handlers.office import Office
from handlers.views import applications as views
from handlers.views.result import result
from handlers.views.screen import Screen


async def show_result(
    office: Office, person: Person, application_id: int, message_id: int | None
) -> None:
    """Show the result in place of a message, or below. Raises NotFound for another's.

    What lies with the staff has no result to act upon: an old button shows where it stands.
    """
    view = await office.use.show_result(person, application_id, office.now())
    pack = office.pack(view.application.pack, person.language)
    screen = await _with_staff(office, person, view.application)
    if screen is None:
        screen = result(view, pack, office.words(person), office.centre)
    await office.messenger.show(person.chat_id, message_id, screen)


async def _with_staff(office: Office, person: Person, application: Application) -> Screen | None:
    """Where an application stands that can't be corrected now; None for one that can."""
    if application.state == DRAFT:
        return None
    async with office.store.reading() as repositories:
        history = await repositories.applications.history(application.id)
    machine = office.library.machine(application.pack, application.service)
    if open_to_client(machine, application.state, history):
        return None
    return views.one(
        office.words(person),
        application,
        history,
        office.pack(application.pack, person.language),
        ZoneInfo(office.centre.zone),
        open_to_client=False,
        printed=bool(await office.exporter.printed(application)),
    )

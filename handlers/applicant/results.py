"""Shows what an application came to, and what may be done with it now."""

from flows.people import Person
from handlers.office import Office
from handlers.views.result import result


async def show_result(
    office: Office, person: Person, application_id: int, message_id: int | None
) -> None:
    """Show the result in place of a message, or below. Raises NotFound for another's."""
    view = await office.use.show_result(person, application_id, office.now())
    pack = office.pack(view.application.pack, person.language)
    screen = result(view, pack, office.words(person))
    await office.messenger.show(person.chat_id, message_id, screen)

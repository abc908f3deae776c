"""Shows what an application came to, and what may be done with it now."""

from dataclasses import replace

from flows.application import DRAFT
from flows.people import Person
from flows.usecases.keep_contract import weigh_contract
from flows.usecases.result import Result
from handlers.applicant.sheet import sheet_of
from handlers.correcting import correction_screen
from handlers.office import Office
from handlers.views.contract_worth import result_text
from handlers.views.result import result
from handlers.views.screen import Screen
from handlers.views.standing import page


async def show_result(
    office: Office, person: Person, application_id: int, message_id: int | None
) -> None:
    """Show the result in place of a message, or below. Raises NotFound for another's.

    What lies with the staff has no result to act upon: an old button shows where it stands.
    """
    correction = await correction_screen(office, person, application_id)
    if correction is not None:
        await office.messenger.show(person.chat_id, message_id, correction)
        return
    view = await office.use.show_result(person, application_id, office.now())
    pack = office.pack(view.application.pack, person.language)
    screen = result(view, pack, office.words(person), office.centre)
    screen = await _with_worth(office, person, view, screen)
    if view.application.state != DRAFT:
        sheet = await sheet_of(office, person, application_id)
        screen = screen if sheet.standing.correct else page(sheet)
    await office.messenger.show(person.chat_id, message_id, screen)


async def _with_worth(office: Office, person: Person, view: Result, screen: Screen) -> Screen:
    """What a report of a contract comes to stands above the rest."""
    async with office.store.reading() as repositories:
        contract = await weigh_contract(
            repositories, office.library, view.application, view.forms, office.now()
        )
    if contract is None:
        return screen
    return replace(screen, text=f"{result_text(office.words(person), contract)}\n\n{screen.text}")

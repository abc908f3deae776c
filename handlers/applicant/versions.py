"""The buttons of a message that asks whether a draft goes over to an edited form."""

from collections.abc import Mapping, Sequence

from flows.usecases.moves import Move
from flows.usecases.ownership import own
from handlers.applicant.form_cards import FormCards
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Page, Visit
from handlers.moved import changed_in, draft_of
from handlers.office import Office
from handlers.views import versions as views
from handlers.views.card import Note


async def go_over(visit: Visit) -> None:
    """Go over to the new questions, and be told what changed."""
    office, person = visit.office, visit.person
    moves = await office.use.answer_offer.move(person, visit.number, visit.tail, office.now())
    await leave_form(office, person, keep=visit.message_id)
    changed = await changed_in(office, [one.plain() for one in moves], person.language)
    await visit.show(views.moved(visit.texts, await _draft(visit), changed))


async def stay(visit: Visit) -> None:
    """Finish as begun."""
    office = visit.office
    await office.use.answer_offer.stay(visit.person, visit.number, visit.tail, office.now())
    await visit.show(views.stays(visit.texts, await _draft(visit), visit.tail))


async def draw_moved(office: Office, forms: FormCards, moves: Sequence[Move]) -> None:
    """Draw the live cards of forms that were moved: buttons drawn before are stale."""
    for move in moves:
        filling = await office.store.answers.open_in_chat(move.filling.chat_id)
        if filling is None or filling.id != move.filling.id:
            continue
        anew = move.came_from != filling.session.place
        note = None if move.silent else Note("moved")
        await forms.draw(filling, note=note, fresh=anew, anew=anew)


async def _draft(visit: Visit) -> views.Draft:
    async with visit.office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    return draft_of(visit.office, application, visit.person.language)


PAGES: Mapping[str, Page] = {"newform": go_over, "oldform": stay}

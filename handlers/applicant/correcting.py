"""The way into a correction: from the notice, from the application's page, and once more."""

from collections.abc import Mapping

from flows.usecases.consent import agreed
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Page, Visit
from handlers.applicant.results import show_result
from handlers.views.menu import consent


async def fix(visit: Visit) -> None:
    """The next remark that was not looked at; with a form's id that form once more."""
    office = visit.office
    if not agreed(visit.person, office.centre):
        await visit.show(consent(visit.texts, office.centre, ""))
        return
    await leave_form(office, visit.person, keep=visit.message_id)
    filling = await office.use.open_correction(visit.person, visit.number, visit.tail)
    if filling is None:
        await show_result(office, visit.person, visit.number, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


PAGES: Mapping[str, Page] = {"fix": fix}

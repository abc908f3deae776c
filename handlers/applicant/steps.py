"""Steps of the applicant's own: confirming the service, taking the application back."""

from collections.abc import Mapping

from flows.errors import NotAllowed
from flows.machine import Transition
from flows.status import effective
from handlers.applicant.answering import STEP, ask_words
from handlers.applicant.applications import one
from handlers.applicant.menu import Page, Visit
from handlers.applicant.rating import rate
from handlers.applicant.sheet import sheet_of
from handlers.views import own_step as views
from handlers.views.sheet import Sheet


async def ask_step(visit: Visit) -> str | None:
    """Ask once more before a step; a confirmation counts at once, the stars come after it."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    if _confirmed(sheet, visit.tail):
        await rate(visit)  # the button was pressed again: it is confirmed, the stars are missing
        return None
    wanted = _wanted(sheet, visit.tail)
    if wanted.rates:
        await visit.office.use.client_step(
            visit.person, visit.number, visit.tail, visit.office.now()
        )
        visit.office.wake()
        await rate(visit)
        return visit.texts.toast_step()
    if wanted is sheet.take_back:
        await visit.show(views.ask_take_back(sheet, wanted.verb))
    else:
        await visit.show(views.ask_step(sheet, wanted.verb))
    return None


async def step(visit: Visit) -> str:
    """Make the step."""
    office = visit.office
    await office.use.client_step(visit.person, visit.number, visit.tail, office.now())
    office.wake()
    await one(visit)
    return visit.texts.toast_step()


async def step_words(visit: Visit) -> None:
    """Ask for the reason; the step is made when it has come."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    wanted = _wanted(sheet, visit.tail)
    texts = visit.texts
    text = texts.take_back_words(number=sheet.number)
    await ask_words(visit, STEP, text, texts.take_back_placeholder(), verb=wanted.verb)


async def take_back(visit: Visit) -> None:
    """Take it back, or say how where the regulation has no such step."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    if sheet.take_back is None:
        await visit.show(views.no_taking_back(sheet))
        return
    await visit.show(views.ask_take_back(sheet, sheet.take_back.verb))


def _wanted(sheet: Sheet, verb: str) -> Transition:
    """The step that the client may make now. Raises NotAllowed("verb.not_now")."""
    found = next((one for one in sheet.standing.steps if one.verb == verb), None)
    if found is None:
        raise NotAllowed("verb.not_now")
    return found


def _confirmed(sheet: Sheet, verb: str) -> bool:
    """Whether the step is one that is rated and was made already."""
    rated = {one.verb for one in sheet.machine.transitions if one.rates}
    made = {one.verb for one in effective(sheet.history)}
    now = {one.verb for one in sheet.standing.steps}
    return verb in rated and verb in made and verb not in now


PAGES: Mapping[str, Page] = {
    "step": ask_step,
    "step!": step,
    "stepwords": step_words,
    "takeback": take_back,
}

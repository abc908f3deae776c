"""The queue and the search: which applications stand in them, a page at a time."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.calendar import russia
from flows.centre import Member
from flows.ports import Repositories
from handlers.office import Office
from handlers.staff.cards import submitted_forms
from handlers.views import staff_queue as views
from handlers.views.screen import Screen
from handlers.views.staff_dossier import HANDLING
from handlers.views.staff_queue import PER_PAGE, Line, Page, Tab

DEEPEST = 500
"""Applications that a list looks through; /export has them all."""

NAME, INN = "company.full_name", "company.inn"


async def queue(office: Office, member: Member, tab: Tab, number: int) -> Screen:
    """A tab of the queue."""
    async with office.store.reading() as repositories:
        waiting = await repositories.applications.queue(_open_states(office), DEEPEST)
        chosen = [one for one in waiting if _belongs(one, tab, member)]
        page = await _page(office, repositories, chosen, number)
    texts = office.texts(office.centre.staff_language)
    return views.queue(texts, tab, member.name, page, office.now().date(), russia())


async def find(office: Office, text: str, number: int) -> tuple[Screen, Sequence[Application]]:
    """A page of what a search finds, and all of it."""
    async with office.store.reading() as repositories:
        found = await repositories.applications.find(text, DEEPEST)
        page = await _page(office, repositories, found, number)
    texts = office.texts(office.centre.staff_language)
    return views.found(texts, text, page, office.now().date(), russia()), found


def _belongs(application: Application, tab: Tab, member: Member) -> bool:
    match tab:
        case "new":
            return application.performer is None
        case "work":
            return application.performer is not None
        case "mine":
            return application.performer == member.telegram


def _open_states(office: Office) -> list[str]:
    """States in which something is still to be done."""
    return sorted(
        {
            state.id
            for pack in office.library.packs.values()
            for machine in pack.machines.values()
            for state in machine.states
            if not state.final
        }
    )


async def _page(
    office: Office, repositories: Repositories, found: Sequence[Application], number: int
) -> Page:
    last = max(0, (len(found) - 1) // PER_PAGE)
    number = min(max(number, 0), last)
    shown = found[number * PER_PAGE : (number + 1) * PER_PAGE]
    lines = [await _line(office, repositories, one) for one in shown]
    return Page(lines, number, len(found))


async def _line(office: Office, repositories: Repositories, application: Application) -> Line:
    history = await repositories.applications.history(application.id)
    moves = [entry.at for entry in history if entry.verb not in HANDLING]
    since = moves[-1] if moves else application.submitted_at or application.created_at
    pack = office.pack_texts.get((application.pack, office.centre.staff_language))
    state = pack.find(f"status-{application.state}") if pack is not None else None
    return Line(
        application=application.id,
        number=application.number or "",
        company=await _company(repositories, application),
        state=state or application.state,
        since=since.astimezone(ZoneInfo(office.centre.zone)).date(),
    )


async def _company(repositories: Repositories, application: Application) -> str:
    """The company's name, else its ИНН, from the forms as they were submitted."""
    forms = await submitted_forms(repositories, application)
    for key in (NAME, INN):
        for form in forms.values():
            for question in form.questions:
                value = application.forms[form.id].answers.get(question.id)
                if question.remember == key and value:
                    return str(value)
    return ""

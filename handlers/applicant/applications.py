"""The applicant's applications: the list, one of them, what is behind it, dropping a draft."""

from collections.abc import Mapping

from flows.application import CANCELLED, DRAFT, Application
from flows.ports import Repositories
from flows.standing import Standing, standing
from flows.usecases.ownership import own
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit, filed, installed
from handlers.applicant.sheet import sheet_of
from handlers.views import applications as views
from handlers.views import sheet_pages
from handlers.views.sending import ask_cancel as ask_cancel_screen
from handlers.views.standing import page


async def listing(visit: Visit) -> None:
    """All of the person's applications, those that wait for them first."""
    office = visit.office
    async with office.store.reading() as repositories:
        mine = await repositories.applications.of_person(visit.person.id)
        listed = [
            views.Listed(
                await _standing(visit, repositories, one),
                office.pack_texts.get((one.pack, visit.person.language)),
            )
            for one in mine
            if one.state != CANCELLED
            and filed(office, one)
            and (one.state != DRAFT or installed(office, one))
        ]
    await visit.show(views.listing(visit.texts, listed, _page(visit.argument)))


async def one(visit: Visit) -> None:
    """Where one application is, what is expected, what comes next."""
    await visit.show(page(await sheet_of(visit.office, visit.person, visit.number)))


async def other(visit: Visit) -> None:
    """What is wanted seldom."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    await visit.show(sheet_pages.other(sheet))


async def history(visit: Visit) -> None:
    """What has happened."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    await visit.show(sheet_pages.history(sheet, _page(visit.tail)))


async def why(visit: Visit) -> None:
    """Where the dates come from."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    await visit.show(sheet_pages.why(sheet))


async def ask_cancel(visit: Visit) -> None:
    """Ask once more."""
    async with visit.office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    await visit.show(ask_cancel_screen(visit.texts, application.id))


async def cancel(visit: Visit) -> str:
    """Drop a draft."""
    await leave_form(visit.office, visit.person, keep=visit.message_id)
    await visit.office.use.cancel(visit.person, visit.number, visit.office.now())
    await listing(Visit(visit.office, visit.forms, visit.person, visit.message_id))
    return visit.texts.toast_cancelled()


async def _standing(visit: Visit, repositories: Repositories, application: Application) -> Standing:
    """How it stands; of one that the centre offers no more only that it is there."""
    office = visit.office
    if not installed(office, application):
        return Standing(application, None)
    machine = office.library.machine(application.pack, application.service)
    history = await repositories.applications.history(application.id)
    terms = await repositories.terms.of(application.id)
    return standing(machine, application, history, terms)


def _page(text: str) -> int:
    return int(text) if NUMBER.fullmatch(text) else 0


PAGES: Mapping[str, Page] = {
    "list": listing,
    "app": one,
    "other": other,
    "log": history,
    "why": why,
    "cancel": ask_cancel,
    "cancel!": cancel,
}

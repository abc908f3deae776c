"""What came of a service: nothing so far, and how often one wants to be asked."""

from collections.abc import Mapping

from flows.errors import NotAllowed
from handlers.applicant.contract_pages import ledger
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.views import follow_up as follow


async def none(visit: Visit) -> None:
    """Nothing came of the service so far."""
    office = visit.office
    await office.use.answer_follow_up(visit.person, visit.number, office.now())
    async with office.store.reading() as repositories:
        wishes = await repositories.wishes.of(visit.person.id)
    await visit.show(follow.answered(visit.texts, wishes.rhythm, str(visit.number)))


async def rarer(visit: Visit) -> None:
    """Ask how often one wants to be asked."""
    await visit.show(follow.rhythms(visit.texts, ledger(visit), str(visit.number)))


async def rhythm(visit: Visit) -> str | None:
    """So often from now on; a button that offers something else leads to what is offered."""
    office = visit.office
    months = int(visit.tail) if NUMBER.fullmatch(visit.tail) else 0
    try:
        await office.use.choose.rhythm(visit.person, months, office.now())
    except NotAllowed:
        await rarer(visit)
        return visit.texts.toast_old_card()
    await visit.show(follow.rhythm_set(visit.texts, months))
    return None


PAGES: Mapping[str, Page] = {"ctnone": none, "ctrarer": rarer, "ctrhythm": rhythm}

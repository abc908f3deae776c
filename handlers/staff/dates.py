"""«Сделано» under the reminder of a day of the year."""

from collections.abc import Mapping

from flows.errors import NotFound
from flows.usecases.done_date import DoneDate
from handlers.office import Office
from handlers.staff.errand import Do, Errand
from handlers.staff.numbers import number
from handlers.views.reminders import DONE, done_words
from handlers.views.screen import Screen
from handlers.views.staff_words import error_text


async def done(errand: Errand) -> None:
    """Say in the group who has done it: the message of the reminder stays as it is."""
    office, place = errand.office, errand.place
    use = done_date(office)
    found = await use(errand.member, number(errand.argument), office.now())
    screen = Screen(done_words(errand.texts, found, office.now().date()))
    await office.messenger.send(
        place.chat_id, screen, thread_id=place.thread_id, reply_to=errand.shown
    )


async def refusal(errand: Errand) -> str:
    """Why there is nothing to say of it any more; else nothing."""
    try:
        await done_date(errand.office).look(number(errand.argument))
    except NotFound as gone:
        return error_text(errand.texts, gone)
    return ""


def done_date(office: Office) -> DoneDate:
    """The use case."""
    return DoneDate(office.store, office.library, office.centre)


BUTTONS: Mapping[str, Do] = {DONE: done}

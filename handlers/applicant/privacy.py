"""What is held on a person: consent, their data as a file, withdrawal, erasure."""

from collections.abc import Mapping

import orjson

from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Page, Visit, home
from handlers.views import menu as views
from handlers.views.profile import profile as profile_screen
from handlers.wire import Upload


async def privacy(visit: Visit) -> None:
    """The consent in force and what can be done."""
    await visit.show(views.privacy(visit.texts, visit.office.centre, visit.person))


async def profile(visit: Visit) -> None:
    """What the bot knows of the company and fills in by itself."""
    office = visit.office
    packs = [
        (pack, office.pack(pack.id, visit.person.language))
        for pack in office.library.packs.values()
    ]
    await visit.show(profile_screen(visit.texts, visit.person, packs))


async def my_data(visit: Visit) -> None:
    """Everything that is held on the person, as a file."""
    office = visit.office
    async with office.store.reading() as repositories:
        held = await repositories.people.held(visit.person.id)
    content = orjson.dumps(held, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS, default=str)
    await office.messenger.send_file(
        visit.person.chat_id, Upload("my-data.json", content), visit.texts.my_data_caption()
    )


async def ask_withdraw(visit: Visit) -> None:
    """Ask once more; an old button after the withdrawal shows how it stands."""
    if visit.person.consent is None:
        await privacy(visit)
        return
    await visit.show(views.ask_withdraw(visit.texts))


async def withdraw(visit: Visit) -> str:
    """Take the consent back."""
    office = visit.office
    await leave_form(office, visit.person, keep=visit.message_id)
    person = await office.use.withdraw_consent(visit.person, office.now())
    await privacy(Visit(office, visit.forms, person, visit.message_id))
    return visit.texts.toast_withdrawn()


async def ask_erase(visit: Visit) -> None:
    """Ask once more."""
    await visit.show(views.ask_erase(visit.texts))


async def erase(visit: Visit) -> str:
    """Erase what may be erased."""
    await leave_form(visit.office, visit.person, keep=visit.message_id)
    await visit.office.use.erase(visit.person, visit.office.now())
    visit.office.wake()
    await home(visit)
    return visit.texts.toast_erased()


PAGES: Mapping[str, Page] = {
    "privacy": privacy,
    "profile": profile,
    "mydata": my_data,
    "withdraw": ask_withdraw,
    "withdraw!": withdraw,
    "erase": ask_erase,
    "erase!": erase,
}

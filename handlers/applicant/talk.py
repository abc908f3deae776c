"""What an applicant writes to the centre: as an answer to it, or by a button of theirs."""

from collections.abc import Mapping

from aiogram.types import Message

from flows.errors import Conflict, FlowError, NotFound
from flows.people import Person
from flows.usecases.hear import TooMany
from flows.usecases.ownership import own
from handlers.applicant.menu import Page, Visit
from handlers.letters import edited, taken, tell
from handlers.office import Office
from handlers.said import answered, said
from handlers.views.staff_words import error_text
from handlers.views.talk import local

ASKED = "talk.asked"
"""The kind of a prompt that waits for words to the centre; it goes on waiting for more."""


async def heard(office: Office, person: Person, message: Message) -> bool:
    """Pass a message on to the centre; False when it is not meant for it."""
    about = await _about(office, message)
    if about is None:
        return False
    what, texts = said(message), office.words(person)
    if await taken(office, what):
        return True
    try:
        writing = await what.writing(office.wire)
        await office.use.hear(person, about, writing, office.now())
    except Conflict:
        return True
    except NotFound:
        return False
    except TooMany as many:
        await tell(
            office, message, texts.talk_too_many(time=local(office.centre, many.until, texts))
        )
    except FlowError as error:
        await tell(office, message, error_text(texts, error))
    else:
        office.wake()
    office.drawer.covered(person.chat_id)
    return True


async def amended(office: Office, person: Person, message: Message) -> None:
    """Let the staff's copy follow an edit."""
    await edited(office, message, office.words(person))


async def ask(visit: Visit) -> None:
    """Open the reply field: one tap, then words. A form that is open stays open."""
    office, texts = visit.office, visit.texts
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    if application.number is None or application.locked:
        raise NotFound("application.not_found", id=str(application.id))
    chat = visit.person.chat_id
    asked = await office.messenger.ask(
        chat,
        texts.talk_ask_client(number=application.number),
        texts.talk_ask_client_placeholder(),
    )
    data = {"kind": ASKED, "application": str(application.id)}
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(chat, asked, data)
    office.drawer.covered(chat)


async def _about(office: Office, message: Message) -> int | None:
    """The application that a reply is about; parts of an album go where the first one went."""
    spot = answered(message)
    async with office.store.reading() as repositories:
        if spot is not None:
            return await repositories.talks.about(spot)
        if message.media_group_id is None:
            return None
        first = await repositories.talks.of_album(message.chat.id, message.media_group_id)
        return first.application_id if first is not None else None


PAGES: Mapping[str, Page] = {"talk": ask}

"""What both sides of the talk have in common: edits, and answers to what can't be passed on."""

from aiogram.types import Message

from flows.errors import NotAllowed
from handlers.office import Office
from handlers.said import Said, said
from handlers.views.screen import Screen
from handlers.views.staff_words import error_text
from locales.texts import Texts


async def taken(office: Office, what: Said) -> bool:
    """Whether the message was taken before: then nothing is downloaded again."""
    async with office.store.reading() as repositories:
        return await repositories.talks.by_source(what.spot) is not None


async def edited(office: Office, message: Message, texts: Texts) -> None:
    """Amend a letter after its author has edited the message; all else is nothing to us."""
    what = said(message)
    async with office.store.reading() as repositories:
        letter = await repositories.talks.by_source(what.spot)
        stored = await repositories.files.get(letter.file) if letter and letter.file else None
    if letter is None:
        return
    try:
        amended = await office.use.amend(what.bare(), office.now())
    except NotAllowed as error:
        await tell(office, message, error_text(texts, error))
        return
    if amended is not None:
        office.wake()
    if stored is not None and what.file is not None and what.file.size != stored.size:
        await tell(office, message, texts.talk_file_kept())


async def tell(office: Office, message: Message, text: str) -> None:
    """Answer a message with words, in its topic."""
    thread = message.message_thread_id if message.is_topic_message else None
    await office.messenger.send(
        message.chat.id, Screen(text), thread_id=thread, reply_to=message.message_id
    )

"""What is no answer to the form that is open, though it comes in the same chat."""

from flows.talk import Spot
from handlers.incoming import Incoming
from handlers.office import Office


async def is_talk(office: Office, incoming: Incoming) -> bool:
    """Whether a message belongs to the talk, and is no answer to the form that is open.

    So does the answer to anything else that the bot asked for beside the form.

    Looked up only for replies, edits and albums: an answer to a form's question is none of them.
    """
    if incoming.reply_to is None and incoming.album is None and not incoming.edited:
        return False
    chat = incoming.chat_id
    async with office.store.reading() as repositories:
        talks = repositories.talks
        if incoming.edited:
            return await talks.by_source(Spot(chat, incoming.message_id)) is not None
        if incoming.reply_to is not None:
            waits = await repositories.prompts.look(chat, incoming.reply_to)
            return waits is not None or await talks.about(Spot(chat, incoming.reply_to)) is not None
        return await talks.of_album(chat, incoming.album or "") is not None

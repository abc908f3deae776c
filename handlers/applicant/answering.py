"""Words that the bot asked an applicant for, given as a reply to its message.

Like the staff's prompts they survive a restart: a prompt is looked at first and taken only when the
words are kept, so a crash in between loses none.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Visit
from handlers.applicant.share import PATIENCE, WAITS
from handlers.office import Office

Prompt = Mapping[str, str]

RATING = "rating"
STEP = "step"
CONTRACT = "contract-day"

KINDS = frozenset({RATING, STEP, CONTRACT})
"""What the prompts of this module wait for."""


async def ask_words(visit: Visit, kind: str, text: str, placeholder: str, **data: str) -> None:
    """Ask with a message that opens the reply field; an open form is put aside meanwhile."""
    office, chat_id = visit.office, visit.person.chat_id
    await leave_form(office, visit.person, keep=visit.message_id)
    asked = await office.messenger.ask(chat_id, text, placeholder)
    async with office.store.transaction() as repositories:
        prompt = {"kind": kind, "application": str(visit.number), **data}
        await repositories.prompts.put(chat_id, asked, prompt)


async def close(office: Office, message: Message) -> None:
    """The words are kept: the question goes."""
    asked = message.reply_to_message
    if asked is None:
        return
    async with office.store.transaction() as repositories:
        await repositories.prompts.take(message.chat.id, asked.message_id)
    await office.messenger.delete(message.chat.id, [asked.message_id])


async def await_words(visit: Visit, kind: str, **data: str) -> None:
    """Take what is written next without a reply too, though there are buttons for it."""
    office = visit.office
    since, card = office.now().isoformat(), str(visit.message_id or "")
    prompt = {"kind": kind, "application": str(visit.number), "since": since, "card": card, **data}
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(visit.person.chat_id, WAITS, prompt)


async def awaited(visit: Visit, kind: str) -> Prompt | None:
    """What is waited for; None when it is something else, or was long ago."""
    async with visit.office.store.reading() as repositories:
        prompt = await repositories.prompts.look(visit.person.chat_id, WAITS)
    if prompt is None or prompt.get("kind") != kind:
        return None
    since = datetime.fromisoformat(prompt["since"])
    return prompt if visit.office.now() - since <= PATIENCE else None


async def forget(visit: Visit, kind: str) -> None:
    """It is known: a card that asked elsewhere goes, its buttons would tell of it once more."""
    office, chat = visit.office, visit.person.chat_id
    if (prompt := await awaited(visit, kind)) is None:
        return
    async with office.store.transaction() as repositories:
        await repositories.prompts.take(chat, WAITS)
    if prompt["card"] not in ("", str(visit.message_id)):
        await office.messenger.delete(chat, [int(prompt["card"])])


class ToOwnPrompt(Filter):
    """A reply to a message that waits for words of KINDS; the handler gets it as `prompt`."""

    def __init__(self, office: Office) -> None:
        """Look it up in the office's store."""
        self._office = office

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Find what the reply is for; it goes on waiting."""
        asked = message.reply_to_message
        if asked is None or asked.from_user is None or not asked.from_user.is_bot:
            return False
        chat, number = message.chat.id, asked.message_id
        async with self._office.store.reading() as repositories:
            prompt = await repositories.prompts.look(chat, number)
        return {"prompt": prompt} if prompt and prompt.get("kind") in KINDS else False

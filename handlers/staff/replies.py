"""The reason for a verb, given as a reply to the bot's message; it survives a restart.

A prompt stays open until it is answered properly: it is looked at first and taken only when the
application has been moved, so a crash in between loses no words.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from flows.application import Card
from flows.centre import Member
from flows.errors import Conflict, FlowError, NotAllowed
from flows.readers.text import clean
from flows.status import HANDLING
from handlers.office import Office
from handlers.staff.cards import Cards
from handlers.staff.room import place
from handlers.views import staff_words
from handlers.views.screen import Screen
from handlers.views.staff_card.guarded import guarded_text, lacking
from handlers.views.staff_dossier import Dossier

Prompt = Mapping[str, str]

REASON = "reason"
"""The kind of a prompt that waits for the words of a verb."""

DAY = "day"
"""The kind of a prompt that waits for the day of a dated step."""


async def look(office: Office, chat_id: int, message_id: int) -> Prompt | None:
    """What a message of the bot waits for; it goes on waiting."""
    async with office.store.transaction() as repositories:
        prompt = await repositories.prompts.take(chat_id, message_id)
        if prompt is not None:
            await repositories.prompts.put(chat_id, message_id, prompt)
    return prompt


class ToPrompt(Filter):
    """A reply to a message that waits for words; the handler gets it as `prompt`."""

    def __init__(self, office: Office, kinds: AbstractSet[str]) -> None:
        """Look it up in the office's store; `kinds` are those that are meant."""
        self._office = office
        self._kinds = kinds

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Find what the reply is for."""
        asked = message.reply_to_message
        if asked is None or asked.from_user is None or not asked.from_user.is_bot:
            return False
        prompt = await look(self._office, message.chat.id, asked.message_id)
        return {"prompt": prompt} if prompt and prompt.get("kind") in self._kinds else False


@dataclass(frozen=True, slots=True)
class Reply:
    """A member's reply to a prompt."""

    cards: Cards
    member: Member
    prompt: Prompt
    place: Card
    asked: int
    words: str

    @property
    def application(self) -> int:
        """The application that the reason is for."""
        return int(self.prompt["application"])

    async def take(self) -> None:
        """Move the application with these words, or say why it can't be."""
        dossier = await self.cards.dossier(self.application)
        if not self.words:
            await self.tell(dossier.texts.staff_prompt_empty())
            return
        try:
            await self._move(dossier)
        except Conflict:
            await self._too_late()
        except NotAllowed as refused:
            await self._refused(dossier, refused)

    async def _move(self, dossier: Dossier) -> None:
        office = self.cards.office
        lines, on = int(self.prompt["lines"]), self.prompt.get("on")
        if any(entry.verb not in HANDLING for entry in dossier.history[lines:]):
            raise Conflict("application.moved_on")
        await office.use.change_status(
            self.member,
            self.application,
            self.prompt["verb"],
            office.now(),
            revision=dossier.application.revision,
            words=self.words,
            on=date.fromisoformat(on) if on else None,
        )
        office.wake()
        await self._close()

    async def _too_late(self) -> None:
        """The application has moved on; by this very reply, if it came a second time."""
        dossier = await self.cards.dossier(self.application)
        if not staff_words.repeated(dossier, self.member.telegram, self.prompt["verb"]):
            await self.tell(staff_words.too_late(dossier, writing=True))
        await self._close()

    async def _refused(self, dossier: Dossier, refused: NotAllowed) -> None:
        texts, verb = dossier.texts, self.prompt["verb"]
        if refused.code == "verb.not_your_role":
            steps = [step for step in dossier.verbs if step.verb == verb]
            await self.tell(staff_words.not_your_role(texts, steps))
            return
        if refused.code == "step.guarded":
            step = next(one for one in dossier.verbs if one.verb == verb)
            await self.tell(guarded_text(dossier, lacking(dossier, step)))
            return
        again = refused.code == "words.too_long"
        told = staff_words.error_text(texts, refused)
        await self.tell(f"{told} {texts.staff_prompt_answer_again()}" if again else told)
        if not again:
            await self._close()

    async def _close(self) -> None:
        """The prompt is over: its message goes, the card is current."""
        office = self.cards.office
        async with office.store.transaction() as repositories:
            await repositories.prompts.take(self.place.chat_id, self.asked)
        await office.messenger.delete(self.place.chat_id, [self.asked])
        await self.cards.refresh(self.application)

    async def tell(self, text: str) -> None:
        """Answer the reply."""
        await self.cards.office.messenger.send(
            self.place.chat_id,
            Screen(text),
            thread_id=self.place.thread_id,
            reply_to=self.place.message_id,
        )


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> None:
    """Take a reply."""
    asked = message.reply_to_message
    if asked is None:
        return
    words = clean(message.text or "")
    reply = Reply(cards, member, prompt, place(message), asked.message_id, words)
    try:
        await reply.take()
    except FlowError as error:
        texts = cards.office.texts(cards.office.centre.staff_language)
        await reply.tell(staff_words.error_text(texts, error))

"""What the staff write to applicants: by reply, in a topic, or to the bot's question for words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from flows.centre import Member
from flows.errors import Conflict, FlowError, NotFound
from flows.talk import Spot
from handlers.letters import edited, taken, tell
from handlers.office import Office
from handlers.said import Said, answered, said
from handlers.staff.replies import look
from handlers.staff.topics import application_of
from handlers.views.staff_words import error_text
from locales.texts import Texts

WORDS = "talk.words"
"""The kind of a prompt that waits for words to the applicant."""


class ToApplicant(Filter):
    """A message that is meant for an applicant; the handler gets the application's id as `about`.

    A reply to the card, to the applicant's words or to what one wrote to them oneself; where the
    centre says so (`topic_talk: all`), everything in an application's topic that is no command.
    A reply to a colleague's message is meant for the colleague, also when that one was passed on.
    """

    def __init__(self, office: Office) -> None:
        """Look it up in the office's store."""
        self._office = office

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Find whom it is meant for."""
        if message.from_user is None or message.from_user.is_bot or _service(message):
            return False
        if (message.text or "").startswith("/"):
            return False
        spot = None if _to_colleague(message) else answered(message)
        about = await self._replied(message, spot)
        if about is None and self._office.centre.topic_talk == "all":
            if spot is not None and await look(self._office, spot.chat_id, spot.message_id):
                return False  # an answer to a question of the bot
            application = await application_of(self._office, message)
            about = application.id if application is not None else None
        return {"about": about} if about is not None else False

    async def _replied(self, message: Message, spot: Spot | None) -> int | None:
        """What it replies to; parts of an album go where the first one went."""
        async with self._office.store.reading() as repositories:
            if spot is not None:
                return await repositories.talks.about(spot)
            if message.media_group_id is None:
                return None
            first = await repositories.talks.of_album(message.chat.id, message.media_group_id)
            return first.application_id if first is not None else None


@dataclass(frozen=True, slots=True)
class StaffTalk:
    """Takes what the staff write. Who is not in the centre's file is told so once."""

    office: Office
    told: set[int]

    async def write(self, message: Message, member: Member, about: int) -> None:
        """Pass a message on to the applicant."""
        await self._pass_on(message, member, about, said(message))

    async def prompted(self, message: Message, member: Member, prompt: Mapping[str, str]) -> None:
        """Pass on what the bot has asked for; its question has served."""
        asked = message.reply_to_message
        if not await self._pass_on(message, member, int(prompt["application"]), said(message)):
            return
        if asked is not None and message.media_group_id is None:
            async with self.office.store.transaction() as repositories:
                await repositories.prompts.take(message.chat.id, asked.message_id)
            await self.office.messenger.delete(message.chat.id, [asked.message_id])

    async def edited(self, message: Message) -> None:
        """Let the applicant's copy follow."""
        await edited(self.office, message, self._texts)

    async def stranger(self, message: Message) -> None:
        """Somebody who may not write to applicants."""
        if message.from_user is None or message.from_user.id in self.told:
            return
        self.told.add(message.from_user.id)
        await tell(self.office, message, self._texts.talk_stranger())

    async def _pass_on(self, message: Message, member: Member, about: int, what: Said) -> bool:
        office = self.office
        if await taken(office, what):
            return False
        try:
            writing = await what.writing(office.wire)
            await office.use.say(member, about, writing, office.now())
        except Conflict:
            return False
        except NotFound:
            await tell(office, message, self._texts.talk_client_gone())
            return False
        except FlowError as error:
            await tell(office, message, error_text(self._texts, error))
            return False
        office.wake()
        return True

    @property
    def _texts(self) -> Texts:
        return self.office.texts(self.office.centre.staff_language)


def _to_colleague(message: Message) -> bool:
    """Whether it replies to what another person wrote in the group."""
    asked, author = message.reply_to_message, message.from_user
    if asked is None or asked.from_user is None or author is None:
        return False
    return not asked.from_user.is_bot and asked.from_user.id != author.id


def _service(message: Message) -> bool:
    """Whether Telegram wrote it: somebody came, a topic was opened, a message was pinned."""
    return message.content_type not in {
        "text", "photo", "document", "video", "animation", "audio", "voice", "video_note",
        "sticker", "contact", "location", "venue", "poll", "dice", "story",
    }  # fmt: skip

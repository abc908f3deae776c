"""Letters on their way: to the other side, after an edit, and back where they did not arrive."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from flows.application import Application
from flows.errors import NotAllowed
from flows.people import Person
from flows.ports import Notice, NotYet, Repositories
from flows.talk import Letter, Spot
from flows.usecases.amend import amended
from handlers.office import Office
from handlers.outgoing import InTopic, Message
from handlers.staff.cards import Cards
from handlers.views import talk as views
from handlers.views.screen import Screen
from handlers.wire import Upload

METHODS: Mapping[str, str] = {
    "text": "sendMessage",
    "photo": "sendPhoto",
    "document": "sendDocument",
}

EDITS: Mapping[str, str] = {
    "text": "editMessageText",
    "photo": "editMessageCaption",
    "document": "editMessageCaption",
}


@dataclass(frozen=True, slots=True)
class Passing(InTopic):
    """A letter for the other side: where its copy stands is remembered, its author sees a sign."""

    letter: Letter = field(kw_only=True)

    @property
    def params(self) -> Mapping[str, Any]:
        """A text, or a file with its words below."""
        payload = {**self.screen.payload(), **self.where}
        if self.letter.kind == "text":
            return payload
        words = payload.pop("text")
        del payload["link_preview_options"]
        return {**payload, "caption": words, self.letter.kind: "attach://file"}

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Remember the copy; words that were changed while it was on its way follow at once."""
        await repositories.talks.copied(self.letter.id, Spot(chat_id, message_id))
        now = await repositories.talks.get(self.letter.id, hold=True)
        if now.words != self.letter.words:
            await amended(repositories, now, self.cards.office.now())

    async def after(self, chat_id: int, message_id: int) -> None:
        """Mark what was written. A form's card goes below; a topic is open again."""
        office, source = self.cards.office, self.letter.source
        if self.letter.from_client:
            if self.application.topic_id is not None:
                await self.cards.reopen(self.application.id)
        else:
            office.drawer.covered(chat_id)
        if source is not None:
            await _mark(office, self.application, self.letter, source)

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        """Tell its author."""
        await repositories.talks.failed(self.letter.id)
        back = self.cards.office.staff_chat
        if self.letter.from_client and self.letter.source is not None:
            back = self.letter.source.chat_id
        data = {"letter": self.letter.id, "blocked": why.startswith("403")}
        notice = Notice(f"talk-failed:{self.letter.id}", back, "talk.failed", data)
        await repositories.outbox.put(notice, self.cards.office.now())


@dataclass(frozen=True, slots=True)
class Correcting(Message):
    """The copy of a letter whose words were changed."""

    letter: Letter = field(kw_only=True)

    @property
    def params(self) -> Mapping[str, Any]:
        """The copy with its new words."""
        payload = self.screen.payload()
        copy = self.letter.copy
        place = {"message_id": copy.message_id if copy is not None else 0}
        if self.letter.kind == "text":
            return {**payload, **place}
        words = payload.pop("text")
        del payload["link_preview_options"]
        return {**payload, **place, "caption": words}

    async def refused(self, why: str) -> Literal["never"]:
        """It is not there any more, or shows this already."""
        return "never"


class TalkNotices:
    """The kinds of notices that the talk has."""

    def __init__(self, office: Office, cards: Cards) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = cards
        self.kinds: Mapping[str, Callable[[Notice], Awaitable[Message | None]]] = {
            "talk.words": self._words,
            "talk.edit": self._edit,
            "talk.failed": self._failed,
        }

    async def _words(self, notice: Notice) -> Message | None:
        """A letter, when those before it have left. Raises NotYet."""
        if not notice.chat_id:
            return None
        letter, application, person = await self._letter(notice)
        async with self._office.store.reading() as repositories:
            if await repositories.talks.is_behind(letter):
                raise NotYet
            answers = letter.reply_to and await repositories.talks.get(letter.reply_to)
        reply_to = answers.seen_in(notice.chat_id) if answers else None
        if letter.from_client and reply_to is None and application.card is not None:
            reply_to = application.card.message_id
        return Passing(
            self._screen(letter, application, person),
            method=METHODS[letter.kind],
            files=await self._files(letter),
            thread=application.topic_id if letter.from_client else None,
            reply_to=reply_to,
            cards=self._cards,
            application=application,
            letter=letter,
        )

    async def _edit(self, notice: Notice) -> Message | None:
        """The words of a letter as they are now."""
        letter, application, person = await self._letter(notice)
        if letter.copy is None:
            return None
        screen = self._screen(letter, application, person)
        return Correcting(screen, method=EDITS[letter.kind], letter=letter)

    async def _failed(self, notice: Notice) -> Message | None:
        """A letter that did not reach its reader."""
        if not notice.chat_id:
            return None
        letter, application, person = await self._letter(notice)
        office, blocked = self._office, bool(notice.data["blocked"])
        if letter.from_client:
            screen = views.not_heard(office.words(person), office.centre)
        else:
            texts = office.texts(office.centre.staff_language)
            screen = views.not_delivered(texts, blocked=blocked)
        return InTopic(
            screen,
            thread=None if letter.from_client else application.topic_id,
            reply_to=letter.source.message_id if letter.source else None,
            cards=self._cards,
            application=application,
        )

    async def _letter(self, notice: Notice) -> tuple[Letter, Application, Person]:
        """Raises NotFound for what was erased, NotAllowed for what is locked."""
        async with self._office.store.reading() as repositories:
            letter = await repositories.talks.get(int(notice.data["letter"]))
            application = await repositories.applications.get(letter.application_id)
            if application.locked:
                raise NotAllowed("application.locked", id=str(application.id))
            return letter, application, await repositories.people.get(application.person_id)

    def _screen(self, letter: Letter, application: Application, person: Person) -> Screen:
        office = self._office
        if letter.from_client:
            return views.to_staff(
                office.texts(office.centre.staff_language), office.centre, letter, application
            )
        return views.to_client(office.words(person), office.centre, letter, application)

    async def _files(self, letter: Letter) -> dict[str, Upload]:
        if letter.file is None:
            return {}
        async with self._office.store.reading() as repositories:
            stored = await repositories.files.get(letter.file)
            return {"file": Upload(stored.name, await repositories.files.read(letter.file))}


async def _mark(office: Office, application: Application, letter: Letter, source: Spot) -> None:
    """Put a sign on what was passed on; where signs are not allowed, say it in words."""
    if await office.messenger.react(source.chat_id, source.message_id, views.SIGN):
        return
    if letter.from_client:
        async with office.store.reading() as repositories:
            person = await repositories.people.get(application.person_id)
        text = office.words(person).talk_passed_on()
    else:
        text = office.texts(office.centre.staff_language).talk_passed_on_staff()
    thread = None if letter.from_client else application.topic_id
    await office.messenger.send(
        source.chat_id, Screen(text), thread_id=thread, reply_to=source.message_id
    )

"""The message of a broadcast: taken, shown as its readers will see it, followed when it is edited.

An app cuts a text that is too long into several messages at once, of which the bot would take one:
so they are put together again and refused.
"""

from dataclasses import dataclass, replace
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from flows.broadcast import Broadcast
from flows.centre import Member
from flows.errors import FlowError, NotAllowed
from flows.quiet import not_before
from handlers.broadcast_notices import letter
from handlers.office import Office
from handlers.said import Said, said
from handlers.staff import broadcast_source as sources
from handlers.staff import broadcast_state as state
from handlers.staff.broadcast_source import Source
from handlers.staff.cards import Cards
from handlers.staff.errand import Errand
from handlers.staff.replies import Prompt
from handlers.staff.room import place
from handlers.views import broadcast as views
from handlers.views import staff_words
from handlers.views.screen import Screen


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """The message itself: shown as everybody will see it, then asked about."""
    office, what, at = cards.office, said(message), place(message)
    broadcast = await office.use.to_many.draft(member, int(prompt["broadcast"]))
    if what.kind == "text":
        _whole(await sources.so_far(office, message))
    written = await _written(office, broadcast, what)
    if message.reply_to_message is not None:
        asked = message.reply_to_message.message_id
        async with office.store.transaction() as repositories:
            await repositories.prompts.take(at.chat_id, asked)
        await office.messenger.delete(at.chat_id, [asked])
    errand = Errand(cards, member, at, "")
    await _show(errand, written, message, errand.texts.broadcast_preview())
    return ""


@dataclass(frozen=True, slots=True)
class Follow:
    """What is written, or changed, beside the bot's questions: of a broadcast, or nothing of it."""

    cards: Cards

    async def cut(self, message: Message, member: Member, source: Source, length: int) -> None:
        """One more part of a message that an app has cut: nothing of it is sent."""
        errand = Errand(self.cards, member, place(message), "")
        broadcast = await sources.broadcast(errand.office, source)
        if broadcast.state != "draft" or broadcast.author != member.telegram:
            return
        try:
            _whole(length)
        except NotAllowed as error:
            await _unwrite(errand, broadcast, source, error)

    async def edited(self, message: Message, member: Member, source: Source) -> None:
        """The author has changed her message: its preview follows, what was let go does not."""
        errand = Errand(self.cards, member, place(message), "")
        broadcast, what = await sources.broadcast(errand.office, source), said(message)
        file = what.file.file_id if what.file is not None else None
        if (what.words, file) == (broadcast.words, broadcast.file):
            return
        if broadcast.state != "draft":
            if told := errand.texts.find(f"broadcast-edited-{broadcast.state}"):
                await _tell(errand, told)
            return
        try:
            written = await _written(errand.office, broadcast, what)
        except NotAllowed as error:
            await _unwrite(errand, broadcast, source, error)
            return
        await errand.office.messenger.delete(errand.place.chat_id, source.shown)
        await _show(errand, written, message, errand.texts.broadcast_preview_edited())


class Cut(Filter):
    """A part of a text that an app has cut, of which another part was taken for a broadcast."""

    def __init__(self, office: Office) -> None:
        """What was written a moment ago stands in the office's store."""
        self._office = office

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Find the part that was taken, and how long all parts are. Long ones are remembered."""
        if message.text is None or message.text.startswith("/"):
            return False
        length = await sources.so_far(self._office, message)
        source = await sources.taken(self._office, message)
        if source is None or length <= sources.WHOLE:
            return False
        return {"source": source, "length": length}


class OfBroadcast(Filter):
    """A message that a broadcast is made of."""

    def __init__(self, office: Office) -> None:
        """Look it up in the office's store."""
        self._office = office

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Find it; one that another has replaced is none."""
        source = await sources.of(self._office, message)
        return {"source": source} if source is not None else False


def _whole(length: int) -> None:
    """Raise NotAllowed("broadcast.too_long") for what does not fit into one message."""
    if length > sources.WHOLE:
        over = str(length - sources.WHOLE)
        raise NotAllowed("broadcast.too_long", max=str(sources.WHOLE), over=over)


async def _written(office: Office, broadcast: Broadcast, what: Said) -> Broadcast:
    """Keep the message. Raises NotAllowed for what can't be sent to many."""
    if what.album is not None:
        raise NotAllowed("broadcast.album")
    if what.kind is None:
        raise NotAllowed("broadcast.unsuitable")
    if not what.words and what.file is None:
        raise NotAllowed("broadcast.empty")
    media = None if what.kind == "text" else what.kind
    file = what.file.file_id if what.file is not None else None
    return await office.use.to_many.write(broadcast, what.words, what.length, media, file)


async def _unwrite(errand: Errand, broadcast: Broadcast, source: Source, why: FlowError) -> None:
    """Nothing is to be sent any more; say why, and let it be written again."""
    office, chat = errand.office, errand.place.chat_id
    old = [*source.shown, *([broadcast.message_id] if broadcast.message_id is not None else [])]
    empty = replace(broadcast, words="", media=None, file=None)
    await office.use.to_many.keep(empty)
    await office.messenger.delete(chat, old)
    await _tell(errand, staff_words.error_text(errand.texts, why))
    sent = await errand.show(views.segment(await state.composed(office, empty)))
    await office.use.to_many.keep(replace(empty, message_id=sent))


async def _show(errand: Errand, broadcast: Broadcast, message: Message, head: str) -> None:
    """A look at it and the dry run, below; the card before is taken away."""
    office, at = errand.office, errand.place
    one = await state.composed(office, broadcast)
    shown = await _preview(errand, broadcast, head)
    later = views.moment(not_before(office.centre.quiet, office.now()))
    sent = await errand.show(views.check(one, later))
    if broadcast.message_id is not None:
        await office.messenger.delete(at.chat_id, [broadcast.message_id])
    await office.use.to_many.keep(replace(broadcast, message_id=sent))
    await sources.keep(office, message, broadcast, shown)


async def _preview(errand: Errand, broadcast: Broadcast, head: str) -> list[int]:
    """Just what its readers get; return the messages that show it."""
    office, at = errand.office, errand.place
    above = await office.messenger.send(at.chat_id, Screen(head), thread_id=at.thread_id)
    shown = letter(errand.texts, broadcast)
    params = {"chat_id": at.chat_id, **shown.params}
    if at.thread_id is not None:
        params["message_thread_id"] = at.thread_id
    sent = await office.messenger.wire.call(shown.method, params)
    return [above, int(sent["message_id"])]


async def _tell(errand: Errand, text: str) -> None:
    at = errand.place
    await errand.office.messenger.send(
        at.chat_id, Screen(text), thread_id=at.thread_id, reply_to=at.message_id
    )

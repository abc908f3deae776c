"""What somebody wrote to somebody else, taken out of a message: words with their markup, a file."""

from dataclasses import dataclass

from aiogram.types import Message

from flows.errors import NotAllowed
from flows.talk import Kind, Spot
from flows.usecases.writing import Attachment, Writing
from handlers.attachments import Unfit, fetched
from handlers.incoming import SentFile, sent_file
from handlers.wire import Wire


@dataclass(frozen=True, slots=True)
class Said:
    """A message. `kind` is None where it can't be passed on: a voice, a sticker, a place."""

    spot: Spot
    words: str
    length: int
    kind: Kind | None
    file: SentFile | None = None
    album: str | None = None
    answers: Spot | None = None

    async def writing(self, wire: Wire) -> Writing:
        """With the file's content. Raises NotAllowed with a code that says what is wrong."""
        if self.kind is None:
            raise NotAllowed("talk.unsuitable")
        if self.file is None:
            return self._written(self.kind, None)
        try:
            content = await fetched(self.file, wire)
        except Unfit as unfit:
            raise NotAllowed(f"talk.{unfit.why}", **unfit.data) from unfit
        return self._written(self.kind, Attachment(self.file.name, content))

    def bare(self) -> Writing:
        """Its words only: what an edit brings."""
        return self._written(self.kind or "text", None)

    def _written(self, kind: Kind, attachment: Attachment | None) -> Writing:
        return Writing(
            words=self.words,
            length=self.length,
            kind=kind,
            attachment=attachment,
            album=self.album,
            source=self.spot,
            answers=self.answers,
        )


def said(message: Message) -> Said:
    """Take a message apart."""
    plain = message.text or message.caption or ""
    file = sent_file(message.model_dump(exclude_none=True)) if message.text is None else None
    kind: Kind | None = "text" if message.text is not None else None
    if file is not None:
        kind = "photo" if message.photo else "document"
    return Said(
        spot=Spot(message.chat.id, message.message_id),
        words=message.html_text if plain else "",
        length=len(plain.encode("utf-16-le")) // 2,
        kind=kind,
        file=file,
        album=message.media_group_id,
        answers=answered(message),
    )


def answered(message: Message) -> Spot | None:
    """The message that it replies to. In a topic everything replies to its first message."""
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return None
    if message.is_topic_message and replied.message_id == message.message_thread_id:
        return None
    return Spot(message.chat.id, replied.message_id)

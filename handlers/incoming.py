"""What came from a person, taken out of an update: only what the form's hot path needs."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as Telegram announces it. `size` in bytes, None where Telegram does not say."""

    file_id: str
    name: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message or a press in a private chat.

    `received` is the loop's time when it arrived here. `text` is what was typed (or a contact's
    phone), `other` the code of a kind that can't be an answer ("kind.sticker").
    """

    chat_id: int
    user_id: int
    received: float
    message_id: int
    press_id: str | None = None
    data: str = ""
    text: str | None = None
    file: SentFile | None = None
    other: str | None = None
    edited: bool = False
    reply_to: int | None = None
    """The message that it replies to: one of the talk with the staff is no answer to a form."""
    album: str | None = None
    """Of files that were sent together; Telegram brings each by itself."""


OTHER = {
    "sticker": "kind.sticker",
    "animation": "kind.sticker",
    "voice": "kind.voice",
    "video_note": "kind.voice",
    "audio": "kind.voice",
    "location": "kind.location",
    "venue": "kind.location",
}


def read(update: dict[str, Any], received: float) -> Incoming | None:
    """Take a private message or press apart; None for everything else and for commands."""
    press = update.get("callback_query")
    if press is not None:
        return _press(press, received)
    edited = "edited_message" in update
    message = update.get("edited_message") if edited else update.get("message")
    if message is None or message["chat"]["type"] != "private" or "from" not in message:
        return None
    if "via_bot" in message:
        return None  # picked from a bot's inline results: no answer to a question
    text = message.get("text")
    if text is not None and text.startswith("/"):
        return None
    if text is None and "contact" in message:
        text = str(message["contact"].get("phone_number", ""))
    file = sent_file(message) if text is None else None
    replied = message.get("reply_to_message")
    return Incoming(
        chat_id=message["chat"]["id"],
        user_id=message["from"]["id"],
        received=received,
        message_id=message["message_id"],
        text=text,
        file=file,
        other=_other(message) if text is None and file is None else None,
        edited=edited,
        reply_to=replied["message_id"] if replied is not None else None,
        album=message.get("media_group_id"),
    )


def _press(press: dict[str, Any], received: float) -> Incoming | None:
    message = press.get("message")
    if message is None or message["chat"]["type"] != "private":
        return None
    return Incoming(
        chat_id=message["chat"]["id"],
        user_id=press["from"]["id"],
        received=received,
        message_id=message["message_id"],
        press_id=press["id"],
        data=press.get("data", ""),
    )


def sent_file(message: dict[str, Any]) -> SentFile | None:
    """The file that a message brings; a picture in its largest size."""
    document = message.get("document") if "animation" not in message else None
    document = document or message.get("video")
    if document is not None:
        name = document.get("file_name") or "document"
        return SentFile(document["file_id"], name, document.get("file_size"))
    if message.get("photo"):
        largest = message["photo"][-1]
        return SentFile(
            largest["file_id"], f"photo-{message['message_id']}.jpg", largest.get("file_size")
        )
    return None


def _other(message: dict[str, Any]) -> str:
    return next((code for key, code in OTHER.items() if key in message), "kind.other")

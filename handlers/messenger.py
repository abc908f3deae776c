"""Screens to Telegram: send, edit, delete, answer a press, send a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.views.screen import Rows, Screen
from handlers.wire import CallRefused, Upload, Wire


@dataclass(frozen=True, slots=True)
class Messenger:
    """Thin: one method, one call."""

    wire: Wire

    async def send(
        self,
        chat_id: int,
        screen: Screen,
        *,
        thread_id: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """Send a message and return its id."""
        params = {"chat_id": chat_id, **screen.payload()}
        if not screen.rows:
            del params["reply_markup"]
        if thread_id is not None:
            params["message_thread_id"] = thread_id
        if reply_to is not None:
            params["reply_parameters"] = {
                "message_id": reply_to,
                "allow_sending_without_reply": True,
            }
        sent = await self.wire.call("sendMessage", params)
        return int(sent["message_id"])

    async def ask(
        self,
        chat_id: int,
        text: str,
        placeholder: str,
        reply_to: int | None = None,
        *,
        thread_id: int | None = None,
    ) -> int:
        """Ask for words: a message that opens the reply field. Return its id.

        In a group it replies to a message of the person who is asked, or mentions them.
        """
        params: dict[str, object] = {
            "chat_id": chat_id,
            "text": text,
            "parse_mode": "HTML",
            "reply_markup": {
                "force_reply": True,
                "selective": True,
                "input_field_placeholder": placeholder[:64],
            },
        }
        if reply_to is not None:
            reply = {"message_id": reply_to, "allow_sending_without_reply": True}
            params["reply_parameters"] = reply
        if thread_id is not None:
            params["message_thread_id"] = thread_id
        sent = await self.wire.call("sendMessage", params)
        return int(sent["message_id"])

    async def react(self, chat_id: int, message_id: int, emoji: str) -> bool:
        """Put a reaction on a message. False where that is not allowed, or the message is gone."""
        params = {
            "chat_id": chat_id,
            "message_id": message_id,
            "reaction": [{"type": "emoji", "emoji": emoji}],
        }
        try:
            await self.wire.call("setMessageReaction", params)
        except CallRefused:
            return False
        return True

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Show the screen in place. False when the message is not there to be edited."""
        params = {"chat_id": chat_id, "message_id": message_id, **screen.payload()}
        try:
            await self.wire.call("editMessageText", params)
        except CallRefused as refused:
            if refused.unchanged:
                return True
            if refused.gone:
                return False
            raise
        return True

    async def rebutton(self, chat_id: int, message_id: int, rows: Rows) -> bool:
        """Change the buttons alone, of a text or a file. False when the message is not there."""
        markup = Screen("", rows).payload()["reply_markup"]
        params = {"chat_id": chat_id, "message_id": message_id, "reply_markup": markup}
        try:
            await self.wire.call("editMessageReplyMarkup", params)
        except CallRefused as refused:
            if refused.unchanged:
                return True
            if refused.gone:
                return False
            raise
        return True

    async def recaption(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Show a screen under a file. False when the message is not there, or is no file."""
        shown = screen.payload()
        params = {
            "chat_id": chat_id,
            "message_id": message_id,
            "caption": shown["text"],
            "parse_mode": shown["parse_mode"],
            "reply_markup": shown["reply_markup"],
        }
        try:
            await self.wire.call("editMessageCaption", params)
        except CallRefused as refused:
            if refused.unchanged:
                return True
            if refused.gone or "there is no caption" in refused.description:
                return False
            raise
        return True

    async def show(self, chat_id: int, message_id: int | None, screen: Screen) -> int:
        """Edit the message if it can be, else send a new one; return the id that shows it."""
        if message_id is not None and await self.edit(chat_id, message_id, screen):
            return message_id
        return await self.send(chat_id, screen)

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete messages; what can't be deleted any more (48 h) just stays."""
        try:
            if len(message_ids) == 1:
                params = {"chat_id": chat_id, "message_id": message_ids[0]}
                await self.wire.call("deleteMessage", params)
            elif message_ids:
                await self.wire.call(
                    "deleteMessages", {"chat_id": chat_id, "message_ids": list(message_ids[:100])}
                )
        except CallRefused as refused:
            if refused.retry_after is not None:
                raise

    async def answer(self, press_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a press; one that is too old to be answered is let go."""
        params: dict[str, object] = {"callback_query_id": press_id}
        if text:
            params |= {"text": text[:200], "show_alert": alert}
        try:
            await self.wire.call("answerCallbackQuery", params)
        except CallRefused as refused:
            if refused.retry_after is not None:
                raise

    async def send_file(
        self,
        chat_id: int,
        upload: Upload,
        caption: str = "",
        *,
        thread_id: int | None = None,
        rows: Rows = (),
    ) -> int:
        """Send a document, with buttons under it if there are any; return the message's id."""
        params: dict[str, object] = {"chat_id": chat_id, "document": "attach://file"}
        if caption:
            params |= {"caption": caption, "parse_mode": "HTML"}
        if thread_id is not None:
            params["message_thread_id"] = thread_id
        if rows:
            params["reply_markup"] = Screen("", rows).payload()["reply_markup"]
        sent = await self.wire.call("sendDocument", params, {"file": upload})
        return int(sent["message_id"])

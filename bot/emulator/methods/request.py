"""What a method gets to work on, and where it may write."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest, Forbidden
from bot.emulator.files import Upload
from bot.emulator.validation import Params

if TYPE_CHECKING:
    from bot.emulator.world import World


@dataclass(slots=True)
class Request:
    """One checked call."""

    world: World
    params: Params
    uploads: dict[str, Upload]

    def find_chat(self, name: str = "chat_id") -> Chat:
        """Return the chat that a parameter names; raises BadRequest when there is none."""
        value = self.params.get(name)
        if value is None:
            raise BadRequest(f"{name} is empty")
        chat = self.world.chats.get(value) if isinstance(value, int) else None
        if chat is None:
            raise BadRequest("chat not found")
        return chat

    def open_chat(self, name: str = "chat_id") -> Chat:
        """Return the chat if the bot may write there; raises Forbidden when it may not."""
        chat = self.find_chat(name)
        if chat.is_private:
            if chat.blocked:
                raise Forbidden("bot was blocked by the user")
            if not chat.started:
                raise Forbidden("bot can't initiate conversation with a user")
        elif not chat.bot_is_member:
            reason = "was kicked from" if chat.bot_role == "kicked" else "is not a member of"
            raise Forbidden(f"bot {reason} the supergroup chat")
        return chat

    def own_message(self, chat: Chat, missing: str) -> Msg:
        """Return the message that `message_id` names; raises BadRequest(missing) if it is gone."""
        message = chat.messages.get(self.params["message_id"])
        if message is None:
            raise BadRequest(missing)
        return message

    def thread(self, chat: Chat) -> int | None:
        """Return the topic that the call names; raises BadRequest when it is gone."""
        thread: int | None = self.params.get("message_thread_id")
        if not thread:
            return None
        if thread not in chat.topics:
            raise BadRequest("message thread not found")
        return thread


Handler: TypeAlias = Callable[[Request], Any | Awaitable[Any]]

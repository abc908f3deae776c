"""The open session of each chat, kept in memory so that a message needs no read.

A stale entry does no harm: a step is compared with the stored revision before it is written, and
a Conflict drops the entry.
"""

from collections import OrderedDict
from dataclasses import replace

from flows.ports import Filling
from storage.marks import marked
from storage.steps import Mark


class OpenSessions:
    """Bounded; the chat that was silent longest goes first."""

    def __init__(self, limit: int) -> None:
        """`limit`: how many chats are kept (a filled session takes about 10 KB)."""
        self._limit = limit
        self._by_chat: OrderedDict[int, Filling] = OrderedDict()
        self._chats: dict[int, int] = {}  # by session
        self._loading: dict[int, object] = {}

    def get(self, chat_id: int) -> Filling | None:
        """What is known without asking the database."""
        found = self._by_chat.get(chat_id)
        if found is not None:
            self._by_chat.move_to_end(chat_id)
        return found

    def put(self, filling: Filling) -> None:
        """This is the chat's open session as it was committed."""
        self.drop(filling.chat_id)
        self._by_chat[filling.chat_id] = filling
        self._chats[filling.id] = filling.chat_id
        if len(self._by_chat) > self._limit:
            self.drop(next(iter(self._by_chat)))

    def replace(self, filling: Filling) -> None:
        """A newer state of a session, if it is the one that is kept."""
        known = self._by_chat.get(filling.chat_id)
        if known is not None and known.id == filling.id:
            self.put(replace(filling, card=known.card, shown=known.shown))
        else:
            self._loading.pop(filling.chat_id, None)

    def mark(self, mark: Mark) -> None:
        """What the card of a session shows now."""
        chat_id = self._chats.get(mark.filling_id)
        if chat_id is not None:
            self._by_chat[chat_id] = marked(self._by_chat[chat_id], mark)

    def drop(self, chat_id: int) -> None:
        """What was known of this chat holds no more."""
        self._loading.pop(chat_id, None)
        known = self._by_chat.pop(chat_id, None)
        if known is not None:
            del self._chats[known.id]

    def loading(self, chat_id: int) -> object:
        """A ticket for `loaded`; any change of the chat in between makes it void."""
        ticket = self._loading[chat_id] = object()
        return ticket

    def loaded(self, chat_id: int, ticket: object, filling: Filling | None) -> None:
        """Keep what was read, unless the chat has changed since the ticket was drawn."""
        if self._loading.get(chat_id) is ticket:
            del self._loading[chat_id]
            if filling is not None:
                self.put(filling)

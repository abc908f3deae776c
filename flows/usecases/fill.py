"""One step of a person through a form: the hot path. Nothing is said before it is stored."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.actions import Action, Typed
from flows.answering import Rules
from flows.engine import act
from flows.errors import Conflict, NotFound
from flows.events import Event, Stale
from flows.library import Library
from flows.ports import Filling, Step, Store

SEEN = "message.seen"
"""The code of a message that was delivered and stored before."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The filling as it is now, and what happened. `seen`: this message was taken before."""

    filling: Filling
    events: tuple[Event, ...]
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """Apply an action to a filling and store it durably."""

    store: Store
    library: Library

    async def rules(self, filling: Filling) -> Rules:
        """The rules of the version that the filling is pinned to."""
        session = filling.session
        rules = self.library.rules(session.pack, session.form, session.version)
        if rules is None:
            async with self.store.reading() as repositories:
                rules = self.library.keep(await repositories.versions.get(session.version))
        return rules

    async def __call__(
        self,
        filling: Filling,
        action: Action,
        now: datetime,
        *,
        revision: int | None = None,
        message_id: int | None = None,
    ) -> Filled:
        """Return the new filling once it is committed.

        `revision` is the button's, `message_id` that of the message that carried the input. When
        another writer was first, what was typed is tried once more on the fresh filling and a
        press is stale.
        """
        if message_id is not None and message_id <= filling.last_message:
            return Filled(filling, (), seen=True)
        session, events = act(await self.rules(filling), filling.session, action, now, revision)
        if session is filling.session:
            return Filled(filling, events)
        last = max(filling.last_message, message_id or 0)
        after = replace(filling, session=session, last_message=last)
        try:
            await self.store.answers.save(Step(filling, after, events, now, message_id))
        except Conflict as conflict:
            return await self._lost(filling, action, now, message_id, conflict)
        return Filled(after, events)

    async def _lost(
        self,
        filling: Filling,
        action: Action,
        now: datetime,
        message_id: int | None,
        conflict: Conflict,
    ) -> Filled:
        fresh = await self.store.answers.open_in_chat(filling.chat_id)
        if fresh is None:
            raise NotFound("filling.closed") from conflict
        if conflict.code == SEEN:
            return Filled(fresh, (), seen=True)
        moved_over = fresh.session.version != filling.session.version
        if moved_over and fresh.session.place != filling.session.place:
            return Filled(fresh, (Stale(),))  # the form was edited: another question is asked now
        if isinstance(action, Typed) and fresh.session.revision != filling.session.revision:
            return await self(fresh, action, now, message_id=message_id)
        return Filled(fresh, (Stale(),))

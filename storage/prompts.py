"""Prompts in the group that wait for a reply."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select

from flows import ports
from storage.tables import prompt
from storage.work import Work


class Prompts(ports.Prompts):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A prompt is taken together with what its reply does."""
        self._work = work

    async def put(self, chat_id: int, message_id: int, data: Mapping[str, str]) -> None:
        """See `flows.ports`."""
        insert = self._work.insert(prompt).values(
            chat_id=chat_id, message_id=message_id, data=dict(data)
        )
        await self._work.execute(
            insert.on_conflict_do_update(
                index_elements=["chat_id", "message_id"], set_={"data": insert.excluded.data}
            )
        )

    async def look(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(prompt.c.data).where(
                prompt.c.chat_id == chat_id, prompt.c.message_id == message_id
            )
        )
        return dict(row.data) if row else None

    async def before(
        self, chat_id: int, message_id: int, count: int
    ) -> Sequence[Mapping[str, str]]:
        """See `flows.ports`."""
        number = prompt.c.message_id
        rows = await self._work.rows(
            select(prompt.c.data)
            .where(prompt.c.chat_id == chat_id, number.between(message_id - count, message_id - 1))
            .order_by(number)
        )
        return [dict(row.data) for row in rows]

    async def take(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """See `flows.ports`."""
        row = await self._work.row(
            delete(prompt)
            .where(prompt.c.chat_id == chat_id, prompt.c.message_id == message_id)
            .returning(prompt.c.data)
        )
        return dict(row.data) if row else None

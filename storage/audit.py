"""The audit trail: rows are only ever added."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from flows import ports
from flows.ports import Audited
from storage.tables import audit
from storage.work import Work


class Audit(ports.Audit):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Lines are committed with what they tell of."""
        self._work = work

    async def write(
        self, at: datetime, actor: str, verb: str, subject: str, data: Mapping[str, str]
    ) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            audit.insert().values(at=at, actor=actor, verb=verb, subject=subject, data=dict(data))
        )

    async def of(self, subject: str, verb: str) -> Sequence[Audited]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(audit)
            .where(audit.c.subject == subject, audit.c.verb == verb)
            .order_by(audit.c.id)
        )
        return [Audited(row.at, row.actor, row.verb, row.data) for row in rows]

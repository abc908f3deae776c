"""Drafts that were gone on with since their reminders were planned."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import String, cast, func, literal, select

from flows.application import DRAFT
from flows.ports.reminders import Touched
from storage.tables import answer, application, reminder, session
from storage.work import Work


async def touched(work: Work, since: datetime | None) -> Sequence[Touched]:
    """See `flows.ports.Reminders.touched`."""
    last = func.max(answer.c.at)
    answered = (
        select(application.c.id, last.label("last"))
        .join(session, session.c.application_id == application.c.id)
        .join(answer, answer.c.session_id == session.c.id)
        .where(application.c.state == DRAFT)
        .group_by(application.c.id)
    )
    drafts = (answered if since is None else answered.having(last >= since)).subquery()
    subject = literal("draft:", String).concat(cast(drafts.c.id, String))
    rows = await work.rows(
        select(drafts.c.id, drafts.c.last, func.max(reminder.c.anchor).label("anchor"))
        .join(reminder, reminder.c.subject == subject)
        .group_by(drafts.c.id, drafts.c.last)
        .order_by(drafts.c.id)
    )
    return [Touched(row.id, row.last, date.fromisoformat(row.anchor)) for row in rows]

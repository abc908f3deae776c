"""A database as a version of the bot has left it that numbered the messages of a rule."""

from __future__ import annotations

import re

from sqlalchemy import select, update

from flows.ports import Store
from storage.tables import reckoning, reminder

MARK = re.compile(r"(:\d{4}-\d\d-\d\d:)[wcmdr]-?\d+(:[a-z]+)")


async def as_before(store: Store) -> dict[int, str]:
    """Give all reminders their former keys; what they had, by the id of the row."""
    async with store.transaction() as repositories:
        work = repositories.reminders._work  # type: ignore[attr-defined]
        rows = await work.rows(select(reminder.c.id, reminder.c.key, reminder.c.nth))
        for row in rows:
            former, found = MARK.subn(rf"\g<1>{row.nth}\g<2>", row.key)
            assert found == 1, row.key
            await work.execute(update(reminder).where(reminder.c.id == row.id).values(key=former))
        await work.execute(update(reckoning).where(reckoning.c.id == 2).values(fingerprint="old"))
    return {row.id: row.key for row in rows}

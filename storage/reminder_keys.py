"""Keys of reminders that a former version has written.

They had the number of a message in its rule's row where they have its offset now: another edition
of a rule may have others before it.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, func, literal, update

from storage.tables import reminder
from storage.work import Work


async def rename(work: Work, marks: Mapping[str, Sequence[str]]) -> int:
    """See `flows.ports.Reminders`. One look at the table, however many rules there are."""
    if not marks:
        return 0
    one = reminder.c
    before = literal(":") + one.anchor + ":"
    old = before + cast(one.nth, String) + ":"
    renamed = func.replace(one.key, old, before + _mark(marks) + ":", type_=String)
    other = reminder.alias()
    return await work.changed(
        update(reminder)
        .where(
            one.rule.in_(sorted(marks)),
            one.key.contains(old),
            # Two versions may have run by turns: then what the newer one has planned stays.
            ~exists().where(other.c.key == renamed).correlate(reminder),
        )
        .values(key=renamed)
    )


def _mark(marks: Mapping[str, Sequence[str]]) -> ColumnElement[str]:
    """The mark of a row's number; beyond `at` it is one of those that come again and again."""
    one = reminder.c
    once = [
        (and_(one.rule == rule, one.nth == number), mark)
        for rule, row in marks.items()
        for number, mark in enumerate(row)
    ]
    again = [
        (one.rule == rule, literal("r") + cast(one.nth - len(row), String))
        for rule, row in marks.items()
    ]
    return case(*once, *again, else_="")

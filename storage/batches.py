"""What writes a batch: one for SQLite, one for PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from flows.errors import Conflict
from storage.statements import Row, Statement, Statements
from storage.steps import Mark, Write


class Batches(Protocol):
    """Writes steps of many sessions in one transaction."""

    async def write(
        self, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        """Commit all steps that hold; for each one None, or why it does not.

        Raises whatever the database raises; then nothing of the batch was stored, as far as known.
        """

    def moment(self, at: datetime) -> str | datetime:
        """A time as the driver takes it."""

    async def close(self) -> None:
        """Let go of the connection."""


def runs(
    statements: Statements, accepted: Sequence[Write], marks: Sequence[Mark]
) -> list[tuple[Statement, list[Row]]]:
    """The statements of a batch with their rows, in order; those without rows are left out."""
    answers = [row for write in accepted for row in write.answers]
    planned = [
        (statements.mark, [_mark_row(mark) for mark in marks]),
        (statements.step, [write.session for write in accepted]),
        (statements.known, [write.known for write in accepted if write.known]),
        (statements.answers, answers),
        (statements.removed, [row for write in accepted for row in write.removed]),
        (statements.log, answers),
        (statements.audit, [row for write in accepted for row in write.audit]),
    ]
    return [(statement, rows) for statement, rows in planned if rows]


def _mark_row(mark: Mark) -> Row:
    return {"session_id": mark.filling_id, "new_card": mark.card, "new_shown": mark.revision}

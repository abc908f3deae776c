"""The batches' statements: built once from the tables, run on the drivers without SQLAlchemy."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, ColumnElement, Dialect, bindparam, delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

from storage.tables import answer, answer_log, audit, session

Row = dict[str, Any]


class Statement:
    """SQL text with positional parameters."""

    def __init__(
        self, statement: ClauseElement, dialect: Dialect, keys: Iterable[str] = ()
    ) -> None:
        """`keys`: the columns of an INSERT."""
        compiled = statement.compile(dialect=dialect, column_keys=list(keys) or None)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - no DDL comes here
        self.sql = str(compiled)
        self._pick = itemgetter(*(compiled.positiontup or ()))

    def rows(self, rows: Iterable[Row]) -> list[tuple[Any, ...]]:
        """Parameters in the order of the text."""
        return [self._pick(row) for row in rows]


@dataclass(frozen=True)
class Statements:
    """What a batch writes, in this order."""

    step: Statement
    known: Statement
    answers: Statement
    removed: Statement
    log: Statement
    audit: Statement
    mark: Statement


def statements(dialect: Dialect) -> Statements:
    """The statements in the words of a database."""
    on_session = session.c.id == bindparam("session_id")
    return Statements(
        step=Statement(_step(on_session), dialect),
        known=Statement(
            update(session).where(on_session).values(known=bindparam("new_known")), dialect
        ),
        answers=Statement(_upsert(dialect), dialect, answer.c.keys()),
        removed=Statement(
            delete(answer).where(
                answer.c.session_id == bindparam("session_id"),
                answer.c.question == bindparam("gone"),
            ),
            dialect,
        ),
        log=Statement(answer_log.insert(), dialect, answer_log.c.keys()),
        audit=Statement(audit.insert(), dialect, [c.name for c in audit.c if not c.primary_key]),
        mark=Statement(
            update(session)
            .where(on_session)
            .values(card=bindparam("new_card"), shown=bindparam("new_shown")),
            dialect,
        ),
    )


def _step(on_session: ColumnElement[bool]) -> ClauseElement:
    return (
        update(session)
        .where(on_session)
        .values(
            revision=bindparam("new_revision"),
            stage=bindparam("new_stage"),
            progress=bindparam("new_progress"),
            last_message=_unless_none("new_message", session.c.last_message),
            card=_unless_none("new_card", session.c.card),
            shown=_unless_none("new_shown", session.c.shown),
        )
    )


def _unless_none(name: str, column: Column[Any]) -> ColumnElement[Any]:
    return func.coalesce(bindparam(name, type_=column.type), column)


def _upsert(dialect: Dialect) -> ClauseElement:
    on_sqlite = dialect.name == "sqlite"
    insert = sqlite.insert(answer) if on_sqlite else postgresql.insert(answer)
    changing = ("value", "at", "source", "note", "revision")
    return insert.on_conflict_do_update(
        index_elements=["session_id", "question"],
        set_={name: insert.excluded[name] for name in changing},
    )

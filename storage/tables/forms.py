"""Forms being filled, every answer, and the versions of forms."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from storage.columns import Data, Id, Moment, metadata

session = Table(
    "session",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("open", Boolean, nullable=False),  # takes the chat's messages
    Column("pack", String(64), nullable=False),
    Column("form", String(64), nullable=False),
    Column("version", String(64), nullable=False),
    Column("known", Data, nullable=False),
    Column("progress", Data, nullable=False),  # place, selection, change, confirmed
    Column("stage", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("last_message", BigInteger, nullable=False),
    Column("card", BigInteger),
    Column("shown", Integer, nullable=False),
    Index(
        "uq_session_open_chat_id",
        "chat_id",
        unique=True,
        sqlite_where=text("open"),
        postgresql_where=text("open"),
    ),
    sqlite_autoincrement=True,
)

answer = Table(
    "answer",
    metadata,
    Column("session_id", Id, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("question", String(128), primary_key=True),
    Column("value", Data),
    Column("at", Moment, nullable=False),
    Column("source", String(16), nullable=False),
    Column("note", Text),
    Column("revision", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Every answer that was ever written; rows are added, and deleted only when a person is erased.
answer_log = Table(
    "answer_log",
    metadata,
    Column("session_id", Id, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("question", String(128), primary_key=True),
    Column("value", Data),
    Column("at", Moment, nullable=False),
    Column("source", String(16), nullable=False),
    Column("note", Text),
    sqlite_with_rowid=False,
)

form_version = Table(
    "form_version",
    metadata,
    Column("version", String(64), primary_key=True),
    Column("pack", String(64), nullable=False),
    Column("form", String(64), nullable=False),
    Column("definition", Data, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("texts", Data),  # digests by language; NULL: it was never published
    Column("papers", Data),
    Column("published_at", Moment),
)

# Texts and templates of versions, by their SHA-256: what several share is kept once.
version_content = Table(
    "version_content",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

# Whose person was asked whether to go over to a version; `stays`: they go on as begun.
version_offer = Table(
    "version_offer",
    metadata,
    Column("session_id", Id, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("version", String(64), nullable=False),
    Column("stays", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

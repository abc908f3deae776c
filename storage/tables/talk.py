"""The talk between staff and applicants, and attempts to open topics."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Id, Moment, metadata

letter = Table(
    "letter",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("at", Moment, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("words", Text, nullable=False),  # Telegram's HTML
    Column("file_id", String(16)),  # of `file`, which an erasure removes first
    Column("album", String(64)),
    Column("source_chat_id", BigInteger),
    Column("source_message_id", BigInteger),
    Column("copy_chat_id", BigInteger),
    Column("copy_message_id", BigInteger),
    Column("reply_to", BigInteger),  # a letter
    Column("edited_at", Moment),
    Column("state", String(16), nullable=False),
    UniqueConstraint("source_chat_id", "source_message_id"),
    Index(None, "copy_chat_id", "copy_message_id"),
    sqlite_autoincrement=True,
)

letter_before = Table(
    "letter_before",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "letter_id", Id, ForeignKey("letter.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("until", Moment, nullable=False),
    Column("words", Text, nullable=False),
)

topic_attempt = Table(
    "topic_attempt",
    metadata,
    Column(
        "application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("made", Integer, nullable=False),
)

"""Broadcasts of the staff, tags of applicants, and who of the staff reads digests in private."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

broadcast = Table(
    "broadcast",
    metadata,
    Column("id", Id, primary_key=True),
    Column("author", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("message_id", BigInteger),  # the card that shows it
    Column("kind", String(16), nullable=False),
    Column("segment", Data, nullable=False),
    Column("words", Text),  # Telegram's HTML
    Column("media", String(16)),
    Column("file", String(200)),  # Telegram's file_id
    Column("state", String(16), nullable=False, index=True),
    Column("after_id", BigInteger, nullable=False),  # persons up to this one have their row
    Column("fed", Integer, nullable=False),  # rows that went into the outbox
    Column("wanted", Integer, nullable=False),  # readers when it was let go
    Column("whole", Boolean, nullable=False),  # nobody is left to be given a row
    Column("shown_at", Moment),  # when its card was drawn last
    Column("created_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    sqlite_autoincrement=True,
)

tag = Table(
    "tag",
    metadata,
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(40), primary_key=True),
    Column("author", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

digest_reader = Table(
    "digest_reader",
    metadata,
    Column("member", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)

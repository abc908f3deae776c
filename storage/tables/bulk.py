"""What one of the staff does with many applications at once."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

bulk = Table(
    "bulk",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("message_id", BigInteger),  # the message that shows it
    Column("member", BigInteger, nullable=False),
    Column("tab", String(80), nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("verb", String(64)),
    Column("colleague", BigInteger),  # who shall have them, for handing over
    Column("on_day", String(10)),  # ISO
    Column("words", Text),  # NULL again when all is done
    Column("created_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

bulk_item = Table(
    "bulk_item",
    metadata,
    Column("bulk_id", Id, ForeignKey("bulk.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("revision", Integer, nullable=False),  # of the application as it was looked at
    Column("state", String(16), nullable=False),
    Column("code", String(64)),  # why not
    Column("data", Data),
    sqlite_with_rowid=False,
)

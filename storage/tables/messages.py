"""Messages that leave, the prompts that wait for an answer, and the trail of who did what."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("subject", String(64), index=True),  # what it tells of: "application:5", "broadcast:2"
    Column("data", Data, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("not_before", Moment),
    Column("created_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("due_at", Moment, nullable=False),  # when it may be claimed (again)
    Column("attempts", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),  # times it may have been sent without our knowing
    Column("claimed_at", Moment),
    Column("begun_at", Moment),  # it may have left from then on
    Column("settled_at", Moment),
    Column("message_id", BigInteger),
    Column("error", Text),
    Index(None, "state", "urgent", "due_at", "id"),
    Index(None, "chat_id", "state"),
    sqlite_autoincrement=True,
)

prompt = Table(
    "prompt",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("data", Data, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("actor", String(64), nullable=False),
    Column("verb", String(64), nullable=False),
    Column("subject", String(64), nullable=False, index=True),
    Column("data", Data, nullable=False),
    sqlite_autoincrement=True,
)

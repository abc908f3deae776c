"""Applications with their history, and the counter of their numbers."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

application = Table(
    "application",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pack", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("state", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment),
    Column("submitted_at", Moment),
    Column("locked_at", Moment),  # its person was erased: kept, but nobody works with it
    Column("number", String(64), unique=True),
    Column("number_key", String(64), index=True),  # as `storage.search.number_key` writes it
    Column("number_digits", String(64), index=True),
    Column("number_serial", Integer, index=True),
    Column("search", Text, nullable=False),  # as `storage.search.folded` writes it
    Column("performer", BigInteger),
    Column("inn", String(12), index=True),
    Column("granted", BigInteger),  # kopecks
    Column("parent_id", BigInteger, index=True),  # an application: submitted, so never deleted
    Column("topic_id", BigInteger, index=True),  # of the staff's forum
    Column("forms", Data, nullable=False),
    Column("result", Data),
    Column("card_chat_id", BigInteger),
    Column("card_message_id", BigInteger),
    Column("card_thread_id", BigInteger),
    Index(None, "state", "submitted_at"),
    Index(None, "performer", "state", "submitted_at"),
    Index(None, "submitted_at", "id"),
    sqlite_autoincrement=True,
)

application_history = Table(
    "application_history",
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
    Column("verb", String(64), nullable=False),
    Column("state", String(64), nullable=False),
    Column("words", Text),
    Column("on_day", String(10)),  # ISO
)

number_counter = Table(
    "number_counter",
    metadata,
    Column("prefix", String(16), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

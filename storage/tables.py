"""All tables. What each row means is said in `flows`; here is only how it is kept.

The schema is made by the migrations alone; a test compares them with these tables.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.columns import Data, Id, Moment, metadata

# AUTOINCREMENT where an id travels in buttons: an id that was erased must never be given again.

person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True),
    Column("telegram_id", BigInteger, unique=True),  # NULL: erased
    Column("chat_id", BigInteger),
    Column("language", String(2), nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("erased_at", Moment),
    sqlite_autoincrement=True,
)

consent = Table(
    "consent",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("version", String(64), nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)

profile = Table(
    "profile",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("value", Data),
    sqlite_with_rowid=False,
)

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
    Column("forms", Data, nullable=False),
    Column("result", Data),
    Column("card_chat_id", BigInteger),
    Column("card_message_id", BigInteger),
    Column("card_thread_id", BigInteger),
    Index(None, "state", "submitted_at"),
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
)

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

file = Table(
    "file",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("type", String(128), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("person_id", "sha256", "name"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("kind", String(64), nullable=False),
    Column("data", Data, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("not_before", Moment),
    Column("created_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("due_at", Moment, nullable=False),  # when it may be claimed (again)
    Column("attempts", Integer, nullable=False),
    Column("doubts", Integer, nullable=False),  # times it may have been sent without our knowing
    Column("settled_at", Moment),
    Column("message_id", BigInteger),
    Column("error", Text),
    Index(None, "state", "due_at"),
    sqlite_autoincrement=True,
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

subscription = Table(
    "subscription",
    metadata,
    Column("pack", String(64), primary_key=True),
    Column("service", String(64), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True, index=True),
    Column("created_at", Moment, nullable=False),
)

prompt = Table(
    "prompt",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("data", Data, nullable=False),
)

gathering = Table(
    "gathering",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pack", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("title", String(300), nullable=False),
    Column("begins", Moment, nullable=False, index=True),
    Column("where", String(300), nullable=False),
    Column("places", Integer),
    Column("closes", String(10)),  # a day, ISO
    Column("state", String(16), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("card_chat_id", BigInteger),
    Column("card_message_id", BigInteger),
    Column("card_thread_id", BigInteger),
    sqlite_autoincrement=True,
)

seat = Table(
    "seat",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "gathering_id",
        Id,
        ForeignKey("gathering.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("person_id", Id, ForeignKey("person.id"), index=True),
    Column("application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), unique=True),
    Column("name", String(200), nullable=False),
    Column("company", String(300), nullable=False),
    Column("sme", Boolean),
    Column("standing", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

number_counter = Table(
    "number_counter",
    metadata,
    Column("prefix", String(16), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

# Sets of the SME register. On SQLite these two stay empty here: the register has a file of its own,
# `register.db`, with the same tables, so that millions of rows never hold the bot's writes up.
sme_set = Table(
    "sme_set",
    metadata,
    Column("id", Id, primary_key=True),
    Column("state", String(16), nullable=False),  # loading, in_force, retired (being deleted)
    Column("fingerprint", String(64), nullable=False),  # which files and regions it is made of
    Column("regions", Data, nullable=False),  # codes that were kept; empty: the whole country
    Column("as_of", String(10)),  # a day, ISO; NULL until the first record is read
    Column("records", BigInteger, nullable=False),
    Column("read", BigInteger, nullable=False),  # records of the files, with those not kept
    Column("unusable", BigInteger, nullable=False),  # records without an ИНН
    Column("part", Integer, nullable=False),  # parts (XML files) that are read to their end
    Column("done", BigInteger, nullable=False),  # records that are read of the part after them
    Column("started_at", Moment, nullable=False),
    Column("in_force_at", Moment),
    Index(
        "uq_sme_set_state",
        "state",
        unique=True,
        sqlite_where=text("state <> 'retired'"),
        postgresql_where=text("state <> 'retired'"),
    ),
    sqlite_autoincrement=True,
)

# As many rows as the country has small businesses: codes and short texts only.
sme_company = Table(
    "sme_company",
    metadata,
    Column("set_id", BigInteger, nullable=False),
    Column("inn", String(12), nullable=False),
    Column("ogrn", String(15)),
    Column("kind", SmallInteger),  # 1 company, 2 sole trader, 3 head of a farm
    Column("category", SmallInteger),  # 1 micro, 2 small, 3 medium
    Column("name", Text, nullable=False),
    Column("short_name", Text),
    Column("okveds", Text),  # codes with blanks between them, the main one first
    Column("region", String(2)),
    Column("entered_on", Integer),  # 20190810
    Index("uq_sme_company_set_id_inn", "set_id", "inn", unique=True),
)

# What web services have said of companies: a cache.
company_answer = Table(
    "company_answer",
    metadata,
    Column("inn", String(12), primary_key=True),
    Column("source", String(16), primary_key=True),
    Column("found", Boolean, nullable=False),
    Column("values", Data, nullable=False),
    Column("asked_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)

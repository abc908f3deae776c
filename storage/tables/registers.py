"""Companies as registers know them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from storage.columns import Data, Id, Moment, metadata

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

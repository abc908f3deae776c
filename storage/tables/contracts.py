"""Export contracts that were told of, rates of the Bank of Russia, answers after a service."""

from sqlalchemy import Column, ForeignKey, Index, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

contract = Table(
    "contract",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("pack", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("inn", String(12), index=True),
    Column("application_id", Id, ForeignKey("application.id", ondelete="SET NULL"), index=True),
    Column("draft_id", Id, ForeignKey("application.id", ondelete="SET NULL"), index=True),
    Column("report_id", Id, ForeignKey("application.id", ondelete="SET NULL"), index=True),
    Column("state", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("signed_on", String(10), nullable=False),  # days, ISO
    Column("due_on", String(10)),
    Column("told_at", Moment, nullable=False),
    Column("reported_at", Moment),
    Column("subject", Text, nullable=False),
    Column("country", String(2), nullable=False),
    Column("counterparty", Text, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("amounts", Data, nullable=False),  # {year: decimal text}, as `volumes`
    Column("volumes", Data, nullable=False),  # thousands of dollars
    Column("rate", String(32)),
    Column("usd_rate", String(32)),
    Column("rate_source", String(8)),
    Column("rate_day", String(10)),
    Column("told_by", Text),
    Index(None, "state", "due_on"),
    sqlite_autoincrement=True,
)

contract_change = Table(
    "contract_change",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "contract_id", Id, ForeignKey("contract.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("at", Moment, nullable=False),
    Column("before", Data, nullable=False),
)

follow_up = Table(
    "follow_up",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column(
        "person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("at", Moment, nullable=False),
    Column("reply", String(16), nullable=False),
)

rate = Table(
    "rate",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("in_force", String(10), nullable=False),
    Column("rub", Data, nullable=False),  # {code: roubles for one unit}
    Column("asked_at", Moment, nullable=False),
)

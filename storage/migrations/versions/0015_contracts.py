"""Export contracts, rates of the Bank of Russia, what was answered after a service.

Revision: 0015, after 0014.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    _contract()
    _beside()
    op.create_table(
        "rate",
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("in_force", sa.String(10), nullable=False),
        sa.Column("rub", Data(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_rate")),
    )


def _contract() -> None:
    op.create_table(
        "contract",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("pack", sa.String(64), nullable=False),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("inn", sa.String(12), nullable=True),
        sa.Column("application_id", Id, nullable=True),
        sa.Column("draft_id", Id, nullable=True),
        sa.Column("report_id", Id, nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("signed_on", sa.String(10), nullable=False),
        sa.Column("due_on", sa.String(10), nullable=True),
        sa.Column("told_at", Moment(), nullable=False),
        sa.Column("reported_at", Moment(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("counterparty", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("amounts", Data(), nullable=False),
        sa.Column("volumes", Data(), nullable=False),
        sa.Column("rate", sa.String(32), nullable=True),
        sa.Column("usd_rate", sa.String(32), nullable=True),
        sa.Column("rate_source", sa.String(8), nullable=True),
        sa.Column("rate_day", sa.String(10), nullable=True),
        _owner("contract"),
        *(
            sa.ForeignKeyConstraint(
                [column],
                ["application.id"],
                name=op.f(f"fk_contract_{column}_application"),
                ondelete="SET NULL",
            )
            for column in ("application_id", "draft_id", "report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        sqlite_autoincrement=True,
    )
    for column in ("person_id", "inn", "application_id", "draft_id", "report_id"):
        op.create_index(op.f(f"ix_contract_{column}"), "contract", [column])
    op.create_index(op.f("ix_contract_state_due_on"), "contract", ["state", "due_on"])


def _beside() -> None:
    op.create_table(
        "contract_change",
        sa.Column("id", Id, nullable=False),
        sa.Column("contract_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("before", Data(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"],
            ["contract.id"],
            name=op.f("fk_contract_change_contract_id_contract"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_change")),
    )
    op.create_index(op.f("ix_contract_change_contract_id"), "contract_change", ["contract_id"])
    op.create_table(
        "follow_up",
        sa.Column("id", Id, nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("reply", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_follow_up_application_id_application"),
            ondelete="CASCADE",
        ),
        _owner("follow_up"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    for column in ("application_id", "person_id"):
        op.create_index(op.f(f"ix_follow_up_{column}"), "follow_up", [column])


def _owner(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_person_id_person")
    return sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=name, ondelete="CASCADE")


def downgrade() -> None:
    """Back."""
    for table in ("rate", "follow_up", "contract_change", "contract"):
        op.drop_table(table)

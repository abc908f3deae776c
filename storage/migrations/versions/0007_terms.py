"""Running terms of applications.

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "term",
        sa.Column("application_id", Id, nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("party", sa.String(length=16), nullable=False),
        sa.Column("started", sa.String(length=10), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.Column("half", sa.String(length=10), nullable=True),
        sa.Column("indicative", sa.String(length=10), nullable=True),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("rung", sa.SmallInteger(), nullable=False),
        sa.Column("rung_on", sa.String(length=10), nullable=True),
        sa.Column("wakes", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_term_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", "state", "verb", name=op.f("pk_term")),
    )
    op.create_index(op.f("ix_term_due_party"), "term", ["due", "party"], unique=False)
    op.create_index(
        op.f("ix_term_wakes_application_id"), "term", ["wakes", "application_id"], unique=False
    )
    op.create_table(
        "endless_term",
        sa.Column("application_id", Id, nullable=False),
        sa.Column("year", sa.String(length=4), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_endless_term_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_endless_term")),
    )
    op.create_table(
        "reckoning",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("after_id", sa.BigInteger(), nullable=True),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.Column("moved", Data(), nullable=False),
        sa.Column("moved_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reckoning")),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("reckoning")
    op.drop_table("endless_term")
    op.drop_table("term")

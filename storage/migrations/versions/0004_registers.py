"""What registers say of companies: sets of the SME register, and answers of web services.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    _sets()
    op.create_table(
        "sme_company",
        sa.Column("set_id", sa.BigInteger(), nullable=False),
        sa.Column("inn", sa.String(length=12), nullable=False),
        sa.Column("ogrn", sa.String(length=15), nullable=True),
        sa.Column("kind", sa.SmallInteger(), nullable=True),
        sa.Column("category", sa.SmallInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("okveds", sa.Text(), nullable=True),
        sa.Column("region", sa.String(length=2), nullable=True),
        sa.Column("entered_on", sa.Integer(), nullable=True),
    )
    op.create_index("uq_sme_company_set_id_inn", "sme_company", ["set_id", "inn"], unique=True)
    op.create_table(
        "company_answer",
        sa.Column("inn", sa.String(length=12), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("found", sa.Boolean(), nullable=False),
        sa.Column("values", Data(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("inn", "source", name=op.f("pk_company_answer")),
        sqlite_with_rowid=False,
    )


def _sets() -> None:
    op.create_table(
        "sme_set",
        sa.Column("id", Id, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("regions", Data(), nullable=False),
        sa.Column("as_of", sa.String(length=10), nullable=True),
        sa.Column("records", sa.BigInteger(), nullable=False),
        sa.Column("read", sa.BigInteger(), nullable=False),
        sa.Column("unusable", sa.BigInteger(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("in_force_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sme_set")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_sme_set_state",
        "sme_set",
        ["state"],
        unique=True,
        sqlite_where=sa.text("state <> 'retired'"),
        postgresql_where=sa.text("state <> 'retired'"),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("company_answer")
    op.drop_table("sme_company")
    op.drop_table("sme_set")

"""Who is away, what staff have checked, and the papers they attached.

Revision: 0008, after 0007.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Id, Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "checked",
        sa.Column("application_id", Id, autoincrement=False, nullable=False),
        sa.Column("ground", sa.String(length=64), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_checked_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", "ground", name=op.f("pk_checked")),
    )
    op.create_table(
        "paper",
        sa.Column("id", Id, nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.String(length=16), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("album", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_paper_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["file_id"], ["file.id"], name=op.f("fk_paper_file_id_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
        sa.UniqueConstraint(
            "application_id",
            "name",
            "version",
            "file_id",
            name=op.f("uq_paper_application_id_name_version_file_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_paper_application_id"), "paper", ["application_id"])
    op.create_index(op.f("ix_paper_file_id"), "paper", ["file_id"])
    op.create_table(
        "absence",
        sa.Column("member", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", sa.String(length=10), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.Column("deputy", sa.BigInteger(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("member", name=op.f("pk_absence")),
    )
    op.create_index(op.f("ix_absence_until"), "absence", ["until"])


def downgrade() -> None:
    """Back."""
    op.drop_table("absence")
    op.drop_table("paper")
    op.drop_table("checked")

"""Versions of forms with their texts and papers, and who was asked about a new one.

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("form_version") as table:
        table.add_column(sa.Column("texts", Data(), nullable=True))
        table.add_column(sa.Column("papers", Data(), nullable=True))
        table.add_column(sa.Column("published_at", Moment(), nullable=True))
    op.create_table(
        "version_content",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_version_content")),
    )
    op.create_table(
        "version_offer",
        sa.Column("session_id", Id, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("stays", sa.Boolean(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_version_offer_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_version_offer")),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("version_offer")
    op.drop_table("version_content")
    with op.batch_alter_table("form_version") as table:
        table.drop_column("published_at")
        table.drop_column("papers")
        table.drop_column("texts")

"""The company of an application by its ИНН, and what was granted, to count what regulations count.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

INN_LENGTHS = {10, 12}


def upgrade() -> None:
    """Forward. The ИНН of what is there already stands on a line of its search text."""
    op.add_column("application", sa.Column("inn", sa.String(length=12), nullable=True))
    op.add_column("application", sa.Column("granted", sa.BigInteger(), nullable=True))
    op.create_index(op.f("ix_application_inn"), "application", ["inn"], unique=False)
    table = sa.table("application", sa.column("id"), sa.column("search"), sa.column("inn"))
    connection = op.get_bind()
    rows = connection.execute(sa.select(table.c.id, table.c.search)).all()
    for id_, search in rows:
        inn = next((line for line in search.split("\n") if _is_inn(line)), None)
        if inn is not None:
            connection.execute(sa.update(table).where(table.c.id == id_).values(inn=inn))


def downgrade() -> None:
    """Back."""
    op.drop_index(op.f("ix_application_inn"), "application")
    op.drop_column("application", "granted")
    op.drop_column("application", "inn")


def _is_inn(line: str) -> bool:
    return line.isascii() and line.isdigit() and len(line) in INN_LENGTHS

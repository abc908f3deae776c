"""What applications are found by, and what is done with many at once.

Revision: 0012, after 0011. Words of what is there already are written by the bot after its start.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

COLUMNS = ("name", "said", "told")

FTS = """
CREATE VIRTUAL TABLE search_fts USING fts5(
    name, said, told,
    content='search_words', content_rowid='application_id',
    tokenize="unicode61 remove_diacritics 0", detail='column', columnsize=0
)
"""

OUT = """
    INSERT INTO search_fts(search_fts, rowid, name, said, told)
    VALUES ('delete', old.application_id, old.name, old.said, old.told);
"""

IN = """
    INSERT INTO search_fts(rowid, name, said, told)
    VALUES (new.application_id, new.name, new.said, new.told);
"""

TRIGGERS = {
    "search_words_insert": ("AFTER INSERT", IN),
    "search_words_delete": ("AFTER DELETE", OUT),
    "search_words_update": ("AFTER UPDATE OF name, said, told", OUT + IN),
}

GIN = {
    "ix_search_words_name_parts": "name",
    "ix_search_words_all": "name || said || told",
}
"""Expressions that `storage.finding` writes in the same way."""


def upgrade() -> None:
    """Forward."""
    op.create_index(
        op.f("ix_application_performer_state_submitted_at"),
        "application",
        ["performer", "state", "submitted_at"],
    )
    op.create_table(
        "search_words",
        sa.Column("application_id", Id, autoincrement=False, nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in COLUMNS),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_search_words_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_search_words")),
    )
    op.create_index(op.f("ix_search_words_rules"), "search_words", ["rules"])
    _bulk()
    _index_words()


def downgrade() -> None:
    """Back."""
    op.drop_table("bulk_item")
    op.drop_table("bulk")
    if op.get_bind().dialect.name == "sqlite":
        for name in TRIGGERS:
            op.execute(f"DROP TRIGGER {name}")
        op.execute("DROP TABLE search_fts")
    op.drop_table("search_words")
    op.drop_index(op.f("ix_application_performer_state_submitted_at"), "application")


def _index_words() -> None:
    if op.get_bind().dialect.name != "sqlite":
        for name, text in GIN.items():
            vector = f"array_to_tsvector(string_to_array(rtrim({text}), ' '))"
            op.execute(f"CREATE INDEX {name} ON search_words USING gin (({vector}))")
        return
    op.execute(FTS)
    for name, (when, act) in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {when} ON search_words BEGIN {act} END")


def _bulk() -> None:
    op.create_table(
        "bulk",
        sa.Column("id", Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("member", sa.BigInteger(), nullable=False),
        sa.Column("tab", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=True),
        sa.Column("colleague", sa.BigInteger(), nullable=True),
        sa.Column("on_day", sa.String(length=10), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_bulk_state"), "bulk", ["state"])
    op.create_table(
        "bulk_item",
        sa.Column("bulk_id", Id, autoincrement=False, nullable=False),
        sa.Column("application_id", Id, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=True),
        sa.Column("data", Data(), nullable=True),
        sa.ForeignKeyConstraint(
            ["bulk_id"], ["bulk.id"], name=op.f("fk_bulk_item_bulk_id_bulk"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_bulk_item_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("bulk_id", "application_id", name=op.f("pk_bulk_item")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_bulk_item_application_id"), "bulk_item", ["application_id"])

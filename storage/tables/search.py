"""Words that submitted applications are found by, as `flows.wordsearch` keeps them.

Each column holds words with a blank behind each. The full-text index on them is each database's
own (`storage.migrations`, 0012): a virtual table on SQLite, GIN on PostgreSQL.
"""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from storage.columns import Id, metadata

search_words = Table(
    "search_words",
    metadata,
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("rules", Integer, nullable=False, index=True),  # of `flows.wordsearch.RULES`
    Column("digest", String(64), nullable=False),  # of the forms that `name` and `said` come from
    Column("name", Text, nullable=False),  # number, company, ИНН
    Column("said", Text, nullable=False),  # the answers
    Column("told", Text, nullable=False),  # words of the history, messages; never grows shorter
)

"""How fast Telegram may be written to, over all replicas, and where groups have moved to."""

from sqlalchemy import BigInteger, Column, String, Table

from storage.columns import Data, Moment, metadata

pace = Table(
    "pace",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),  # 0: all chats together
    Column("recent", Data, nullable=False),  # last sendings, seconds since 1970
    Column("free_at", Moment, nullable=False),  # when an urgent message may go
    Column("calm_at", Moment, nullable=False),  # when another may
    Column("held_until", Moment),  # Telegram has asked to wait so long
    Column("sender", String(32)),  # all chats: the replica that sends while there is much
    Column("sender_until", Moment),  # and until when nobody else does
)

moved_chat = Table(
    "moved_chat",
    metadata,
    Column("before", BigInteger, primary_key=True, autoincrement=False),
    Column("after", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
)

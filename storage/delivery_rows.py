"""Rows of the outbox as the sender and the staff see them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from flows.ports import Delivery, Notice, Sent


def life(row: Row[Any]) -> Sent:
    """What became of it."""
    times = row.claimed_at, row.begun_at, row.settled_at
    due_at = row.not_before or row.created_at
    many = row.attempts, row.doubts
    return Sent(row.key, row.chat_id, row.kind, row.state, due_at, *times, *many, row.error)


def delivery(row: Row[Any], slot: datetime, moves: Mapping[int, int]) -> Delivery:
    """A row that was claimed."""
    notice = Notice(
        row.key, row.chat_id, row.kind, row.data, row.not_before, row.urgent, row.subject
    )
    home = moves.get(row.chat_id, row.chat_id)
    return Delivery(row.id, notice, row.created_at, row.attempts, row.doubts, slot, home)

"""Doing one thing with many applications at once: what was chosen, tried and done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

State = Literal["picking", "running", "done", "dropped"]
"""picking: nothing was changed yet; running: it was asked for, and goes on after a restart."""

ItemState = Literal["picked", "ready", "refused", "done"]
"""picked: not tried yet; ready: it would go; refused: it would not, or did not."""

TAKE, HAND_OVER = "take", "hand_over"
"""What can be done besides the verbs of a machine."""

MOST = 200
"""Applications of one selection."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """A selection of one member of the staff, and what shall be done with it.

    `message_id` shows it. `verb` is one of a machine, or TAKE, or HAND_OVER to `colleague`; `words`
    and the day `on` are for the steps that need them.
    """

    id: int
    chat_id: int
    member: int
    tab: str
    state: State
    created_at: datetime
    thread_id: int | None = None
    message_id: int | None = None
    verb: str | None = None
    colleague: int | None = None
    on: date | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One application of a selection. `revision` is what it had when it was looked at.

    `code` and `data` say why not, as errors do.
    """

    application_id: int
    revision: int
    state: ItemState = "picked"
    code: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

"""Talk between the staff and an applicant about an application: letters, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

CLIENT = "client"
"""The actor of an applicant's letters, as in the history."""

LONGEST = 3500
"""Characters of a letter: with what the bot writes above it within Telegram's 4096."""

LONGEST_CAPTION = 800
"""Characters of the words under a file: likewise within Telegram's 1024."""

MOST = 20
"""Letters of an applicant within WITHIN; whoever writes more is asked to wait."""

WITHIN = timedelta(minutes=10)

Kind = Literal["text", "photo", "document"]

State = Literal["waiting", "sent", "failed"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A message in a chat."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Letter:
    """One message of the talk; every part of an album is one of its own.

    `actor` is "client" or "staff:<telegram id>". `words` are Telegram's HTML, under a file its
    caption. `file` is the id of the upload. `source` is what its author wrote, `copy` what the
    other side was sent. `reply_to` is the letter that it answers. `state` says of the copy whether
    it was sent; a failed one will never be.
    """

    id: int
    application_id: int
    at: datetime
    actor: str
    kind: Kind
    words: str
    file: str | None = None
    album: str | None = None
    source: Spot | None = None
    copy: Spot | None = None
    reply_to: int | None = None
    edited_at: datetime | None = None
    state: State = "waiting"

    @property
    def from_client(self) -> bool:
        """Whether the applicant wrote it."""
        return self.actor == CLIENT

    def seen_in(self, chat_id: int) -> int | None:
        """The message that shows it in this chat: the author's own, or the copy."""
        for spot in (self.source, self.copy):
            if spot is not None and spot.chat_id == chat_id:
                return spot.message_id
        return None


def free_at(earlier: Sequence[datetime], now: datetime) -> datetime | None:
    """When an applicant may write again, from the moments of their letters; None: at once."""
    recent = sorted(at for at in earlier if at > now - WITHIN)
    return recent[-MOST] + WITHIN if len(recent) >= MOST else None

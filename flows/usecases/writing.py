"""What somebody has written, and how it becomes a letter on the record, whoever wrote it."""

from dataclasses import dataclass
from datetime import datetime

from flows.application import Application
from flows.errors import Conflict, NotAllowed
from flows.ports import Repositories
from flows.talk import LONGEST, LONGEST_CAPTION, Kind, Letter, Spot
from flows.usecases.ownership import require_unlocked


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was sent along: its content is kept in our own store."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Writing:
    """A message for the other side.

    `words` are Telegram's HTML, `length` their characters without markup. `source` is the message
    itself, `answers` the message that it replies to.
    """

    words: str
    length: int
    kind: Kind = "text"
    attachment: Attachment | None = None
    album: str | None = None
    source: Spot | None = None
    answers: Spot | None = None


def check(writing: Writing) -> None:
    """Raises NotAllowed: "talk.nothing", "talk.too_long" with the most characters there may be."""
    if not writing.words and writing.kind == "text":
        raise NotAllowed("talk.nothing")
    most = LONGEST if writing.kind == "text" else LONGEST_CAPTION
    if writing.length > most:
        raise NotAllowed("talk.too_long", max=str(most), length=str(writing.length))


async def sent_on(
    repositories: Repositories,
    application: Application,
    actor: str,
    writing: Writing,
    now: datetime,
) -> Letter:
    """Put the letter on the record.

    Raises what `check` raises, Conflict("talk.seen"), NotAllowed("application.locked").
    """
    check(writing)
    if writing.source is not None and await repositories.talks.by_source(writing.source):
        raise Conflict("talk.seen")
    stored = None
    if writing.attachment is not None:
        # Of the applicant's too what the staff send: it belongs to their application and goes
        # with it when they have their data erased.
        sent = writing.attachment
        stored = await repositories.files.add(
            application.person_id, sent.name, sent.content, "", now
        )
    answered = await repositories.talks.at(writing.answers) if writing.answers else None
    own = answered is not None and answered.application_id == application.id
    letter = await repositories.talks.add(
        Letter(
            id=0,
            application_id=application.id,
            at=now,
            actor=actor,
            kind=writing.kind,
            words=writing.words,
            file=stored.id if stored else None,
            album=writing.album,
            source=writing.source,
            reply_to=answered.id if answered is not None and own else None,
        )
    )
    await require_unlocked(repositories, application.id)
    subject, data = f"application:{application.id}", {"letter": str(letter.id)}
    await repositories.audit.write(now, actor, "talk.written", subject, data)
    return letter

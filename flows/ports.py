"""What the use cases need from the outside, each port no wider than its users.

Everything inside one `Store.transaction()` is committed together or not at all. Times that go in
are aware; times that come out are UTC.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from flows.application import Application, Card, Entry
from flows.events import Event
from flows.gatherings import Gathering, Seat, Standing
from flows.model import Form
from flows.people import Language, Person, Profile, StoredFile
from flows.session import Session


@dataclass(frozen=True, slots=True)
class Filling:
    """A session with what the host keeps beside it.

    `card` is the live card's message id in the person's chat. `shown` is the revision that the
    card shows: below `session.revision` it has to be drawn again. `last_message` is the greatest
    message id that was taken as input, so a message that is delivered twice counts once.
    """

    id: int
    session: Session
    person_id: int
    chat_id: int
    application_id: int
    language: Language
    card: int | None = None
    shown: int = -1
    last_message: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One accepted action, ready to be stored. `before` is compared, `after` is set.

    `message_id` is the message that carried the input (None for a press).
    """

    before: Filling
    after: Filling
    events: tuple[Event, ...]
    at: datetime
    message_id: int | None = None


class Answers(Protocol):
    """The hot path: stores steps of many chats together, each durable before it returns."""

    async def save(self, step: Step) -> None:
        """Store one step.

        Raises Conflict: "message.seen" when `message_id` was taken before (it was delivered
        twice), "session.changed" when the session has moved on in between, "session.closed" when a
        message came for a session that no longer takes the chat's messages. It can't be called
        inside a `transaction()` of the same task (RuntimeError).
        """

    async def shown(self, filling_id: int, card: int, revision: int) -> None:
        """Note what the live card shows. It may be lost in a crash: the card is drawn again."""

    async def open_in_chat(self, chat_id: int) -> Filling | None:
        """The session that takes this chat's messages now, if any."""


class People(Protocol):
    """Persons, their consent and profile."""

    async def get(self, person_id: int) -> Person:
        """By id. Raises NotFound."""

    async def by_telegram(self, telegram_id: int) -> Person | None:
        """By Telegram id."""

    async def add(self, telegram_id: int, chat_id: int, language: Language, at: datetime) -> Person:
        """A new person, or the one there already is."""

    async def set_language(self, person_id: int, language: Language) -> None:
        """The language of the chat."""

    async def set_blocked(self, person_id: int, *, blocked: bool) -> None:
        """Whether the person has blocked the bot."""

    async def give_consent(self, person_id: int, version: str, at: datetime) -> None:
        """Consent to this version of the text."""

    async def withdraw_consent(self, person_id: int, at: datetime) -> None:
        """The consent in force ends; its record stays."""

    async def remember(self, person_id: int, facts: Profile) -> None:
        """Add facts to the company's profile; later ones replace earlier ones."""

    async def held(self, person_id: int) -> Mapping[str, Any]:
        """All that is held of a person, as plain data by table. Raises NotFound."""

    async def erase(self, person_id: int, at: datetime) -> None:
        """Erase profile, drafts and uploads; lock what was submitted [khabarovsk-export 7.3].

        The person is then not found any more; a locked application can't be saved (NotAllowed)
        and stands in no queue, search or export.
        """


class Fillings(Protocol):
    """Sessions outside the hot path."""

    async def open(self, application_id: int, person: Person, session: Session) -> Filling:
        """Store a new session and make it the chat's open one."""

    async def get(self, filling_id: int) -> Filling:
        """By id. Raises NotFound."""

    async def of_application(self, application_id: int) -> Sequence[Filling]:
        """All sessions of an application, in the order they were begun."""

    async def make_open(self, chat_id: int, filling_id: int | None) -> None:
        """Which session takes the chat's messages; None: none."""

    async def undrawn(self, limit: int) -> Sequence[Filling]:
        """Open sessions whose card shows an older revision: after a crash or an outage."""

    async def answered_since(self, since: datetime, limit: int) -> Sequence[Filling]:
        """Open sessions in which something was answered since that moment."""

    async def store(self, filling: Filling) -> None:
        """Replace the session's state (not its answers). Raises Conflict.

        Compared by `session.revision`, which grows by one, so that older buttons are stale.
        """


class Applications(Protocol):
    """Applications and their history."""

    async def add(self, pack: str, service: str, person_id: int, at: datetime) -> Application:
        """A new draft."""

    async def get(self, application_id: int) -> Application:
        """By id. Raises NotFound."""

    async def by_number(self, number: str) -> Application | None:
        """By number, in any letter case, or by its digits alone."""

    async def of_person(self, person_id: int) -> Sequence[Application]:
        """A person's applications and drafts, the newest first."""

    async def of_company(self, inn: str) -> Sequence[Application]:
        """Everything a company has submitted, through any person, the oldest first.

        Locked ones too: what was given counts, though nobody may look into it.
        """

    async def granted_since(self, pack: str, since: datetime) -> Sequence[Application]:
        """What was submitted in a pack since then and has a sum of support, locked ones too."""

    async def queue(self, states: Sequence[str], limit: int) -> Sequence[Application]:
        """Submitted applications in these states, the oldest first."""

    async def find(self, text: str, limit: int) -> Sequence[Application]:
        """By number, ИНН, or part of the company's name in any letter case."""

    def export(
        self,
        pack: str | None = None,
        service: str | None = None,
        state: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> AsyncIterator[Application]:
        """Submitted applications for an export, in order of submission, read in portions."""

    async def next_number(self, prefix: str, year: int) -> str:
        """The next free number ("РМ-2026-00001"); never given twice."""

    async def save(self, application: Application) -> Application:
        """Store by compare-and-set on `revision`, which grows by one. Raises Conflict."""

    async def set_card(self, application_id: int, card: Card) -> None:
        """Where the staff's card stands."""

    async def write(self, application_id: int, entry: Entry) -> None:
        """Add a line to the history."""

    async def history(self, application_id: int) -> Sequence[Entry]:
        """All lines, the oldest first."""


class Files(Protocol):
    """Uploads: content in our own store, description in a table."""

    async def add(
        self, person_id: int, name: str, content: bytes, type_: str, at: datetime
    ) -> StoredFile:
        """Store an upload; the same content twice is kept once."""

    async def get(self, file_id: str) -> StoredFile:
        """The description. Raises NotFound."""

    async def read(self, file_id: str) -> bytes:
        """The content. Raises NotFound."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to be sent after the commit. `key` is unique: the same notice is queued once.

    `kind` and `data` are what `notifications` turns into words in the reader's language.
    """

    key: str
    chat_id: int
    kind: str
    data: Mapping[str, Any]
    not_before: datetime | None = None
    urgent: bool = True


class Outbox(Protocol):
    """Messages that leave after the commit."""

    async def put(self, notice: Notice, at: datetime) -> None:
        """Queue a notice unless its key is there already."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice that was claimed to be sent. `attempts` counts this one too.

    `doubts`: how often it may have been sent before without our knowing (a crash or a lost
    connection between the sending and its record); Telegram can't be asked.
    """

    id: int
    notice: Notice
    planned_at: datetime
    attempts: int = 1
    doubts: int = 0


class Deliveries(Protocol):
    """The sender's side of the outbox.

    A row is planned, then claimed, then settled: sent, failed, unsure or dropped. Verbs on a row
    that is not claimed (any more) change nothing.
    """

    async def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """Take what is due, the urgent first; nobody else gets it until the lease is over.

        A row whose lease ran out is given out again, with one more doubt.
        """

    async def sent(self, delivery_id: int, message_id: int | None, at: datetime) -> None:
        """It was sent, as this message."""

    async def failed(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """It was certainly not sent; it is planned again, or given up when `retry_at` is None."""

    async def unsure(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """Nobody knows whether it was sent; one more doubt, then as for `failed`."""

    async def dropped(self, delivery_id: int, reason: str, at: datetime) -> None:
        """It is no longer true, or its reader can't be reached: not sent on purpose."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state, and "doubts": how many messages may have come twice."""


class Audit(Protocol):
    """Who did what and when. Data holds ids and codes, never names or contacts."""

    async def write(
        self, at: datetime, actor: str, verb: str, subject: str, data: Mapping[str, str]
    ) -> None:
        """Add a line."""


class Versions(Protocol):
    """Every version of a form that was ever begun: applications are pinned to theirs."""

    async def keep(self, form: Form, at: datetime) -> None:
        """Store the definition unless it is there."""

    async def get(self, version: str) -> Form:
        """By version. Raises NotFound."""


class Subscriptions(Protocol):
    """Who wants to be told when the next intake window opens."""

    async def add(self, person_id: int, pack: str, service: str, at: datetime) -> None:
        """Subscribe; twice is once."""

    async def of(self, pack: str, service: str) -> Sequence[Person]:
        """The subscribers."""

    async def remove(self, person_id: int, pack: str, service: str) -> None:
        """Unsubscribe."""


class Gatherings(Protocol):
    """Events with places, and who has one."""

    async def add(
        self,
        pack: str,
        service: str,
        title: str,
        begins: datetime,
        where: str,
        places: int | None,
        closes: date | None,
        at: datetime,
    ) -> Gathering:
        """A new event that takes people."""

    async def get(self, gathering_id: int, *, hold: bool = False) -> Gathering:
        """By id. Raises NotFound.

        `hold`: nobody else holds it until the transaction ends, so that no seat is given twice.
        """

    async def coming(self, since: datetime) -> Sequence[Gathering]:
        """Events that begin after this moment and were not called off, the nearest first."""

    async def call_off(self, gathering_id: int) -> None:
        """It will not take place."""

    async def set_card(self, gathering_id: int, card: Card) -> None:
        """Where the staff's card stands."""

    async def seats(self, gathering_id: int) -> Sequence[Seat]:
        """All seats of an event, in the order they were asked for."""

    async def of_person(self, person_id: int) -> Sequence[int]:
        """The ids of the events that a person has or had a seat at, in order."""

    async def put_seat(self, seat: Seat) -> Seat:
        """A new seat (its id is given)."""

    async def set_standing(self, seat_id: int, standing: Standing, at: datetime) -> None:
        """How a seat stands now; a place that is asked for again goes to the end of the line."""

    async def seat_of(self, application_id: int) -> Seat | None:
        """The seat that an application asks for, if it asks for one."""

    async def drop_seat(self, application_id: int) -> None:
        """The application asks for no seat (any more)."""


class Prompts(Protocol):
    """Messages of the bot in the group that wait for a reply with words."""

    async def put(self, chat_id: int, message_id: int, data: Mapping[str, str]) -> None:
        """Remember what the reply is for."""

    async def take(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """What the reply is for; each prompt is answered once."""


class Repositories(Protocol):
    """All repositories of one transaction."""

    people: People
    fillings: Fillings
    applications: Applications
    files: Files
    outbox: Outbox
    deliveries: Deliveries
    audit: Audit
    versions: Versions
    subscriptions: Subscriptions
    prompts: Prompts
    gatherings: Gatherings


class Store(Protocol):
    """The database."""

    answers: Answers

    def transaction(self) -> AbstractAsyncContextManager[Repositories]:
        """All or nothing, durable when the block is left."""

    def reading(self) -> AbstractAsyncContextManager[Repositories]:
        """A consistent view for reading only; it waits for no writer."""

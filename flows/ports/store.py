"""The database: all repositories of one transaction."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from flows.ports.ahead import Ahead
from flows.ports.applications import Applications, Audit
from flows.ports.broadcasts import Broadcasts, Tags
from flows.ports.bulks import Bulks
from flows.ports.companies import Companies
from flows.ports.contracts import Contracts, KeptRates
from flows.ports.digests import Digests
from flows.ports.documents import Documents
from flows.ports.fillings import Answers, Fillings
from flows.ports.finding import Finding
from flows.ports.gatherings import Gatherings
from flows.ports.handling import Absences, Checks, Papers
from flows.ports.outbox import Deliveries, Outbox, Prompts
from flows.ports.people import Files, People, Subscriptions
from flows.ports.queues import Queues
from flows.ports.ratings import Ratings
from flows.ports.remarks import Remarks
from flows.ports.reminders import Reminders, WishBook
from flows.ports.talk import Talks
from flows.ports.terms import Terms
from flows.ports.versions import Drafts, Versions


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
    drafts: Drafts
    subscriptions: Subscriptions
    prompts: Prompts
    gatherings: Gatherings
    companies: Companies
    documents: Documents
    remarks: Remarks
    terms: Terms
    checks: Checks
    papers: Papers
    absences: Absences
    finding: Finding
    queues: Queues
    bulks: Bulks
    ratings: Ratings
    talks: Talks
    reminders: Reminders
    wishes: WishBook
    broadcasts: Broadcasts
    tags: Tags
    digests: Digests
    ahead: Ahead
    contracts: Contracts
    kept_rates: KeptRates


class Store(Protocol):
    """The database."""

    answers: Answers

    def transaction(self) -> AbstractAsyncContextManager[Repositories]:
        """All or nothing, durable when the block is left."""

    def reading(self) -> AbstractAsyncContextManager[Repositories]:
        """A consistent view for reading only; it waits for no writer."""

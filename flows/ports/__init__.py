"""What the use cases need from the outside, each port no wider than its users.

Everything inside one `Store.transaction()` is committed together or not at all. Times that go in
are aware; times that come out are UTC.
"""

from flows.ports.ahead import Ahead
from flows.ports.applications import Applications, Audit, Audited
from flows.ports.broadcasts import Broadcasts, Reader, Tags
from flows.ports.bulks import Bulks
from flows.ports.companies import Companies, RegisterAnswer, RegisterSet
from flows.ports.contracts import Contracts, FollowUp, KeptRates
from flows.ports.digests import Digests, Ended
from flows.ports.documents import Documents
from flows.ports.fillings import Answers, Filling, Fillings, Step
from flows.ports.finding import Finding, Found
from flows.ports.gatherings import Gatherings
from flows.ports.handling import Absences, Checks, Papers
from flows.ports.outbox import Deliveries, Delivery, Notice, NotYet, Outbox, Prompts, Sent
from flows.ports.people import Files, People, Subscriptions
from flows.ports.queues import Queues
from flows.ports.rates import Rates
from flows.ports.ratings import Ratings
from flows.ports.remarks import Remarks
from flows.ports.reminders import ReminderRow, Reminders, WishBook
from flows.ports.store import Repositories, Store
from flows.ports.talk import Talks
from flows.ports.terms import Terms
from flows.ports.versions import Drafts, FormName, Kept, Offer, Pinned, Versions

__all__ = [
    "Absences",
    "Ahead",
    "Answers",
    "Applications",
    "Audit",
    "Audited",
    "Broadcasts",
    "Bulks",
    "Checks",
    "Companies",
    "Contracts",
    "Deliveries",
    "Delivery",
    "Digests",
    "Documents",
    "Drafts",
    "Ended",
    "Files",
    "Filling",
    "Fillings",
    "Finding",
    "FollowUp",
    "FormName",
    "Found",
    "Gatherings",
    "Kept",
    "KeptRates",
    "NotYet",
    "Notice",
    "Offer",
    "Outbox",
    "Papers",
    "People",
    "Pinned",
    "Prompts",
    "Queues",
    "Rates",
    "Ratings",
    "Reader",
    "RegisterAnswer",
    "RegisterSet",
    "Remarks",
    "ReminderRow",
    "Reminders",
    "Repositories",
    "Sent",
    "Step",
    "Store",
    "Subscriptions",
    "Tags",
    "Talks",
    "Terms",
    "Versions",
    "WishBook",
]

"""What the use cases need from the outside, each port no wider than its users.

Everything inside one `Store.transaction()` is committed together or not at all. Times that go in
are aware; times that come out are UTC.
"""

from flows.ports.applications import Applications, Audit
from flows.ports.companies import Companies, RegisterAnswer, RegisterSet
from flows.ports.fillings import Answers, Filling, Fillings, Step
from flows.ports.gatherings import Gatherings
from flows.ports.outbox import Deliveries, Delivery, Notice, Outbox, Prompts
from flows.ports.people import Files, People, Subscriptions
from flows.ports.store import Repositories, Store
from flows.ports.versions import Drafts, FormName, Kept, Offer, Pinned, Versions

__all__ = [
    "Answers",
    "Applications",
    "Audit",
    "Companies",
    "Deliveries",
    "Delivery",
    "Drafts",
    "Files",
    "Filling",
    "Fillings",
    "FormName",
    "Gatherings",
    "Kept",
    "Notice",
    "Offer",
    "Outbox",
    "People",
    "Pinned",
    "Prompts",
    "RegisterAnswer",
    "RegisterSet",
    "Repositories",
    "Step",
    "Store",
    "Subscriptions",
    "Versions",
]

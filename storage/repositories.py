"""All repositories of one unit of work."""

from dataclasses import dataclass

from flows import ports
from storage.applications import Applications
from storage.audit import Audit
from storage.content import ContentStore
from storage.drafts import Drafts
from storage.erasure import Erasure
from storage.files import Files
from storage.fillings import Fillings
from storage.gatherings import Gatherings
from storage.memory import Memory
from storage.outbox import Outbox
from storage.people import People
from storage.prompts import Prompts
from storage.register.companies import Companies
from storage.register.shelf import Shelf
from storage.subscriptions import Subscriptions
from storage.versions import Versions
from storage.work import Work


@dataclass
class Repositories(ports.Repositories):
    """See `flows.ports`."""

    people: ports.People
    fillings: ports.Fillings
    applications: ports.Applications
    files: ports.Files
    outbox: ports.Outbox
    deliveries: ports.Deliveries
    audit: ports.Audit
    versions: ports.Versions
    drafts: ports.Drafts
    subscriptions: ports.Subscriptions
    prompts: ports.Prompts
    gatherings: ports.Gatherings
    companies: ports.Companies


def repositories(
    work: Work, memory: Memory, contents: ContentStore, register: Shelf
) -> Repositories:
    """Wired to one unit of work."""
    audit = Audit(work)
    files = Files(work, contents)
    versions = Versions(work, memory.forms)
    cache = memory.open_sessions
    people = People(work, cache, Erasure(work, files, audit, cache))
    outbox = Outbox(work)
    return Repositories(
        people=people,
        fillings=Fillings(work, memory),
        applications=Applications(work, versions),
        files=files,
        outbox=outbox,
        deliveries=outbox,
        audit=audit,
        versions=versions,
        drafts=Drafts(work, memory),
        subscriptions=Subscriptions(work, people),
        prompts=Prompts(work),
        gatherings=Gatherings(work),
        companies=Companies(work, register),
    )

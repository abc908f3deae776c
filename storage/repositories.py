"""All repositories of one unit of work."""

from dataclasses import dataclass

from flows import ports
from storage.ahead import Ahead
from storage.applications import Applications
from storage.audit import Audit
from storage.broadcasts import Broadcasts
from storage.bulks import Bulks
from storage.content import ContentStore
from storage.contracts import Contracts, KeptRates
from storage.deliveries import Deliveries
from storage.digests import Digests
from storage.documents import Documents
from storage.drafts import Drafts
from storage.erasure import Erasure
from storage.files import Files
from storage.fillings import Fillings
from storage.finding import Finding
from storage.gatherings import Gatherings
from storage.handling import Absences, Checks, Papers
from storage.memory import Memory
from storage.outbox import Outbox
from storage.people import People
from storage.prompts import Prompts
from storage.queues import Queues
from storage.ratings import Ratings
from storage.register.companies import Companies
from storage.register.shelf import Shelf
from storage.remarks import Remarks
from storage.reminders import Reminders
from storage.subscriptions import Subscriptions
from storage.tags import Tags
from storage.talk import Talks
from storage.terms import Terms
from storage.versions import Versions
from storage.wishes import WishBook
from storage.words import Words
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
    documents: ports.Documents
    remarks: ports.Remarks
    terms: ports.Terms
    checks: ports.Checks
    papers: ports.Papers
    absences: ports.Absences
    finding: ports.Finding
    queues: ports.Queues
    bulks: ports.Bulks
    ratings: ports.Ratings
    talks: ports.Talks
    reminders: ports.Reminders
    wishes: ports.WishBook
    broadcasts: ports.Broadcasts
    tags: ports.Tags
    digests: ports.Digests
    ahead: ports.Ahead
    contracts: ports.Contracts
    kept_rates: ports.KeptRates


def repositories(
    work: Work, memory: Memory, contents: ContentStore, register: Shelf
) -> Repositories:
    """Wired to one unit of work."""
    audit = Audit(work)
    files = Files(work, contents)
    versions = Versions(work, memory.forms)
    cache = memory.open_sessions
    people = People(work, cache, Erasure(work, files, audit, cache))
    words = Words(work)
    applications = Applications(work, versions, words)
    return Repositories(
        people=people,
        fillings=Fillings(work, memory),
        applications=applications,
        files=files,
        outbox=Outbox(work),
        deliveries=Deliveries(work),
        audit=audit,
        versions=versions,
        drafts=Drafts(work, memory),
        subscriptions=Subscriptions(work, people),
        prompts=Prompts(work),
        gatherings=Gatherings(work),
        remarks=Remarks(work),
        companies=Companies(work, register),
        documents=Documents(work, versions),
        terms=Terms(work),
        checks=Checks(work),
        papers=Papers(work),
        absences=Absences(work),
        finding=Finding(work, words, applications),
        queues=Queues(work),
        bulks=Bulks(work),
        ratings=Ratings(work),
        talks=Talks(work),
        reminders=Reminders(work),
        wishes=WishBook(work),
        broadcasts=Broadcasts(work),
        tags=Tags(work),
        digests=Digests(work),
        ahead=Ahead(work),
        contracts=Contracts(work),
        kept_rates=KeptRates(work),
    )

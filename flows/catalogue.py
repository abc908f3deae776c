"""What a centre offers: services with their parts, prices, documents and terms, as a pack says it.

Money is in roubles and shares are in percent, exact decimals both.
"""

from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field

from flows.frozen import Frozen

Need = Literal[
    "start",
    "check",
    "learn",
    "certificate",
    "buyer",
    "exhibition",
    "marketplace",
    "trademark",
    "market",
    "transport",
    "contract",
    "partner",
    "advertising",
    "site",
    "design",
    "equipment",
    "team",
    "money",
    "standing",
    "cluster",
    "report",
    "plan",
]
"""What a business comes for, in the words of the chat (`need-<id>` in locales). The same for all
packs, so that a centre with several of them has one catalogue."""

Per = Literal["sme", "event", "item", "cluster", "person_day", "unit"]
"""What a ceiling counts for: one business, event, service given (a document, a project), cluster,
guest a day, piece of many."""

Period = Literal["year", "once", "service"]
"""In what time a ceiling counts: a calendar year, ever, or one application."""


class Limit(Frozen):
    """A ceiling of what the centre pays.

    `pool`: services with the same pool share one ceiling (Oryol: 200,000 over all of them).
    """

    amount: Decimal = Field(gt=0)
    per: Per = "sme"
    period: Period = "year"
    pool: str | None = None
    clause: str


class Price(Frozen):
    """Who pays.

    `free`: the centre pays all, within the limits. `share`: the business pays at least `own_share`
    percent, and what is above a limit. `business`: it pays all. `categories` are smaller or greater
    shares of some businesses by category ("svo").
    """

    rule: Literal["free", "share", "business"] = "free"
    own_share: Decimal = Field(default=Decimal(0), ge=0, le=100)
    categories: dict[str, Decimal] = Field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    clause: str


class Part(Frozen):
    """A part of a service: `base` parts come always, of `additional` ones the business chooses.

    `id` is "base.1" or "additional.6" by the source's own numbering. `price`: when not the
    service's own.
    """

    id: str
    official: str
    clause: str
    obligatory: bool = False
    price: Price | None = None
    numbers: tuple[str, ...] = ()
    """Other numbers it is found by (a row of a table of limits)."""

    @property
    def base(self) -> bool:
        """Whether it always belongs to the service."""
        return self.id.startswith("base")


class Document(Frozen):
    """A document that a service asks for.

    `where`: on paper or by mail to the centre, or on the platform. `upload`: whether it may be
    sent as a file in the chat; then the bot asks for it after the application's forms.
    """

    id: str
    official: str
    clause: str
    where: Literal["centre", "platform", "both"] = "centre"
    upload: bool = True
    required: bool = False
    max_files: int = 10
    kind: str | None = None
    """The same in every service and pack that asks for this document: it is offered again."""
    valid_days: int | None = None
    """Days for which it is good after it was sent; 0: on that day alone ("на текущую дату")."""


class Term(Frozen):
    """How long something takes. `of` names what ("decision", "service", "result")."""

    of: str
    days: int = Field(gt=0)
    unit: Literal["working", "calendar", "months"] = "working"
    clause: str


class GatheringRules(Frozen):
    """An event with places: how many must come, and what share of them must be SMEs."""

    least: int | None = None
    least_clause: str = ""
    sme_share: Decimal | None = None
    """Percent of the participants."""


class Ledger(Frozen):
    """A service that reports export contracts: which of its answers tell what of them.

    Names of questions of `form` [khabarovsk-export 5.5.2]. The report is due when the service's
    term `term` is over, counted from the contract's date; it is asked for as long as the term
    `lasting` runs after a service with one of `tags` was given.
    """

    form: str
    kind: str
    signed: str
    subject: str
    country: str
    counterparty: str
    currency: str
    code: str
    """Asked where `currency` is `other`: its option's id is the currency's code."""
    amounts: str
    """The table of amounts by year, with the columns `year` and `amount`."""
    rate: str
    """Roubles for one unit of the currency, as `usd_rate` for one dollar: on the signing date."""
    usd_rate: str
    thousands: str
    """Thousands of dollars by year, computed of the former."""
    services: str
    """Which of the centre's services helped; options are ids of services."""
    term: str
    lasting: str
    tags: tuple[str, ...] = Field(min_length=1)
    marketplace: str = "marketplace"
    """The answer to `kind` that means sales on a marketplace."""
    other: str = "other"
    year: str = "year"
    amount: str = "amount"


class ServiceGroup(Frozen):
    """A heading of the catalogue, in the source's own order. `services` are ids."""

    id: str
    official: str
    clause: str
    services: tuple[str, ...] = Field(min_length=1)


class Service(Frozen):
    """What can be applied for or asked for.

    `number` is the source's own number and `numbers` others it is found by. `intake` "window"
    means only while the centre takes applications.
    """

    id: str
    official: str
    clause: str
    forms: tuple[str, ...] = ()
    """Filled in this order; none: the card says where to turn (`apply`)."""
    intake: Literal["window", "always"] = "always"
    instead: str | None = None
    """The service that is offered while the window is closed."""
    machine: str = "application"
    """The status machine that its applications run through."""
    number: str = ""
    numbers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Kinds that the regulation counts by ("complex", "standalone", "shared")."""
    needs: tuple[Need, ...] = ()
    price: Price | None = None
    parts: tuple[Part, ...] = ()
    choose: Literal["any", "at_least_one"] = "any"
    """How many additional parts must be chosen; the bot keeps to it."""
    documents: tuple[Document, ...] = ()
    terms: tuple[Term, ...] = ()
    apply: Literal["bot", "elsewhere"] = "bot"
    """`elsewhere`: the bot prepares and explains, the filing is done in another place."""
    submits: bool = True
    """False for a self-check whose answers go nowhere."""
    gathering: GatheringRules | None = None
    about: tuple[str, ...] = ()
    """States of another application on whose page it is offered: it is about that one."""
    complaint: bool = False
    """Whether one complains with it: whoever had the application that it is about does not answer,
    and every application's page offers it."""
    offered: bool = True
    """False: it works but stands in no list (a report that the bot asks for)."""
    ledger: Ledger | None = None
    """It reports export contracts, and fills the ledger with them."""

    @cached_property
    def part_by_id(self) -> dict[str, Part]:
        """Parts by id."""
        return {part.id: part for part in self.parts}

    @cached_property
    def all_numbers(self) -> tuple[str, ...]:
        """Every number of the source that means this service."""
        return tuple(dict.fromkeys(filter(None, (self.number, *self.numbers))))


def part_key(service: Service, part: Part) -> str:
    """The message with a part's name in plain words."""
    return f"part-{service.id}-{part.id.replace('.', '-')}"


def uploads(service: Service) -> tuple[Document, ...]:
    """The documents that may be sent as files in the chat."""
    return tuple(document for document in service.documents if document.upload)

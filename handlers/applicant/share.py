"""The own-share calculator: choose the part, say the price, see who pays what and why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from flows.catalogue import Part, Price, Service
from flows.errors import NotFound
from flows.people import Person
from flows.readers.base import Ask, BadAnswer, placeables
from flows.readers.money import read_money
from flows.share import KOPECK, LARGEST, Split, split
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.office import Office
from handlers.views import calculator as views
from handlers.views.offer import Offer
from handlers.views.screen import Screen

WAITS = 0
"""The place of what a private chat waits for: no message has this number."""

PATIENCE = timedelta(hours=1)
"""How long a typed number is taken for the price that was asked for."""

CATEGORY = "svo"
"""The category whose share a person may ask for; nothing about it is stored."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is worked out: `part` is the place among the service's parts, `price` in roubles."""

    pack: str
    service: str
    part: int | None = None
    category: bool = False
    price: Decimal | None = None

    @property
    def data(self) -> str:
        """As it stands in a button; the price in kopecks."""
        part = "" if self.part is None else str(self.part)
        kopecks = "" if self.price is None else str(int(self.price / KOPECK))
        category = "s" if self.category else ""
        return f"{self.pack}/{self.service}/{part}/{category}/{kopecks}".rstrip("/")


async def share(visit: Visit) -> None:
    """The calculator, as far as it has come."""
    asked = _asked(visit.argument)
    offer = _offer(visit.office, visit.person, asked)
    parts = views.priced_parts(offer.service)
    whole = offer.service.price
    if asked.part is None and parts and (whole is None or whole.rule == "free"):
        buttons = [(part, replace(asked, part=place).data) for place, part in parts]
        await visit.show(views.choose_part(visit.texts, offer, buttons))
        return
    if asked.price is None:
        await _wait(visit, asked)
        sums = [(price, replace(asked, price=price).data) for price in views.SUMS]
        others = [(part, replace(asked, part=place).data) for place, part in parts]
        part = _part(offer.service, asked)
        await visit.show(views.ask_price(visit.texts, offer, part, sums, others))
        return
    await visit.show(await _result(visit, offer, asked))


async def typed(visit: Visit, text: str) -> bool:
    """Take a typed number as the price that was asked for; False when none was."""
    kept = await _waited(visit)
    if kept is None:
        return False
    asked = _asked(kept["asked"])
    offer = _offer(visit.office, visit.person, asked)
    try:
        ask = Ask(today=visit.office.now().date(), min=KOPECK, max=LARGEST)
        read = read_money(text, ask)
    except BadAnswer as bad:
        if not any(sign.isdigit() for sign in text) and visit.office.finder(text):
            return False  # no slip in a sum, but what they look for
        await _wait(visit, asked)
        key = "answer-" + bad.code.replace(".", "-")
        await visit.show(views.wrong(visit.texts, key, placeables(bad.data)))
        return True
    priced = replace(asked, price=Decimal(str(read.value)))
    await visit.show(await _result(visit, offer, priced))
    return True


async def _result(visit: Visit, offer: Offer, asked: Asked) -> Screen:
    office, price = visit.office, _price(offer.service, asked)
    used = await office.use.used_this_year(
        visit.person, asked.pack, offer.service, price, office.now()
    )
    category = CATEGORY if asked.category else None
    done: Split = split(price, asked.price or KOPECK, category, used.service, used.pool)
    turned = replace(asked, category=not asked.category).data if price.categories else None
    await _wait(visit, replace(asked, price=None))
    ways = views.Ways(other=replace(asked, price=None).data, turned=turned, category=asked.category)
    return views.result(visit.texts, offer, _part(offer.service, asked), done, ways)


async def _wait(visit: Visit, asked: Asked) -> None:
    """From now on a number is the price. The category is told of a family: it is not kept."""
    office = visit.office
    plain = replace(asked, category=False)
    data = {"kind": "share", "asked": plain.data, "since": office.now().isoformat()}
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(visit.person.chat_id, WAITS, data)


async def _waited(visit: Visit) -> Mapping[str, str] | None:
    """What was asked for a short while ago; it is forgotten by asking."""
    office = visit.office
    async with office.store.transaction() as repositories:
        kept = await repositories.prompts.take(visit.person.chat_id, WAITS)
    if kept is None or kept.get("kind") != "share":
        return None
    fresh = office.now() - datetime.fromisoformat(kept["since"]) <= PATIENCE
    return kept if fresh else None


def _asked(argument: str) -> Asked:
    """Read a button. Raises NotFound for a broken one."""
    pack, service, part, category, kopecks = (argument.split("/") + [""] * 5)[:5]
    if not all(NUMBER.fullmatch(one) for one in (part, kopecks) if one):
        raise NotFound("service.unknown", service=argument)
    return Asked(
        pack,
        service,
        int(part) if part else None,
        category == "s",
        int(kopecks) * KOPECK if kopecks else None,
    )


def _offer(office: Office, person: Person, asked: Asked) -> Offer:
    service = office.library.service(asked.pack, asked.service)
    pack = office.library.pack(asked.pack)
    return Offer(pack, service, office.pack(pack.id, person.language))


def _part(service: Service, asked: Asked) -> Part | None:
    if asked.part is None:
        return None
    if asked.part >= len(service.parts):
        raise NotFound("service.unknown", service=service.id)
    return service.parts[asked.part]


def _price(service: Service, asked: Asked) -> Price:
    part = _part(service, asked)
    price = (part.price if part else None) or service.price
    if price is None:
        raise NotFound("service.unknown", service=service.id)
    return price


PAGES: Mapping[str, Page] = {"share": share}

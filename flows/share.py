"""Who pays how much of a price: the centre's share and the business's own, to the kopeck.

"Not less than" is kept in the centre's favour: the own share is rounded up to a whole kopeck.
What is above a ceiling the business pays [orel-cluster 6.2].
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from flows.catalogue import Limit, Part, Price, Service
from flows.errors import NotAllowed, NotFound
from flows.model import Pack

KOPECK = Decimal("0.01")

LARGEST = Decimal(1000000000000)
"""A price beyond it is a slip of the finger."""

COUNTED = {"sme", "event", "item", "cluster"}
"""Ceilings of a whole sum. The others are for a guest or a piece, whose number is not known."""

StepCode = Literal["free", "business", "share", "category", "limit", "used", "unit", "above"]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the working: a code and its numbers, for words; sums in roubles."""

    code: StepCode
    clause: str
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Split:
    """What each side pays of `price`, roubles with kopecks; `working` shows how it came about."""

    price: Decimal
    centre: Decimal
    business: Decimal
    rule: Price
    working: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Priced:
    """A service, or one part of it, with the price that is in force for it."""

    service: Service
    part: Part | None
    price: Price


def split(
    price: Price,
    total: Decimal,
    category: str | None = None,
    used: Decimal = Decimal(0),
    pooled: Decimal | None = None,
) -> Split:
    """Divide a price. `used`: what the centre has paid this business already this year.

    `pooled`: the same for ceilings that several services share, where it is another sum.

    Raises NotAllowed: "share.price" for a sum that is not positive, too large or has parts of a
    kopeck, "share.used" for such a `used`.
    """
    _sound("share.price", total, least=KOPECK)
    _sound("share.used", used, least=Decimal(0))
    _sound("share.used", pooled or Decimal(0), least=Decimal(0))
    steps, own = _own(price, total, category)
    offer = total - own
    centre = offer
    for limit in price.limits:
        counted = used if limit.pool is None or pooled is None else pooled
        left, step = _left(limit, counted)
        steps.append(step)
        if left is not None:
            centre = min(centre, left)
    if centre < offer:
        above = {"above": str(offer - centre), "centre": str(centre)}
        steps.append(Step("above", price.clause, above))
    return Split(total, centre, total - centre, price, tuple(steps))


def find(pack: Pack, number: str, part: str | None = None) -> Priced:
    """The service or part that a number of the source means ("4.2", "3:5.3", a row of limits).

    `part` is "additional.6" or "base.1". Raises NotFound: "share.service" or "share.part" with
    what is known; NotAllowed: "share.choose_part" when only parts have prices, "share.no_price".
    """
    service, own_part = _service(pack, number)
    if part is not None:
        if part not in service.part_by_id:
            known = ", ".join(service.part_by_id)
            raise NotFound("share.part", part=part, service=number, known=known)
        own_part = service.part_by_id[part]
    price = (own_part.price if own_part else None) or service.price
    if price is not None:
        return Priced(service, own_part, price)
    priced = ", ".join(one.id for one in service.parts if one.price is not None)
    if priced:
        raise NotAllowed("share.choose_part", service=number, parts=priced)
    raise NotAllowed("share.no_price", service=number)


def categories(pack: Pack) -> tuple[str, ...]:
    """Every category that some service or part of the pack has a share of its own for."""
    prices = [one.price for service in pack.services for one in _offers(service)]
    return tuple(dict.fromkeys(name for price in prices if price for name in price.categories))


def _offers(service: Service) -> tuple[Service | Part, ...]:
    return (service, *service.parts)


def priced_apart(found: Priced) -> tuple[str, ...]:
    """Parts of the service with a price of their own, where the whole was asked for."""
    if found.part is not None:
        return ()
    return tuple(part.id for part in found.service.parts if part.price is not None)


def _service(pack: Pack, number: str) -> tuple[Service, Part | None]:
    for service in pack.services:
        if number in service.all_numbers or number == service.id:
            return service, None
        for part in service.parts:
            if number in part.numbers:
                return service, part
    known = ", ".join(service.number or service.id for service in pack.services if service.offered)
    raise NotFound("share.service", service=number, pack=pack.id, known=known)


def _own(price: Price, total: Decimal, category: str | None) -> tuple[list[Step], Decimal]:
    """The least that the business pays by its share, with the first line of the working."""
    if price.rule == "free":
        return [Step("free", price.clause)], Decimal(0)
    if price.rule == "business":
        return [Step("business", price.clause)], total
    steps: list[Step] = []
    percent = price.own_share
    if category is not None:
        percent = price.categories.get(category, percent)
        special = "yes" if category in price.categories else "no"
        steps.append(Step("category", price.clause, {"category": category, "special": special}))
    own = (total * percent / 100).quantize(KOPECK, ROUND_CEILING)
    data = {"percent": f"{percent.normalize():f}", "price": str(total), "own": str(own)}
    return [*steps, Step("share", price.clause, data)], own


def _left(limit: Limit, used: Decimal) -> tuple[Decimal | None, Step]:
    """What a ceiling leaves; None where it is not of a whole sum."""
    data = {"amount": str(limit.amount), "per": limit.per, "period": limit.period}
    if limit.per not in COUNTED:
        return None, Step("unit", limit.clause, data)
    if limit.per != "sme" or limit.period == "service" or not used:
        return limit.amount, Step("limit", limit.clause, data)
    left = max(Decimal(0), limit.amount - used)
    return left, Step("used", limit.clause, {**data, "used": str(used), "left": str(left)})


def _sound(code: str, amount: Decimal, least: Decimal) -> None:
    if not amount.is_finite() or not least <= amount <= LARGEST or amount % KOPECK:
        raise NotAllowed(code, amount=str(amount))

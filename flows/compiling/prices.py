"""Prices and ceilings: shares that can be, ceilings that can be reached, pools that agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from flows.catalogue import Limit, Price, Service
from flows.compiling.source import Fault, Path, Source
from flows.numbers import WHOLE

Placed = tuple[Service, Source, Path]


@dataclass(frozen=True, slots=True)
class _Ceiling:
    """A limit with the place where it is written."""

    service: str
    limit: Limit
    source: Source
    path: Path


def prices(every: Sequence[Placed]) -> Iterator[Fault]:
    """Faults of the prices of all services and their parts."""
    ceilings: list[_Ceiling] = []
    for service, source, path in every:
        for price, at in _of(service, path):
            yield from _shares(price, source, at)
            yield from _limits(price, source, at)
            ceilings += [
                _Ceiling(service.id, limit, source, (*at, "limits", n))
                for n, limit in enumerate(price.limits)
            ]
    yield from _pools(ceilings)


def _of(service: Service, path: Path) -> Iterator[tuple[Price, Path]]:
    if service.price is not None:
        yield service.price, (*path, "price")
    for p, part in enumerate(service.parts):
        if part.price is not None:
            yield part.price, (*path, "parts", p, "price")


def _shares(price: Price, source: Source, path: Path) -> Iterator[Fault]:
    """A share that is none, is all, or belongs to no sharing."""
    shared = price.rule == "share"
    if shared != (0 < price.own_share < WHOLE):
        data = {"rule": price.rule, "share": f"{price.own_share:f}"}
        yield source.fault("price.share", (*path, "own_share"), **data)
    for category, percent in price.categories.items():
        if not shared or not 0 <= percent <= WHOLE:
            data = {"category": category, "share": f"{percent:f}", "rule": price.rule}
            yield source.fault("price.category", (*path, "categories", category), **data)


def _limits(price: Price, source: Source, path: Path) -> Iterator[Fault]:
    seen: set[object] = set()
    for n, limit in enumerate(price.limits):
        at = (*path, "limits", n)
        amount = f"{limit.amount:f}"
        counted = (limit.per, limit.period, limit.pool)
        if price.rule == "business":
            yield source.fault("limit.unused", at, amount=amount)
        if counted in seen:
            data = {"amount": amount, "per": limit.per, "period": limit.period}
            yield source.fault("limit.twice", at, **data)
        seen.add(counted)
        if limit.pool is None and _hidden(limit, price.limits):
            yield source.fault("limit.above_pool", at, amount=amount)


def _hidden(limit: Limit, limits: Sequence[Limit]) -> bool:
    """Whether a shared ceiling for the same is lower, so that this one is never reached."""
    return any(
        (other.per, other.period) == (limit.per, limit.period) and other.amount < limit.amount
        for other in limits
        if other.pool is not None
    )


def _pools(ceilings: Sequence[_Ceiling]) -> Iterator[Fault]:
    """One pool is one ceiling: the same sum for the same wherever it is named, and named twice."""
    pools: dict[str, list[_Ceiling]] = {}
    for one in ceilings:
        if one.limit.pool is not None:
            pools.setdefault(one.limit.pool, []).append(one)
    for name, members in pools.items():
        said = [(one.limit.amount, one.limit.per, one.limit.period) for one in members]
        usual = max(said, key=said.count)
        for one, what in zip(members, said, strict=True):
            if what != usual:
                data = {"pool": name, "amount": _plain(what[0]), "usual": _plain(usual[0])}
                yield one.source.fault("limit.pool", one.path, **data)
        if len({one.service for one in members}) == 1:
            first = members[0]
            data = {"pool": name, "service": first.service}
            yield first.source.fault("limit.pool_alone", first.path, **data)


def _plain(amount: Decimal) -> str:
    return f"{amount:f}"

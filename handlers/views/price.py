"""Who pays for a service, in words: on its card and in one line for lists."""

from collections.abc import Iterator
from decimal import Decimal

from flows.catalogue import Limit, Price, Service
from flows.readers.show import show
from handlers.views.share import limit_text
from locales.lookup import Html
from locales.texts import Texts

TWO_THIRDS = Decimal("66.67")
"""How the data of a pack write two thirds, in percent."""


def price_short(texts: Texts, service: Service) -> str | None:
    """A few words for a list; None where the regulation says nothing of money."""
    price = service.price
    if price is None:
        return texts.price_differs_short() if _paid_parts(service) else None
    if price.rule == "share":
        return texts.price_share_short(share=percent(texts, price.own_share))
    if price.rule == "business":
        return texts.price_business_short()
    return texts.price_parts_short() if _paid_parts(service) else texts.price_free_short()


def price_lines(texts: Texts, price: Price) -> Iterator[str]:
    """All that a price says: share, ceilings, categories."""
    if price.rule == "business":
        yield texts.price_business()
        return
    own = [limit for limit in price.limits if limit.pool is None]
    if price.rule == "free":
        yield texts.price_free()
    else:
        said = [texts.price_share(share=percent(texts, price.own_share))]
        said += [texts.price_limit(limit=_ceiling(texts, limit)) for limit in own[:1]]
        yield ", ".join(said)
        own = own[1:]
    yield from (texts.price_more(limit=_ceiling(texts, limit)) for limit in own)
    pooled = [limit for limit in price.limits if limit.pool is not None]
    yield from (texts.price_pool(limit=_ceiling(texts, limit)) for limit in pooled)
    for category, share in price.categories.items():
        who = texts.find(f"category-{category}") or category
        yield texts.price_category(who=Html(who), share=percent(texts, share))


def service_price(texts: Texts, service: Service, *, explained: bool) -> list[str]:
    """The price of a whole service. Parts that cost something are named unless the pack does."""
    price = service.price
    paid = _paid_parts(service) and not explained
    if price is None:
        return [texts.price_differs()] if paid else []
    lines = list(price_lines(texts, price))
    if paid:
        lines.append(texts.price_parts())
    if price.rule == "share" and not explained and _free_parts(service):
        lines.append(texts.price_free_parts())
    return lines


def percent(texts: Texts, share: Decimal) -> str:
    """A share as people write it."""
    return show("percent", str(share), texts.language)


def least_share(texts: Texts, share: Decimal) -> str:
    """A share that has to be reached, in the genitive; two thirds by their name."""
    return texts.price_two_thirds() if share == TWO_THIRDS else percent(texts, share)


def _paid_parts(service: Service) -> bool:
    """Whether the whole is free, yet some part is not."""
    free = service.price is None or service.price.rule == "free"
    prices = [part.price for part in service.parts if part.price is not None]
    return free and any(price.rule != "free" for price in prices)


def _free_parts(service: Service) -> bool:
    """Whether some part is the centre's alone to pay."""
    return any(part.price is not None and part.price.rule == "free" for part in service.parts)


def _ceiling(texts: Texts, limit: Limit) -> Html:
    return Html(limit_text(texts, limit))

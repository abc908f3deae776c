"""The screens of the own-share calculator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from flows.catalogue import Part, Service, part_key
from flows.share import Split
from handlers.views.buttons import menu_data
from handlers.views.offer import Offer
from handlers.views.price import price_lines
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.share import money, working
from locales.lookup import Html
from locales.texts import Texts

SUMS = tuple(Decimal(amount) for amount in (100_000, 300_000, 500_000, 1_000_000))
"""Prices that are a tap away."""

CAPTION = 60
"""Characters of a part on a button."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the result's buttons lead. `turned`: the same with or without the category."""

    other: str
    turned: str | None
    category: bool


def priced_parts(service: Service) -> list[tuple[int, Part]]:
    """Parts with a price of their own that somebody has to pay, with their places."""
    return [
        (place, part)
        for place, part in enumerate(service.parts)
        if part.price is not None and (part.price.rule != "free" or part.price.limits)
    ]


def choose_part(texts: Texts, offer: Offer, parts: Sequence[tuple[Part, str]]) -> Screen:
    """Which part of the service is meant."""
    text = texts.calculator_part(name=Html(offer.name))
    return Screen(text, (*_part_rows(offer, parts), *_back(texts, offer)))


def ask_price(
    texts: Texts,
    offer: Offer,
    part: Part | None,
    sums: Sequence[tuple[Decimal, str]],
    others: Sequence[tuple[Part, str]],
) -> Screen:
    """Ask for the price: typed, or one of some sums. `others` are parts with prices."""
    price = (part.price if part else None) or offer.service.price
    rule = "\n".join(price_lines(texts, price)) if price is not None else ""
    text = texts.calculator_price(name=Html(_title(offer, part)), rule=Html(rule))
    buttons = [Button(money(texts, amount), menu_data("share", data)) for amount, data in sums]
    rows = tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
    chosen = () if part is not None else _part_rows(offer, others)
    return Screen(text, (*rows, *chosen, *_back(texts, offer)))


def result(texts: Texts, offer: Offer, part: Part | None, done: Split, ways: Ways) -> Screen:
    """Who pays what, with the working."""
    lines = "\n".join(f"• {line}" for line in working(texts, done))
    text = texts.calculator_result(
        name=Html(_title(offer, part)),
        price=money(texts, done.price),
        centre=money(texts, done.centre),
        business=money(texts, done.business),
        working=Html(lines),
    )
    rows: list[tuple[Button, ...]] = [
        (Button(texts.calculator_other(), menu_data("share", ways.other)),)
    ]
    if ways.turned is not None:
        caption = texts.calculator_usual() if ways.category else texts.calculator_svo()
        rows.append((Button(caption, menu_data("share", ways.turned)),))
    if offer.service.forms:
        rows.append((Button(texts.button_apply_now(), menu_data("start", offer.key)),))
    return Screen(text, (*rows, *_back(texts, offer)))


def wrong(texts: Texts, key: str, data: Mapping[str, str]) -> Screen:
    """A price that could not be read; the next number is tried again."""
    return Screen(texts.get(key, **data))


def _title(offer: Offer, part: Part | None) -> str:
    if part is None:
        return offer.name
    return offer.words.get(part_key(offer.service, part))


def _part_rows(offer: Offer, parts: Sequence[tuple[Part, str]]) -> Rows:
    return tuple(
        (Button(cut(_title(offer, part), CAPTION), menu_data("share", data)),)
        for part, data in parts
    )


def _back(texts: Texts, offer: Offer) -> Rows:
    back = Button(texts.button_back(), menu_data("service", offer.key))
    return ((back, Button(texts.button_home(), menu_data("home"))),)

"""Lists of the catalogue: by need, by group, and what a search has found."""

from collections.abc import Sequence
from typing import get_args

from flows.catalogue import Need, ServiceGroup
from flows.model import Pack
from handlers.views.buttons import menu_data
from handlers.views.links import CardPlace, home_button
from handlers.views.offer import Offer
from handlers.views.price import price_short
from handlers.views.screen import Button, Rows, Screen, cut, paired
from locales.lookup import Html, Lookup
from locales.texts import Texts

CAPTION = 60
"""Characters of a button that fills a row."""

HALF = 18
"""Characters of a button beside another."""

ORDER: tuple[Need, ...] = get_args(Need)
"""Needs in the order that they are shown in."""

LISTED = 10
"""Services on a page of a list: as many as a thumb can tell apart."""

FEW = 4
"""So many services are shown at once with what each gives."""


def needs(texts: Texts, wanted: Sequence[Need]) -> Screen:
    """What a business may come for."""
    buttons = [Button(texts.get(f"need-{need}"), menu_data("need", need)) for need in wanted]
    every = Button(texts.catalogue_all(), menu_data("all"))
    return Screen(
        texts.catalogue_title(), (*paired(buttons, HALF), (every,), (home_button(texts),))
    )


def few(texts: Texts, offers: Sequence[tuple[Offer, str]]) -> Screen:
    """All services of a small catalogue; each comes with whether it can be applied for now."""
    lines = [texts.catalogue_few()]
    for offer, intake in offers:
        about = Html(offer.about)
        lines.append(texts.services_line(name=Html(offer.name), about=about, state=Html(intake)))
    rows = _cards([offer for offer, _ in offers], "")
    return Screen("\n\n".join(lines), (*rows, (home_button(texts),)))


def of_need(texts: Texts, need: Need, offers: Sequence[Offer], page: int) -> Screen:
    """The services for a need, so many a page; beyond the last page the first is shown."""
    start = page * LISTED if page * LISTED < len(offers) else 0
    following = start + LISTED < len(offers)
    title = texts.catalogue_need(need=Html(texts.get(f"need-{need}")))
    some = offers[start : start + LISTED]
    shown = _listing(texts, title, some, f"n.{need}", _back(texts, "apply"))
    if not following:
        return shown
    more = Button(texts.catalogue_more(), menu_data("need", f"{need}/{start // LISTED + 1}"))
    return Screen(shown.text, (*shown.rows[:-1], (more,), shown.rows[-1]))


def packs(texts: Texts, named: Sequence[tuple[Pack, Lookup]]) -> Screen:
    """The regulations of a centre that has several."""
    rows = [
        (Button(cut(words.get(f"pack-{pack.id}"), CAPTION), menu_data("pack", pack.id)),)
        for pack, words in named
    ]
    return Screen(texts.catalogue_packs(), (*rows, _back(texts, "apply")))


def groups(texts: Texts, pack: Pack, words: Lookup, *, alone: bool) -> Screen:
    """A pack's groups. `alone`: no other pack to go back to."""
    rows = [
        (Button(_group_name(words, group), menu_data("group", f"{pack.id}/{group.id}")),)
        for group in pack.groups
    ]
    title = texts.catalogue_group(group=Html(words.get(f"pack-{pack.id}")))
    return Screen(title, (*rows, _back(texts, "apply" if alone else "all")))


def of_group(texts: Texts, name: str, offers: Sequence[Offer], back: tuple[str, str]) -> Screen:
    """The services of a group. `back` is a menu's screen and argument."""
    title = texts.catalogue_group(group=Html(name))
    return _listing(texts, title, offers, "g", _back(texts, *back))


def found(
    texts: Texts, query: str, offers: Sequence[Offer], *, again: bool = False, above: Rows = ()
) -> Screen:
    """What a search has found.

    `again`: searched by a button, which may have kept only the beginning of the words. `above`
    are buttons for what waits besides.
    """
    title = texts.catalogue_again() if again else texts.catalogue_found(query=query)
    row = (Button(texts.catalogue_all(), menu_data("apply")), home_button(texts))
    shown = _listing(texts, title, offers, f"q.{query}", row)
    return Screen(shown.text, (*shown.rows[:-1], *above, shown.rows[-1]))


def nothing(texts: Texts, query: str) -> Screen:
    """A search that found nothing, with the way on."""
    rows = ((Button(texts.catalogue_open(), menu_data("apply")),), (home_button(texts),))
    return Screen(texts.catalogue_nothing(query=query), rows)


def _listing(
    texts: Texts, title: str, offers: Sequence[Offer], origin: str, last: tuple[Button, ...]
) -> Screen:
    gap = "\n\n" if len(offers) <= FEW else "\n"
    several = len({offer.pack.id for offer in offers}) > 1
    lines = [_line(texts, one, full=len(offers) <= FEW, named=several) for one in offers]
    return Screen(f"{title}\n\n{gap.join(lines)}", (*_cards(offers, origin), last))


def _line(texts: Texts, offer: Offer, *, full: bool, named: bool) -> str:
    """One service of a list; `full` tells what it gives, `named` whose regulation it stands in."""
    price = price_short(texts, offer.service)
    name = Html(offer.name)
    head = (
        texts.catalogue_line(name=name)
        if price is None
        else texts.catalogue_line_price(name=name, price=Html(price))
    )
    if named:
        pack = Html(offer.words.get(f"pack-{offer.pack.id}"))
        head = texts.catalogue_line_pack(line=Html(head), pack=pack)
    return f"{head}\n{offer.about}" if full and offer.about else head


def _cards(offers: Sequence[Offer], origin: str) -> Rows:
    return tuple(
        (Button(cut(offer.name, CAPTION), CardPlace(offer.key, "", origin).data),)
        for offer in offers
    )


def _group_name(words: Lookup, group: ServiceGroup) -> str:
    return cut(words.get(f"group-{group.id}"), CAPTION)


def _back(texts: Texts, screen: str, argument: str = "") -> tuple[Button, ...]:
    return (Button(texts.catalogue_back(), menu_data(screen, argument)), home_button(texts))

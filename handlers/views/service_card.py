"""A service's card: the first page fits a phone's screen, the rest stands a tap away.

Every page names the clause that it comes from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.verdict import concerns
from handlers.views.buttons import menu_data
from handlers.views.card_pages import documents, parts, terms, who
from handlers.views.links import CardPlace, back_data, home_button
from handlers.views.offer import Offer
from handlers.views.price import service_price
from handlers.views.screen import Button, Rows, Screen
from handlers.views.share import clause_text
from locales.lookup import Html
from locales.texts import Texts

CHECK = "check"
"""The service of a pack with which a business checks itself."""

PAGE = 2800
"""Characters of a card's page: about two screens of a phone, far below Telegram's limit."""

HALF = 16
"""Characters of a button beside another."""

Write = Callable[[Texts, Offer], list[str]]

PAGES: Mapping[str, Write] = {"p": parts, "d": documents, "w": who, "t": terms}
"""What stands behind the buttons, by the letter in their data."""


@dataclass(frozen=True, slots=True)
class Card:
    """A service as somebody sees it now. `intake` says whether it can be applied for."""

    offer: Offer
    intake: str

    @property
    def tested(self) -> bool:
        """Whether the pack's self-check can tell something of this service."""
        pack, service = self.offer.pack, self.offer.service
        rules = pack.eligibility
        if CHECK not in pack.service_by_id or rules is None or not service.submits:
            return False
        # What is filled in without the check's form is open to all whom no ground names.
        whole = rules.form in service.forms
        return any(
            one.when is not None and concerns(one, service)
            for one in rules.grounds
            if whole or one.services or one.tags
        )


def card(texts: Texts, shown: Card, place: CardPlace) -> Screen:
    """The page that `place` names; the first one for a page that is not there."""
    letter, number = place.page[:1], place.page[1:]
    pages = _paged(PAGES[letter](texts, shown.offer)) if letter in PAGES else []
    if not pages:
        return Screen(summary(texts, shown), _first_rows(texts, shown, place))
    at = int(number) if number.isdecimal() and int(number) < len(pages) else 0
    name, title = Html(shown.offer.name), Html(_page_name(texts, letter))
    text = f"{texts.offer_page(name=name, page=title)}\n\n{pages[at]}\n\n{_clause(texts, shown)}"
    following = f"{letter}{at + 1}" if at + 1 < len(pages) else ""
    return Screen(text, _page_rows(texts, shown, place, following))


def summary(texts: Texts, shown: Card) -> str:
    """The first page: what it gives, what it costs, whether it is open."""
    offer = shown.offer
    here = offer.service.apply == "bot" and bool(offer.service.forms)
    apply = None if here else offer.said("apply")
    note = offer.price_note
    price = "\n".join(service_price(texts, offer.service, explained=bool(note)))
    blocks = [
        texts.offer_title(name=Html(offer.name)),
        texts.offer_elsewhere(apply=Html(apply)) if apply else "",
        offer.about,
        _lines(texts.offer_price(price=Html(price)) if price else "", note),
        _lines(shown.intake if here else "", _clause(texts, shown)),
    ]
    return "\n\n".join(filter(None, blocks))


def _first_rows(texts: Texts, shown: Card, place: CardPlace) -> Rows:
    offer = shown.offer
    rows: list[tuple[Button, ...]] = []
    if offer.service.forms:
        rows.append((Button(_apply_caption(texts, offer), menu_data("start", offer.key)),))
    if offer.service.gathering is not None:
        rows.append((Button(texts.menu_gatherings(), menu_data("gatherings", offer.key)),))
    if shown.tested:
        check = menu_data("start", f"{offer.pack.id}/{CHECK}")
        rows.append((Button(texts.offer_check(), check),))
    if _shared(offer):
        rows.append((Button(texts.offer_share(), menu_data("share", offer.key)),))
    rows += _rowed(_page_buttons(texts, shown, place, but=""))
    back = Button(texts.catalogue_back(), back_data(place))
    return (*rows, (back, home_button(texts)))


def _page_rows(texts: Texts, shown: Card, place: CardPlace, following: str) -> Rows:
    buttons = [Button(texts.offer_about(), place.turned("").data)]
    buttons += _page_buttons(texts, shown, place, but=place.page[:1])
    rows: list[tuple[Button, ...]] = []
    if following:
        rows.append((Button(texts.offer_next(), place.turned(following).data),))
    if shown.offer.service.forms:
        caption = _apply_caption(texts, shown.offer)
        rows.append((Button(caption, menu_data("start", shown.offer.key)),))
    back = Button(texts.catalogue_back(), back_data(place))
    return (*rows, *_rowed(buttons), (back, home_button(texts)))


def _page_buttons(texts: Texts, shown: Card, place: CardPlace, but: str) -> list[Button]:
    return [
        Button(_page_name(texts, letter), place.turned(letter).data)
        for letter, write in PAGES.items()
        if letter != but and write(texts, shown.offer)
    ]


def _page_name(texts: Texts, letter: str) -> str:
    names = {
        "p": texts.offer_parts(),
        "d": texts.offer_documents(),
        "w": texts.offer_who(),
        "t": texts.offer_terms(),
    }
    return names[letter]


def _apply_caption(texts: Texts, offer: Offer) -> str:
    service = offer.service
    if not service.submits:
        return texts.offer_test()
    if service.apply == "elsewhere":
        return texts.offer_prepare()
    if service.gathering is not None and "learn" in service.needs:
        return texts.offer_join()
    surveys = {"report", "plan"}
    return texts.offer_fill() if surveys & set(service.needs) else texts.offer_apply()


def _shared(offer: Offer) -> bool:
    prices = [offer.service.price, *(part.price for part in offer.service.parts)]
    return any(price is not None and (price.rule == "share" or price.limits) for price in prices)


def _clause(texts: Texts, shown: Card) -> str:
    return texts.offer_clause(clause=Html(clause_text(texts, shown.offer.service.clause)))


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def _rowed(buttons: Sequence[Button]) -> Rows:
    """Two buttons a row, or three where that spares a row; their captions are single words."""
    width = 3 if len(buttons) == 3 else 2  # noqa: PLR2004 - three in one row, four in two
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _paged(blocks: Iterable[str]) -> list[str]:
    """Blocks put together into pages of at most PAGE characters, or of one longer block."""
    pages: list[str] = []
    for block in blocks:
        if pages and len(pages[-1]) + len(block) < PAGE:
            pages[-1] += f"\n{block}"
        else:
            pages.append(block)
    return [page.strip("\n") for page in pages]

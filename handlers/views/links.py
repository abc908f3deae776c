"""Buttons and links of the catalogue: where a card was opened from is kept in its own buttons.

A card's button says `m:service:<pack>/<service>/<page>/<origin>`. The origin is `n.<need>`, `g`
(its group) or `q.<words>` that were searched; it may be cut or left out to fit in 64 bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.model import Pack
from handlers.views.buttons import LIMIT, fits, menu_data
from handlers.views.screen import Button
from locales.texts import Texts

GROUP = "g"


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A page of a service's card. `key` is "<pack>/<service>", `page` "" for the first."""

    key: str
    page: str = ""
    origin: str = ""

    @property
    def data(self) -> str:
        """The button that opens it."""
        whole = menu_data("service", f"{self.key}/{self.page}/{self.origin}")
        if fits(whole):
            return whole
        head, _, _ = self.origin.partition(".")
        return shortened(whole) if head == "q" else menu_data("service", f"{self.key}/{self.page}")

    def turned(self, page: str) -> "CardPlace":
        """Another page of the same card."""
        return CardPlace(self.key, page, self.origin)


def card_place(argument: str) -> CardPlace:
    """Read a card's button."""
    pack, service, page, origin = (*argument.split("/", 3), "", "", "")[:4]
    return CardPlace(f"{pack}/{service}", page, origin)


def find_data(query: str) -> str:
    """The button that searches again; long words are cut, the search forgives it."""
    return shortened(menu_data("find", query))


def back_data(place: CardPlace) -> str:
    """Where the card was opened from."""
    head, _, rest = place.origin.partition(".")
    if head == "n" and rest:
        return menu_data("need", rest)
    if head == "q" and rest:
        return find_data(rest)
    return menu_data("of", place.key) if head == GROUP else menu_data("apply")


def shortened(data: str) -> str:
    """As much of a button's data as Telegram carries."""
    return data.encode()[:LIMIT].decode(errors="ignore").rstrip()


def home_button(texts: Texts) -> Button:
    """The way to the first screen."""
    return Button(texts.button_home(), menu_data("home"))


def start_link(username: str, key: str) -> str:
    """A link that opens a service's card in the bot's own chat."""
    return f"https://t.me/{username}?start=s_{key.replace('/', '_')}"


def linked_service(payload: str, packs: Mapping[str, Pack]) -> str | None:
    """The key of the service whose card a link opens; None for other links and unknown ones."""
    rest = payload.removeprefix("s_")
    for pack in packs.values() if rest != payload else ():
        service = rest.removeprefix(f"{pack.id}_")
        if service in pack.service_by_id:
            return f"{pack.id}/{service}"
    return None

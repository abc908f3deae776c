"""A service as it stands in lists and on its card: what the pack says, in the reader's words."""

from dataclasses import dataclass

from flows.catalogue import Service
from flows.model import Pack
from locales.lookup import Lookup

NOTE = 90
"""Characters of a note on the price that stays beside it: two lines of a phone."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A service of an installed pack. `words` are the pack's texts in the reader's language."""

    pack: Pack
    service: Service
    words: Lookup

    @property
    def key(self) -> str:
        """What buttons and links name it by."""
        return f"{self.pack.id}/{self.service.id}"

    @property
    def name(self) -> str:
        """Its name in plain words."""
        return self.words.get(f"service-{self.service.id}")

    @property
    def about(self) -> str:
        """What it gives."""
        return self.said("about") or ""

    @property
    def price_note(self) -> str:
        """What the pack says of the price besides numbers, where it is short or all there is."""
        note = self.said("price") or ""
        return note if self.service.price is None or len(note) <= NOTE else ""

    @property
    def small_print(self) -> str:
        """The same where it is long: it stands on a page of its own."""
        return "" if self.price_note else self.said("price") or ""

    def said(self, attribute: str) -> str | None:
        """A text of its own ("price", "who", "apply"), if the pack has one."""
        return self.words.find(f"service-{self.service.id}.{attribute}")

"""The search from any chat: `@bot certificate` offers cards of services to be sent there."""

from typing import Any

from aiogram import Router
from aiogram.types import InlineQuery

from flows.people import Language
from handlers.applicant.catalogue import hit_offer
from handlers.office import Office
from handlers.views.inline import article
from handlers.views.intake import intake_line
from handlers.views.offer import Offer
from handlers.views.service_card import Card

MOST = 20
"""Cards that are offered at once; Telegram takes 50."""

KEPT = 300
"""Seconds that Telegram may answer the same words by itself."""


class InlineSearch:
    """Answers inline queries; nothing is asked of the person and nothing is kept."""

    def __init__(self, office: Office) -> None:
        """Every card that is sent links to this very bot, whose name is asked for once."""
        self._office = office
        self._username = ""

    async def __call__(self, query: InlineQuery) -> None:
        """Offer what fits the words; without words the first services of the catalogue."""
        office = self._office
        texts = office.texts(await self._language(query))
        username = await self._name()
        cards = [self._card(offer) for offer in self._offers(query.query, texts.language)]
        everything = {"text": texts.inline_all(), "start_parameter": "apply"}
        await office.wire.call(
            "answerInlineQuery",
            {
                "inline_query_id": query.id,
                "results": [article(texts, card, username) for card in cards],
                "cache_time": KEPT,
                "is_personal": True,
                "button": everything,
            },
        )

    def _offers(self, words: str, language: Language) -> list[Offer]:
        office = self._office
        if words.strip():
            return [hit_offer(office, language, hit) for hit in office.finder(words, MOST)]
        every = [
            Offer(pack, service, office.pack(pack.id, language))
            for pack in office.library.packs.values()
            for service in pack.services
            if service.offered
        ]
        return every[:MOST]

    def _card(self, offer: Offer) -> Card:
        today = self._office.now().date()
        window = self._office.centre.window_on(offer.pack.id, offer.service.id, today)
        texts = self._office.texts(offer.words.language)
        return Card(offer, intake_line(texts, offer.service, window))

    async def _language(self, query: InlineQuery) -> Language:
        """The person's language, or that of their app for who has never been here."""
        async with self._office.store.reading() as repositories:
            person = await repositories.people.by_telegram(query.from_user.id)
        if person is not None:
            return person.language
        return "ru" if (query.from_user.language_code or "ru").startswith("ru") else "en"

    async def _name(self) -> str:
        if not self._username:
            me: dict[str, Any] = await self._office.wire.call("getMe", {})
            self._username = str(me["username"])
        return self._username


def inline_router(office: Office) -> Router:
    """Build the router."""
    router = Router(name="inline")
    router.inline_query.register(InlineSearch(office).__call__)
    return router

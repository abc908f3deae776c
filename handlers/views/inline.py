"""A service as an inline result: a line to pick, and the card that is sent when it is picked."""

from typing import Any

from handlers.views.links import start_link
from handlers.views.price import price_short
from handlers.views.screen import Button, Screen, cut
from handlers.views.service_card import Card, summary
from locales.texts import Texts

DESCRIPTION = 120
"""Characters under a result's title: two lines of a phone."""


def article(texts: Texts, card: Card, username: str) -> dict[str, Any]:
    """InlineQueryResultArticle of the Bot API; its button opens the card in the bot's own chat."""
    offer = card.offer
    price = price_short(texts, offer.service)
    about = f"{price[:1].upper()}{price[1:]}. {offer.about}" if price else offer.about
    link = Button(texts.inline_open(), url=start_link(username, offer.key))
    sent = Screen(summary(texts, card), ((link,),)).payload()
    return {
        "type": "article",
        "id": offer.key,
        "title": offer.name,
        "description": cut(about, DESCRIPTION),
        "reply_markup": sent["reply_markup"],
        "input_message_content": {
            "message_text": sent["text"],
            "parse_mode": sent["parse_mode"],
            "link_preview_options": sent["link_preview_options"],
        },
    }

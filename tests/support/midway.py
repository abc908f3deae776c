"""Somebody in the middle of a questionnaire: what is kept of them, and how a refusal looks."""

from tests.support import ways
from tests.support.product import Card, Product, Talk

NAME = ways.ANKETA[0]


async def answers(bot: Product, talk: Talk) -> dict[str, object]:
    """What is stored for the form that is open in the chat."""
    filling = await bot.app.store.answers.open_in_chat(talk.chat.id)
    assert filling is not None
    return dict(filling.session.values())


async def refused(bot: Product, talk: Talk, why: str) -> None:
    """The card says why, asks the same again, and the answers are as they were."""
    card = talk.card()
    assert f"⚠️ {why}" in card.text
    assert "Какой у компании ОГРН?" in card.text
    assert talk.messages[-1]["message_id"] == card.message_id
    assert await answers(bot, talk) == {"full_name": NAME}
    await talk.say(ways.ANKETA[1])
    assert await answers(bot, talk) == {"full_name": NAME, "ogrn": ways.ANKETA[1]}


async def posted(bot: Product, talk: Talk, typed: str) -> Card:
    """A text as the wire may bring it, though no app of Telegram's would send it so."""
    message = talk.world.send_text(talk.person, None, "x")
    message["text"] = typed
    await talk.settled()
    return talk.card()

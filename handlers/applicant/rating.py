"""Rating a service that was confirmed."""

from collections.abc import Mapping

from flows.errors import NotAllowed
from handlers.applicant.answering import RATING, ask_words
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.applicant.sheet import sheet_of
from handlers.views import rating as views


async def rate(visit: Visit) -> None:
    """Show the stars. Raises NotAllowed("rating.not_now")."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    if sheet.rate_until is None or sheet.today > sheet.rate_until:
        raise NotAllowed("rating.not_now")
    await visit.show(views.ask(sheet))


async def keep_stars(visit: Visit) -> None:
    """Keep the stars, and offer to say more."""
    stars = int(visit.tail) if NUMBER.fullmatch(visit.tail) else 0
    office = visit.office
    rating = await office.use.rate.stars(visit.person, visit.number, stars, office.now())
    office.wake()
    sheet = await sheet_of(office, visit.person, visit.number)
    await visit.show(views.thanks(sheet, rating))


async def ask_rating_words(visit: Visit) -> None:
    """Ask for a few words."""
    sheet = await sheet_of(visit.office, visit.person, visit.number)
    if sheet.rating is None:
        raise NotAllowed("rating.not_now")
    texts = visit.texts
    text = texts.rating_prompt(number=sheet.number)
    await ask_words(visit, RATING, text, texts.rating_placeholder())


PAGES: Mapping[str, Page] = {
    "rate": rate,
    "rate!": keep_stars,
    "ratewords": ask_rating_words,
}

"""News of the centre: asked for, or done without, with one tap."""

from collections.abc import Mapping

from handlers.applicant.menu import Page, Visit
from handlers.views import news as views


async def news(visit: Visit) -> str | None:
    """The page, or a change: "on" and "off" under a message, "on/page" and "off/page" on it."""
    change, _, where = visit.argument.partition("/")
    use = visit.office.use.subscribe_news
    if change not in {"on", "off"}:
        wanted = await use.on(visit.person)
        await visit.show(views.news_page(visit.texts, wanted=wanted))
        return None
    wanted = change == "on"
    await use(visit.person, visit.office.now(), wanted=wanted)
    if where == "page":
        await visit.show(views.news_page(visit.texts, wanted=wanted))
    elif visit.message_id is not None:
        rows = views.news_row(visit.texts, wanted=wanted)
        await visit.office.messenger.rebutton(visit.person.chat_id, visit.message_id, rows)
    return visit.texts.news_toast_on() if wanted else visit.texts.news_toast_off()


PAGES: Mapping[str, Page] = {"news": news}

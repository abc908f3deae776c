"""A message to many as its reader sees it, and whether one gets news at all."""

from flows.broadcast import Broadcast
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen
from locales.texts import Texts


def letter(texts: Texts, broadcast: Broadcast) -> Screen:
    """The message as its reader sees it: news with the way to do without."""
    if broadcast.kind == "service":
        row = (Button(texts.broadcast_button_applications(), menu_data("list")),)
        return Screen(broadcast.words, (row,))
    return Screen(broadcast.words, news_row(texts, wanted=True))


def news_row(texts: Texts, *, wanted: bool) -> Rows:
    """The button under news: do without, or have them back."""
    if wanted:
        return ((Button(texts.news_off(), menu_data("news", "off")),),)
    return ((Button(texts.news_on(), menu_data("news", "on")),),)


def news_page(texts: Texts, *, wanted: bool) -> Screen:
    """Whether one gets news."""
    text = texts.news_page_on() if wanted else texts.news_page_off()
    change = texts.news_off() if wanted else texts.news_button_subscribe()
    data = menu_data("news", "off/page" if wanted else "on/page")
    home = Button(texts.button_home(), menu_data("home"))
    return Screen(text, ((Button(change, data),), (home,)))

"""Rating a service: five stars in a row, a few words if one likes; what the staff are told."""

from flows.centre import Centre
from flows.rating import POOR, STARS, Rating
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen
from handlers.views.sheet import Sheet
from locales.lookup import Html, escaped
from locales.texts import Texts


def stars_text(stars: int) -> str:
    """★★★★☆."""
    return "★" * stars + "☆" * (max(STARS) - stars)


def ask(sheet: Sheet) -> Screen:
    """The stars, right after the confirmation or to put others."""
    texts = sheet.texts
    text = texts.rating_ask()
    if sheet.rating is not None and sheet.rate_until is not None:
        until = day(sheet.rate_until, texts.language)
        stars = stars_text(sheet.rating.stars)
        text = texts.rating_again(number=sheet.number, stars=stars, until=until)
    row = tuple(
        Button(texts.rating_star(number=str(star)), menu_data("rate!", f"{sheet.id}/{star}"))
        for star in STARS
    )
    return Screen(text, (row, _later(sheet)))


def thanks(sheet: Sheet, rating: Rating) -> Screen:
    """The stars are kept; words are welcome."""
    texts = sheet.texts
    row = (
        Button(texts.rating_write(), menu_data("ratewords", sheet.id)),
        Button(texts.rating_silent(), menu_data("app", sheet.id)),
    )
    return Screen(texts.rating_thanks(stars=stars_text(rating.stars)), (row,))


def done(texts: Texts, rating: Rating) -> Screen:
    """The words are kept too."""
    lines = [texts.rating_done(stars=stars_text(rating.stars))]
    lines += [texts.rating_words(words=rating.words)] if rating.words else []
    back = Button(texts.button_application(), menu_data("app", str(rating.application_id)))
    return Screen("\n".join(lines), ((back,),))


def rating_lines(sheet: Sheet) -> list[str]:
    """On the page of the application."""
    if sheet.rating is None:
        return []
    texts = sheet.texts
    lines = [texts.rating_line(stars=stars_text(sheet.rating.stars))]
    return lines + ([texts.rating_words(words=sheet.rating.words)] if sheet.rating.words else [])


def rate_row(sheet: Sheet) -> Rows:
    """To rate, or to rate anew, while that is possible."""
    if sheet.rate_until is None or sheet.today > sheet.rate_until:
        return ()
    texts = sheet.texts
    caption = texts.rating_give() if sheet.rating is None else texts.rating_change()
    return ((Button(caption, menu_data("rate", sheet.id)),),)


def rated_notice(texts: Texts, centre: Centre, number: str, rating: Rating) -> Screen:
    """What the staff's group is told; the head is called where it went badly."""
    lines = [texts.staff_rated(number=number, stars=stars_text(rating.stars))]
    heads = heads_text(centre)
    if rating.stars <= POOR and heads:
        lines.append(texts.staff_rated_poor(heads=Html(heads)))
    show = Button(texts.staff_button_show(), menu_data("open", str(rating.application_id)))
    return Screen("\n".join(lines), ((show,),))


def heads_text(centre: Centre) -> str:
    """The heads by name, so that Telegram calls them; empty where the file names none."""
    heads = [member for member in centre.staff if "head" in member.roles]
    return ", ".join(
        f'<a href="tg://user?id={head.telegram}">{escaped(head.name)}</a>' for head in heads
    )


def _later(sheet: Sheet) -> tuple[Button, ...]:
    return (Button(sheet.texts.button_application(), menu_data("app", sheet.id)),)

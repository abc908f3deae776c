"""What belongs to the application: the one it is about, those about it, the client's rating."""

from handlers.views.buttons import menu_data
from handlers.views.rating import heads_text, stars_text
from handlers.views.screen import Button, cut
from handlers.views.staff_dossier import Dossier, member_text
from locales.lookup import Html

CHILDREN = 6
"""Numbers of applications about this one on the card, the newest."""

WORDS = 300
"""Characters of the client's words on the card."""


def related_lines(dossier: Dossier) -> list[str]:
    """All of it."""
    return [*_complaint(dossier), *_parent(dossier), *_children(dossier), *_rating(dossier)]


def related_buttons(dossier: Dossier) -> list[Button]:
    """To the card of the application that this one is about."""
    parent = dossier.related.parent
    if parent is None or parent.number is None or parent.locked:
        return []
    caption = dossier.texts.staff_button_parent(number=parent.number)
    return [Button(caption, menu_data("open", str(parent.id)))]


def _complaint(dossier: Dossier) -> list[str]:
    """For the head first; who may not answer is named."""
    related, texts = dossier.related, dossier.texts
    if not related.complaint or dossier.final:
        return []
    heads = heads_text(dossier.centre)
    lines = [texts.staff_card_complaint(heads=Html(heads))] if heads else []
    if related.barred is not None:
        who = member_text(related.barred, dossier.centre, texts)
        lines.append(texts.staff_card_complaint_not(who=who))
    return lines


def _parent(dossier: Dossier) -> list[str]:
    parent = dossier.related.parent
    if parent is None or parent.number is None:
        return []
    service = Html(dossier.pack.get(f"service-{parent.service}"))
    return [dossier.texts.staff_card_parent(number=parent.number, service=service)]


def _children(dossier: Dossier) -> list[str]:
    numbers = [one.number for one in dossier.related.children if one.number]
    if not numbers:
        return []
    return [dossier.texts.staff_card_children(numbers=", ".join(numbers[-CHILDREN:]))]


def _rating(dossier: Dossier) -> list[str]:
    rating = dossier.related.rating
    if rating is None:
        return []
    texts = dossier.texts
    lines = [texts.staff_card_rating(stars=stars_text(rating.stars))]
    if rating.words:
        lines.append(texts.staff_entry_words(words=cut(rating.words, WORDS)))
    return lines

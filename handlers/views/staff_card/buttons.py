"""The buttons of the card: on it what is needed often, behind "more" the rest."""

from zoneinfo import ZoneInfo

from flows.machine import Transition
from flows.taking_back import until
from handlers.views.buttons import staff_data
from handlers.views.desk import plain
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.staff_card.documents import documents_caption
from handlers.views.staff_card.guarded import lacking, paper_plain, wanted_papers
from handlers.views.staff_card.related import related_buttons
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_rounds import rounds_button
from locales.lookup import Html

VERB_ROWS = 4
"""Rows of verbs on the card: more of them do not fit a phone, they stand behind "more"."""

CAPTION = 36
"""Characters of a paper's name on a button."""


def card_rows(dossier: Dossier) -> Rows:
    """What may be done now, and what is looked at most."""
    verbs = paired([_verb(dossier, step) for step in dossier.verbs], longest=18)
    on_card = verbs[:VERB_ROWS] if len(verbs) > VERB_ROWS + 1 else verbs
    return (*_taking(dossier), *on_card, *_attaching(dossier), *_back(dossier), *_looking(dossier))


def more(dossier: Dossier) -> Screen:
    """Everything else that can be done or looked at."""
    verbs = paired([_verb(dossier, step) for step in dossier.verbs], longest=18)
    over = verbs[VERB_ROWS:] if len(verbs) > VERB_ROWS + 1 else ()
    rows = [*over, *paired(_more_buttons(dossier), longest=18)]
    rows += [(button,) for button in related_buttons(dossier)]
    back = card_button(dossier, dossier.texts.staff_button_card(), "card")
    return Screen(dossier.texts.staff_more(number=dossier.number), (*rows, (back,)))


def card_button(dossier: Dossier, caption: str, verb: str, argument: str = "") -> Button:
    """A button for the card as it is drawn now."""
    application = dossier.application
    return Button(caption, staff_data(application.id, application.revision, verb, argument))


def _taking(dossier: Dossier) -> Rows:
    """Whoever decides should have it first; it is given back behind "more"."""
    if dossier.final or dossier.application.performer is not None:
        return ()
    return ((card_button(dossier, dossier.texts.staff_button_take(), "take"),),)


def _verb(dossier: Dossier, step: Transition) -> Button:
    """A verb; marked when something for it is not there yet."""
    verb = plain(dossier.verb_text(step.verb))
    if lacking(dossier, step):
        verb = plain(dossier.texts.staff_button_guarded(verb=Html(verb)))
    return card_button(dossier, verb, "v", step.verb)


def _attaching(dossier: Dossier) -> Rows:
    """A button for each paper that a step of now waits for."""
    texts = dossier.texts
    return tuple(
        (
            card_button(
                dossier,
                texts.staff_button_attach(paper=Html(cut(paper_plain(dossier, one), CAPTION))),
                "at",
                one,
            ),
        )
        for one in wanted_papers(dossier)
    )


def _back(dossier: Dossier) -> Rows:
    """The last step may be taken back for a while."""
    minutes = dossier.centre.take_back_minutes
    moment = until(dossier.machine, dossier.history, minutes)
    if moment is None or dossier.now is None or moment < dossier.now:
        return ()
    local = moment.astimezone(ZoneInfo(dossier.centre.zone))
    return (
        (card_button(dossier, dossier.texts.staff_button_take_back(until=f"{local:%H:%M}"), "tb"),),
    )


def _conditions(dossier: Dossier) -> list[Button]:
    """The page of conditions; its caption says what is left to do there."""
    if dossier.weighed is None:
        return []
    texts = dossier.texts
    facts = dossier.clearance.facts if dossier.clearance else None
    caption = texts.staff_button_conditions()
    if facts and not dossier.final and facts.failing:
        caption = texts.staff_button_conditions_fail()
    elif facts and not dossier.final and facts.unchecked:
        caption = texts.staff_button_conditions_left(count=str(len(facts.unchecked)))
    return [card_button(dossier, caption, "con", "0")]


def _looking(dossier: Dossier) -> Rows:
    texts = dossier.texts
    found = [
        card_button(dossier, documents_caption(dossier), "docs", "0"),
        card_button(dossier, texts.staff_button_answers(), "ans", "0"),
        *_conditions(dossier),
        *rounds_button(dossier),
        card_button(dossier, texts.talk_button_write(), "say"),
        card_button(dossier, texts.staff_button_more(), "more"),
    ]
    return paired(found, longest=18)


def _more_buttons(dossier: Dossier) -> list[Button]:
    texts = dossier.texts
    held = not dossier.final and dossier.application.performer is not None
    return [
        card_button(dossier, texts.staff_button_history(), "log", "0"),
        card_button(dossier, texts.talk_button_page(count=str(dossier.letters)), "talk"),
        card_button(dossier, texts.due_button_why(), "why"),
        card_button(dossier, texts.tag_button(), "tags"),
        card_button(dossier, texts.staff_button_pdf(), "pdf"),
        card_button(dossier, texts.docs_zip(), "dz"),
        card_button(dossier, texts.staff_button_papers(count=_papers(dossier)), "pap"),
        *([] if dossier.final else [card_button(dossier, texts.staff_button_hand_over(), "ho")]),
        *([card_button(dossier, texts.staff_button_hand_back(), "give")] if held else []),
    ]


def _papers(dossier: Dossier) -> str:
    """How many versions of papers are attached."""
    pages = dossier.clearance.papers if dossier.clearance else ()
    return str(len({(one.name, one.version) for one in pages}))

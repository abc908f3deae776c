"""The staff's card of an application: what it is, who has it, what may be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.views.buttons import menu_data, staff_data
from handlers.views.desk import plain
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.share import clause_text, money
from handlers.views.staff_dossier import Dossier, member_text
from handlers.views.staff_register import register_block
from handlers.views.values import question_name
from locales.lookup import Html, escaped
from locales.texts import Texts

FACTS = (
    "company.inn",
    "company.contact",
    "company.phone",
    "company.email",
    "company.region",
)
"""What staff need to know whom they deal with, by profile key, in this order."""

LAST_LINES = 4
"""Lines of history on the card."""

WORDS = 300
"""Characters of a reason on the card; the history has it whole."""

LINE = 300
"""Characters of one fact on the card."""

PLACES = 3

GROUNDS = 3
"""Failing grounds that the card names; the page of conditions has them all."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody is writing a reason: who, for which verb, by which message of the bot."""

    telegram: int
    verb: str
    prompt: int


def staff_card(dossier: Dossier, asking: Asking | None = None) -> Screen:
    """The card with its buttons."""
    blocks = [
        [*_title(dossier), *_asking(dossier, asking)],
        _place(dossier),
        _company(dossier),
        register_block(dossier),
        [*_granted(dossier), *_conditions(dossier), *_result(dossier), *_confirmed(dossier)],
        _handling(dossier),
        _history(dossier),
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Screen(text, (*_cancel(dossier, asking), *_rows(dossier)))


def again_card(dossier: Dossier) -> Screen:
    """The card of an application that was corrected and sent again."""
    card = staff_card(dossier)
    return Screen(f"{dossier.texts.staff_card_again()}\n\n{card.text}", card.rows)


def stepped_card(dossier: Dossier, verb: str) -> Screen:
    """The card of an application with which the client made a step of their own."""
    card = staff_card(dossier)
    told = dossier.texts.staff_card_stepped(what=Html(dossier.verb_text(verb)))
    return Screen(f"{told}\n\n{card.text}", card.rows)


def moved_card(dossier: Dossier) -> Screen:
    """What is left of a card when a newer one stands below."""
    show = Button(dossier.texts.staff_button_show(), menu_data("open", str(dossier.application.id)))
    return Screen(dossier.texts.staff_card_moved(number=dossier.number), ((show,),))


def locked_card(number: str, texts: Texts) -> Screen:
    """What is left of a card when its client has erased their data."""
    return Screen(f"<b>{escaped(number)}</b>\n{texts.staff_locked()}")


def _conditions(dossier: Dossier) -> list[str]:
    """How the conditions stand: what fails is named, the rest counted."""
    if dossier.weighed is None:
        return []
    texts, verdict = dossier.texts, dossier.weighed.verdict
    if not verdict.failing:
        own = sum(one.standing != "clear" for one in verdict.findings)
        return [texts.staff_conditions_ok(count=str(own))]
    lines = [texts.staff_conditions_fail(count=str(len(verdict.failing)))]
    for ground in verdict.failing[:GROUNDS]:
        name = Html(dossier.pack.get(f"ground-{ground.id}"))
        clause = Html(clause_text(texts, ground.clause))
        lines.append(texts.staff_condition(ground=name, clause=clause))
    return lines


def _place(dossier: Dossier) -> list[str]:
    """Which event it asks for, and whether there is a place."""
    if dossier.place is None:
        return []
    gathering, seat = dossier.place
    when = dossier.when(gathering.begins)
    standing = dossier.texts.get(f"staff-seat-{seat.standing}")
    return [dossier.texts.staff_card_place(when=when, title=gathering.title, standing=standing)]


def _granted(dossier: Dossier) -> list[str]:
    """What the centre pays, once it is recorded."""
    amount = dossier.application.granted
    if amount is None:
        return []
    return [dossier.texts.staff_card_granted(amount=money(dossier.texts, amount))]


def _title(dossier: Dossier) -> list[str]:
    texts, application = dossier.texts, dossier.application
    service = Html(dossier.pack.get(f"service-{application.service}"))
    state = dossier.machine.by_id.get(application.state)
    lines = [
        texts.staff_card_title(number=dossier.number, service=service),
        texts.staff_card_state(state=Html(dossier.state_text(application.state))),
    ]
    return [*lines, texts.staff_card_official(official=state.official)] if state else lines


def _asking(dossier: Dossier, asking: Asking | None) -> list[str]:
    if asking is None:
        return []
    who = member_text(asking.telegram, dossier.centre, dossier.texts)
    verb = Html(dossier.verb_text(asking.verb))
    return [dossier.texts.staff_card_asking(who=who, verb=verb)]


def _company(dossier: Dossier) -> list[str]:
    texts = dossier.texts
    name = dossier.fact_text("company.full_name")
    title = (
        texts.staff_card_company(name=cut(name, LINE))
        if name
        else texts.staff_card_company_unknown()
    )
    return [title, *(line for key in FACTS if (line := _fact(dossier, key)))]


def _fact(dossier: Dossier, key: str) -> str | None:
    found = dossier.fact(key)
    if found is None:
        return None
    form, question, _ = found
    name = Html(question_name(form, question, dossier.words(form)))
    value = cut(dossier.fact_text(key) or "", LINE)
    return dossier.texts.staff_card_line(name=name, value=value)


def _result(dossier: Dossier) -> list[str]:
    result = dossier.application.result or {}
    return [*_score(dossier, result.get("score")), *_places(dossier, result)]


def _score(dossier: Dossier, score: Mapping[str, Any] | None) -> list[str]:
    if score is None:
        return []
    level = dossier.pack.find(f"score-level-{score['level']}") or str(score["level"])
    line = dossier.texts.staff_card_score(percent=str(score["percent"]), level=Html(level))
    return [line] if score.get("own") else [line, dossier.texts.score_default_model()]


def _places(dossier: Dossier, result: Mapping[str, Any]) -> list[str]:
    fitting = [one["marketplace"] for one in result.get("marketplaces") or () if one["fits"]]
    names = [dossier.pack.find(f"marketplace-{one}") or one for one in fitting[:PLACES]]
    return [dossier.texts.staff_card_places(names=Html(", ".join(names)))] if names else []


def _confirmed(dossier: Dossier) -> list[str]:
    lines = []
    for form, check in dossier.confirmed():
        what = dossier.words(form).find(dossier.forms[form].check_key(check.id)) or check.id
        lines.append(dossier.texts.staff_card_confirmed(what=Html(what)))
    return lines


def _handling(dossier: Dossier) -> list[str]:
    texts, application = dossier.texts, dossier.application
    lines = []
    if application.performer is not None:
        who = member_text(application.performer, dossier.centre, texts)
        lines.append(texts.staff_card_performer(who=who))
    elif not dossier.final:
        lines.append(texts.staff_card_free())
    if application.submitted_at is not None:
        when = dossier.when(application.submitted_at)
        lines.append(texts.staff_card_submitted(when=when))
    return lines


def _history(dossier: Dossier) -> list[str]:
    first = max(0, len(dossier.history) - LAST_LINES)
    lines = []
    for index in range(first, len(dossier.history)):
        lines.append(dossier.entry_text(index))
        words = dossier.history[index].words
        if words:
            lines.append(dossier.texts.staff_entry_words(words=cut(words, WORDS)))
    return lines


def _cancel(dossier: Dossier, asking: Asking | None) -> Rows:
    if asking is None:
        return ()
    verb = plain(dossier.verb_text(asking.verb))
    caption = dossier.texts.staff_button_cancel(verb=Html(verb))
    return ((_button(dossier, caption, "no", str(asking.prompt)),),)


def _rows(dossier: Dossier) -> Rows:
    texts = dossier.texts
    verbs = [
        _button(dossier, plain(dossier.verb_text(step.verb)), "v", step.verb)
        for step in dossier.verbs
    ]
    handling = (
        texts.staff_button_take()
        if dossier.application.performer is None
        else texts.staff_button_hand_back()
    )
    count = str(len(dossier.documents()))
    return (
        *paired(verbs, longest=18),
        *(() if dossier.final else ((_button(dossier, handling, "take"),),)),
        (
            _button(dossier, texts.staff_button_pdf(), "pdf"),
            _button(dossier, texts.staff_button_documents(count=count), "docs"),
        ),
        (
            _button(dossier, texts.staff_button_answers(), "ans", "0"),
            _button(dossier, texts.staff_button_history(), "log", "0"),
        ),
        *([(_button(dossier, texts.button_conditions(), "con", "0"),)] if dossier.weighed else []),
    )


def _button(dossier: Dossier, caption: str, verb: str, argument: str = "") -> Button:
    application = dossier.application
    return Button(caption, staff_data(application.id, application.revision, verb, argument))

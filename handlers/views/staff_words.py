"""What the staff are told of an act: done, too late, not theirs. All of it is Telegram's HTML."""

from collections.abc import Sequence
from datetime import date

from flows.errors import FlowError
from flows.machine import Transition
from flows.readers.base import BadAnswer, placeables
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.screen import Button, Screen
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html, escaped
from locales.texts import Texts

FORMATS = ("xlsx", "csv", "jsonl")


def done(dossier: Dossier, verb: str) -> str:
    """The toast after a verb."""
    return dossier.texts.staff_done(what=Html(dossier.verb_text(verb)))


def too_late(dossier: Dossier, *, writing: bool = False) -> str:
    """What happened meanwhile, by whom and when: for the one who was second."""
    texts = dossier.texts
    if not dossier.history:
        return texts.staff_old_button()
    last = dossier.history[-1]
    values = {
        "when": dossier.when(last.at),
        "who": dossier.actor_text(last.actor),
        "what": Html(dossier.verb_text(last.verb)),
    }
    return texts.staff_too_late_reply(**values) if writing else texts.staff_too_late(**values)


def repeated(dossier: Dossier, telegram: int, verb: str) -> bool:
    """Whether the member did just this last: a double tap, not a quarrel."""
    if not dossier.history:
        return False
    last = dossier.history[-1]
    return last.actor == f"staff:{telegram}" and last.verb == verb


def not_your_role(texts: Texts, steps: Sequence[Transition]) -> str:
    """Whose act it is."""
    roles = tuple(dict.fromkeys(step.role for step in steps)) or ("centre", "rec")
    names = [texts.get(f"staff-role-{role}") for role in roles]
    role = names[0]
    for other in names[1:]:
        role = texts.staff_role_or(one=role, other=other)
    return texts.staff_not_your_role(role=role)


def answer_text(texts: Texts, bad: BadAnswer) -> str:
    """What is wrong with what a member typed."""
    return texts.get("answer-" + bad.code.replace(".", "-"), **placeables(bad.data))


def error_text(texts: Texts, error: FlowError) -> str:
    """A domain error in the staff's words."""
    own = {
        "application.not_found": texts.staff_not_found,
        "application.locked": texts.staff_locked,
    }.get(error.code)
    if own is not None:
        return own()
    key = "error-" + error.code.replace(".", "-")
    return texts.find(key, **error.data) or texts.broken()


def ask(dossier: Dossier, telegram: int, name: str, verb: str) -> str:
    """The message that waits for a reason; it mentions who was asked, so only they are bothered."""
    return dossier.texts.staff_ask(
        mention=mention(telegram, name),
        number=dossier.number,
        verb=Html(dossier.verb_text(verb)),
    )


def ask_day(dossier: Dossier, telegram: int, name: str, verb: str, today: date) -> str:
    """The message that waits for the day of a step."""
    return dossier.texts.staff_day_prompt(
        mention=mention(telegram, name),
        number=dossier.number,
        verb=Html(dossier.verb_text(verb)),
        example=day(today, dossier.texts.language),
    )


def ask_overrule(dossier: Dossier, telegram: int, name: str, ground: str) -> str:
    """The message that waits for why a ground is no obstacle."""
    return dossier.texts.staff_overrule_ask(
        mention=mention(telegram, name),
        number=dossier.number,
        ground=Html(dossier.pack.get(f"ground-{ground}")),
    )


def mention(telegram: int, name: str) -> Html:
    """A name that notifies whose it is."""
    return Html(f'<a href="tg://user?id={telegram}">{escaped(name)}</a>')


def export_choice(texts: Texts) -> Screen:
    """Which kind of file."""
    row = tuple(
        Button(texts.get(f"staff-export-{format_}"), menu_data("export", format_))
        for format_ in FORMATS
    )
    return Screen(texts.staff_export_ask(), (row,))

"""What registers said, in words: where a known value comes from, and what came of a look-up."""

from collections.abc import Iterable, Sequence
from datetime import date

from flows.events import Inquired
from flows.model import Question
from flows.ports import Filling
from handlers.views.desk import Desk
from handlers.views.menu import day
from handlers.views.values import question_name
from locales.lookup import Html
from locales.texts import Texts

NAMES = 6
"""Answers that are named; the overview has them all."""


def origin_text(texts: Texts, origin: str, sort: str = "from") -> str:
    """A register and its day ("sme:2026-11-10"): `sort` "from" it, "in" it, or "" for its name."""
    register, _, of = origin.partition(":")
    key = "-".join(filter(None, ["register", sort, register]))
    return texts.get(key, day=day(date.fromisoformat(of), texts.language))


def origin_texts(texts: Texts, origins: Iterable[str], sort: str = "from") -> Html:
    """Several of them."""
    return Html(", ".join(origin_text(texts, origin, sort) for origin in origins))


def with_origin(desk: Desk, filling: Filling, question: Question, line: str) -> str:
    """A line about an answer, with the register that it was taken from."""
    origin = filling.session.origin(question.id)
    if origin is None:
        return line
    said = Html(origin_text(desk.texts, origin))
    return desk.texts.origin_line(line=Html(line), origin=said)


def grouped(desk: Desk, filling: Filling, lines: Sequence[tuple[Question, str]]) -> list[str]:
    """Lines of known answers, those of each register below its name."""
    groups: dict[str | None, list[str]] = {}
    for question, line in lines:
        groups.setdefault(filling.session.origin(question.id), []).append(line)
    said = groups.pop(None, [])
    for origin, known in groups.items():
        name = origin_text(desk.texts, str(origin))
        head = desk.texts.origin_group(origin=Html(name[:1].upper() + name[1:]))
        said += [*([""] if said else []), head, *known]
    return said


def inquired(desk: Desk, event: Inquired) -> str:
    """What the person is told of a look-up; nothing where it changed nothing for them."""
    texts = desk.texts
    lines = []
    if event.dropped:
        lines.append(texts.inquired_dropped(names=question_names(desk, event.dropped)))
    if event.standing == "away":
        lines.append(texts.inquired_away())
    elif event.standing == "unknown" and event.origins:
        where = origin_texts(texts, event.origins, "in")
        lines.append(texts.inquired_unknown(inn=event.inn, where=where))
    elif event.taken:
        origin = origin_texts(texts, event.origins)
        lines.append(texts.inquired_taken(origin=origin, names=question_names(desk, event.taken)))
    if event.status:
        lines.append(texts.get(f"inquired-trouble-{event.status}"))
    return "\n".join(lines)


def question_names(desk: Desk, questions: Sequence[str]) -> Html:
    """Some questions by name; how many more there are is counted."""
    form = desk.rules.form
    named = [question_name(form.id, form.by_id[one], desk.pack) for one in questions[:NAMES]]
    return Html(", ".join([*named, *(["…"] if len(questions) > NAMES else [])]))

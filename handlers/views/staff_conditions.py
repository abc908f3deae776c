"""The page of conditions: how each stands, who checked it, and the buttons to check the rest."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from flows.guards import Standing
from handlers.views.buttons import staff_data
from handlers.views.desk import plain
from handlers.views.screen import PAGE, Button, Rows, Screen, cut
from handlers.views.share import clause_text
from handlers.views.staff_card.guarded import lacking
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_pages import turning
from locales.lookup import Html

PER_ROW = 5

PER_PAGE = 12
"""Conditions of a page: as many as its buttons can be told apart."""

WORDS = 300

SECTIONS = ("fails", "open", "done", "clear")
"""What matters most comes first."""

SIGNS: Mapping[bool | None, tuple[str, str]] = {
    None: ("⬜", "y"),
    True: ("✅", "n"),
    False: ("❌", "x"),
}
"""How the staff's word is shown, and what the next tap makes of it: yes, no, nothing."""

TICKED = frozenset({"open", "staff"})
"""What people check."""

Numbered = tuple[int, Standing]


def conditions(dossier: Dossier, page: int) -> Screen:
    """Every condition and ground of refusal, with the staff's word on it."""
    pages = _pages(dossier)
    page = min(max(page, 0), len(pages) - 1)
    texts = dossier.texts
    title = texts.staff_conditions_title(
        number=dossier.number, page=str(page + 1), pages=str(len(pages))
    )
    left = unchecked(dossier)
    about = (
        [] if dossier.final or not (left or _marked(dossier)) else [texts.staff_conditions_about()]
    )
    text = "\n\n".join([title, *about, *_sections(dossier, pages[page])])
    foot = (*_decisions(dossier), *_foot(dossier, page, len(pages)))
    return Screen(text, (*_buttons(dossier, pages[page], page), *foot))


def numbered(dossier: Dossier) -> dict[str, Numbered]:
    """Every ground with its number on the page, by id; the numbers follow the regulation."""
    found = dossier.clearance.standings if dossier.clearance else ()
    return {one.finding.ground.id: (n, one) for n, one in enumerate(found, start=1)}


def unchecked(dossier: Dossier) -> tuple[str, ...]:
    """Grounds that staff still have to look at."""
    return dossier.clearance.facts.unchecked if dossier.clearance else ()


def ground_text(dossier: Dossier, ground: str) -> str:
    """A ground in words, without its full stop."""
    return dossier.pack.get(f"ground-{ground}").removesuffix(".")


def section(one: Standing) -> str:
    """Under which heading it stands."""
    if one.fails:
        return "fails"
    if one.check is not None:
        return "done"
    return "open" if one.unchecked else "clear"


def _marked(dossier: Dossier) -> bool:
    found = dossier.clearance.standings if dossier.clearance else ()
    return any(one.check is not None for one in found)


def _pages(dossier: Dossier) -> list[list[Numbered]]:
    """So many a page as fit; a tick leaves each on its page: a slip is put right there."""
    found = sorted(numbered(dossier).values(), key=lambda one: _rank(one[1]))
    pages: list[list[Numbered]] = [[]]
    room = PAGE
    for one in found:
        need = len(_line(dossier, *one))
        if pages[-1] and (len(pages[-1]) == PER_PAGE or need > room):
            pages.append([])
            room = PAGE
        pages[-1].append(one)
        room -= need
    return pages


def _rank(one: Standing) -> int:
    """What the bot has found in the way comes first, then what only people can check."""
    standing = one.finding.standing
    return 0 if standing == "fails" else 1 if standing in TICKED else 2


def _sections(dossier: Dossier, shown: Sequence[Numbered]) -> list[str]:
    blocks = []
    for name in SECTIONS:
        here = [one for one in shown if section(one[1]) == name]
        lines = [
            _line(dossier, *one, signed=not _alike(one[1], following[1] if following else None))
            for one, following in zip_longest(here, here[1:])
        ]
        if lines:
            heading = dossier.texts.get(f"staff-conditions-{name}")
            blocks.append("\n".join([heading, *lines]))
    return blocks


def _alike(one: Standing, following: Standing | None) -> bool:
    """Whether the next line says by itself who checked this one and when."""
    if following is None or one.check is None or following.check is None or following.stale:
        return False
    first, second = one.check, following.check
    same = (first.actor, first.at) == (second.actor, second.at)
    return same and not (first.words or second.words)


def _line(dossier: Dossier, number: int, one: Standing, *, signed: bool = True) -> str:
    texts, ground, check = dossier.texts, one.finding.ground, one.check
    line = texts.staff_conditions_line(
        number=str(number),
        ground=Html(ground_text(dossier, ground.id)),
        clause=Html(clause_text(texts, ground.clause)),
    )
    if one.stale:
        return texts.staff_conditions_stale(line=Html(line))
    if check is None or not signed:
        return line
    said = {"who": dossier.actor_text(check.actor), "when": dossier.when(check.at)}
    if check.words:
        words = cut(check.words, WORDS)
        return texts.staff_conditions_words(line=Html(line), words=words, **said)
    return texts.staff_conditions_by(line=Html(line), **said)


def _buttons(dossier: Dossier, shown: Sequence[Numbered], page: int) -> Rows:
    """Numbers to be ticked, those to be overruled, and all of the rest at once."""
    if dossier.final:
        return ()
    texts = dossier.texts
    ticks, over = [], []
    for number, one in shown:
        argument = f"{one.finding.ground.id}/{page}"
        if one.finding.standing in TICKED:
            sign, following = SIGNS[one.check.holds if one.check else None]
            ticks.append(_button(dossier, f"{sign} {number}", "ck", f"{argument}/{following}"))
        elif one.finding.standing == "fails" and one.fails:
            caption = texts.staff_conditions_overrule(number=str(number))
            over.append((_button(dossier, caption, "ov", argument),))
    rows = [tuple(ticks[n : n + PER_ROW]) for n in range(0, len(ticks), PER_ROW)]
    left = unchecked(dossier)
    if len(left) > 1:
        caption = texts.staff_conditions_all(count=str(len(left)))
        rows.append((_button(dossier, caption, "cka", str(page)),))
    return (*rows, *over)


def _decisions(dossier: Dossier) -> Rows:
    """The steps that have waited for the conditions alone: they are one tap away now."""
    return tuple(
        (_button(dossier, dossier.verb_text(step.verb), "v", step.verb),)
        for step in dossier.verbs
        if "conditions" in step.needs and not lacking(dossier, step)
    )


def _foot(dossier: Dossier, page: int, count: int) -> Rows:
    texts = dossier.texts

    def to(verb: str, argument: str = "") -> str:
        application = dossier.application
        return staff_data(application.id, application.revision, verb, argument)

    turns = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        to("con", str(page - 1)) if page else None,
        to("con", str(page + 1)) if page + 1 < count else None,
    )
    back: Rows = ((Button(texts.staff_button_card(), to("card")),),)
    return (turns, *back) if turns else back


def _button(dossier: Dossier, caption: str, verb: str, argument: str) -> Button:
    application = dossier.application
    data = staff_data(application.id, application.revision, verb, argument)
    return Button(plain(caption), data)

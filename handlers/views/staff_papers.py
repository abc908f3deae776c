"""The papers that staff attached: every version with who and when, and what can be attached."""

from flows.guards import wanted
from flows.handling import Paper
from handlers.views.desk import plain
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_card.guarded import paper_name, paper_plain
from handlers.views.staff_dossier import Dossier, member_text
from locales.lookup import Html, escaped

SHOWN = 12
"""Files that the page has buttons for, the newest ones."""

NAME = 40
"""Characters of a file's name."""


def papers_page(dossier: Dossier) -> Screen:
    """All papers, the newest first."""
    texts = dossier.texts
    papers = list(reversed(all_papers(dossier)))[:SHOWN]
    lines = [_line(dossier, one) for one in papers] or [texts.staff_papers_none()]
    gets: Rows = tuple((_get(dossier, one),) for one in papers)
    back = card_button(dossier, texts.staff_button_card(), "card")
    text = "\n".join([texts.staff_papers(number=dossier.number), "", *lines])
    return Screen(text, (*gets, *_attaching(dossier), (back,)))


def all_papers(dossier: Dossier) -> tuple[Paper, ...]:
    """Every page of every version, in the order in which they came."""
    return dossier.clearance.papers if dossier.clearance else ()


def caption(dossier: Dossier, one: Paper) -> str:
    """What a paper that is sent is called."""
    return dossier.texts.staff_paper_caption(
        number=dossier.number,
        paper=Html(paper_name(dossier, one.name)),
        version=str(one.version),
    )


def paper_ask(dossier: Dossier, telegram: int, paper: str) -> str:
    """The message that waits for a file."""
    who = escaped(member_text(telegram, dossier.centre, dossier.texts))
    return dossier.texts.staff_paper_ask(
        mention=Html(f'<a href="tg://user?id={telegram}">{who}</a>'),
        number=dossier.number,
        paper=Html(paper_name(dossier, paper)),
    )


def _line(dossier: Dossier, one: Paper) -> str:
    return dossier.texts.staff_papers_line(
        paper=Html(paper_name(dossier, one.name)),
        name=cut(one.file.name, NAME),
        version=str(one.version),
        who=dossier.actor_text(one.actor),
        when=dossier.when(one.at),
    )


def _get(dossier: Dossier, one: Paper) -> Button:
    name = cut(one.file.name, NAME)
    text = dossier.texts.staff_papers_get(name=Html(name))
    return card_button(dossier, text, "get", one.file.id)


def _attaching(dossier: Dossier) -> Rows:
    """A new version of what the steps of now ask for, or anything else."""
    texts = dossier.texts
    rows = [
        (
            card_button(
                dossier,
                plain(texts.staff_button_attach(paper=Html(paper_plain(dossier, one)))),
                "at",
                one,
            ),
        )
        for one in wanted(dossier.verbs)
    ]
    other = card_button(dossier, texts.staff_papers_other(), "at", "other")
    return (*rows, (other,))

"""Handing an application over, and leave: who may have it, who is away and who stands in."""

from collections.abc import Sequence

from flows.centre import Centre, Member
from flows.handling import Absence
from flows.usecases.take import colleagues
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_dossier import Dossier, member_text
from locales.lookup import Html, escaped
from locales.texts import Texts


def handing_page(dossier: Dossier, member: Member) -> Screen:
    """Whom the application can be given to; who is away is said to be."""
    texts, performer = dossier.texts, dossier.application.performer
    today = dossier.now.date() if dossier.now else None
    away = {one.member: one for one in dossier.absences if today and one.on(today)}
    rows: list[tuple[Button, ...]] = []
    for one in colleagues(dossier.centre, member):
        if one.telegram == performer:
            continue
        name = one.name
        if one.telegram in away:
            until = day(away[one.telegram].until, texts.language)
            name = texts.staff_hand_over_away(name=Html(name), day=until)
        rows.append((card_button(dossier, name, "hot", str(one.telegram)),))
    back = card_button(dossier, texts.staff_button_card(), "card")
    return Screen(texts.staff_hand_over(number=dossier.number), (*rows, (back,)))


def handed_notice(texts: Texts, to: Member, by: str, number: str) -> Screen:
    """The line in the group that mentions whom it was given to."""
    mention = f'<a href="tg://user?id={to.telegram}">{escaped(to.name)}</a>'
    return Screen(texts.staff_handed(mention=Html(mention), by=by, number=number))


def away_page(texts: Texts, centre: Centre, absences: Sequence[Absence]) -> Screen:
    """Who is away, and how to say so."""
    usage = texts.staff_away_usage()
    if not absences:
        return Screen(usage)
    lines = [_line(texts, centre, one) for one in absences]
    return Screen("\n".join([texts.staff_away_list(), *lines, "", usage]))


def away_done(texts: Texts, centre: Centre, absence: Absence) -> str:
    """That the leave is written down."""
    said = _said(texts, centre, absence)
    if absence.deputy is None:
        return texts.staff_away_done(**said)
    return texts.staff_away_done_deputy(**said, deputy=member_text(absence.deputy, centre, texts))


def deputy_page(texts: Texts, centre: Centre, absence: Absence) -> Screen:
    """The same, with the question who stands in."""
    member = centre.member(absence.member)
    others = colleagues(centre, member) if member else ()
    head = f"{absence.member}/{absence.since:%Y%m%d}/{absence.until:%Y%m%d}"
    rows: Rows = tuple(
        (Button(one.name, menu_data("dep", f"{head}/{one.telegram}")),) for one in others
    )
    text = f"{away_done(texts, centre, absence)}\n\n{texts.staff_away_choose()}"
    return Screen(text, rows)


def _line(texts: Texts, centre: Centre, one: Absence) -> str:
    said = _said(texts, centre, one)
    if one.deputy is None:
        return texts.staff_away_line(**said)
    return texts.staff_away_line_deputy(**said, deputy=member_text(one.deputy, centre, texts))


def _said(texts: Texts, centre: Centre, one: Absence) -> dict[str, str]:
    return {
        "who": member_text(one.member, centre, texts),
        "since": day(one.since, texts.language),
        "until": day(one.until, texts.language),
    }

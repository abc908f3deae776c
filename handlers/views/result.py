"""What the filled forms came to: points with their reasons, marketplaces, and the way on."""

from flows.application import DRAFT
from flows.centre import Centre
from flows.scoring import Match
from flows.usecases.result import Result
from handlers.views.buttons import menu_data
from handlers.views.menu import day
from handlers.views.score import reason_text, score_text
from handlers.views.screen import Button, Screen
from handlers.views.verdict import instead_rows, verdict_text
from locales.lookup import Html, Lookup
from locales.texts import Texts

PLACES = 4
"""How many marketplaces are explained."""

ROOM = 4000
"""Characters of a screen, markup included: within Telegram's 4096 in any case."""


def result(view: Result, pack: Lookup, texts: Texts, centre: Centre) -> Screen:
    """The result card with the buttons for what may be done now."""
    if view.application.state != DRAFT:
        return _correcting(view, pack, texts)
    parts = []
    if view.weighed is not None:
        parts.append(verdict_text(view, view.weighed.verdict, pack, texts, centre))
    if view.score is not None:
        parts.append(score_text(view.score, view.way, pack, texts))
    if view.matches:
        parts.append(matches_text(view.matches, pack, texts))
    parts += _way_on(view, pack, texts)
    return Screen("\n\n".join(parts), _rows(view, pack, texts))


def _correcting(view: Result, pack: Lookup, texts: Texts) -> Screen:
    """An application that was sent back: what was asked for, and the forms to correct it in."""
    parts = [texts.result_correct(number=view.application.number or "")]
    if view.remarks:
        parts.append(texts.result_remarks(words=view.remarks))
    parts += _way_on(view, pack, texts)
    return Screen("\n\n".join(parts), _rows(view, pack, texts))


def details(view: Result, pack: Lookup, texts: Texts) -> Screen:
    """Everything that raised or lowered the score, by block."""
    lines = [texts.score_details()]
    if view.score is not None:
        for block, points in view.score.blocks.items():
            title = texts.score_block(
                name=Html(pack.get(f"score-block-{block}")),
                points=str(points.points),
                max=str(points.max),
            )
            lines.append(f"\n{title}")
            lines += [reason_text(r, pack, texts) for r in view.score.reasons if r.block == block]
    back = Button(texts.button_back(), menu_data("result", str(view.application.id)))
    return Screen("\n".join(whole(lines, 1)), ((back,),))


def places(view: Result, pack: Lookup, texts: Texts) -> Screen:
    """All marketplaces with the reasons for and against each."""
    lines = [texts.places_title()]
    lines += [match_text(match, pack, texts) for match in view.matches]
    back = Button(texts.button_back(), menu_data("result", str(view.application.id)))
    return Screen("\n\n".join(whole(lines, 2)), ((back,),))


def whole(lines: list[str], between: int) -> list[str]:
    """As many lines as one message holds: a line cut in its markup would be refused."""
    kept: list[str] = []
    left = ROOM
    for line in lines:
        left -= len(line) + between
        if left < 0:
            break
        kept.append(line)
    return kept


def matches_text(matches: tuple[Match, ...], pack: Lookup, texts: Texts) -> str:
    """The marketplaces that fit, the best first."""
    fitting = [match for match in matches if match.fits][:PLACES]
    if not fitting:
        return texts.places_none()
    lines = [texts.places_fit()]
    for match in fitting:
        pros = "; ".join(pack.get(f"marketplace-{match.marketplace}--{p}") for p in match.pros[:2])
        name = Html(pack.get(f"marketplace-{match.marketplace}"))
        lines.append(texts.places_line(name=name, why=Html(pros)))
    return "\n".join(lines)


def match_text(match: Match, pack: Lookup, texts: Texts) -> str:
    """One marketplace with what speaks for and against it."""
    key = f"marketplace-{match.marketplace}"
    name = Html(pack.get(key))
    title = texts.place_fits(name=name) if match.fits else texts.place_no(name=name)
    pros = [f"+ {pack.get(f'{key}--{reason}')}" for reason in match.pros]
    cons = [f"− {pack.get(f'{key}--{reason}')}" for reason in match.cons]
    return "\n".join([title, *pros, *cons])


def _way_on(view: Result, pack: Lookup, texts: Texts) -> list[str]:
    """What to do next, in one line; a refusal says it by itself."""
    draft = view.application.state == DRAFT
    if draft and view.refused:
        return [texts.verdict_instead()]
    if not view.complete:
        return [texts.result_incomplete()]
    if not draft:
        return [texts.result_again()]
    if not view.submits:
        return [texts.verdict_may()]
    return [_sending_words(view, pack, texts)]


def _sending_words(view: Result, pack: Lookup, texts: Texts) -> str:
    service = Html(pack.get(f"service-{view.application.service}"))
    if view.open_now:
        ready = texts.result_open if view.instead is not None else texts.result_ready
        return ready(service=service)
    if view.next_window is not None:
        return texts.result_closed_until(opens=day(view.next_window.opens, texts.language))
    return texts.result_closed()


def _rows(view: Result, pack: Lookup, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    number = str(view.application.id)
    draft = view.application.state == DRAFT
    rows = _sending(view, texts) if draft else _sending_again(view, texts)
    if draft:
        rows += instead_rows(view, pack, texts)
    explained = (
        *([Button(texts.button_score_details(), menu_data("score", number))] if view.score else []),
        *([Button(texts.button_places(), menu_data("places", number))] if view.matches else []),
    )
    rows += [explained] if explained else []
    change = [
        Button(_change_caption(view, texts, pack.get(key)), _reopen(number, form))
        for form, key in view.form_names.items()
    ]
    rows += [tuple(change[place : place + 2]) for place in range(0, len(change), 2)]
    rows.append((Button(texts.button_home(), menu_data("home")),))
    return tuple(rows)


def _change_caption(view: Result, texts: Texts, form: str) -> str:
    """A check has one form: what it is called matters less than that it may be corrected."""
    return texts.button_change_form(form=form) if view.submits else texts.button_fix_check()


def _sending(view: Result, texts: Texts) -> list[tuple[Button, ...]]:
    """What may be done with a draft: send it, send it as what is offered instead, wait."""
    number, service = str(view.application.id), view.application.service
    if view.refused or (view.complete and not view.submits):
        return []
    if not view.complete:
        return [(Button(texts.menu_continue(), menu_data("resume", number)),)]
    rows: list[tuple[Button, ...]] = []
    if view.open_now:
        several = view.instead is not None
        caption = texts.button_submit() if several else texts.button_send()
        rows.append((Button(caption, menu_data("submit", f"{number}/{service}")),))
    if view.instead is not None:
        data = menu_data("submit", f"{number}/{view.instead.id}")
        rows.append((Button(texts.button_submit_consultation(), data),))
    if not view.open_now:
        rows.append((Button(texts.button_tell_me(), menu_data("tell", number)),))
    return rows


def _sending_again(view: Result, texts: Texts) -> list[tuple[Button, ...]]:
    """A corrected application goes back to the step that sent it, whether intake is open or not."""
    if not view.complete:
        return []
    data = menu_data("submit", f"{view.application.id}/{view.application.service}")
    return [(Button(texts.button_submit_again(), data),)]


def _reopen(number: str, form: str) -> str:
    return menu_data("reopen", f"{number}/{form}")

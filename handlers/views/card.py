"""The live card of a form: one message that always shows what to do next."""

from dataclasses import dataclass

from flows.answering import Rules
from flows.events import Answered, Event, Parked, Refused, Returned, Stale
from flows.impact import impact
from flows.model import Question
from flows.navigation import PAGE, before, known_in, offered
from flows.ports import Filling
from flows.progress import progress
from flows.readers.base import placeables
from flows.session import PlaceKind
from flows.visibility import visible
from handlers.views.buttons import base36, fits, form_data
from handlers.views.screen import TEXT_LIMIT, Button, Rows, Screen, cut, paired
from handlers.views.values import option_text, question_name, short_value, value_text
from locales.lookup import Html, Lookup
from locales.texts import Texts

LONG_VALUE = 600
"""Characters of an existing answer that the card quotes."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a card is drawn from, besides the filling: the form's rules and both kinds of texts."""

    rules: Rules
    pack: Lookup
    texts: Texts


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say above the question that is no event of the engine: a code and its data."""

    code: str
    data: tuple[tuple[str, str], ...] = ()


def card(
    desk: Desk, filling: Filling, events: tuple[Event, ...] = (), note: Note | None = None
) -> Screen:
    """The card for where the person is, with what has just happened above it."""
    draw = {
        PlaceKind.QUESTION: _question,
        PlaceKind.KNOWN: _known,
        PlaceKind.CHECK: _check,
        PlaceKind.IMPACT: _impact,
        PlaceKind.OVERVIEW: _overview,
        PlaceKind.REVIEW: _review,
    }[filling.session.place.kind]
    body = draw(desk, filling)
    parts = [_header(desk, filling), *_news(desk, events, note), body.text]
    extra = _suggestions(desk, filling, events, note)
    return Screen(
        cut("\n\n".join(part for part in parts if part), TEXT_LIMIT), (*extra, *body.rows)
    )


def _header(desk: Desk, filling: Filling) -> str:
    place, form = filling.session.place, desk.rules.form
    at = place.id if place.kind in {PlaceKind.QUESTION, PlaceKind.KNOWN, PlaceKind.IMPACT} else None
    done = progress(form, filling.session, at)
    if at is None:
        return f"<b>{desk.pack.get(f'form-{form.id}')}</b>"
    section = form.section_of[at].id if at in form.section_of else at
    return desk.texts.card_header(
        form=Html(desk.pack.get(f"form-{form.id}")),
        section=Html(desk.pack.get(f"{form.id}-section-{section}")),
        number=str(done.section),
        of=str(done.sections),
        answered=str(done.answered),
        asked=str(done.asked),
        minutes=str(max(1, done.minutes)),
    )


def _news(desk: Desk, events: tuple[Event, ...], note: Note | None) -> list[str]:
    lines = [line for event in events if (line := _event(desk, event))]
    if note is not None:
        lines.append(desk.texts.get(f"note-{note.code.replace('.', '-')}", **dict(note.data)))
    return ["\n".join(lines)] if lines else []


def _event(desk: Desk, event: Event) -> str:
    form, texts = desk.rules.form, desk.texts
    match event:
        case Answered(question, value, _, remark):
            line = texts.card_answered(
                name=Html(question_name(form.id, form.by_id[question], desk.pack)),
                value=short_value(form.id, form.by_id[question], value, desk.pack, texts),
            )
            return (
                f"{line}\n{texts.get('answer-note-' + remark.replace('.', '-'))}"
                if remark
                else line
            )
        case Refused(_, code, data):
            return texts.card_refused(
                why=Html(
                    texts.get(
                        "answer-" + code.replace(".", "-"),
                        **placeables(dict(data)),
                    )
                )
            )
        case Parked(questions):
            return texts.card_parked(count=str(len(questions)))
        case Returned(questions):
            return texts.card_returned(count=str(len(questions)))
        case Stale():
            return texts.card_stale()
    return ""


def _suggestions(
    desk: Desk, filling: Filling, events: tuple[Event, ...], note: Note | None
) -> Rows:
    """Buttons that send what the person may have meant."""
    meant = [
        text
        for event in events
        if isinstance(event, Refused)
        for name, joined in event.data
        if name == "suggest"
        for text in joined.split("|")
    ]
    if note is not None:
        meant += [text for name, text in note.data if name == "typed"]
    buttons = [_button(filling, text, "t", text) for text in meant]
    return paired([button for button in buttons if fits(button.data)])


def _question(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    question = form.by_id[session.place.id]
    key = f"{form.id}-{question.id}"
    lines = [f"<b>{desk.pack.get(key)}</b>"]
    lines += [f"<i>{why}</i>" for why in [desk.pack.find(f"{key}.why")] if why]
    lines += [texts.card_example(example=Html(e)) for e in [desk.pack.find(f"{key}.example")] if e]
    lines += _hint(desk, question)
    answer = session.answers.get(question.id)
    if answer is not None:
        now = value_text(form.id, question, answer.value, desk.pack, texts)
        lines.append(texts.card_now(value=cut(now, LONG_VALUE)))
    elif (offer := offered(question, session)) is not None:
        now = value_text(form.id, question, offer, desk.pack, texts)
        lines.append(texts.card_known_value(value=cut(now, LONG_VALUE)))
    rows = (*_options(desk, filling, question), *_ways_on(desk, filling, question))
    return Screen("\n\n".join(lines), (*rows, *_navigation(desk, filling)))


def _hint(desk: Desk, question: Question) -> list[str]:
    """How to answer, where a tap is not obvious."""
    texts = desk.texts
    if question.kind == "choices":
        return [texts.hint_choices()]
    if question.kind == "files":
        return [texts.hint_files(max=str(question.max_files))]
    if question.many:
        return [texts.hint_many()]
    return []


def _options(desk: Desk, filling: Filling, question: Question) -> Rows:
    texts, session = desk.texts, filling.session
    if question.kind == "yes_no":
        yes = _button(filling, texts.yes(), "p", "yes")
        return ((yes, _button(filling, texts.no(), "p", "no")),)
    buttons = []
    for option in question.options:
        caption = escaped_back(option_text(desk.rules.form.id, question, option.id, desk.pack))
        mark = ""
        if question.kind == "choices":
            mark = "☑ " if option.id in session.selection else "☐ "
        buttons.append(_button(filling, mark + caption, "p", option.id))
    return paired(buttons, longest=16)


def _ways_on(desk: Desk, filling: Filling, question: Question) -> Rows:
    """Done, keep, skip: whichever make sense now."""
    texts, session = desk.texts, filling.session
    buttons = []
    if question.kind in {"choices", "files"} and session.selection:
        count = str(len(session.selection))
        caption = (
            texts.button_done_files(count=count)
            if question.kind == "files"
            else texts.button_done()
        )
        buttons.append(_button(filling, caption, "d"))
    if question.id in session.answers:
        buttons.append(_button(filling, texts.button_keep(), "k"))
    elif offered(question, session) is not None:
        buttons.append(_button(filling, texts.button_take(), "k"))
    elif not question.required and not session.selection:
        buttons.append(_button(filling, texts.button_skip(), "s"))
    return tuple((button,) for button in buttons)


def _navigation(desk: Desk, filling: Filling) -> Rows:
    """Back and the answers only where there is something to go back to."""
    texts, session = desk.texts, filling.session
    row = []
    if before(desk.rules.form, session) != session.place:
        row.append(_button(filling, texts.button_back(), "b"))
    if session.answers:
        row.append(_button(filling, texts.button_answers(), "o", "0"))
    return ((*row, _button(filling, texts.button_later(), "l")),)


def _known(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    section = next(s for s in form.sections if s.id == session.place.id)
    waiting = known_in(section, visible(form, session.values()), session)
    lines = [
        texts.card_known_line(
            name=Html(question_name(form.id, question, desk.pack)),
            value=short_value(form.id, question, session.known[question.id], desk.pack, texts),
        )
        for question in waiting
    ]
    fixes = [
        _button(
            filling,
            texts.button_fix(name=question_name(form.id, q, desk.pack)),
            "g",
            _index(desk, q),
        )
        for q in waiting
    ]
    rows = ((_button(filling, texts.button_all_right(), "kn"),), *paired(fixes, longest=18))
    text = "\n".join([texts.card_known(), "", *lines])
    return Screen(text, (*rows, *_navigation(desk, filling)))


def _check(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    found = form.check_by_id[session.place.id]
    shown = {question.id for question in visible(form, session.values())}
    asked = [form.by_id[field] for field in found.fields if field in shown]
    said = [
        texts.card_check_line(
            question=Html(question_name(form.id, question, desk.pack)),
            value=short_value(
                form.id, question, session.values().get(question.id), desk.pack, texts
            ),
        )
        for question in asked
    ]
    fixes = [
        _button(
            filling,
            texts.button_fix(name=question_name(form.id, q, desk.pack)),
            "g",
            _index(desk, q),
        )
        for q in asked
    ]
    rows = tuple((fix,) for fix in fixes)
    if found.severity == "confirm":
        rows = (*rows, (_button(filling, texts.button_it_is_so(), "ck"),))
    text = [texts.card_check(), desk.pack.get(f"{form.id}-check-{found.id}"), "\n".join(said)]
    return Screen("\n\n".join(text), (*rows, (_button(filling, texts.button_later(), "l"),)))


def _impact(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    if session.change is None:
        return _review(desk, filling)
    effect = impact(form, desk.rules.scoring, session, session.change)
    question = form.by_id[effect.question]

    def names(questions: tuple[str, ...]) -> Html:
        listed = [question_name(form.id, form.by_id[q], desk.pack) for q in questions]
        return Html("\n".join(f"· {name}" for name in listed))

    def shown(value: object) -> str:
        return short_value(form.id, question, value, desk.pack, texts)  # type: ignore[arg-type]

    lines = [
        texts.impact_change(
            name=Html(question_name(form.id, question, desk.pack)),
            before=shown(effect.before),
            after=shown(effect.after),
        )
    ]
    if effect.hides:
        lines.append(texts.impact_hides(names=names(effect.hides)))
    if effect.returns:
        lines.append(texts.impact_returns(names=names(effect.returns)))
    if effect.score_before != effect.score_after:
        lines.append(
            texts.impact_score(before=str(effect.score_before), after=str(effect.score_after))
        )
    rows = (
        (_button(filling, texts.button_save_change(), "sv"),),
        (_button(filling, texts.button_drop_change(), "dr"),),
    )
    return Screen("\n\n".join(lines), rows)


def _overview(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    answered = [q for q in visible(form, session.values()) if q.id in session.answers]
    pages = max(1, -(-len(answered) // PAGE))
    page = min(int(session.place.id or 0), pages - 1)
    here = answered[page * PAGE : (page + 1) * PAGE]
    lines = [
        texts.card_known_line(
            name=Html(question_name(form.id, question, desk.pack)),
            value=short_value(
                form.id, question, session.answers[question.id].value, desk.pack, texts
            ),
        )
        for question in here
    ]
    title = (
        texts.overview_title(page=str(page + 1), pages=str(pages))
        if answered
        else texts.overview_empty()
    )
    edits = [
        _button(filling, "✎ " + question_name(form.id, q, desk.pack), "g", _index(desk, q))
        for q in here
    ]
    turn = []
    if page > 0:
        turn.append(_button(filling, texts.button_page_before(), "o", base36(page - 1)))
    if page < pages - 1:
        turn.append(_button(filling, texts.button_page_after(), "o", base36(page + 1)))
    rows = (*paired(edits, longest=20), *((tuple(turn),) if turn else ()))
    on = (
        _button(filling, texts.button_continue(), "c"),
        _button(filling, texts.button_later(), "l"),
    )
    return Screen("\n".join([title, "", *lines]), (*rows, on, *_consult(desk, filling)))


def _consult(desk: Desk, filling: Filling) -> Rows:
    """A consultation may be asked for during the scoring [rec-marketplaces 5.2]."""
    if desk.rules.scoring is None or desk.rules.scoring.form != desk.rules.form.id:
        return ()
    return ((_button(filling, desk.texts.button_consult(), "co"),),)


def _review(desk: Desk, filling: Filling) -> Screen:
    form, session, texts = desk.rules.form, filling.session, desk.texts
    answered = sum(1 for q in visible(form, session.values()) if q.id in session.answers)
    rows = (
        (_button(filling, texts.button_finish(), "fi"),),
        (_button(filling, texts.button_check_answers(), "o", "0"),),
        (_button(filling, texts.button_back(), "b"), _button(filling, texts.button_later(), "l")),
    )
    return Screen(texts.review(count=str(answered)), rows)


def escaped_back(text: str) -> str:
    """A text for a button: buttons carry no markup."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _button(filling: Filling, caption: str, verb: str, argument: str = "") -> Button:
    data = form_data(filling.id, filling.session.revision, verb, argument)
    return Button(cut(escaped_back(caption), 60), data)


def _index(desk: Desk, question: Question) -> str:
    return base36(desk.rules.form.position[question.id])

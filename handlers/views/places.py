"""Places of a card between questions: what is known, contradictions, effects of an edit."""

from flows.conditions import Value
from flows.impact import impact
from flows.navigation import known_in
from flows.ports import Filling
from flows.visibility import view
from handlers.views import tables
from handlers.views.desk import Desk, button, index
from handlers.views.overview import review_place
from handlers.views.question import navigation_row
from handlers.views.registers import grouped
from handlers.views.screen import Screen, paired
from handlers.views.values import question_name, short_value
from locales.lookup import Html


def known_place(desk: Desk, filling: Filling) -> Screen:
    """What the bot knew before, to be confirmed with one tap."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    section = next(s for s in form.sections if s.id == session.place.id)
    waiting = known_in(section, view(form, session).shown, session)
    lines = [
        (
            question,
            texts.card_known_line(
                name=Html(question_name(form.id, question, desk.pack)),
                value=short_value(form.id, question, session.known[question.id], desk.pack, texts),
            ),
        )
        for question in waiting
    ]
    fixes = [
        button(
            filling,
            texts.button_fix(name=question_name(form.id, q, desk.pack)),
            "g",
            index(desk, q),
        )
        for q in waiting
    ]
    rows = ((button(filling, texts.button_all_right(), "kn"),), *paired(fixes, longest=18))
    text = "\n".join([texts.card_known(), "", *grouped(desk, filling, lines)])
    return Screen(text, (*rows, *navigation_row(desk, filling)))


def check_place(desk: Desk, filling: Filling) -> Screen:
    """Answers that seem to contradict each other."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    found = form.check_by_id[session.place.id]
    shown = {question.id for question in view(form, session).shown}
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
        button(
            filling,
            texts.button_fix(name=question_name(form.id, q, desk.pack)),
            "g",
            index(desk, q),
        )
        for q in asked
    ]
    rows = tuple((fix,) for fix in fixes)
    if found.severity == "confirm":
        rows = (*rows, (button(filling, texts.button_it_is_so(), "ck"),))
    must = found.severity != "confirm"
    title = texts.card_check_must() if must else texts.card_check()
    text = [title, desk.pack.get(form.check_key(found.id)), "\n".join(said)]
    return Screen("\n\n".join(text), (*rows, (button(filling, texts.button_later(), "l"),)))


def impact_place(desk: Desk, filling: Filling) -> Screen:
    """What an edit would do, before it is saved."""
    form, session, texts = desk.rules.form, filling.session, desk.texts
    if session.change is None:
        return review_place(desk, filling)
    effect = impact(form, desk.rules.scoring, session, session.change)
    question = form.by_id[effect.question]

    def names(questions: tuple[str, ...]) -> Html:
        listed = tables.names(form, questions, desk.pack)
        return Html("\n".join(f"· {name}" for name in listed))

    def shown(value: Value) -> str:
        return short_value(form.id, question, value, desk.pack, texts)

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
        (button(filling, texts.button_save_change(), "sv"),),
        (button(filling, texts.button_drop_change(), "dr"),),
    )
    return Screen("\n\n".join(lines), rows)

"""Forms are locked for a correction when an application is sent back, and free when it is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from flows import navigation
from flows.application import Application, Entry, FilledForm
from flows.correction import as_sent, corrected
from flows.machine import StatusMachine, Transition
from flows.model import Form
from flows.ports import Repositories
from flows.remarks import Round, asked_by, asks, differences, next_line
from flows.session import Place, PlaceKind, Session, Stage
from flows.storing import enter
from flows.usecases.correct import replies_of
from flows.usecases.remark import send_list


async def send_back(
    repositories: Repositories,
    machine: StatusMachine,
    application: Application,
    step: Transition,
    history: Sequence[Entry],
    token: str | None,
    now: datetime,
) -> None:
    """What a step that sends an application back does to its forms; other steps do nothing.

    With a list (`token`) they are locked but for what it names; with words alone all is open.
    """
    if not asks(machine, step):
        return
    marks: dict[str, dict[str, str]] = {}
    line = next_line(history)
    if token is not None:
        await send_list(repositories, application.id, history, token, now)
        for one in await repositories.remarks.sent(application.id, line):
            if one.form:
                marks.setdefault(one.form, {})[one.field] = one.words
    for filling in await repositories.fillings.of_application(application.id):
        form = await repositories.versions.get(filling.session.version)
        if marks:
            sent = application.forms.get(form.id)
            after = _locked(form, filling.session, line, marks, sent, now)
        else:
            after = _unlocked(filling.session)
        if after.answers != filling.session.answers:
            newer = replace(after, revision=after.revision + 1)
            await repositories.drafts.move(filling, newer, now)
        elif after is not filling.session:
            await repositories.fillings.store(replace(filling, session=after))


async def close_round(
    repositories: Repositories,
    machine: StatusMachine,
    application: Application,
    after: Mapping[str, FilledForm],
    history: Sequence[Entry],
    now: datetime,
) -> None:
    """The correction is sent: what it changed is kept, replies go to their remarks, locks end.

    `application` is as it was before, with the answers that were sent back.
    """
    line = asked_by(machine, application.state, history)
    if line is None:
        return
    fillings = await repositories.fillings.of_application(application.id)
    for (form, name), words in replies_of(fillings).items():
        await repositories.remarks.reply(application.id, line, form, name, words)
    changed = differences(application.forms, after)
    await repositories.remarks.close(application.id, Round(line, now, changed))
    for filling in fillings:
        if filling.session.correction is not None:
            free = replace(filling.session, correction=None)
            await repositories.fillings.store(replace(filling, session=free))


def _locked(
    form: Form,
    session: Session,
    line: int,
    marks: Mapping[str, Mapping[str, str]],
    sent: FilledForm | None,
    now: datetime,
) -> Session:
    locked = corrected(form, session, line, marks.get(form.id, {}))
    if sent is not None and sent.version == session.version:
        locked = as_sent(form, locked, sent.answers, now)
    place = navigation.next_place(form, locked)
    stage = Stage.DONE if place.kind is PlaceKind.REVIEW else Stage.FILLING
    return replace(enter(form, locked, place), stage=stage)


def _unlocked(session: Session) -> Session:
    """Everything is open; a form that was in correction stands as it is."""
    if session.correction is None:
        return session
    return replace(session.at(Place(PlaceKind.REVIEW)), correction=None, stage=Stage.DONE)

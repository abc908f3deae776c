"""A draft that asks for a place knows which event that is: nobody is asked for its name."""

from dataclasses import replace
from datetime import datetime

from flows.engine import reopened
from flows.gatherings import TITLE, Gathering
from flows.ports import Filling, Repositories


async def name_event(
    repositories: Repositories, filling: Filling, gathering: Gathering, now: datetime
) -> Filling:
    """Answer the questions that ask for the event's name; return the filling as it is then.

    A draft of another event that was turned to this one gets the new name.
    """
    session = filling.session
    form = await repositories.versions.get(session.version)
    asked = [one.id for one in form.questions if one.prefill == TITLE]
    values = session.values()
    if all(values.get(one) == gathering.title for one in asked):
        return filling
    known = {**session.known, **dict.fromkeys(asked, gathering.title)}
    answers = {key: one for key, one in session.answers.items() if key not in asked}
    again = reopened(form, replace(session, known=known, answers=answers), now)
    await repositories.drafts.move(filling, again, now)
    return await repositories.fillings.get(filling.id)

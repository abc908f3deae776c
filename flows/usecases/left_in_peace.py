"""Whether somebody has done already what a reminder would ask them for (`Reminder.unless`)."""

from datetime import date, datetime, time

from flows.reminders import Reminder, Subject
from flows.usecases.common_subjects import COMMON
from flows.usecases.subjects import Subjects


async def left_in_peace(subjects: Subjects, rule: Reminder, subject: Subject) -> bool:
    """Whether the person has sent the service that the rule names since it was asked for.

    Of days of the year and windows the audience knows that: they concern many.
    """
    anchor = subject.date_of(rule.anchor)
    if rule.unless is None or anchor is None or subject.kind in COMMON:
        return False
    if subject.person_id is None:
        return False
    since = datetime.combine(_began(rule, anchor), time(), subjects.now.tzinfo)
    sent = await subjects.repositories.applications.of_person(subject.person_id)
    return any(
        one.pack == subject.pack
        and one.service == rule.unless
        and one.submitted_at is not None
        and one.submitted_at >= since
        for one in sent
    )


def _began(rule: Reminder, anchor: date) -> date:
    """What is asked for in the year after counts since that year began."""
    return anchor.replace(month=1, day=1) if rule.anchor == "next_year" else anchor

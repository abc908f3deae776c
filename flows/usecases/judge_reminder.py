"""Whether a planned reminder is still true: the planner is asked again, there is no other list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from flows.library import Library
from flows.ports import ReminderRow
from flows.ports.reminders import Spared
from flows.reminders import Planned, Reminder, Subject
from flows.reminders.planned import AGAIN
from flows.reminders.planning import over
from flows.usecases.common_subjects import COMMON, services_of, tellers
from flows.usecases.done_date import done
from flows.usecases.keep_reminders import messages
from flows.usecases.subjects import Subjects

Verdict = Literal["true", "later", "spread", "muted", "untrue", "overtaken", "too_late"]
"""later: true, but its moment is another now. spread: one row for all; each gets one of their own.
The others are the reasons for which it is dropped."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, what became of it, and what it tells of now. `at`: its moment, where it is later.

    `named` is the message as the planner means it now.
    """

    row: ReminderRow
    verdict: Verdict
    rule: Reminder | None = None
    subject: Subject | None = None
    at: datetime | None = None
    named: Planned | None = None


def rule_of(library: Library, row: ReminderRow) -> Reminder | None:
    """The rule as the pack has it now; None where it has it no more."""
    pack_id, _, rule_id = row.planned.rule.partition(".")
    pack = library.packs.get(pack_id)
    return next((one for one in pack.reminders if one.id == rule_id), None) if pack else None


async def judge(subjects: Subjects, row: ReminderRow) -> Judged:
    """How the row stands now."""
    rule = rule_of(subjects.library, row)
    subject = await _subject(subjects, row)
    if rule is None or subject is None:
        return Judged(row, "untrue")
    if await _unwanted(subjects, rule, subject):
        return Judged(row, "muted", rule, subject)
    if row.snoozed:
        if _older(row, rule.keep_days, subjects.today):
            return Judged(row, "too_late", rule, subject)
        # Whoever has put it off wants it, however old the reminder itself is by then.
        rule = rule.model_copy(update={"keep_days": None})
    found = await messages(subjects, rule, subject)
    named = _named(found, row)
    if named is None:
        return Judged(row, await _why_not(subjects, rule, subject, row), rule, subject)
    needless = row.snoozed and over(rule, named.due, subjects.today)
    if needless or not await _its_own(subjects, rule, subject):
        return Judged(row, "untrue", rule, subject)
    if _for_many(rule, subject):
        return Judged(row, "spread", rule, subject)
    days = await subjects.days_of(rule, subject)
    at = days.soonest(subjects.now) if row.snoozed else named.at
    if at > subjects.now:
        return Judged(row, "later", rule, subject, at)
    return Judged(row, "true", rule, subject, named=named)


def _for_many(rule: Reminder, subject: Subject) -> bool:
    """Whether it stands for many businesses, each of whom is to get a row of their own."""
    return subject.kind in COMMON and rule.to == "business" and subject.person_id is None


async def _its_own(subjects: Subjects, rule: Reminder, subject: Subject) -> bool:
    """Whether it concerns the person it is for; for staff: anybody at all, and is not done yet."""
    if subject.kind not in COMMON:
        return True
    if rule.to != "business":
        if await done(subjects.repositories, subjects.library, rule, subject):
            return False
        return rule.audience is None or bool(await audience(subjects, rule, subject, 0, 1))
    return subject.person_id is None or await concerns(subjects, rule, subject, subject.person_id)


def _older(row: ReminderRow, keep_days: int | None, today: date) -> bool:
    """Whether what was put off has missed the day that was promised by more than the rule keeps."""
    return keep_days is not None and (today - row.planned.on).days > keep_days


def base(row: ReminderRow) -> str:
    """The key of the reminder itself, however often it was put off."""
    return row.planned.key.partition(AGAIN)[0] if row.snoozed else row.planned.key


def _named(found: Sequence[Planned], row: ReminderRow) -> Planned | None:
    """The message that the row stands for, as the planner means it now.

    Whoever has put it off was promised a day: then they get the latest that was meant before that
    day. One that is meant for that day or has come since takes its place.
    """
    named = next((one for one in found if one.key == base(row)), None)
    if named is not None or not row.snoozed:
        return named
    same = [one for one in found if one.anchor == row.planned.anchor]
    return same[0] if same and same[0].on < row.planned.on else None


async def concerns(subjects: Subjects, rule: Reminder, subject: Subject, person_id: int) -> bool:
    """Whether a window or a day of the year concerns this person."""
    return person_id in await audience(subjects, rule, subject, person_id - 1, 1)


async def audience(
    subjects: Subjects, rule: Reminder, subject: Subject, after: int, limit: int
) -> Sequence[int]:
    """The next persons beyond this id whom a window or a day of the year concerns."""
    if rule.audience is None:
        return ()
    pack = subjects.library.packs[subject.pack]
    window = subject.kind == "window"
    services = (subject.service or "",) if window else services_of(pack, rule)
    began = subject.dates["opens"] if window else subject.dates["day"].replace(month=1, day=1)
    since = datetime.combine(began, datetime.min.time(), subjects.now.tzinfo)
    packs = tellers(subjects.library, pack.id, rule)
    spared = Spared(rule.unless, since, packs) if rule.unless else None
    reminders = subjects.repositories.reminders
    return await reminders.audience(rule.audience, pack.id, services, spared, after, limit)


async def _subject(subjects: Subjects, row: ReminderRow) -> Subject | None:
    subject = await subjects.get(row.planned.subject)
    person = row.planned.person_id
    if subject is not None and subject.kind in COMMON and person is not None:
        return await subjects.personal(subject, person)
    return subject


async def _unwanted(subjects: Subjects, rule: Reminder, subject: Subject) -> bool:
    """Whether the person does without it, or has taken their consent back.

    Then only what the regulation demands of them is told, and what they have subscribed to.
    """
    if rule.mute is None or rule.to != "business" or subject.person_id is None:
        return False
    if rule.mute in subject.muted:
        return True
    asked = rule.audience == "subscribers"
    return not asked and (await subjects.person(subject.person_id)).consent is None


async def _why_not(
    subjects: Subjects, rule: Reminder, subject: Subject, row: ReminderRow
) -> Verdict:
    """It is too old, another one has taken its place, or it is not so any more."""
    ever = await messages(subjects, rule.model_copy(update={"keep_days": None}), subject)
    if any(one.key == base(row) for one in ever):
        return "too_late"
    come = [one for one in ever if one.on <= subjects.today and one.anchor == row.planned.anchor]
    later = any(one.nth > row.planned.nth for one in come)
    return "overtaken" if later else "untrue"

"""What `prichal deadline` says, from locales/*/cli.ftl."""

from datetime import date

from flows.calendar import Day, Reason, UnknownYear
from flows.deadlines import Deadline, Step
from locales.lookup import Language, Lookup, common_files

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekday_id(day: date) -> str:
    """Return "mon" to "sun"."""
    return _WEEKDAYS[day.weekday()]


class DeadlineWords:
    """A term in the words of one language."""

    def __init__(self, language: Language) -> None:
        """Read the language's texts."""
        self._texts = Lookup(language, common_files(language))

    def told(
        self, term: Deadline, working_days: int | None, calendar_days: int | None, *, explain: bool
    ) -> str:
        """Return the term for a person, with every day where `explain`."""
        kind, count = (
            ("working", working_days) if working_days is not None else ("calendar", calendar_days)
        )
        lines = [
            self._dated("deadline-event", term.start),
            self._texts.get(f"deadline-{kind}", count=str(count)),
            *(self._steps(term) if explain else ()),
            self._dated("deadline-due", term.due),
        ]
        due = term.steps[-1].about
        if due is not None and not due.working:
            lines.append(self._texts.get("deadline-due-off", reason=self.reason(due)))
        return "\n".join(lines)

    def unknown_year(self, fault: UnknownYear) -> str:
        """Return what is missing and what to do."""
        year, first, last = (fault.data[name] for name in ("year", "first", "last"))
        if int(year) < int(first):
            return self._texts.get("deadline-year-before", year=year, first=first)
        return self._texts.get("deadline-unknown-year", year=year, first=first, last=last)

    def reason(self, about: Day | None) -> str:
        """Return why a day was counted or skipped."""
        if about is None:
            return self._texts.get("deadline-reason-no_data")
        if about.reason is Reason.WORKING and about.shortened:
            return self._texts.get("deadline-reason-shortened")
        holiday = self._texts.get(f"holiday-{about.holiday}") if about.holiday else ""
        return self._texts.get(
            f"deadline-reason-{about.reason}",
            holiday=holiday,
            instead=f"{about.instead_of:%d.%m.%Y}" if about.instead_of else "",
            # What follows in brackets says where the decree was found.
            decree=(about.decree or "").partition(" (")[0],
        )

    def _steps(self, term: Deadline) -> list[str]:
        number = 0
        lines = []
        for step in term.steps:
            number += step.counted
            lines.append(self._step(step, number))
        return lines

    def _step(self, step: Step, number: int) -> str:
        mark = str(number) if step.counted else "–"
        weekday = self._weekday(step.day)
        return f"{mark:>5}  {step.day:%d.%m.%Y}  {weekday:<11}  {self.reason(step.about)}"

    def _dated(self, key: str, day: date) -> str:
        return self._texts.get(key, date=f"{day:%d.%m.%Y}", weekday=self._weekday(day))

    def _weekday(self, day: date) -> str:
        return self._texts.get(f"weekday-{weekday_id(day)}")

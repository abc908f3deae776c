## Commands in the terminal

# prichal deadline
deadline-event = Event: { $date }, { $weekday }. This day is not counted.
deadline-working = Working days: { $count }.
deadline-calendar = Calendar days: { $count }.
deadline-due = Due: { $date }, { $weekday }.
deadline-due-off = This is a day off: { $reason }.
deadline-unknown-year =
    The term was not counted: there is no confirmed calendar for { $year }.
    The years { $first }–{ $last } are known. Once the Government's decree on moved days off is out,
    update Prichal or add the year to flows/reference/calendar.json.
deadline-year-before =
    The term was not counted: there is no calendar for { $year }, it begins with { $first }.
    Please check the date of the event.

deadline-reason-working = working day
deadline-reason-shortened = working day, an hour shorter
deadline-reason-working_weekend = working weekend, the rest is moved to { $instead } ({ $decree })
deadline-reason-weekend = weekend
deadline-reason-holiday = public holiday: { $holiday }
deadline-reason-moved_by_decree = day off, moved from { $instead } ({ $decree })
deadline-reason-moved_by_law = day off in place of { $instead }: “{ $holiday }” fell on a weekend (Labour Code, article 112)
deadline-reason-closure = the centre is closed
deadline-reason-no_data = the calendar of this year is not confirmed yet

holiday-new_year = New Year holidays
holiday-christmas = Orthodox Christmas
holiday-defender = Defender of the Fatherland Day
holiday-women = International Women's Day
holiday-spring = Spring and Labour Day
holiday-victory = Victory Day
holiday-russia = Russia Day
holiday-unity = National Unity Day

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

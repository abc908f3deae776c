## Команды в терминале

# prichal deadline
deadline-event = Событие: { $date }, { $weekday }. Этот день не считается.
deadline-working = Рабочих дней: { $count }.
deadline-calendar = Календарных дней: { $count }.
deadline-due = Срок: { $date }, { $weekday }.
deadline-due-off = Это нерабочий день: { $reason }.
deadline-unknown-year =
    Срок не посчитан: нет подтверждённого календаря на { $year } год.
    Есть годы { $first }–{ $last }. Когда выйдет постановление Правительства о переносе выходных,
    обновите Причал или допишите год в flows/reference/calendar.json.
deadline-year-before =
    Срок не посчитан: на { $year } год календаря нет, он начинается с { $first } года.
    Проверьте дату события.

deadline-reason-working = рабочий день
deadline-reason-shortened = рабочий день, на час короче
deadline-reason-working_weekend = рабочий выходной, отдых перенесён на { $instead } ({ $decree })
deadline-reason-weekend = выходной
deadline-reason-holiday = праздник: { $holiday }
deadline-reason-moved_by_decree = выходной, перенесён с { $instead } ({ $decree })
deadline-reason-moved_by_law = выходной вместо { $instead }: праздник «{ $holiday }» пришёлся на выходной (ТК РФ, ст. 112)
deadline-reason-closure = центр не работает
deadline-reason-no_data = календарь на этот год ещё не подтверждён

holiday-new_year = Новогодние каникулы
holiday-christmas = Рождество Христово
holiday-defender = День защитника Отечества
holiday-women = Международный женский день
holiday-spring = Праздник Весны и Труда
holiday-victory = День Победы
holiday-russia = День России
holiday-unity = День народного единства

weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье

## Дни так, как их говорят

spoken-year = { $day } { $year } года
spoken-listed = { $weekday }, { $day }

# После «не позже», «до»
spoken-by-0 = понедельника, { $day }
spoken-by-1 = вторника, { $day }
spoken-by-2 = среды, { $day }
spoken-by-3 = четверга, { $day }
spoken-by-4 = пятницы, { $day }
spoken-by-5 = субботы, { $day }
spoken-by-6 = воскресенья, { $day }

# Когда что-то будет
spoken-on-today = сегодня, { $day }
spoken-on-tomorrow = завтра, { $day }
spoken-on-0 = в понедельник, { $day }
spoken-on-1 = во вторник, { $day }
spoken-on-2 = в среду, { $day }
spoken-on-3 = в четверг, { $day }
spoken-on-4 = в пятницу, { $day }
spoken-on-5 = в субботу, { $day }
spoken-on-6 = в воскресенье, { $day }

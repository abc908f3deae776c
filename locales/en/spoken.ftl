## Days as they are said

spoken-year = { $day } { $year }
spoken-listed = { $weekday } { $day }

# After "by"
spoken-by-0 = Monday, { $day }
spoken-by-1 = Tuesday, { $day }
spoken-by-2 = Wednesday, { $day }
spoken-by-3 = Thursday, { $day }
spoken-by-4 = Friday, { $day }
spoken-by-5 = Saturday, { $day }
spoken-by-6 = Sunday, { $day }

# When something happens
spoken-on-today = today, { $day }
spoken-on-tomorrow = tomorrow, { $day }
spoken-on-0 = on Monday, { $day }
spoken-on-1 = on Tuesday, { $day }
spoken-on-2 = on Wednesday, { $day }
spoken-on-3 = on Thursday, { $day }
spoken-on-4 = on Friday, { $day }
spoken-on-5 = on Saturday, { $day }
spoken-on-6 = on Sunday, { $day }

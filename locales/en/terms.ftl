## Terms: the card's line, notices, "why this term"

due-line = ⏱ Due: by <b>{ $day }</b> · { $left }
due-line-steps = ⏱ By <b>{ $day }</b> · { $left }: { $steps }
due-line-over = 🔴 Was due <b>{ $day }</b>: { $steps }
due-line-client = 👤 The client has until <b>{ $day }</b> · { $left }
due-line-client-over = 👤 The client has not answered, it was due <b>{ $day }</b>
due-line-suspended = ⏸ The term stands still since <b>{ $day }</b>, { $left } will remain: { $steps }
due-line-missing = ⚠️ The term can't be counted: there is no calendar of { $year }
due-line-window = ⚠️ The term can't be counted: there is no intake window that it runs from
due-left-none = today is the last day
due-left = { $days } more
due-left-over = overdue
due-left-last = the last day
due-left-on = { $days } more on { $on }

due-staff-half = ⏳ <b>{ $number }</b>: half of the term is over
due-staff-indicative = ⏳ <b>{ $number }</b>: the indicative day
due-staff-last = ⏰ <b>{ $number }</b>: today is the last day
due-staff-over = 🔴 <b>{ $number }</b>: overdue
due-staff-service = { $service }. Now: { $state }
due-staff-step = · { $steps } — by { $day }, { $left }
due-staff-step-over = · { $steps } — was due { $day }
due-staff-client-over = · The client has not answered: “{ $steps }” was awaited by { $day }
due-staff-whom = { $mentions }, please have a look.
due-button-why = Why this term
due-button-card = Open the card
due-button-later = ⏰ In 3 hours
due-button-morning = ⏰ In the morning
due-later-line = ⏰ { $who }: remind { $when }
due-later-done = I will remind you { $when }. The term goes on.
due-later-today = today at { $time }
due-later-day = { $day }, at { $time }
error-term-needless = No need to remind of it any more: the step is made or the term has moved.

due-client-half = ⏳ Application <b>{ $number }</b> is waiting for you until <b>{ $day }</b>.
due-client-before = ⏳ Application <b>{ $number }</b> is waiting for you. Please answer by <b>{ $day }</b>.
due-client-last = ⏰ Application <b>{ $number }</b> is waiting for you. Today is the last day, <b>{ $day }</b>.
due-client-late = ⏰ Application <b>{ $number }</b> waited for you until <b>{ $day }</b>. There is still time today.
due-client-state = Now: <b>{ $state }</b>
due-client-end = After that the application closes by itself. You can send a new one.

due-silence = ⌛️ There was no answer in time. The bot has made the step: { $what }

due-moved = 📅 Terms were counted anew: the calendar, the centre's days or the rules have changed. Moved: { $count }
due-moved-line = · <b>{ $number }</b>, { $step }: { $was } → <b>{ $now }</b>
due-moved-none = no term
due-moved-more = … and { $count } more. All of them: prichal terms
due-calendar = ⚠️ There is no calendar of { $year }.
due-calendar-terms = Applications whose term can't be counted for it: { $count }.
due-calendar-contracts = Contracts whose report has a provisional last day for it: { $count }. It was counted from Monday to Friday without the holidays of every year; clients are reminded by it.
due-calendar-cure = Update the bot when the decree on days off is out: terms of applications will be there by themselves. Until then watch them yourselves.
due-calendar-cure-contracts = Update the bot when the decree on days off is out: the days are then counted anew by themselves.

due-why-title = <b>{ $number } · Why this term</b>
due-why-title-page = <b>{ $number } · Why this term</b> · { $page } of { $pages }
due-why-none = The application has no terms now: neither the regulation nor the centre's file gives any for this step. The last step:
due-why-ended = The application has come to its end and has no terms any more. How it ended:
due-why-term = <b>{ $steps }</b>: { $days }
due-why-clause = { $clause }
due-why-clause-centre = { $clause }; the days are from the centre's file
due-why-event = Event: { $day }, { $what } ({ $who }). This day does not count.
due-why-event-given = Event: { $day } (the day was given by staff), { $what } ({ $who }). This day does not count.
due-why-event-window = Event: { $day }, the intake opened. This day does not count.
due-why-counted = { $numbers } · { $days }
due-why-counted-reason = { $numbers } · { $days }: { $reason }
due-why-skipped = – { $days }: { $reason }
due-why-paused = ⏸ { $days }: the term stands still, “{ $state }”
due-why-moved = The last day is a day off: the term ends on the next working day.
due-why-range = { $first } – { $last }
due-why-due = Due: <b>{ $day }</b>, { $left }
due-why-suspended = ⏸ The term stands still since { $day }: “{ $state }”. When the application is back, { $left } will remain from the next day on.
due-why-missing = ⚠️ It can't be counted further: there is no calendar of { $year }.
due-why-window = ⚠️ The term runs from the opening of the intake, and the centre's file has no window for the day of submission.
due-why-usage = Write the number: <code>/why РМ-2026-00001</code>. Without one: as a reply to a card, or in the application's topic.

staff-command-why = Why this term

terms-command-none = No terms are running.
terms-command-line = { $due }  { $number }  { $step }  { $party }  { $left }
terms-command-suspended = stands still
terms-command-recounted = Counted anew. Terms that moved: { $count }
terms-command-moved = { $number }, { $step }: { $was } → { $now }
terms-command-party-client = client
terms-command-party-centre = centre
terms-command-party-rec = REC
terms-command-party-bot = client, then the bot
terms-command-missing = There is no calendar of { $year }: applications without an end of their term { $count }

## My applications: the list, one of them, what comes next, taking back, complaints

applications-line = { $mark } <b>{ $number }</b> · { $service }
applications-state = { $state }
applications-until = { $state } · by { $due }
applications-button = { $mark } { $number }
applications-page = More ›
applications-page-back = ‹ Back

standing-stage = { $strip } stage { $done } of { $total }
standing-state = <b>{ $state }</b>
standing-yours = 🔔 <b>Your move</b>
standing-yours-by = 🔔 <b>Your move, by { $due }</b>
standing-yours-late = 🔔 <b>Your move. It was due { $due }</b>, please hurry.
standing-yours-closes = Without an answer the application closes by itself.
standing-correct = Put the answers right and send the application again.
standing-confirm = If you have got everything, confirm the service.
standing-centre = ⏳ The centre's move.
standing-centre-by = ⏳ The centre's move, by { $due }.
standing-centre-late = ⏳ The centre's move. It was due { $due }. No need to wait in silence: write or call.
standing-rec = ⏳ The REC's move.
standing-rec-by = ⏳ The REC's move, by { $due }.
standing-rec-late = ⏳ The REC's move. It was due { $due }, the centre knows.
standing-paused = While we wait for you, the centre's term stands still.
standing-service = Status of the service: { $status }
standing-ahead = <b>Next:</b>
standing-ahead-one = · { $state }
standing-ahead-more-one = · and { $number } stage more
standing-ahead-more-few = · and { $number } stages more
standing-ahead-more-many = · and { $number } stages more
standing-ahead-more-other = · and { $number } stages more
standing-parent = About application { $number } · { $service }
standing-child = · { $number } · { $service }: { $state }
standing-children = <b>About this application:</b>

standing-day = { $weekday } { $date }
standing-weekday-0 = Mon
standing-weekday-1 = Tue
standing-weekday-2 = Wed
standing-weekday-3 = Thu
standing-weekday-4 = Fri
standing-weekday-5 = Sat
standing-weekday-6 = Sun

button-history = History
button-why = Why this date
button-complain = Complain
button-take-back = Withdraw it
button-other = More…
button-parent = ‹ { $number }
button-child = { $number } · { $service }
button-about = ✎ { $service }
button-application = ‹ The application

other-title = <b>{ $number }</b>
    What else can be done:
history-title = <b>{ $number }: history</b>
history-line = { $when } — { $what }
history-words = <i>{ $words }</i>

standing-why-title = <b>{ $number }: where the date comes from</b>
standing-why-working = “{ $what }” — working days: { $days }. Counted from the day after { $started }, ends { $due }.
standing-why-calendar = “{ $what }” — calendar days: { $days }. Counted from the day after { $started }, ends { $due }.
standing-why-plain = “{ $what }” — by { $due }.
standing-why-clause = The regulation, { $clause }
standing-why-centre = The regulation names no days; the centre has set this date.
standing-why-paused = This date stands still now: the centre waits for you. The days of waiting will not count.
standing-why-none = Neither the regulation nor the centre sets a date for this step.

take-back-ask = <b>{ $number }: { $what }?</b>
    The application closes. If you change your mind, a new one is needed: we shall fill in the answers of this one.
take-back-seat = Somebody else gets your place at the event.
take-back-why = Say why
take-back-words = { $number }. Reply to this message and say why you withdraw the application. It closes as soon as you have written.
take-back-placeholder = Why you withdraw it
take-back-no = This application can't be closed here now: the regulation has no such step. Write to the centre or call: { $phone }

complain-title = <b>A complaint</b>
    What is it about?
complain-none = Write your complaint to the centre: { $contacts }
complain-general = Not an application
error-complaint-of_yours = The complaint is about an application that you had. Somebody else answers it.
error-application-changed = The application was changed just now. Open it once more.
staff-card-parent = ↩️ About application { $number } · { $service }
staff-card-complaint = ❗️ A complaint. First: { $heads }
staff-card-complaint-not = Does not answer: { $who } (had the application)
staff-card-children = 📎 About this application: { $numbers }
staff-button-parent = Application { $number }
staff-entry-child = { $number }

## What the bot writes by itself: an application's state, an intake that opens

notice-state =
    <b>Application { $number }</b>
    { $state }
notice-words =
    The centre writes:
    <blockquote>{ $words }</blockquote>
notice-fix = Correct the answers or add documents and send the application again: all that you wrote is still there.
notice-consult = You can ask for a consultation: the bot takes the answers from this application where it can.
notice-window =
    <b>Applications are open</b>
    { $service }: applications are taken until { $until }. You asked to be told.
button-open-application = Open the application
button-fix-application = ✎ Correct
button-consultation = Ask for a consultation
button-apply-now = Apply
staff-card-again = 🔁 The client has sent the application again.

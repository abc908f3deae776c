# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You began “{ $service }” and have not sent it. Your answers are saved: go on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-package = { $left ->
    [late] The contract for application { $number } was to be signed by { $due }. If you have not sent the papers, send them now and call the centre.
    [none] Today is the last day to sign the contract for application { $number }. If you have not sent the papers, call the centre.
    [one] One working day is left until the contract for application { $number }. If you have not sent the papers, send them now.
   *[other] Your application { $number } was selected. Send the papers for the contract: it has to be signed by { $due }. Sent already? Then there is nothing to do.
}
remind-document = “{ $document }” of application { $number } is good until { $expires }. Send a new one in good time.
remind-cofinancing = The contract for application { $number } is signed. Pay your part within its term. Paid already? Then there is nothing to do.
remind-window_soon = Intake opens on { $opens }: “{ $service }”. You can fill in the passport form now and send it on the first day.
remind-window_closes = Intake closes on { $closes }: “{ $service }”. Your application is begun but not sent.
remind-window_staff = The selection “{ $service }” begins on { $opens }. Prepare the message to the members of the clusters; /broadcast is handy.
remind-plan_quarter = Send next quarter's plan of events by { $due }: subjects, dates, hours.
remind-plan_quarter_head = Next quarter's plan of events has to be sent by { $due }.

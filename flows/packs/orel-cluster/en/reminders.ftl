# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You have begun “{ $service }”. Your answers are saved: carry on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-package = { $left ->
    [late] The contract for application { $number } was to be signed by { $due }. If you have not sent the papers, send them now and call the centre.
    [none] Today is the last day to sign the contract for application { $number }. If you have not sent the papers, call the centre.
    [one] One working day is left until the contract for application { $number }. If you have not sent the papers, send them now.
   *[other] Your application { $number } was selected. Send the papers for the contract: it has to be signed by { $by }. Already sent? Then there is nothing to do.
}
remind-document = “{ $document }” of application { $number } is valid until { $expires }. Please send a new one before then.
remind-cofinancing = The contract for application { $number } is signed. Pay your part within its term. Already paid? Then there is nothing to do.
remind-window_soon = Intake opens { $opens }: “{ $service }”. You can fill in the passport form now and send it on the first day.
remind-window_closes = Intake closes { $closes }: “{ $service }”. You have begun an application: finish it and send it.
remind-window_staff = Prepare the message to the members of the clusters (/broadcast): the selection begins { $opens }, “{ $service }”.
remind-plan_quarter = Send next quarter's plan of events by { $by }: subjects, dates, hours.
remind-plan_quarter_head = Please see to next quarter's plan of events: it has to be sent by { $by }.

# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You have begun “{ $service }”. Your answers are saved: carry on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is valid until { $expires }. Please send a new one before then.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-agreement = Application { $number } was approved on { $since }. Sign both copies of the agreement and bring them to the centre: the service begins once the original is there.
remind-cofinancing = The service “{ $service }” is under way. If the agreement says that you pay a part, pay it in time: without it the centre may refuse. Already paid, or all is free? Then there is nothing to do.
remind-act = All is done for application { $number }. Only the act remains to be signed: check it and bring it to the centre.
remind-follow_up = On { $given } you received the service “{ $service }”. Has it led to an export contract or a sale on a foreign marketplace? We ask for three years; you choose how often.
remind-contract = { $report ->
    [back] The report was sent back: please correct it.{ " " }
   *[other] { "" }
}{ $left ->
    [late] There is no { $report ->
        [back] corrected report
       *[other] report
    } on { $deal } yet; it was due on { $due }. Please send it now: the centre accepts it late, too.
    [none] Today is the last day to report { $deal }.
    [one] One working day is left: report { $deal } by { $by }.
   *[other] Report { $deal } by { $by }. You have { $days } left.
}
remind-contract_late = Call the client ({ $company }): { $report ->
    [back] the report on { $deal } was sent back and has not come again,
   *[other] there is no report on { $deal },
} it was due on { $due }. The bot reminds them, too.
remind-contest_spring = By 1 March the centre selects who gets a stand of their own at a fair. Would you like one? Apply for the fair and mark the stand. Conditions: khabexport.com.
remind-contest_spring_draft = You have begun an application for a fair. If you want a stand of your own, send it soon: the selection is made by 1 March.
remind-contest_spring_staff = Hold the selection for individual stands by 1 March and announce it on the site: the last day is { $due }.
remind-contest_autumn = By 1 September the centre may hold one more selection for stands at fairs. Would you like one? Apply for the fair and mark the stand. Conditions: khabexport.com.
remind-contest_autumn_draft = You have begun an application for a fair. If you want a stand of your own, send it soon: the extra selection is made by 1 September.
remind-contest_autumn_staff = Is an extra selection for individual stands needed? If so, hold it by 1 September and announce it on the site.
remind-needs = What help with exports will you need next year? By 1 December the centre plans its budget: fill in the short survey, and your answers will count in it.
remind-needs_staff = By 1 December, gather what businesses need next year: how many requests, and how much money in the estimate. The survey's answers: /export.
remind-needs_head = Please see if the analysis of next year's needs is ready: it is due before 1 December. The last day is { $due }.

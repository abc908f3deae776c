# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You began “{ $service }” and have not sent it. Your answers are saved: go on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is good until { $expires }. Send a new one in good time.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-agreement = Application { $number } was approved on { $since }. Sign both copies of the agreement and bring them to the centre: the service begins when the original arrives.
remind-cofinancing = The service “{ $service }” is under way. If the agreement says that you pay a part, pay in time: without it the centre may refuse. Paid already, or all is free? Then there is nothing to do.
remind-act = All is done for application { $number }. The act is left to sign: check it and bring it to the centre.
remind-follow_up = On { $given } you received the service “{ $service }”. Has it led to an export contract or a sale on a foreign marketplace? We ask for three years; you choose how often.
remind-contract = { $left ->
    [late] The report on { $deal } was due on { $due } and is not here yet. Send it now: the centre takes it late, too.
    [none] Today is the last day to report { $deal }. It takes a few minutes.
    [one] One working day is left: report { $deal } by { $due }. It takes a few minutes.
   *[other] Report { $deal } by { $due }. Working days left: { $left }. It takes a few minutes.
}
remind-contract_late = { $company }: no report on { $deal }, it was due on { $due }. The bot reminds the client; perhaps a call would help.
remind-contest_spring = By 1 March the centre selects who gets a stand of their own at a fair. Would you like one? Apply for the fair and mark the stand. Conditions: khabexport.com.
remind-contest_spring_draft = You have begun an application for a fair. If you want a stand of your own, send it soon: the selection is made by 1 March.
remind-contest_spring_staff = The selection for individual stands has to be held by 1 March and announced on the site.
remind-contest_autumn = By 1 September the centre may hold one more selection for stands at fairs. Would you like one? Apply for the fair and mark the stand. Conditions: khabexport.com.
remind-contest_autumn_draft = You have begun an application for a fair. If you want a stand of your own, send it soon: the extra selection is made by 1 September.
remind-contest_autumn_staff = Is an extra selection for individual stands needed? If so, hold it by 1 September and announce it on the site.
remind-needs = What help with exports will you need next year? By 1 December the centre plans its budget: fill in the short survey and it will count your services.
remind-needs_staff = By 1 December, gather what businesses need next year: how many requests, and how much money in the estimate. The survey's answers are in the export.
remind-needs_head = The analysis of next year's needs is due before 1 December. The last day is { $due }.

# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You have begun “{ $service }”. Your answers are saved: carry on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is valid until { $expires }. Please send a new one before then.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-originals = Application { $number } has been waiting for its signed original since { $since }. Print it, sign it and bring or post it to the cluster's curator: without the original the council won't look at it.
remind-contract_signing = The centre has decided to support application { $number }. Sign the contract: support begins with it. Any questions about it? Ask the centre.
remind-register_signing = You have been in the register of those to be supported since { $since }. Sign the contract for application { $number }: without it you would be struck off.
remind-cofinancing = The service “{ $service }” is under way. Pay your part within the contract's term. Already paid? Then there is nothing to do.
remind-monitoring = On { $given } you received a complex service. The contract asks you to tell once how business is going: fill in the short form by { $by }.
remind-monitoring_staff = Before the year ends, ask everybody who had complex services last year how business is going. Those who have answered are among the monitoring forms.
remind-plan = Will you need support next year? Apply for the plan before this year ends. Applied before and got nothing? Apply again.
remind-register_staff = Before 1 April, notify all who applied for the plan: included in the register, or refused. The last day is { $due }.
remind-register_head = Please see if the notices about the register have been sent: they are due before 1 April, and the last day is { $due }.
remind-report_quarter = The quarter is over: prepare the quarterly report. The figures: /stats and /export.
remind-report_year = The year is over: prepare the yearly report. The figures: /stats and /export.
remind-report_year_head = Please see how the centre's yearly report is coming along.

# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You began “{ $service }” and have not sent it. Your answers are saved: go on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is good until { $expires }. Send a new one in good time.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-contract_signing = The centre has decided to support application { $number }. Sign the contract: support begins with it. Questions about it? Ask the centre.
remind-register_signing = You have been in the register of those to be supported since { $since }. Sign the contract for application { $number }: who does not sign is struck off.
remind-cofinancing = The service “{ $service }” is under way. Pay your part within the contract's term. Paid already? Then there is nothing to do.
remind-monitoring = On { $given } you received a complex service. The contract asks you to say once how business is going: fill in the short form by { $due }.
remind-monitoring_staff = Before the year ends, ask everybody who had complex services last year how business is going. Who has answered stands among the monitoring forms.
remind-plan = Will you need support next year? Apply for the plan before this year ends. Applied before and got nothing? Apply again.
remind-register_staff = Before 1 April, notify all who applied for the plan: included in the register, or refused. The last day is { $due }.
remind-register_head = The notices about the register have to be sent before 1 April. The last day is { $due }.
remind-report_quarter = The quarter is over: time for the quarterly report. The figures are in /stats and in the export.
remind-report_year = The year is over: time for the yearly report. The figures are in /stats and in the export.
remind-report_year_head = Please see how the centre's yearly report is coming along.

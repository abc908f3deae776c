# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You began “{ $service }” and have not sent it. Your answers are saved: go on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-survey = What stands in the way of your exports, and what help do you need? Once a year the centre gathers the answers and passes them on. The survey is short.
remind-contest = The regional stage of “Exporter of the Year” is held by 1 May. Winners go on to the federal district's. Apply: the bot fills in what it knows.
remind-contest_staff = The regional stage of “Exporter of the Year” has to be held by 1 May, and its winners sent on to the federal district's.
remind-contest_head = The regional stage of “Exporter of the Year” has to be held by 1 May. The last day is { $due }.
remind-report_quarter = The quarterly report has to reach the REC by { $due }, the month's sixth working day. The figures are in /stats.
remind-report_quarter_head = The quarterly report for the REC is due on { $due }. Please see if it is ready.

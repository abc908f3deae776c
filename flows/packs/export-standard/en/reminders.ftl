# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You have begun “{ $service }”. Your answers are saved: carry on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is valid until { $expires }. Please send a new one before then.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-survey = What stands in the way of your exports, and what help do you need? Once a year the centre gathers the answers and passes them on. The survey is short.
remind-contest = The regional stage of “Exporter of the Year” is held by 1 May. Winners go on to the federal district's. Apply: the bot fills in what it knows.
remind-contest_staff = Hold the regional stage of “Exporter of the Year” by 1 May, and send its winners on to the federal district's.
remind-contest_head = Please see how the regional stage of “Exporter of the Year” is going: it is held by 1 May, and the last day is { $due }.
remind-report_quarter = Send the quarterly report to the REC by { $by }, the sixth working day of the month. The figures: /stats.
remind-report_quarter_head = Please see if the quarterly report for the REC is ready: it is due by { $by }.

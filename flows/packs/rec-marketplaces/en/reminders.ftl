# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You began “{ $service }” and have not sent it. Your answers are saved: go on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is good until { $expires }. Send a new one in good time.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-originals = Application { $number } was agreed on { $since }. Send the originals of your papers to the centre, by post or courier: the selection can't begin without them.
remind-agreement = Application { $number } passed the selection on { $since }. Sign the agreement with the centre and the operator: the placement begins after it.
remind-act = The goods of application { $number } are placed. Check and sign the act of publication: the service can't be completed without it.
remind-sales_report = Time to report the sales of application { $number }: last month's and all so far. None? Say so. If the operator reports, this is not for you.
remind-window_soon = Intake opens on { $opens }: “{ $service }”. You can fill in the Anketa and the scoring now and send them on the first day.
remind-window_closes = Intake closes on { $closes }: “{ $service }”. Your application is begun but not sent.
remind-window_staff = Intake of “{ $service }” opens on { $opens }. The bot tells those who asked; /broadcast reaches the others.
remind-window_closes_staff = Intake of “{ $service }” closes on { $closes }. The bot reminds those who have begun an application.

# Reminders (reminders.yaml). The bot itself adds the clause below the text.

remind-draft = You have begun “{ $service }”. Your answers are saved: carry on where you stopped.
remind-documents = Application { $number } still lacks:
    { $list }
    Send just these, as a photo or a file, right here.
remind-document = “{ $document }” of application { $number } is valid until { $expires }. Please send a new one before then.
remind-remarks = Application { $number } has been waiting for you since { $since }: the centre asked for corrections. Correct what is marked and send it again.
remind-originals = Application { $number } was approved on { $since }. Send the originals of your papers to the centre, by post or courier: the selection can't begin without them.
remind-agreement = Application { $number } passed the selection on { $since }. Sign the agreement with the centre and the operator: the placement begins after it.
remind-act = The goods of application { $number } are placed. Check and sign the act of publication: the service can't be completed without it.
remind-sales_report = Time to report the sales of application { $number }: last month's and the total so far. No sales? Just say so. The agreement demands the report, so this reminder can be put off but not switched off. Does the operator report by your agreement? Then there is nothing for you to do.
remind-window_soon = Intake opens { $opens }: “{ $service }”. You can fill in the Anketa and the scoring now and send them on the first day.
remind-window_closes = Intake closes { $closes }: “{ $service }”. You have begun an application: finish it and send it.
remind-window_staff = Intake opens { $opens }: “{ $service }”. The bot tells those who asked; /broadcast reaches the others.
remind-window_closes_staff = Intake closes { $closes }: “{ $service }”. The bot reminds those who have begun an application.

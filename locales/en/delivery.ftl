## What became of messages: /delivery, the mark of those who get none

staff-command-delivery = Did messages arrive: by number or ИНН
delivery-usage =
    Write the number of an application or a report after the command: <code>/delivery РМ-2026-00001</code>. Reminders of this client's contracts are shown, too.
    Or an ИНН: <code>/delivery 4027000012</code> — all that the bot wrote to the client.
delivery-title = Messages of application <b>{ $number }</b>
delivery-title-company = Messages of the company, ИНН <b>{ $inn }</b>
delivery-page = { $page } of { $pages }
delivery-none = The bot has sent and planned nothing about this application yet.
delivery-none-company = The bot has sent and planned nothing for this client yet.
delivery-unknown-inn = Nobody with the ИНН { $inn } has come to us.
delivery-line = { $sign } { $when } · { $whom }: { $what }
delivery-line-note = { $sign } { $when } · { $whom }: { $what } — { $note }
delivery-later = 🕓 and { $count } more ahead, the last on { $last }
delivery-legend = ✅ sent · 🕓 ahead · ⛔ did not arrive · ❔ unknown · ➖ not needed

delivery-whom-applicant = to the applicant
delivery-whom-group = to the group
delivery-whom-member = to { $name }

delivery-what = message
delivery-what-client-state = new stage
delivery-what-client-taken_back = step taken back
delivery-what-client-documents = request for documents
delivery-what-staff-card = card
delivery-what-staff-locked = applicant's data erased
delivery-what-staff-document = documents from the applicant
delivery-what-staff-handed = application handed over
delivery-what-staff-rated = rating
delivery-what-talk-words = letter
delivery-what-talk-edit = letter corrected
delivery-what-talk-failed = letter did not arrive
delivery-what-term-staff = reminder of the term
delivery-what-term-client = reminder to answer in time
delivery-what-terms-moved = terms moved
delivery-what-draft-moved = form has changed
delivery-what-draft-asked = question about the new form
delivery-what-gathering-place = place at an event
delivery-what-gathering-off = event called off
delivery-what-reminder = reminder
delivery-what-reminder-draft = reminder of the draft
delivery-what-reminder-application = reminder of the application
delivery-what-reminder-remarks = reminder of the remarks
delivery-what-reminder-documents = reminder of documents
delivery-what-reminder-document = reminder that a document expires
delivery-what-reminder-sales-report = reminder of the sales report
delivery-what-reminder-follow-up = question about contracts
delivery-what-reminder-contract = reminder of a contract
delivery-what-reminder-window = reminder of an intake
delivery-what-reminder-date = reminder of a yearly date
delivery-what-broadcast = broadcast

delivery-late = { $late } late
delivery-minutes = { $count } min
delivery-hours = { $count } h
delivery-days = { $count } d
delivery-note-again = tries: { $count }, one more comes
delivery-note-begun = on its way
delivery-note-twice = may have come twice
delivery-why-blocked = the bot is blocked
delivery-why-refused = Telegram refused it
delivery-why-trouble = connection trouble
delivery-why-untrue = no longer needed
delivery-why-overtaken = there is a newer one
delivery-why-too_late = too late
delivery-why-muted = reminders are off
delivery-why-taken_back = taken back
delivery-why-stopped = the broadcast was stopped
delivery-why-twice = the line broke twice, not sent again

delivery-unreachable = 🚫 The applicant gets no messages: the bot is blocked
delivery-mark = { $sign } — the client gets no messages: the bot is blocked
delivery-news-lost = 🚫 <b>{ $number }</b>: the client gets no messages, the bot is blocked.
delivery-news-lost-phone = 🚫 <b>{ $number }</b>: the client gets no messages, the bot is blocked. Phone: { $phone }
delivery-news-back = ✅ <b>{ $number }</b>: the client gets messages again.
delivery-what-staff-reach = does the client get messages

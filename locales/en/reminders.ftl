## Reminders: the message, "later", the page of what is ahead and how often to write

reminder-one = 🔔 { $text }
reminder-bundle = 🔔 <b>Reminders: { $count }</b>
reminder-item = <b>{ $number }.</b> { $text }
reminder-clause = <i>cl. { $clause }</i>
reminder-clause-other = <i>{ $clause }</i>
reminder-list-line = · { $name }
reminder-list-more = … and { $count } more
reminder-company-unknown = A company without a name
reminder-button-numbered = { $number } · { $caption }
reminder-button-later = Later
reminder-button-draft = ▶️ Go on
reminder-button-documents = Send documents
reminder-button-report = Fill in the report
reminder-button-service = Learn more
reminder-button-contracts = Contracts
reminder-button-form = Fill it in

reminder-later = When shall I remind you?
reminder-later-of = Putting off: { $what }.
    When shall I remind you?
reminder-later-1 = Tomorrow
reminder-later-3 = In 3 days
reminder-later-7 = In a week
reminder-later-never = Stop reminding me
reminder-later-done = All right, I will remind you { $day }. If all is done by then, I won't.
reminder-later-gone = There is no need to remind you of it any more.
reminder-never-done = I won't remind you any more. If you change your mind, switch it on at “Reminders”.

menu-reminders = Reminders
command-reminders = Reminders
reminders-title = <b>Reminders</b>
reminders-none = Nothing is planned for now.
reminders-ahead = What is ahead, if nothing changes:
reminders-line = · { $day }: { $what }
reminders-hour = I write on working days, from { $hour }.
reminders-rhythm-is = I ask about contracts after a service { $often }.
reminders-button-hour = 🕘 At what hour to write
reminders-button-rhythm = 📅 How often about contracts
reminders-topic-on = 🔔 { $topic }
reminders-topic-off = 🔕 { $topic }
reminders-topic-drafts = Unfinished applications
reminders-topic-dates = Yearly contests and dates
reminders-topic-windows = Intake of applications
reminders-topics = 🔔 I remind you, 🔕 I don't. What the regulation demands I always remind you of: it can be put off, not switched off.
reminders-hour-title = <b>What hour suits you?</b>
    Reminders come no earlier than this.
reminders-hour-centre = When the centre opens ({ $hour })
reminders-rhythm-title = <b>How often to ask about contracts?</b>
    I ask for three years after a service. You can tell me of a new contract on any day.
reminders-rhythm-1 = Once a month
reminders-rhythm-3 = Every 3 months
reminders-rhythm-6 = Every half-year
reminders-rhythm-12 = Once a year
reminders-often-1 = once a month
reminders-often-3 = every 3 months
reminders-often-6 = every half-year
reminders-often-12 = once a year
reminders-chosen = ✓ { $choice }
reminders-back = ‹ Back
toast-reminders-saved = Saved
reminder-about-draft = finish “{ $service }”
reminder-about-application = application { $number }
reminder-about-remarks = correct application { $number }
reminder-about-documents = documents of application { $number }
reminder-about-document = a document of application { $number } expires
reminder-about-sales-report = report on sales, application { $number }
reminder-about-follow-up = a question about contracts
reminder-about-contract = report on { $deal }
reminder-about-window = intake: “{ $service }”
reminder-about-date = a yearly date
reminder-about-date-of = “{ $service }”
reminder-deal-contract = the contract of { $signed }
reminder-deal-marketplace = the marketplace sale of { $signed }

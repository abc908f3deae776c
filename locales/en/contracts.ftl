## Export contracts after a service [khabarovsk-export 5.5.2]

menu-contracts = 💼 My contracts
command-contracts = My export contracts
contracts-title = <b>My contracts</b>
contracts-none = Your export contracts and sales on platforms abroad will be listed here.
contracts-how = Once a contract is signed, tell us. You have { $days } for the report.
contracts-add = ➕ Add a contract
contract-kind-contract = Contract
contract-kind-marketplace = Sale on a platform
contract-name = { $kind } of { $signed }
contract-line-open = { $name }: report by { $due }{ $mark }
contract-line-term = { $name }: not reported yet
contract-line-late = { $name }: the report was due on { $due }{ $mark }
contract-line-back = { $name }: sent back, correct the report by { $due }{ $mark }
contract-line-back-late = { $name }: sent back for correction, the report was due on { $due }{ $mark }
unconfirmed-mark = { " " }(provisional)
unconfirmed-ahead = The day is provisional: the calendar of { $year } is not confirmed yet.
unconfirmed-past = The day is approximate: the bot has no calendar of { $year }.
contract-line-reported = { $name }: reported{ $value }
contract-value = , { $value } thousand $

contract-ask-kind = <b>What would you like to tell us about?</b>
    If there are several contracts, add each of them separately.
contract-ask-day-contract = <b>On which day was the contract signed?</b>
contract-ask-day-marketplace = <b>On which day was the sale?</b>
contract-why-day = The report's term runs from this day, and the dollar rate is that of this day.
contract-today = Today, { $day }
contract-yesterday = Yesterday, { $day }
contract-other-day = Another day
contract-early-ask = <b>{ $name }</b>
    That is before you asked for the service ({ $since }): is it right?
contract-early-yes = Yes, it is
contract-typed-day = Write the day of signing or of the sale as a reply to this message: 15.05.2026 or “15 May”.
contract-typed-placeholder = 15.05.2026
contract-told = <b>Noted: { $name }</b>
    The report is due by { $due }: { $days } from that day, clause { $clause }.
contract-told-term = <b>Noted: { $name }</b>
    The report is due { $days } after that day, clause { $clause }.
contract-told-late = <b>Noted: { $name }</b>
    The report was due on { $due } ({ $days }, clause { $clause }). No harm done: send it now, it takes a few minutes.
contract-told-next = What you have told us before is filled in already.
contract-fill = ✍️ Fill in the report
contract-continue = ✍️ Go on with the report
contract-fix = Correct the report
contract-fix-continue = Go on correcting
contract-report = Open report { $number }
contract-wrong = Remove it
contract-why = Why this day
contract-why-title = <b>{ $name }: when the report is due</b>
    { $days } are counted from the day after signing, clause { $clause }. The last day is { $due }.
contract-why-off = Not counted besides weekends: { $off }
contract-list = To my contracts
contract-after = After the service: { $service }
contract-worth = Volume: { $value } thousand $
contract-rate-cbr = Bank of Russia's rate for { $signed }: { $rates }
contract-rate-cbr-since = Bank of Russia's rate for { $signed } (in force since { $since }): { $rates }
contract-rate-hand = Rate typed by hand: { $rates }
contract-rate = 1 { $code } = { $rate } ₽
contract-result = <b>{ $value } thousand $</b> go into the report.
contract-result-years = By year: { $years }
contract-result-unknown = The sum in dollars appears once there is a rate.
contract-drop-ask = <b>{ $name }</b>
    Remove it? You will not be reminded of it any more.
contract-drop-yes = Yes, remove
contract-dropped = Removed.

follow-yes = Yes, signed one
follow-sales = There were sales on a platform
follow-none = Not yet
follow-rarer = Ask less often
follow-none-done = Thank you, noted: none yet. We ask { $often }. If there is a contract sooner, tell us here.
follow-rhythm-ask = <b>How often shall we ask about contracts?</b>
    We ask for { $lasting } after the service: the agreement obliges you, clause { $clause }.
follow-rhythm-1 = Every month
follow-rhythm-3 = Every three months
follow-rhythm-6 = Every half-year
follow-rhythm-12 = Every year
follow-rhythm-done = All right, we will ask { $often }.

error-contract-in_future = That day has not come yet. Name the day on which the contract was signed.
error-contract-not_found = There is no such entry. Open “My contracts”.
error-contract-reported = The report was sent already. Write to the centre to take it back.
error-contract-withdrawn = You have removed this entry. Add the contract anew.

## For the staff
staff-contracts-title = <b>Contracts</b>
staff-contracts-title-tab = <b>Contracts · { $tab }</b>{ $who }
staff-contracts-tab-all = All
staff-contracts-tab-mine = Mine
staff-contracts-tab-late = Overdue
staff-contracts-tab-owed = Awaited
staff-contracts-tab-done = Reported
staff-contracts-tab-none = Nothing here so far.
staff-contracts-group = <b>{ $who }</b>: { $count }
staff-contracts-nobody = Nobody has taken
staff-contracts-none = Nobody has told of a contract yet.
staff-contracts-late = Report overdue: { $count }
staff-contracts-owed = Report awaited: { $count }
staff-contracts-quarter = Reported this quarter: { $count }
staff-contracts-line-late = { $company }: { $name }, was due { $due }{ $mark }, days: { $late }{ $back }{ $who }
staff-contracts-line-owed = { $company }: { $name }, by { $due }{ $mark }{ $back }{ $who }
staff-contracts-back = , sent back for correction
staff-contracts-line-done = { $company }: { $name }, { $value } thousand ${ $who }
staff-contracts-more = … and { $count } more
staff-contracts-who = { " " }({ $who })
staff-card-contracts = 💼 Contracts: { $count }{ $late }
staff-card-contracts-late = { " " }(overdue: { $count })
staff-card-asked = 💼 No contracts yet, answered on { $day }
staff-card-worth = 💼 { $value } thousand $: { $years }
staff-card-rate-cbr = Bank of Russia's rate for { $signed }: { $rates }
staff-card-rate-hand = Rate typed by hand: { $rates }
staff-card-rate-differs = ⚠️ The Bank of Russia's for { $signed }: { $rates }, it would be { $value } thousand $
staff-card-late-report = The report came after its term ({ $due })
staff-card-changed = Corrected on { $day }: { $list }
staff-card-change = { $name }: was “{ $before }”, is “{ $after }”
contract-field-kind = kind
contract-field-signed_on = date
contract-field-subject = subject
contract-field-country = country
contract-field-counterparty = buyer
contract-field-currency = currency
contract-field-amounts = amounts
contract-field-rate = currency rate
contract-field-usd_rate = dollar rate
contract-field-values = thousand $

staff-command-contracts = Export contracts
staff-command-stats = The centre's figures
stats-title = <b>Figures of { $day }</b>
stats-supported = Companies supported: { $count } (this year: { $year })
stats-contracted = With an export contract: { $count } (this year: { $year })
stats-volume = Export volume of their contracts, thousand $: { $total }
stats-year = { $year }: { $value }
stats-none = No contracts with volumes yet.
stats-how = Supported: the service was given. A contract counts once it was reported; the volume stands by years of delivery.

## The staff's queue, search, help

queue-title-new = <b>New</b>: { $count }
queue-title-work = <b>In work</b>: { $count }
queue-title-mine = <b>Mine</b> ({ $who }): { $count }
queue-title-today = <b>Due today</b>: { $count }
queue-title-late = <b>Overdue</b>: { $count }
queue-title-pack = <b>{ $pack }</b>: { $count }
queue-packs = <b>By programme</b>
    Open applications of each:
queue-empty = Nothing here.
queue-tab-new = New
queue-tab-work = In work
queue-tab-mine = Mine
queue-tab-today = Today
queue-tab-late = Overdue
queue-tab-packs = Programmes
queue-tab = { $name } { $count }
queue-tab-here = · { $name } ·
queue-many = more than { $count }
queue-line =
    <b>{ $number }</b> · { $company }
    { $rest }
queue-where = 🔎 <i>{ $where }</i>
queue-until = by { $day }
queue-client-until = the client has until { $day }
queue-today = due today
queue-late = ⚠️ { $days } w.d. overdue
queue-late-since = ⚠️ was due { $day }
queue-waits-today = today
queue-waits = waits { $days } w.d.
queue-waits-since = since { $day }
queue-choose = Select…
queue-found = Found for “{ $text }”: { $count }
queue-found-none = Nothing for “{ $text }”. We look at numbers, ИНН, names, tags, answers, messages and file names.
queue-place-history = Decision
queue-place-talk = Messages
queue-place-file = File
queue-place-tag = Tag

staff-usage-app = Write the number: <code>/app 1</code> or <code>/app РМ-2026-00001</code>
staff-usage-find = Write what to look for: <code>/find tea</code>, <code>/find 4027000012</code>, <code>/find certification</code>, <code>/find #fair</code>

staff-help =
    <b>Applications</b>

    A new application comes as a card. Its buttons are what may be done now; 🔒 means that something is needed first: press it, and the bot says what. The client is told of every step.

    <b>What to do today</b>
    /digest — the digest; you may get it in private too
    /late — overdue
    /due — due today
    /mine — mine and those of whom I stand in for
    /queue — the whole queue; “Select…” does one thing for many at once

    <b>Find</b>
    /find tea — number, ИНН, name, tag, any words of answers and messages; <code>/find #tea</code> — a tag only
    /app 1 — the card by its number
    /why 1 — why this term, day by day
    /delivery 1 — did the messages arrive, what is planned

    <b>More</b>
    /sum 1 250000 — what the centre pays
    /broadcast — write to many clients at once
    /away, /back — going on leave, being back
    /contracts — export contracts: who owes a report, who has reported
    /stats — how many companies were supported and what they have sold
    /event — events and bookings
    /export — all applications as a file
    /help — this help

staff-command-queue = The queue
staff-command-mine = My applications
staff-command-due = Due today
staff-command-late = Overdue
staff-command-app = A card by its number
staff-command-find = Search words, numbers, ИНН
staff-command-sum = What the centre pays for an application
staff-command-export = Export to a file
staff-command-help = Help

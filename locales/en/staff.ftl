## The staff's group: an application's card, the queue, search, export

staff-card-title = <b>{ $number }</b> · { $service }
staff-card-state = Now: <b>{ $state }</b>
staff-card-official = In the regulation: { $official }
staff-card-company = <b>{ $name }</b>
staff-card-company-unknown = No name given
staff-card-line = { $name }: { $value }
staff-card-score = Score: <b>{ $percent } of 100</b> · { $level }
staff-card-places = Marketplaces: { $names }
staff-card-confirmed = ⚠️ The client confirmed: { $what }
staff-card-performer = Performer: <b>{ $who }</b>
staff-card-free = Performer: nobody yet
staff-card-submitted = Submitted: { $when }
staff-card-stepped = 👤 The client: { $what }
staff-card-asking = ✍️ { $who } is writing to the client: “{ $verb }”
staff-card-moved =
    <b>{ $number }</b>
    This application's card is further down now.

staff-entry = { $when } · { $who }: { $what }
staff-entry-state = { $when } · { $who }: { $what } → { $state }
staff-entry-clause = { $entry } · step { $step }, { $clause }
staff-entry-sum = records the sum of the support: { $amount }
staff-entry-words = <i>{ $words }</i>
staff-actor-client = the client
staff-actor-bot = the bot
staff-actor-unknown = member { $id }
staff-verb-take = takes it
staff-verb-hand_back = hands it back

staff-button-take = Take it
staff-button-hand-back = Hand back
staff-button-pdf = Printed form
staff-button-answers = Answers
staff-button-history = History
staff-button-more = More…
staff-more = <b>{ $number }</b>
    What else can be done:
staff-button-card = ‹ The card
staff-button-show = Show the card
staff-button-cancel = ✕ Cancel: { $verb }

staff-answers = <b>{ $number } · Answers</b> · { $page } of { $pages }
staff-answers-form = <b>{ $form }</b>
staff-answers-line = · { $name }: { $value }
staff-history = <b>{ $number } · History</b> · { $page } of { $pages }

staff-ask = { $mention }, reply to this message: { $number }, “{ $verb }”. Write what the client shall be told: they get it word for word.
staff-ask-placeholder = Words for the client
staff-prompt-empty = A text is needed. Reply to the bot's message in words: the client will read them.
staff-prompt-answer-again = Reply to the same message again, or press “Cancel” on the card.
staff-done = Done: { $what }
staff-done-taken = The application is yours.
staff-done-handed-back = The application is back in the queue.
staff-done-already = This is done already.
staff-cancelled = Cancelled, the application is as it was.
staff-too-late = While you were looking: { $when }, { $who } – “{ $what }”. The card is up to date now.
staff-too-late-reply = While you were writing: { $when }, { $who } – “{ $what }”. Your words were sent to nobody.
staff-not-member = Buttons and commands are for the staff on the centre's list. You are not on it: ask the administrator.
staff-not-your-role = Only { $role } can do this.
staff-role-centre = the centre's staff
staff-role-rec = the REC's staff
staff-role-client = the client
staff-role-bot = the bot
staff-role-or = { $one } or { $other }
staff-not-found = There is no such application.
staff-locked = The client has erased their data. The application is kept but can't be changed.
staff-old-button = This button is out of date. The queue: /queue
staff-no-printed = There is nothing to print in this application.
staff-page-caption = { $number }: the form
staff-document-caption = { $number }: { $name }


staff-export-ask = In which format shall all applications be exported?
staff-export-xlsx = Excel
staff-export-csv = CSV
staff-export-jsonl = JSONL
staff-export-caption = Applications in the file: { $count }. It holds personal data: do not pass it on.
staff-export-none = There is nothing to export: no applications yet.

staff-elsewhere = The bot does not work here: applications are shown in the centre's group only.


staff-usage-sum = Give the application's number and what the centre pays: /sum ХК-2026-00001 250000
staff-sum-changed = { $number }: the centre pays { $amount } (it was { $was }).
staff-sum-done = { $number }: the centre pays { $amount }.
staff-card-granted = The centre pays: { $amount }

## The morning's digest and the week's figures

staff-command-digest = Today's digest
digest-title = ☀️ <b>{ $day }</b>
digest-late = ⚠️ <b>Late: { $count }</b>
digest-today = 🕘 <b>Due today: { $count }</b>
digest-line = { $number } · { $company } · { $who }
digest-line-late = { $number } · { $company } · { $who } · { $days } w.d.
digest-nobody = nobody has it
digest-more = and { $count } more
digest-new = 🆕 New since { $since }: { $count }
digest-new-free = 🆕 New since { $since }: { $count }, not taken: { $free }
digest-free = 🆕 Not taken: { $free }
digest-heard = 💬 Clients have answered: { $numbers }
digest-lost = 📭 Did not reach the client: { $numbers }
digest-contracts = 🧾 Contract reports that are late: { $count } · /contracts
digest-event = 📅 { $time } { $title }
digest-nothing = Nothing urgent.
digest-own = <b>Your applications</b>
digest-own-none = Nothing urgent of yours.
digest-centre = The whole centre: late { $late }, due today { $today }, not taken { $free }
digest-button-late = Late { $count }
digest-button-today = Today { $count }
digest-button-new = New { $count }
digest-button-on = 🔔 Send it to me too
digest-button-off = 🔕 Not to me in private
digest-about-off = Each working morning the digest comes to this group.
digest-about-on = { $who }, you get the digest in private too.
error-digest-no_chat = First open a private chat with the bot and press “Start”.

digest-week = 📊 <b>Week { $since }–{ $until }</b>
    In brackets: the week before.
digest-week-new = New applications: <b>{ $count }</b> ({ $before })
digest-week-decided = Finished: <b>{ $count }</b> ({ $before }), refusals { $refused } ({ $refused_before })
digest-week-days = Days to a decision on average: <b>{ $days }</b> ({ $before })
digest-week-rating = Clients' rating: <b>{ $rating }</b> of 5 ({ $before }), ratings { $count }
digest-week-late = Applications late now: { $names }
digest-week-none = No application is late.
digest-week-contracts = Contracts of the week: { $count }, late reports: { $late }
digest-week-unknown = —
digest-week-person = { $who } { $count }

# Events: signing up, places, the waiting list.

menu-gatherings = 📅 Events
gatherings-title = <b>Coming events</b>
gatherings-none = There are no events ahead yet. Look in later, or apply: the centre will tell you when there is a date.
gatherings-button = { $when } · { $title }
gathering-card =
    <b>{ $title }</b>

    🗓 { $when }
    📍 { $where }
gathering-closes = Sign up until { $day }.
gathering-free = Free places: { $count }.
gathering-full = No places left. On the waiting list: { $waiting }. If one is given up, the bot will write.
gathering-yours = ✅ You have a place.
gathering-in-line = ⏳ You are on the waiting list, number { $number }.
gathering-over = Signing up is over.
gathering-called-off = The event was called off.
button-sign-up = Sign up
button-wait = To the waiting list
button-leave = Give up the place
button-leave-yes = Yes, give it up
gathering-leave-ask = Give up your place at “{ $title }”? It goes to the next one.
toast-left = The place is free.
submitted-sure = The place is yours: “{ $title }”, { $when }, { $where }. The centre will still look at the application.
submitted-waiting = There are no places left at “{ $title }”. You are on the waiting list. If one is given up, the bot will write.

notice-place = <b>There is a place for you: “{ $title }”</b>
    🗓 { $when }
    📍 { $where }

    If you can't come, give it up, so that somebody else can.
notice-off = <b>Called off: “{ $title }”</b>, { $when }.
    The centre keeps your application and will tell you about a new date.

error-gathering-not_found = There is no such event.
error-gathering-over = Signing up for this event is over.
error-gathering-twice = You have a place at this event already.
error-gathering-called_off = The event was called off.

staff-command-event = Events and who comes
staff-gatherings-title = <b>Events</b>
staff-gatherings-none = There are no events ahead. Add the first: clients see it at once.
staff-gathering-line = { $when } · { $title } · { $sure }{ $places }
staff-button-announce = ➕ New event
staff-announce-which = Which service does the event belong to?
staff-announce-none = No pack has a service with events.
staff-announce-ask =
    { $name }, reply to this message with one message, each on a line of its own:

    <i>Export to Kazakhstan: how to begin
    10.12.2026 11:00
    Primernaya 1, hall 2
    places 20
    sign up until 08.12.2026</i>

    The last two lines may be left out. Service: { $service }.
staff-announce-placeholder = Title, date and time, place
staff-gathering-card =
    <b>{ $title }</b>
    { $service }

    🗓 { $when }
    📍 { $where }
staff-gathering-closes = Sign-up until { $day }.
staff-gathering-tally = Signed up: { $sure }{ $places }. On the waiting list: { $waiting }.
staff-gathering-enough = ✓ Enough people: at least { $least } are needed ({ $clause }).
staff-gathering-few = ⚠️ At least { $least } people are needed ({ $clause }).
staff-gathering-smes = SMEs: { $smes } of { $sure }, at least { $share } are needed.
staff-gathering-off = <b>Called off.</b>
staff-button-people = Who comes
staff-button-write-down = Write down a caller
staff-button-call-off = Call off
staff-button-call-off-yes = Yes, call it off and tell everybody
staff-button-back = ← Back
staff-call-off-ask = Call off “{ $title }”? The bot writes to everybody who has a place or waits: { $count }.
staff-called-off = Called off. Messages to be sent: { $count }.
staff-people-title = <b>Who comes: “{ $title }”</b>
staff-people-none = Nobody has signed up yet.
staff-people-sure = { $number }. { $who }
staff-people-waiting = ⏳ { $who }
staff-people-unknown = no name
staff-write-down-ask = { $name }, reply to this message: who comes, and from which company. For example: <i>Peter Zvonkov, Primer LLC</i>
staff-write-down-placeholder = Name, company
staff-written-down-sure = Written down: { $who }.
staff-written-down-waiting = { $who }: no places left, on the waiting list.
staff-announced = The event is added, clients see it already.
staff-ask-again = { $wrong }

    Reply to this message once more, with all of it.
staff-card-place = 🗓 { $when } · { $title }: { $standing }
staff-seat-chosen = not sent yet
staff-seat-sure = has a place
staff-seat-waiting = on the waiting list
staff-seat-left = gave the place up

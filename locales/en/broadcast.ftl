## Broadcasts of the staff, news, tags

staff-command-broadcast = Write to many clients
broadcast-title = <b>Broadcast</b>
    Whom do we write to?
broadcast-kind-subscribers = 📰 News to subscribers ({ $count })
broadcast-kind-clients = 📰 News to clients ({ $count })
broadcast-kind-service = 📋 To clients about applications ({ $count })
broadcast-kinds-about =
    · Subscribers have asked for news themselves.
    · Clients have applied. They can do without news with one tap.
    · “About applications” is only what clients must know of their own application: nobody can refuse it.
broadcast-segment = <b>{ $kind }</b>
    Will get it: <b>{ $count }</b>
broadcast-name-subscribers = News to subscribers
broadcast-name-clients = News to clients
broadcast-name-service = To clients about applications
broadcast-segment-about = You can narrow it down, all conditions hold together:
broadcast-field-pack = Programme
broadcast-field-service = Service
broadcast-field-stage = Stage
broadcast-field-region = Region
broadcast-field-level = Readiness
broadcast-field-tag = Tag
broadcast-field = { $name }: { $value }
broadcast-options = <b>{ $name }</b>
    In brackets: how many people get it.
broadcast-options-none = <b>{ $name }</b>
    There is nothing to choose from.
broadcast-stage-running = Application in progress
broadcast-stage-finished = Application finished
broadcast-stage-draft = Form not sent in
broadcast-button-any = Does not matter
broadcast-button-write = ✍️ Write the message ›
broadcast-button-rewrite = ✍️ Write it anew
broadcast-button-whom = 👥 Change to whom
broadcast-button-check = Check ›
broadcast-button-cancel = ✕ Cancel
broadcast-button-back = ‹ Back
broadcast-nobody = Nobody gets it: change the conditions.
broadcast-ask = { $mention }, send the message as a reply to this one: text, a photo or a file. Bold type and links stay.
broadcast-preview = 👇 This is what the client sees
broadcast-preview-edited = 👇 You have changed the message. Now the client sees this
broadcast-edited-running = The broadcast is under way with the text as it was: your change does not get into it. Its card has a button to stop it.
broadcast-edited-stopping = The broadcast is being stopped. Those who have it see the text as it was.
broadcast-edited-stopped = The broadcast was stopped. Those who have it see the text as it was.
broadcast-edited-done = The broadcast was sent already: clients keep the text as it was.
broadcast-check =
    <b>{ $kind }</b>
    Will get it: <b>{ $count }</b>, sent within { $time }
broadcast-time-seconds = { $n ->
    [one] { $count } second
   *[other] { $count } seconds
    }
broadcast-time-minutes = { $n ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
broadcast-left-out = Will not get it: { $count } ({ $why })
broadcast-why-erased = erased their data: { $count }
broadcast-why-no_consent = no consent: { $count }
broadcast-why-blocked = blocked the bot: { $count }
broadcast-why-muted = switched news off: { $count }
broadcast-later = It is outside office hours: we begin { $when }.
broadcast-button-send = ✅ Send ({ $count })
broadcast-sure = <b>Send it? It will reach: { $count }</b>
    { $kind }. What was sent can't be taken back.
broadcast-button-sure = Yes, send { $count }
broadcast-running = ⏳ <b>Sending</b>: { $sent } of { $count }
    { $kind }
broadcast-running-left = About { $time } to go
broadcast-running-pause = Paused until { $when }: outside office hours.
broadcast-running-stopping = ⏹ <b>Stopping</b>: sent { $sent } of { $count }
broadcast-button-stop = ⏹ Stop
broadcast-button-stop-one = ⏹ Stop: { $name }, { $sent } of { $count }
broadcast-done = ✅ <b>Broadcast finished</b>: { $sent } of { $count } got it
    { $kind }
broadcast-stopped = ⏹ <b>Broadcast stopped</b>: { $sent } of { $count } got it
    { $kind }
broadcast-blocked = · blocked the bot: { $count }
broadcast-failed = · not delivered: { $count }
broadcast-unsure = · not known whether it came: { $count }
broadcast-dropped = · not sent (they declined meanwhile): { $count }
broadcast-not-sent = · not sent: { $count }
broadcast-cancelled = The broadcast was cancelled, nobody got anything.
broadcast-preview-press = This is a sample: the client's button works.

error-broadcast-not_your_role = Broadcasts are sent by the centre's staff and the head.
error-broadcast-theirs = { $who } is preparing this broadcast. For one of your own: /broadcast.
error-broadcast-running = The broadcast is under way already.
error-broadcast-stopping = The broadcast is being stopped already.
error-broadcast-stopped = This broadcast was stopped. For a new one: /broadcast.
error-broadcast-done = This broadcast is finished. For a new one: /broadcast.
error-broadcast-dropped = This broadcast was cancelled. For a new one: /broadcast.
error-broadcast-not_found = There is no such broadcast. For a new one: /broadcast.
error-broadcast-empty = Write a text, or attach a photo or a file.
error-broadcast-unsuitable = This can't be sent to many. Send a text, a photo or a file.
error-broadcast-album = One at a time: an album can't be sent to many. Send one photo or one file.
error-broadcast-too_long = Too long: a message takes { $max } characters, yours has { $over } more, and Telegram has cut it into parts. Nobody got anything. Your text is still above: make it shorter and send it again.
error-broadcast-caption_long = A photo or file takes { $max } characters below it, yours has { $length }. Make it shorter.

news-off = 🔕 No news, please
news-on = 🔔 News again, please
news-toast-off = No more news will come
news-toast-on = News will come again
news-page-on = <b>News of the centre</b>
    You get them: new programmes, intake of applications, events.
news-page-off = <b>News of the centre</b>
    New programmes, intake of applications, events. One tap ends it.
news-button-page = 📰 News of the centre
news-button-subscribe = 🔔 Send me news
broadcast-button-applications = My applications

tag-button = 🏷 Tags
tag-page = <b>Tags of the client</b> · { $number }
    For writing to many at once: /broadcast. The client does not see them in the chat, but gets them with their own data on request.
tag-none = No tags yet.
tag-mine = Now: { $tags }. Tap one to take it off or put it on.
tag-button-new = ✍️ New tag
tag-ask = { $mention }, application { $number }: reply with a tag, one or two words.
error-tag-length = A tag has 1 to { $max } characters.
error-tag-many = One client has at most { $max } tags: take one off first.

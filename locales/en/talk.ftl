## The talk: staff and client write to each other about an application

talk-to-client =
    <b>A message about application { $number }</b>
    { $by }:

    { $words }
talk-to-client-file =
    <b>A message about application { $number }</b>
    { $by }
talk-by-member = { $who }, of the centre's staff
talk-by-centre = The centre's staff
talk-to-staff =
    👤 <b>{ $number }</b> · the client writes:

    { $words }
talk-to-staff-file = 👤 <b>{ $number }</b> · the client sent a file
talk-edited = <i>edited { $when }</i>
talk-sent-echo =
    ✉️ <b>{ $number }</b> · { $who } → client:

    { $words }

talk-button-answer = Answer
talk-button-write-centre = Write to the centre
talk-button-write = Write to the client
talk-button-own-words = In my own words
talk-button-send = Send
talk-button-change = Change
talk-button-page = Talk: { $count }
talk-button-card = The application's card

talk-ask-client = Write to the centre about application { $number }: reply to this message. You may add files.
talk-ask-client-placeholder = A message to the centre
talk-ask-staff = { $mention }, reply to this message: { $number }, the client gets it word for word. You may add files.
talk-ask-staff-change =
    { $mention }, reply to this message: { $number }, the client gets it word for word. Here is the draft, it can be copied:

    <code>{ $words }</code>
talk-ask-staff-placeholder = A message to the client
talk-quick = <b>{ $number } · Write to the client</b>
    Choose a draft, or write in your own words. Simpler still: reply to the card or to the client's message.
talk-quick-check =
    <b>{ $number } · Send to the client?</b>

    { $words }

talk-passed-on = Passed on to the centre. The answer comes here.
talk-passed-on-staff = Sent to the client.
talk-not-delivered = Not delivered: the client has stopped the bot or deleted their account. Call them.
talk-not-delivered-other = Not delivered: Telegram did not take the message. Send it otherwise or call the client.
talk-client-gone = The client has erased their data: there is nobody to write to.
talk-stranger = Clients are written to by the staff of the centre's list. You are not in it: this message went to nobody.

error-talk-unsuitable = This can't be passed on: only text, photos and documents. Nothing was sent.
error-talk-too_big = The file is over { $max } MB: Telegram does not hand such files to a bot. It was not passed on.
error-talk-program = We take no programs. The file was not passed on.
error-talk-unreadable = The file did not load. Send it again.
talk-file-kept = We have changed the words, the file stays as it was: send the new one as a message of its own.
error-talk-too_long = Too long: { $length } characters, there is room for { $max }. Nothing was sent: part the message, or send it as a file.
error-talk-empty = The file is empty. Send it again.
error-talk-nothing = An empty message is not sent.
error-talk-not_found = This message is not there any more.
error-talk-too_many = Too many messages in a row.
talk-too-many = You have written many messages in a row. This one was not passed on: send it after { $time }.

talk-page = <b>{ $number } · Talk</b> · { $page } of { $pages }
talk-page-none = <b>{ $number } · Talk</b>
    Nobody has written anything yet.
talk-line = <b>{ $when } · { $who }</b>{ $marks }
    { $words }
talk-mark-edited = { " " }· edited { $when }
talk-mark-failed = { " " }· not delivered
talk-mark-waiting = { " " }· still being sent
talk-line-file = 📎 { $name }
talk-line-before = <i>Until { $when }: { $words }</i>
talk-card-there =
    <b>{ $number }</b> · { $company }
    { $state }
talk-not-heard = Not passed on: the centre's chat is out of reach. Call: { $phone }

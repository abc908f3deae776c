## Remarks by field: the staff's list, the short form of corrections, before and after

# The client: the form's card
remarks-header = { $form } · <b>remark { $number } of { $of }</b>
remarks-header-rest = { $form } · <b>corrections</b>
remarks-on-card = ❗ <b>The centre says:</b> { $words }
remarks-row-done = Done
remarks-reply-title = <b>{ $name }</b>: stays as it is.
remarks-reply-ask = Say briefly why the answer is right: the centre will read it. Or go on without a word.
remarks-reply-none = No comment
remarks-locked-line = 🔒 { $name }: { $value }

# The client: what is to be put right, and what came of it
remarks-asked = <b>Application { $number }: the centre asks you to correct</b>
remarks-asked-line = ❗ <b>{ $name }</b>: { $words }
remarks-asked-whole = 💬 { $words }
remarks-asked-gone = ❗ { $words } (the form no longer has this question)
remarks-asked-hint = We ask about nothing else. Your other answers are locked 🔒 and stay as they are.
remarks-asked-more = …and { $count } more: we will show them one by one.
remarks-button-fix = ✎ Correct ({ $count })
remarks-button-go-on = ✎ Go on correcting
remarks-done = <b>Application { $number }: your corrections are ready</b>
remarks-done-hint = Look them over and send: the application goes back to the centre.
remarks-button-again = ✎ Correct once more
remarks-button-again-form = ✎ Once more: { $form }
remarks-line-title = <b>{ $name }</b>
remarks-line-remark = ❗ { $words }
remarks-line-was = before: { $before }
remarks-line-now = now: { $after }
remarks-line-cell = { $name }: { $before } → { $after }
remarks-line-same = as it was
remarks-line-reply = why: <i>{ $words }</i>
remarks-line-hidden = the question is no longer needed
remarks-other = <b>Changed along with it</b>
remarks-too-long = …and { $count } more
remarks-none-value = no answer

# Staff: the list of remarks
remarks-list = <b>{ $number } · Remarks</b>
remarks-list-page = <b>{ $number } · Remarks</b> · { $page } of { $pages }
remarks-list-none = Tap the answer that is not right. Only what is marked will be open to the client.
remarks-list-line = ❗ <b>{ $name }</b>: { $words }
remarks-list-whole = 💬 <b>In general</b>: { $words }
remarks-list-answer = · { $name }: { $value }
remarks-list-more = …and { $count } more
remarks-button-whole = General remark
remarks-button-words = In one text
remarks-button-sections = Sections
remarks-button-documents = 📎 Documents
remarks-button-send = ✉️ Send ({ $count })
remarks-sections = <b>{ $number } · Remarks</b>
    Which section to open:
remarks-field = <b>{ $name }</b>
    The client's answer: { $value }
remarks-field-now = ❗ Remark ({ $who }): { $words }
remarks-field-ask = What is wrong?
remarks-field-whole = <b>A remark on the whole application</b>
remarks-phrase-unreadable = can't be read
remarks-phrase-another = another document
remarks-phrase-differs = differs from the document
remarks-phrase-incomplete = not complete
remarks-phrase-mistake = looks like a mistake
remarks-button-own = ✍️ In my own words
remarks-button-drop = Take the remark away
remarks-button-back = ‹ To the list
remarks-prompt = { $mention }, reply to this message: { $number }, “{ $name }”. What is wrong? The client reads it word for word.
remarks-prompt-placeholder = What to correct
remarks-marked = Marked: { $name }
remarks-dropped = The remark is gone.
remarks-sent = Remarks sent: { $count }
remarks-words-line = { $name }: { $words }

# Staff: the card and the page of before and after
remarks-card-waiting = ✎ The client is correcting: { $count }
remarks-card-drafted = ✍️ Remarks begun, not sent: { $count }
remarks-card-fixed = ✎ Corrected: { $fixed } of { $of }
remarks-card-fixed-explained = ✎ Corrected: { $fixed } of { $of }, left with an explanation: { $explained }
remarks-card-changed = ✎ Answers changed after remarks: { $count }
remarks-button-rounds = Corrections
remarks-rounds = <b>{ $number } · Corrections</b> · { $page } of { $pages }
remarks-round = <b>Round { $round }</b> · sent by the client { $when }
remarks-round-waiting = <b>Round { $round }</b> · the client is still correcting
remarks-round-words = Remarks: <i>{ $words }</i>
remarks-round-nothing = No answer has changed.

answer-question-locked = This answer is locked 🔒: the centre asked to correct only what is marked.
error-question-locked = This form is locked 🔒: only what the centre wrote about can be corrected.
error-remark-too_long = Too long: { $length } characters, { $max } at most.
error-remarks-too_many = There are { $max } remarks already: nobody reads more. Write the rest in one text.
error-remarks-none = There is nothing to send: the list is empty.
error-remarks-changed = A colleague has just changed the list. Look at it and send again.

## Filling a form: one live card

yes = Yes
no = No
value-skipped = skipped
value-confirmed = confirmed
value-files = files: { $count }

card-header =
    { $form } · <b>{ $section }</b>
    Part { $number } of { $of } · { $answered } of { $asked } answers · about { $minutes } min left
card-header-done =
    { $form } · <b>{ $section }</b>
    Part { $number } of { $of } · all { $asked } answered
card-header-one =
    <b>{ $form }</b>
    { $answered } of { $asked } answers · about { $minutes } min left
card-header-one_done =
    <b>{ $form }</b>
    All { $asked } answered
card-answered = ✓ { $name }: { $value }
card-confirmed = ✓ Answers confirmed: { $count }
card-row_dropped = Removed: { $name } ({ $value })
card-refused = ⚠️ { $why }
card-parked = Some questions are no longer needed. Your answers to them ({ $count }) are kept and come back if you change your mind.
card-returned = Your earlier answers are back: { $count }.
card-forgotten = Another tax number means another business. We will ask again: { $names }.
card-stale = That button belongs to an earlier step. Here is where you are.
card-example = Example: { $example }
card-example-inn = Example: { $example }. An entrepreneur has 12 digits: 402700000071
card-example-ogrn = Example: { $example }. An entrepreneur has 15 digits: 316774600000010
card-now = Saved now: <b>{ $value }</b>
card-known-value = We already have: <b>{ $value }</b>
card-known = <b>We know this already. Is it all right?</b>
card-known-line = · { $name }: <b>{ $value }</b>
card-check = 🤔 <b>Please check: is this so?</b>
card-check_must = ⚠️ <b>This can't stay so: please correct it</b>
card-check-line = · { $question }: <b>{ $value }</b>

hint-choices = Several may fit. Press “Done” at the end.
hint-files = Send files or photos here: up to { $max }, 20 MB each.
hint-file = Send one file or photo here, up to 20 MB.
hint-row = You may send the whole row at once: { $names }. Separated by spaces, or each number on a new line.
hint-row_gaps = A dash stands for what there is none of.
hint-many = You may give several, separated by commas.

impact-change =
    <b>Changing “{ $name }”</b>
    was: { $before }
    will be: { $after }
impact-hides =
    No longer needed (we keep the answers):
    { $names }
impact-returns =
    These questions come back with your answers:
    { $names }
impact-score = Score: { $before } → <b>{ $after }</b> of 100

overview-title = <b>Your answers</b>
overview-page = <b>Your answers</b> · { $page } of { $pages }
overview-empty = <b>Your answers</b> · none yet
review = <b>Done: every question is answered ({ $count }).</b> Check the answers or go on.

button-done = Done
button-done-files = Done, files: { $count }
button-keep = Keep as it is
button-take = ✓ Use this
button-skip = Skip
button-no_files = Done, no files
button-confirm = ✓ I confirm
button-read = Got it
button-add_row = + { $row }
button-drop_file = ✕ Take out { $name }
button-drop_row = 🗑 Remove
button-back = ← Back
button-answers = ☰ Answers
button-later = Later
button-all-right = ✓ All correct
button-fix = Change: { $name }
button-it-is-so = It is so, leave it
button-save-change = ✓ Save
button-drop-change = Leave as it was
button-page-before = ‹ Previous
button-page-after = Next ›
button-continue = Continue →
button-finish = All correct, go on →
button-check-answers = See the answers
button-consult = I need advice

note-early = The message “{ $typed }” came before this question was shown, so it was not saved. If it is the answer, press the button with it or send it again.
note-consult-on = Noted: the application will go for a consultation. Only the scoring is left to fill.
note-consult-off = The request for a consultation is taken back.
note-next = Done: { $done }. Now { $following }, about { $minutes } min.
note-resumed = Welcome back! We go on from the same place.
note-fix = Correct what is needed and send it again.
note-edited = Editing an old message does not change the answer. Use “Answers” to correct it.

answer-tap-expected = Please press one of the buttons under the message.
answer-answer-required = This question needs an answer, it can't be skipped.
answer-check-must_be_fixed = It can't stay like this: please correct one of the answers.

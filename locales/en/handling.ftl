## The staff's group: what a step lacks, its day, conditions, papers, handing over, leave

staff-button-guarded = 🔒 { $verb }
staff-guarded = Not yet. { $what }
staff-lacks-conditions = Check the conditions, { $count } left: button "Conditions".
staff-lacks-failing = Conditions in the way: { $count }. See "Conditions".
staff-lacks-documents = Documents not accepted: { $names }.
staff-lacks-originals = Record when the originals came.
staff-lacks-sum = Record what the centre pays: /sum { $number } 250000
staff-lacks-paper = Attach "{ $paper }": button 📎.

staff-day-ask = <b>{ $number }</b> · { $verb }
    On which day was it? Terms run from that day.
staff-day-today = Today, { $day }
staff-day-yesterday = Yesterday, { $day }
staff-day-other = Another day…
staff-weekday-1 = Mon
staff-weekday-2 = Tue
staff-weekday-3 = Wed
staff-weekday-4 = Thu
staff-weekday-5 = Fri
staff-weekday-6 = Sat
staff-weekday-7 = Sun
staff-day-prompt = { $mention }, reply to this message with a date: { $number }, "{ $verb }". For example: { $example }
staff-day-placeholder = Date
staff-entry-day = { $entry } (it was { $day })
error-day-needed = Say on which day it was.
error-day-needless = This step has no day of its own.
error-day-future = That day has not come yet.
error-day-early = It can't have been so early: the application is here since { $day }.
error-step-guarded = Not everything is there for this step yet. Open the card.

staff-button-conditions = Conditions
staff-button-conditions-left = Conditions: { $count }
staff-button-conditions-fail = ❌ Conditions
staff-conditions-checked = ✅ Conditions: no obstacles
staff-conditions-about = Tap a number: ✅ not the case, no obstacle. Again: ❌ it is so, an obstacle. Again: no mark. "You" is the client here.
staff-conditions-fails = <b>❌ In the way</b>
staff-conditions-open = <b>⬜ Check that it is not so</b>
staff-conditions-done = <b>✅ Checked: not so, or no obstacle</b>
staff-conditions-clear = <b>No obstacle by the answers</b>
staff-conditions-line = { $number }. { $ground } ({ $clause })
staff-conditions-by = { $line }
    <i>{ $who }, { $when }</i>
staff-conditions-words = { $line }
    <i>{ $who }, { $when }: { $words }</i>
staff-conditions-stale = { $line }
    <i>Check again: the answers have changed.</i>
staff-conditions-all = ✅ None of the rest: { $count }
staff-conditions-overrule = Overrule { $number }…
staff-overrule-ask = { $mention }, reply to this message: { $number }, why is this condition no obstacle? "{ $ground }". The words stay in the history, the client does not see them.
staff-overrule-placeholder = Why it is no obstacle
staff-checked = Marked: { $count }
error-check-unknown = This condition needs no mark.
error-check-head = Only the head may overrule what the bot has found.
staff-verb-check = checks the conditions
staff-verb-overrule = overrules a condition

staff-button-attach = 📎 { $paper }
staff-button-papers = Papers: { $count }
staff-papers = <b>{ $number } · Papers of the centre</b>
staff-papers-none = Nothing is attached yet.
staff-papers-line = · { $paper }: { $name }, version { $version }
    <i>{ $who }, { $when }</i>
staff-papers-get = ⬇️ { $name }
staff-papers-other = 📎 Another paper
staff-paper-other = Another paper
staff-paper-ask = { $mention }, reply to this message with a file or a photo: { $number }, "{ $paper }".
staff-paper-placeholder = A file or a photo
staff-paper-file-needed = A file or a photo is needed: reply with it to the bot's message.
staff-paper-done = { $number }: "{ $paper }" is attached, { $name }.
staff-paper-caption = { $number } · { $paper }, version { $version }
error-paper-unknown = This application has no such paper.
staff-verb-note_originals = notes that the originals came
staff-verb-attach = attaches a paper

staff-button-take-back = ↩️ Undo the step (until { $until })
staff-done-taken-back = The step is undone.
staff-verb-take_back = undoes their step
error-take_back-nothing = There is nothing to undo.
error-take_back-not_yours = The last step is not yours: { $who }. Only who made it can undo it.
error-take_back-outside = This step has gone beyond the bot already; it can't be undone.
error-take_back-too_late = Too late: a step can be undone for { $minutes } min.
error-take_back-seat = The place at the event has gone to somebody else. It can't be undone.

staff-button-hand-over = Hand over…
staff-hand-over = <b>{ $number }</b>
    To whom?
staff-hand-over-away = { $name } (on leave until { $day })
staff-handed = { $mention }, { $by } hands application { $number } over to you.
staff-done-handed-over = Handed over: { $who }
staff-verb-hand_over = hands over
error-handing-nobody = Only a colleague who handles applications can get it.
error-handing-theirs = The colleague has it already: { $who }.

staff-card-performer-away = Handled by <b>{ $who }</b> (on leave until { $day })
staff-card-performer-deputy = Handled by <b>{ $who }</b> (on leave until { $day }, deputy: { $deputy })
# Words of no meaning in /away.
staff-away-fillers = from for instead of me
staff-away-usage =
    Write from when until when you are away and who stands in:
    <code>/away 01.12-14.12 Boris</code>
    Back earlier: /back
staff-away-list = <b>Who is away</b>
staff-away-line = · { $who }: { $since }–{ $until }
staff-away-line-deputy = · { $who }: { $since }–{ $until }, deputy: { $deputy }
staff-away-done = { $who }: away { $since }–{ $until }. Your applications stay yours.
staff-away-done-deputy = { $who }: away { $since }–{ $until }, { $deputy } stands in. Your applications stay yours.
staff-away-choose = Who stands in?
staff-away-nobody = Nobody
staff-away-unknown = Who stands in? "{ $typed }" is not understood. Write a name as in the centre's list: { $names }
staff-back-done = { $who }: welcome back.
staff-back-none = { $who }: no leave is written down.
error-away-not_yours = Only the head may write down a colleague's leave.
error-away-past = These days are over.
staff-command-away = I am away
staff-command-back = I am back

notice-taken-back =
    <b>Application { $number }</b>
    The message before ("{ $wrong }") came by mistake and was withdrawn by the centre. You need not do anything about it.

    Now: { $state }

## One act for many applications at once

bulk-title = <b>Selected: { $count }</b> of { $all }
bulk-full = No more than { $most } at a time.
bulk-button-page = The whole page
bulk-button-all = All { $count }
bulk-button-none = None
bulk-button-act = Act ({ $count }) ›
bulk-button-stop = ✕ Cancel
bulk-button-back = ‹ Selection
bulk-button-other = ‹ Another act
bulk-acts = <b>What to do with the selected: { $count }</b>
    In brackets: for how many a step is possible now. First you see what would come of it.
bulk-verb = { $name } ({ $count })
bulk-whom = To whom shall the applications go: { $count }?
bulk-hand-over = Hand over: { $who }
bulk-day = <b>{ $verb }</b>
    On which day was it? One day for all; terms run from it.
bulk-tried = <b>{ $verb }</b>
    It would work for { $ready } of { $all }. Nothing has changed yet.
bulk-not = <b>It would not work</b>
bulk-words-needed = ✍️ The clients need words. Write them once: each gets them word for word.
bulk-words = ✍️ The clients will get: <i>{ $words }</i>
bulk-button-go = ✅ Do it for { $count }
bulk-button-write = ✍️ Write the words
bulk-button-rewrite = ✍️ Change the words
bulk-ask = { $mention }, reply to this message: “{ $verb }”, applications: { $count }. Write what the clients shall be told: each gets it word for word.
bulk-progress = ⏳ <b>{ $verb }</b>: { $done } of { $all }…
bulk-done = <b>{ $verb }</b>: done for { $done } of { $all }
bulk-failed = <b>It did not work</b>
bulk-more = and { $count } more
bulk-button-queue = The queue
bulk-lacks = something is missing for the step
bulk-lacks-conditions = conditions are not checked
bulk-lacks-failing = conditions are not met
bulk-lacks-documents = documents are not accepted
bulk-lacks-originals = no originals
bulk-lacks-sum = no sum recorded
bulk-lacks-paper = a paper is not attached
bulk-why-verb-not_now = the step is not possible now
bulk-why-verb-not_your_role = the step is not for your role
bulk-why-application-taken = somebody else has it: { $who }
bulk-why-application-moved_on = { $who } was faster
bulk-why-application-changed = it was changed just now
bulk-why-application-locked = the client has erased their data
bulk-why-handing-theirs = they have it already
bulk-why-bulk-already = you have it already
error-bulk-theirs = { $who } is selecting here. Begin your own with /queue.
error-bulk-running = It is being done: the result comes into this message.
error-bulk-done = It is done already.
error-bulk-dropped = This selection was cancelled. Begin with /queue.
error-bulk-not_found = This selection is gone. Begin with /queue.

# The documents of an application: the staff's documents desk and the applicant's page.

docs-button = Documents: { $done } of { $all }
docs-button-none = Documents
docs-title = <b>{ $number } · documents</b>: { $done } of { $all }
docs-title-none = <b>{ $number } · documents</b>
docs-none = No documents are asked for this service. You can ask for any.
docs-page = page { $page } of { $pages }
docs-line = { $mark } <b>{ $index }.</b> { $name } — { $state }
docs-state-optional = optional
docs-state-asked = not sent yet
docs-state-received = sent, not checked
docs-state-accepted = accepted
docs-state-returned = returned
docs-state-not_needed = not needed
docs-by = { $who }, { $when }
docs-reason = <i>{ $words }</i>
docs-sent-count = files: { $count }
docs-expired = ⚠️ was good until { $day }
docs-soon = ⏳ good until { $day }, expires soon
docs-until = good until { $day }
docs-same-file = ⚠️ the same file as in no. { $others }
docs-untold = ⚠️ The client does not know yet: { $count }. Tell them, or send the application back with remarks.
docs-originals = 📬 Originals received on { $day } (recorded by { $who })
docs-card = 📎 Documents: { $done } of { $all } accepted
docs-card-returned = returned: { $count }
docs-card-waiting = to be checked: { $count }
docs-card-expired = expired: { $count }
docs-open = { $mark } { $index }. { $name }
docs-accept-all = ✅ Accept all: { $count }
docs-tell = 📨 Tell the client: { $count }
docs-ask-more = ➕ Ask for another document
docs-originals-button = 📬 Originals received…
docs-originals-again = 📬 Change the day of the originals…
docs-zip = 📦 Download all (ZIP)
docs-back = ◀️ To the documents
docs-before = ◀️
docs-after = ▶️
docs-caption = <b>{ $index }. { $name }</b>
    { $number } · { $state }
docs-album = { $plural ->
        [one] { $count } file
        [few] { $count } files
       *[other] { $count } files
    } made into one PDF, pages: { $pages }
docs-file-of = file { $n } of { $count }
docs-unread = ⚠️ The PDF could not be opened by the check: look at it yourself
docs-accept = ✅ Accept
docs-return = ↩️ Return…
docs-expiry = 🗓 Good until…
docs-next = ➡️ Next: { $index }. { $name }
docs-undo = Take the decision back
docs-not-needed = Not needed
docs-request = Ask the client for it
docs-own-words = ✍️ In my own words
docs-cancel = ◀️ Back
docs-phrase-1 = Not readable
docs-phrase-2 = A wrong document
docs-phrase-3 = No signature or seal
docs-phrase-4 = Expired
docs-phrase-5 = Not the whole document
docs-phrase-6 = It does not agree with the application
docs-why = <b>{ $index }. { $name }</b>
    { $number } · why is it returned?
docs-toast-accepted = Accepted.
docs-toast-returned = Returned. The client was not told yet.
docs-toast-not_needed = Marked as not needed.
docs-toast-asked = Asked for. The client was not told yet.
docs-toast-undone = The decision is taken back.
docs-toast-all = { $plural ->
        [one] { $count } document accepted.
        [few] { $count } documents accepted.
       *[other] { $count } documents accepted.
    }
docs-toast-all-none = Nothing to accept: all have been looked at.
docs-toast-told = { $plural ->
        [one] The client was told: { $count } document.
        [few] The client was told: { $count } documents.
       *[other] The client was told: { $count } documents.
    }
docs-toast-told-none = Nothing to tell: the client knows, or will answer the remarks.
docs-toast-looked = All documents have been looked at.
docs-toast-changed = The document has just changed: { $who }, “{ $what }”. The list is up to date.
docs-toast-new-files = The client has sent new files: open the document again.
docs-log-asked = asks for the document “{ $name }”
docs-log-accepted = accepts the document “{ $name }”
docs-log-returned = returns the document “{ $name }”
docs-log-not_needed = says that the document “{ $name }” is not needed
docs-log-undone = takes back what was decided of the document “{ $name }”
docs-log-expiry = records that the document “{ $name }” is valid until { $day }
docs-log-expiry_none = records that the document “{ $name }” does not expire
docs-log-sent = sends the document “{ $name }” (files: { $count })
docs-ask-reason = { $mention }, why is “{ $name }” ({ $number }) returned? Reply to this message: the client will read your words.
docs-ask-reason-hint = The seal on page two can't be seen
docs-ask-expiry = { $mention }, until which day is “{ $name }” ({ $number }) good? Reply with a date: 31.12.2026. Or write “no” if it never expires.
docs-ask-expiry-hint = 31.12.2026
docs-ask-name = { $mention }, which other document is needed for { $number }? Reply with its name: the client is asked at once.
docs-ask-name-hint = Power of attorney for Mr Petrov
docs-ask-day = { $mention }, on which day were the originals for { $number } received? Reply with a date: today, yesterday or 20.11.2026.
docs-ask-day-hint = today
docs-none-word = no
docs-ask-again = { $wrong } Reply to this message once more.
docs-done-expiry = Noted: “{ $name }” is good until { $day }.
docs-done-expiry-none = Noted: “{ $name }” does not expire.
docs-done-name = The client is asked for “{ $name }”.
docs-done-originals = Noted: originals for { $number } received on { $day }.
docs-done-returned = “{ $name }” is returned. The client was not told yet.
docs-news = 📎 <b>{ $number }</b>: the client has sent “{ $name }” (files: { $count }).
docs-news-look = Look
docs-zip-wait = Making the archive…
docs-zip-caption = { $number }: all documents
docs-zip-caption-part = { $number }: all documents, part { $part } of { $parts }

# The list in the archive.
docs-list-file = List
docs-list-sheet = List
docs-list-number = No.
docs-list-document = Document
docs-list-name = File in the archive
docs-list-state = State
docs-list-when = When
docs-list-who = Who
docs-list-until = Good until
docs-list-size = Size, bytes
docs-list-digest = SHA-256
docs-list-part = Part of the archive
docs-folder-originals = Files as sent
docs-folder-printed = Printed forms
docs-folder-staff = Papers of the centre
docs-list-printed = Printed form
docs-list-combined = Made of several files

# The applicant's side.
mydocs-title = <b>Documents of application { $number }</b>
mydocs-none = No documents were asked for in this application yet.
mydocs-line = { $mark } { $name } — { $state }
mydocs-state-optional = may be attached
mydocs-state-asked = we wait for it
mydocs-state-received = received, being checked
mydocs-state-accepted = accepted
mydocs-state-returned = please send it again
mydocs-state-not_needed = not needed
mydocs-album = { $plural ->
        [one] { $count } file
        [few] { $count } files
       *[other] { $count } files
    } made into one PDF, pages: { $pages }
mydocs-expired = ⚠️ expired on { $day }
mydocs-soon = ⏳ good until { $day }: a new one will be needed soon
mydocs-until = good until { $day }
mydocs-originals = 📬 We received the originals on { $day }.
mydocs-send = 📎 Send: { $name }
mydocs-correct = ✏️ Correct in the application
mydocs-get = ⬇️ Get my files
mydocs-back = ◀️ To the application
mydocs-ask = <b>{ $name }</b>
mydocs-ask-reason = Why it came back: <i>{ $words }</i>
mydocs-ask-how = Send a photo or a PDF here, or several: up to { $most } files of { $max } MB each. Several photos become one PDF in their order.
mydocs-pending = Attached: { $count }
mydocs-pending-line = · { $name }
mydocs-hand-in = ✅ Done, send: { $count }
mydocs-empty = Take all out and send again
mydocs-later = ◀️ Later
mydocs-sent = Sent to the centre: “{ $name }”.
mydocs-file-caption = { $name }
mydocs-notice = Application <b>{ $number }</b>: the centre asks for documents.
mydocs-notice-asked = 📎 { $name } — please send it
mydocs-notice-returned = ↩️ { $name } — please send it again. Why: <i>{ $words }</i>
mydocs-notice-button = Send the documents
mydocs-reuse = 📎 Attach “{ $name }” of { $day }
mydocs-reuse-accepted = 📎 Attach “{ $name }” of { $day } (accepted by the centre)
mydocs-reuse-gone = This file can't be attached any more. Please send a new one.
mydocs-album-hint = { $plural ->
        [one] { $count } file becomes
        [few] { $count } files become
       *[other] { $count } files become
    } one PDF in this order.
toast-files-empty = Taken out; you can send them again.

error-document-changed = The document has just changed. The list is up to date.
error-document-closed = Nobody waits for this document now: it is accepted, or the application has ended.
error-document-not_awaited = No originals are awaited for this application now.
error-document-nothing = There are no files yet: send at least one first.
error-document-there = This document has been sent already.
error-document-not_found = There is no such document in the application.
error-document-in_form = This document is corrected in the application itself: press “Correct”.
error-files-again = This file is attached already; it was not added twice.
error-files-too_many = That is enough: no more than { $max } files.

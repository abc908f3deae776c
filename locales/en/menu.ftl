## The applicant's menu

home-first =
    Hello! This is the bot of { $centre }.

    Here you can see what support you may have and apply right in the chat. Everything is saved: stop and come back when you like.
home = <b>{ $centre }</b>
    What would you like to do?

menu-continue = ▶️ Go on filling in
menu-apply = Apply
menu-applications = My applications
menu-profile = My company
menu-help = Help
menu-language = Язык / Language
menu-privacy = My data
button-home = ⌂ Menu

consent =
    <b>First, your consent</b>

    To take your application, { $operator } will process your data: name, position, phone, e-mail, facts about the company and your answers. The purpose is to consider the application and give the support.

    The data are seen by the staff of the centre and of the organisations that consider the application with it. Applications and documents are kept for three years after the service. You can withdraw your consent under “My data”.

    Version of this text: { $version }
consent-check =
    <b>Your consent first</b>

    To see what support suits you, { $operator } will process your answers and what you say of your company. They do not go to the centre until you send an application yourself. Then your name, position, phone and e-mail are added, and the purpose is to consider the application and to give support.

    Applications are seen by the staff of the centre and of organisations that consider them together with it. Applications and documents are kept for three years after the service. You can withdraw your consent under “My data”.

    Version of the text: { $version }
button-agree = ✓ I agree, go on
button-not-now = Not now

services-line =
    <b>{ $name }</b>
    { $about }
    { $state }
intake-always = 🟢 Always open
intake-open = 🟢 Open until { $until }
intake-closed = 🟡 Intake is closed now. You can fill in the questionnaire and take the scoring already.

paused =
    <b>Saved for later.</b> { $form }: { $answered } of { $asked }, about { $minutes } min left.
    Your answers are kept, come back any day.

help =
    <b>How it works</b>

    1. Press “How the centre can help”, or just write what you are looking for. Choose a service, “Apply”, and answer the questions: with a button or with text.
    2. A mistake? “← Back” or “☰ Answers”: everything can be corrected.
    3. Tired? “Later”. Nothing is lost.
    4. At the end you see your score, the marketplaces that fit and the “Send” button.

    Then the centre considers it. We write to you here about every step.

    /start — menu, /applications — my applications, /reminders — reminders, /help — this page

    The centre: { $contacts }
language-title = Выберите язык / Choose a language

privacy-none =
    <b>Your data</b>
    There is no consent in force, so we ask you nothing. You can fill in forms after you consent.
privacy =
    <b>Your data</b>
    They are processed by { $operator } under your consent of { $given } (version { $version }).

    You can get all that is held on you, withdraw the consent or have the data erased.
button-my-data = Get my data
button-withdraw = Withdraw consent
button-withdraw-yes = Yes, withdraw
withdraw-ask =
    <b>Withdraw your consent?</b>
    You will not be able to fill in forms or send applications until you agree again. Drafts are kept. What you have sent stays with the centre.
button-erase = Erase my data
button-erase-yes = Yes, erase
erase-ask =
    <b>Erase your data?</b>
    We delete the profile, drafts and their files at once; that can't be undone. Submitted applications must by law be kept for three years: we lock them, and they will not be visible here any more.
my-data-caption = All that is held on you.

profile-title =
    <b>My company</b>
    We fill these into your next form, you only confirm:
profile-empty =
    <b>My company</b>
    We know nothing yet. Fill in a form once, and next time you need not type it again.

score-total = <b>Score: { $percent } of 100</b> { $bar }
    { $level }
score-advice-title =

    <b>What would raise it:</b>
score-advice = · <b>Adds { $points }.</b> { $advice }
score-way =

    <b>{ $points } missing for the level “{ $level }”.</b> This is enough:
score-default-model = <i>This is the bot's default model, not the Russian Export Centre's own.</i>
score-details = <b>What the score is made of</b>
score-block =

    <b>{ $name }: { $points } of { $max }</b>
score-raised = · gave { $points }: { $words }
score-lowered = · took { $points }: { $words }
score-missed = · would add { $points }: { $words }
places-title = <b>Marketplaces: for and against</b>
places-fit = <b>Marketplaces that fit:</b>
places-none = No marketplace fits yet. See what stands in the way: “Marketplaces”.
places-line = · <b>{ $name }</b> — { $why }
place-fits = ✅ <b>{ $name }</b>
place-no = ⛔️ <b>{ $name }</b>

result-incomplete = Not everything is filled in. Finish the form, then you can send it.
result-correct = <b>Application { $number } is to be corrected</b>
result-remarks =
    The centre writes:
    <blockquote>{ $words }</blockquote>
result-again = Open a form, correct the answers and send the application again.
result-open = All is ready. “Send the application” asks for “{ $service }”. “Send for a consultation” is for advice first.
result-closed-until = Intake opens on { $opens }. Now you can send an application for a consultation: the questionnaire and the scoring are enough for it.
result-closed = Intake is closed now and the next date is not announced yet. You can send an application for a consultation: the questionnaire and the scoring are enough for it.
button-submit = 📨 Send the application
button-send = 📨 Send to the centre
button-submit-again = 📨 Send again
button-submit-consultation = Send for a consultation
button-tell-me = 🔔 Tell me when intake opens
button-score-details = Score explained
button-places = Marketplaces
button-change-form = ✎ { $form }

submitted =
    <b>Sent. The number: { $number }.</b>
    The centre has all of it. We write to you here about every step.
submitted-again =
    <b>Your corrections have arrived: { $number }.</b>
    The centre goes on with the application. We write to you here about every step.
submitted-again-print = If you sign the printed form, download it anew: your corrections are in it.
submitted-print = One thing is left: download the printed form, print it, sign it and bring it to the centre.
submitted-elsewhere = <b>To be filed here too:</b> { $apply }
button-print-pdf = Printed form, PDF
button-print-docx = Printed form, Word
button-follow = Where is it now
button-documents = Documents
button-list = ‹ My applications
button-correct = ✎ Correct and send again
button-cancel-draft = Delete the draft
cancel-ask =
    <b>Delete the draft?</b>
    Its answers will be gone. The facts of your company stay in “My company”.
button-cancel-yes = Yes, delete
print-caption = { $number }: { $form }. Print it, sign it and bring it to the centre.

applications-title = <b>My applications</b>
applications-none = No applications yet.
application-draft = Draft
application-draft-of = Draft: { $service }
application-title = <b>{ $title }</b> · { $service }
application-state = Now: <b>{ $state }</b>
application-entry = { $when } — { $state }
application-words = <i>{ $words }</i>
state-draft = not sent

toast-stale = That button belongs to an earlier step. See the latest card.
toast-old-card = That card is closed. Open the menu: /start
toast-subscribed = We will tell you when intake opens.
toast-cancelled = The draft is deleted.
toast-withdrawn = The consent is withdrawn.
toast-erased = The data are erased.
toast-no-documents = There are no documents in this application.

lost = I did not get that. Press a button or open the menu: /start
lost-draft = You have an unfinished application. Shall we go on?
broken = Something broke on our side. Your answers are safe. Try again in a minute or open /start

command-start = Menu
command-applications = My applications
command-help = Help

error-application-not_found = You have no such application. Open “My applications”.
error-application-submitted = The application has been sent; it can't be changed here.
error-forms-incomplete = Not everything is filled in yet.
error-intake-closed = Intake for this service is closed now. You can send it for a consultation.
error-consent-needed = Your consent to data processing is needed first: /start
error-verb-not_now = That can't be done now: the application is in another state.
error-verb-not_your_role = That is not for your role.
error-words-needed = A reason is needed: reply to the bot's message.
error-words-too_long = Too long: { $length } characters, up to { $max } are allowed.
error-application-taken = { $who } has taken this application already.
error-application-moved_on = { $who } has just changed this application. The card is updated.
step-ask = { $number }: { $what }? This can't be undone.
step-yes = Yes
toast-step = Done, the centre will see it.

# May I have it: what to tell the person and the staff.

verdict-refused = <b>“{ $service }”: not possible now</b>
verdict-hindered = <b>Something is in the way yet</b>
verdict-ground =
    ❌ { $ground } ({ $clause })
    → { $cure }
verdict-mistake = If this is not so, correct your answer. If in doubt, ask the centre: { $contacts }
verdict-instead = <b>What to do:</b> put right what you can and check again. What is open to you now is on the buttons.
verdict-passed = <b>✅ By your answers nothing stands in the way</b>
verdict-passed-service = <b>✅ “{ $service }”: by your answers nothing stands in the way</b>
verdict-partly = <b>Most services are open to you, but not all</b>
verdict-barred = ❌ { $service }: { $ground } ({ $clause })
verdict-more = and { $count } more
verdict-open = Not everything is answered: { $count }. Finish the check to know for sure.
verdict-staff = Some things the centre checks itself: { $count }. It does so by its own data and your documents.
verdict-may = You may choose a service and apply.
verdict-title = <b>Conditions and grounds of refusal</b>
verdict-line = · { $ground } ({ $clause })
verdict-standing-fails = <b>❌ In the way</b>
verdict-standing-open = <b>❓ Not answered yet</b>
verdict-standing-staff = <b>🔎 The centre will check</b>
verdict-standing-clear = <b>✅ Not the case</b>
button-fix-check = ✎ Correct the answers
button-conditions = All conditions
button-all-services = All services

result-ready = All is ready: “{ $service }”. What is left is to send it to the centre.

staff-conditions-ok = Conditions: nothing against, to be checked by staff: { $count }
staff-conditions-fail = ⚠️ Conditions: { $count } against
staff-conditions-title = <b>Conditions of application { $number }</b> ({ $page } of { $pages })
staff-condition = ❌ { $ground } ({ $clause })

error-eligibility-fails = The application can't be sent yet: a condition is not met. Open the result: it says which one and what to do.
error-service-no_filing = This is a check for yourself, there is nothing to send.

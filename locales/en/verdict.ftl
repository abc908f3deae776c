# May I have it: what to tell the person and the staff.

verdict-refused = <b>“{ $service }”: not possible now</b>
verdict-ground =
    ❌ { $ground } ({ $clause })
    → { $cure }
verdict-mistake = If this is not so, correct your answer. If in doubt, ask the centre: { $contacts }
verdict-instead = What you can have now:
verdict-passed = <b>✅ By your answers nothing stands in the way</b>
verdict-passed-service = <b>✅ “{ $service }”: by your answers nothing stands in the way</b>
verdict-partly = <b>Most services are open to you, but not all</b>
verdict-barred = ❌ { $service }: { $ground } ({ $clause })
verdict-more = and { $count } more
verdict-open = Not everything is answered: { $count }. Finish the check to know for sure.
verdict-staff = Some things the centre checks itself: { $count }. It does so by its own data and your documents.
verdict-may = You may choose a service and apply.
verdict-title = <b>Conditions and grounds of refusal</b>
verdict-line-clear = ✓ { $ground } ({ $clause }): no
verdict-line-fails = ❌ { $ground } ({ $clause }): yes
verdict-line-open = ? { $ground } ({ $clause }): no answer
verdict-line-staff = • { $ground } ({ $clause }): the centre will check
button-fix-check = ✎ Correct the answers of the check
button-conditions = All conditions
button-all-services = All services

result-ready = All is ready. What is left is to send the application for “{ $service }”.

staff-conditions-ok = Conditions: nothing against, to be checked by staff: { $count }
staff-conditions-fail = ⚠️ Conditions: { $count } against
staff-conditions-title = <b>Conditions of application { $number }</b> ({ $page } of { $pages })
staff-condition = ❌ { $ground } ({ $clause })

error-eligibility-fails = The application can't be sent yet: a condition is not met. Open the result: it says which one and what to do.
error-service-no_filing = This is a check for yourself, there is nothing to send.

## prichal timeline: what the bot will write by itself, and when

# Words of invented people
timeline-words = Please put right what is marked.
timeline-company = Quiet Harbour LLC
timeline-contact = Nina Harbour
timeline-document = Bank statement

timeline-event-application = { $day } an application is sent: { $service }
timeline-event-state = { $day } the application is now at "{ $state }": { $service }
timeline-event-draft = { $day } a draft is begun: { $service }
timeline-event-remarks = { $day } the application comes back with remarks: { $service }
timeline-event-documents = { $day } a document is asked for: { $service }
timeline-event-document = { $day } a document is good for the last time: { $service }
timeline-event-contract = { $day } an export contract is signed after the service: { $service }
timeline-event-follow-up = { $day } the service is given: { $service }
timeline-event-sales-report = { $day } the service is completed: { $service }
timeline-event-window = { $day } intake opens: { $service }
timeline-event-date = from { $day } on: dates of the year
timeline-zone = The centre's time: { $zone }. Nobody answers or does anything until { $until }.
timeline-none = In this time the bot writes to nobody by itself.
timeline-line = { $time }  { $to } · { $rule }{ $clause }
timeline-clause = {" "}· cl. { $clause }
timeline-count = Messages: to the business { $business }, to the staff { $staff }, to the head { $head }.
timeline-to-business = to the business
timeline-to-staff = to the staff
timeline-to-head = to the head
timeline-to-staff-head = to the staff and the head

timeline-note-window = The centre's file has no intake window on this day. Intake is taken to be open from { $opens } to { $closes }.
timeline-note-unknown = The calendar of working days is not confirmed yet for: { $years }. Terms in working days are provisional in these years: Monday to Friday without the holidays of every year. Terms of applications are not counted in them.
timeline-no_subject = The pack "{ $pack }" has no time line "{ $subject }". There are: { $known }
timeline-no_service = For the time line "{ $subject }" of the pack "{ $pack }" the service "{ $service }" does not suit. These do: { $known }
timeline-no_state = For the time line "{ $subject }" the state "{ $state }" does not suit. These do: { $known }
timeline-until = --until: not before { $first } and not after { $last }
timeline-not_filled = The form "{ $form }" could not be filled so that it may be sent. Choose another service: --service
timeline-no_way = This service can't be led to the step that is needed. Choose another: --service
timeline-written = Written: { $path }

# The drawing
timeline-lane-business = Business
timeline-lane-staff = Staff
timeline-lane-head = Head
timeline-legend-reminder = a reminder
timeline-legend-term = a term of the status table
timeline-legend-step = a step of the application, and others
timeline-pause = { $days } later

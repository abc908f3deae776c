# States and verbs: what the applicant sees and what staff press.

# --- States of an application ---------------------------------------------------------------------

status-new = The draft is ready to send
status-centre_review = The centre checks the application
    .about = The staff check conditions and documents. The answer comes here.
status-rework = Put it right and send it again
    .staff = The client corrects the application
status-agreement = Sign the agreement: the service begins when the centre has the original
    .about = There are two copies, sign both.
    .staff = We wait for the client's original agreement
status-in_work = The service is under way
    .about = The centre writes here what has been done.
status-act = All is done, sign the act
    .about = See that all that is in the agreement was done. If something is wrong, write to the centre.
    .staff = The service is done, we wait for the signed act
status-given = The service was given
    .about = For three years after a complex service report every export contract within 15 working days.
status-refused_centre = The centre refused
    .about = The centre's reason stands here. Put it right and apply again: we shall fill in your answers.
status-withdrawn = Closed without a decision
    .about = If you need it again, apply once more: we shall fill in your answers.
status-consultation_review = The centre prepares an answer
    .about = Somebody of the centre prepares the answer and gets in touch.
status-consultation_done = Advice was given
    .about = Any questions left? Write to the centre.
status-signup_review = The centre looks at the sign-up
    .about = We shall write here as soon as we know.
status-registered = You are signed up
    .about = See you there. If you can't come, tell us: somebody else will get the place.
    .staff = The participant is signed up
status-attended = Taken part
status-missed = You were not at the event
    .staff = The participant was not at the event
status-report_review = The centre checks the report
    .about = If something is wrong, we shall write here.
status-report_accepted = The report is accepted
status-survey_taken = Thank you, the centre minds your plans
    .staff = The survey is received

# --- Verbs ----------------------------------------------------------------------------------------

verb-submit = Send
verb-approve = Approve, to agreement
verb-remarks = Send back with remarks
verb-resubmit = Send again
verb-expire = Close: no answer
verb-receive_original = Original received
verb-finish = Service is done
verb-sign_act = Act is signed
verb-sign_stage_act = Stage act is signed
verb-refuse = Refuse
verb-withdraw = Take the application back
verb-note_withdrawal = Applicant withdrew
verb-consult = Advice was given
verb-register = Sign up
verb-note_attended = Took part
verb-note_missed = Did not come
verb-accept_report = Accept the report

paper-act = Signed act
paper-stage_act = Act of the stage

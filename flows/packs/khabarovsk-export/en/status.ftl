# States and verbs: what the applicant sees and what staff press.

# --- States of an application ---------------------------------------------------------------------

status-new = The draft is ready to send
status-centre_review = The centre checks the application
status-rework = Put it right and send it again
status-agreement = Sign the agreement: the service begins when the centre has the original
status-in_work = The service is under way
status-act = All is done, sign the act
status-given = The service was given
status-refused_centre = The centre refused
status-withdrawn = Closed without a decision
status-consultation_review = The centre prepares an answer
status-consultation_done = Advice was given
status-signup_review = The centre looks at the sign-up
status-registered = You are signed up
status-attended = You took part
status-missed = You were not at the event
status-report_review = The centre checks the report
status-report_accepted = The report is accepted
status-survey_taken = Thank you, the centre minds your plans

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

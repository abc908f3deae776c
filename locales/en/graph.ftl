# Words on drawings: the command graph.

graph-kind-yes_no = yes / no
graph-kind-choice = one of { $count }
graph-kind-choices = several of { $count }
graph-kind-text = text
graph-kind-long_text = long text
graph-kind-integer = whole number
graph-kind-decimal = number
graph-kind-money = sum
graph-kind-percent = per cent
graph-kind-date = date
graph-kind-period = period
graph-kind-inn = INN
graph-kind-ogrn = OGRN
graph-kind-kpp = KPP
graph-kind-phone = phone
graph-kind-email = e-mail
graph-kind-url = web site
graph-kind-country = country
graph-kind-region = region
graph-kind-okved = OKVED
graph-kind-tnved = TN VED
graph-kind-files = files, up to { $count }
graph-kind-consent = declaration
graph-kind-info = message
graph-many = { $kind }, several
graph-table-fixed = table { $rows } × { $columns }
graph-table-repeats = table, rows: { $least }–{ $most }

graph-optional = may be skipped
graph-prefill = filled in where known
graph-silent = not asked where known
graph-same = offers the answer to No. { $number }
graph-rows = Rows: { $names }
graph-more = another row
graph-question = No. { $number } { $name }
graph-decides = decides { $numbers }

graph-form = { $form } ({ $id })
graph-form-about = Questions: { $questions }. Sections: { $sections }. Checks: { $checks }. { $clause }. Version { $version }.
graph-start = Start
graph-end = Overview of answers and submission
graph-end-short = Overview and submission
graph-checks = Checks before submission
graph-check-confirm = the bot asks again
graph-check-error = must be put right
graph-check-fields = questions { $numbers }

graph-legend-required = needs an answer
graph-legend-optional = may be skipped
graph-legend-skip = passed by when the condition fails
graph-legend-depends = on which answer it depends
graph-legend-check = part of a check
graph-legend-forward = where it leads
graph-legend-good = to an end with the support given
graph-legend-end = to another end

graph-machine = { $name }: status table ({ $pack } status { $machine })
graph-machine-about = States: { $states }. Steps: { $steps }. The days of a term count from the next day.
graph-role-client = Applicant
graph-role-centre = Centre
graph-role-rec = REC
graph-role-bot = Bot
graph-state-start = start
graph-state-final = end
graph-state-success = successful end
graph-state-open = applicant corrects answers
graph-state-waits = move: { $role ->
    [client] applicant
    [rec] REC
   *[other] centre
}
graph-state-suspends = suspends the term of: { $states }
graph-state-sees = The applicant sees: { $text }
graph-indicative = indicative: { $term }
graph-reason = needs a reason
graph-need-conditions = once conditions are checked
graph-need-documents = once documents are accepted
graph-need-originals = once originals are here
graph-need-sum = once the sum is recorded
graph-paper = paper: { $name }
graph-dated = asks the day
graph-kept = can't be taken back
graph-rates = with a rating
graph-filed = by filing “{ $service }”
graph-window = from the window's opening
graph-after = only after “{ $verb }”
graph-service = service: “{ $label }”
graph-step = step { $step }
graph-to = → { $number } { $state }
graph-stays = ↺ stays here

graph-written = Written: { $path }
graph-no_write = The file { $path } can't be written: { $why }
graph-no_format = { $path } is not named for the format of the drawing. There are: { $known }. Any browser opens the picture (.svg).
graph-no_machine = The pack “{ $pack }” has no status table “{ $machine }”. There are: { $known }
graph-which_machine = The pack “{ $pack }” has several status tables. Name one with --machine: { $known }
graph-only_status = --machine goes with status only, and “{ $form }” is a form.

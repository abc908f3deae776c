# Words of the command simulate: forms walked through, and filled by chance.

simulate-one_way = One of the four is needed: --answers FILE, --template, --coverage or --fuzz NUMBER.
simulate-which_form = --answers needs a pack and a form.
simulate-form = form
simulate-asked = questions
simulate-hidden = hidden
simulate-step = steps
simulate-answer = answers
simulate-condition = conditions
simulate-test = tests
simulate-check = contradictions
simulate-path = paths
simulate-impossible = no way
simulate-fillings = fillings
simulate-actions = actions
simulate-runs = runs
simulate-seconds = seconds
simulate-total = total
simulate-covered = Forms: { $forms }. Everything that can be reached was walked through.
simulate-uncovered = Forms: { $forms }. Not walked through or not decided: { $count }.
simulate-missed = not walked through: { $sort } { $of } { $why }
simulate-undecided = not decided, too many combinations: { $sort } { $of }
simulate-fuzz_fine = Forms: { $forms }. Each time the form could be brought to its end, nothing was lost.
simulate-fuzz_faults = Forms: { $forms }. With a fault: { $count }.
simulate-fault = { $form }: { $rule }: { $how }
simulate-fault_again = Again: prichal simulate { $pack } { $form } --fuzz 1 --seed { $seed } --now { $day }
simulate-fault_known = known before: { $known }

# What is wrong in a pack and how to put it right. The codes are in flows/compiling/codes.py.

check-fine = { $packs }: no faults.
check-count = Faults: { $count }
check-proof = Search: { $conditions } conditions, { $searches } decisions, { $steps } steps; all exhausted.
check-proof_part = Search: { $conditions } conditions, { $searches } decisions, { $steps } steps; not exhausted: { $undecided }.
check-clause = [cl. { $clause }]
check-no_pack = There is no pack “{ $pack }”. There is: { $known }
check-no_packs = The folder { $path } holds no pack: no folder with a pack.yaml in it.
check-pack_itself = { $path } is a pack itself. Name the folder above it: { $above }
check-no_folder = There is no folder of packs: { $path }

cure-yaml-not_utf8 = The file is not UTF-8. Save it in this encoding.
cure-yaml-broken = { $why ->
    [tab] There is a tab in the indent. Put spaces instead.
    [colon] The value has a colon and no quotes. Put it in quotes: official: "Name: surname".
    [indent] The indent is wrong. Move the line below its neighbours; see that the key in the line above has its colon.
    [quote] A quote is opened here and not closed. Close it at the end of the value.
    [after_quote] There is more text behind the closing quote. Write “these” inside a value.
    [bracket] A bracket is opened here. Close it; put commas between the values inside.
    [bracket_extra] There is a closing bracket too many. Remove it.
    [sign] A value can't begin with this sign (@, %, `). Put it in quotes.
    [escape] The letter behind “\” in double quotes is not possible. Write “\\” or take single quotes.
    [unseen] There is an invisible sign in the line. Type it anew.
    [documents] There is a “---” in the file, which begins another document. Remove the line.
   *[other] The YAML can't be read: { $why }. Check indents, quotes and colons.
}
cure-yaml-too_deep = Nested too deeply. Check the indents.
cure-yaml-alias = There is a “*”: YAML's way to point elsewhere. Write the value out, or quote it.
cure-yaml-twice = The key “{ $key }” stands twice. Keep one.
cure-file-unknown = The file { $file } belongs nowhere: check its name, ending and folder. Read are pack.yaml, lists.yaml, eligibility.yaml, scoring.yaml, marketplaces.yaml, reminders.yaml, *.yaml in the folders forms, machines, services, templates .docx, .typ, .yaml in the folder print, the texts ru.ftl, en.ftl and *.ftl in the folders ru, en.
cure-file-unreadable = The file can't be opened: { $why }. It has to be a plain file that the bot may read.
cure-file-name = The name of the file or folder is no UTF-8. Rename it, best in Latin letters.
cure-pack-no_file = The folder { $pack } has no pack.yaml. Add it.
cure-pack-folder = pack.yaml says “{ $pack }”, the folder is called “{ $folder }”. Give both one name.
cure-shape-not_a_mapping = The file should hold keys with values (“id: …”) and holds something else.
cure-shape-missing = The key “{ $key }” is missing. Add it.
cure-shape-unknown_key = There is no key “{ $key }” here. Check the spelling.
cure-shape-empty = “{ $key }” is empty. Add at least one value.
cure-shape-wrong = { $why ->
    [integer] “{ $key }” has “{ $typed }” and wants a whole number in digits: 6.
    [number] “{ $key }” has “{ $typed }” and wants a number in digits: 6 or 2.5.
    [truth] “{ $key }” has “{ $typed }” and may have only true (yes) or false (no).
    [text] “{ $key }” has “{ $typed }” and wants a text of one line. If it is a number or true, put it in quotes.
    [mapping] “{ $key }” has “{ $typed }” and wants keys with values: “id: …”.
    [list] “{ $key }” has “{ $typed }” and wants a list: [one, other] or lines with “-”.
    [date] “{ $key }” has “{ $typed }” and wants a day: 2026-11-21 (year-month-day).
    [one_of] “{ $key }” has “{ $typed }”. Possible are: { $known }.{ $near ->
        [none] { "" }
       *[other] { " " }Did you mean “{ $near }”?
    }
    [least] “{ $key }” has “{ $typed }” and wants { $limit } or more.
    [above] “{ $key }” has “{ $typed }” and wants more than { $limit }.
    [most] “{ $key }” has “{ $typed }” and wants { $limit } or less.
    [below] “{ $key }” has “{ $typed }” and wants less than { $limit }.
    [short] “{ $key }” is too short: it wants { $limit } characters or more.
    [long] “{ $key }” is too long: it may have { $limit } characters.
    [pattern] “{ $typed }” in “{ $key }” does not fit: check its letters and signs (the pattern is { $limit }).
   *[other] The value of “{ $key }” does not fit: { $why }.
}
cure-clause-missing = The document's clause is not given. Add “clause”.
check-what = { $what ->
    [block] block
    [check] check
    [column] column
    [document] document
    [fact] fact
    [form] form
    [ground] ground
    [group] group
    [level] level
    [machine] table of states
    [marketplace] marketplace
    [option] option
    [paper] paper
    [part] part of a service
    [printed_form] printed form
    [question] question
    [reason] reason
    [reminder] reminder
    [row] row
    [rule] rule
    [section] section
    [service] service
    [state] state
    [verb] step
   *[other] { $what }
}
cure-id-twice = The name “{ $id }” is taken: there is another like it ({ check-what }). Give another.
cure-id-copy = This looks like a copy of { $other }: both have “id: { $id }” ({ check-what }). Delete it if it is not wanted; if it is a new file, give it another id.
cure-id-letters = The name “{ $id }” ({ check-what }) may have only lower-case Latin letters, digits, “-” and “_”, a letter first.
cure-table-rows = The table "{ $table }" needs one of the two: rows (fixed rows) or repeat (rows that repeat).
cure-table-repeat = The table "{ $table }" has from { $least } to { $most } rows. "least" may not be above "most", nor "most" above { $limit }.
cure-table-id_long = The id of a cell in the column "{ $column }" is too long: { $size } characters, { $max } are allowed. Shorten the ids of the table, its rows or the column.
cure-question-setting = A question of kind { $kind } has no setting “{ $setting }”. Remove it or change the kind.
cure-options-none = The question “{ $question }” leaves no choice. Add options.
cure-options-list_unknown = There is no list “{ $list }”. Add it to lists.yaml or to the centre's file.
cure-options-id = The option's name “{ $id }” does not fit a button: { $size } bytes of { $max }, no colon. Shorten it.
cure-options-exclusive_in_choice = Option “{ $id }”: exclusive is for questions with several answers only. Remove it.
cure-options-all_exclusive = All options of “{ $question }” shut each other out. Make it a choice.
cure-limits-unreadable = The limit { $limit } can't be read: “{ $value }”. Write a number or a date (2026-11-21, today).
cure-limits-crossed = The lower limit of “{ $question }” is above the upper one. Swap them.
cure-condition-field_unknown = The form “{ $form }” has no question “{ $field }”. Check the name.
cure-condition-asked_later = The question “{ $field }” is not asked before “{ $question }”. A condition may only look back: move the questions.
cure-condition-op = The comparison “{ $op }” does not fit the question “{ $field }” ({ $kind }). Use another.
cure-condition-value = “{ $value }” can't be an answer to “{ $field }” ({ $kind }, { $op }). { $wanted ->
    [truth] Possible are true (yes) and false (no), without quotes.
    [integer] It wants a whole number without quotes.
    [options] It wants a list in brackets of these options: { $known }.
    [option] Possible are: { $known }.
    [list] It wants a list in brackets: [one, other].
    [date] It wants a day: 2026-11-21.
    [okved] It wants an OKVED code: 10.89.
    [tnved] It wants a TN VED code: 1905.
    [text] It wants a text that a person can write as an answer.
   *[other] Write a value that a question of kind { $wanted } can have.
}
cure-condition-option = The question “{ $field }” has no option “{ $value }”. It has: { $known }
cure-condition-place = There is no such code: “{ $value }” (question “{ $field }”). Check the code.
cure-condition-never = The condition never holds, whatever the answers. Correct it, or remove what depends on it.
cure-condition-always = The condition always holds. Remove or correct it.
cure-check-fields_left_out = The check “{ $check }” looks at questions that are not in its fields: { $fields }. Add them, so that a person can correct the answer.
cure-prefill-unknown = Nothing remembers “{ $key }”, so there is nothing to fill in. Check the key.
cure-same_as-unknown = “{ $question }” is no earlier question of this form with an answer of the same kind. Name a fitting one or drop same_as.
cure-prefill-elsewhere = “{ $key }” is never filled in: no service has the form “{ $form }” together with this one. Take the answer from elsewhere.
cure-prefill-kind = “{ $key }” is an answer of another kind ({ $origin } where { $kind } is wanted) or with other options. Use one that fits.
cure-reading-unknown = The centre's readings name a question that does not exist: “{ $key }”. The key is “pack.form.question”.
cure-reading-value = The reading “{ $reading }” of “{ $key }” is unknown. It may be opposite or straight.
cure-form-unknown = There is no form “{ $form }”. There is: { $known }
cure-form-unused = No service needs the form “{ $form }”. Add it to a service or remove it.
cure-service-unknown = There is no service “{ $service }”. There is: { $known }
cure-service-no_instead = The service “{ $service }” is not always open. Say in instead what to offer meanwhile.
cure-service-number = Number { $number } already means the service “{ $service }”. A number of the source points to one service.
cure-service-no_group = The service “{ $service }” stands in no group of the catalogue. Add it to groups or hide it: offered: false.
cure-part-id = The number of part “{ $part }” has to begin with base. or additional.
cure-fact-question = The fact “{ $fact }” needs a question with a date, and “{ $question }” is none.
cure-tag-unknown = No service is tagged “{ $tag }”. Tags: { $known }
cure-machine-unknown = There is no status machine “{ $machine }”. There is: { $known }
cure-machine-unused = No service needs the status machine “{ $machine }”. Remove it.
cure-state-unknown = The machine “{ $machine }” has no state “{ $state }”. Check the name.
cure-state-unreachable = No step leads to the state “{ $state }”. Add a step or remove the state.
cure-state-final_left = The state “{ $state }” is final, yet a step leads out of it. Remove final or the step.
cure-state-dead_end = Nothing leads out of the state “{ $state }”, and it is not final. Add a step or final: true.
cure-state-no_end = No final state can be reached from “{ $state }”. Add steps.
cure-verb-twice = “{ $verb }” ({ $role }) leads from “{ $state }” to different places. Keep one step, or tell them apart by after.
cure-verb-after_unknown = after: no step “{ $verb }” leads into this state. Check the name.
cure-term-name = Service “{ $service }” has the term “{ $of }”, which the bot has no name for. Add term-{ $of } to locales/ru/catalogue.ftl and locales/en/catalogue.ftl.
cure-term-days = A term of { $days } days can't be. Write a number from 1.
cure-term-indicative = The indicative term ({ $days }) is longer than the full one ({ $term }). Swap them.
cure-levels-no_zero = The lowest level begins at { $lowest }%. Add one from 0.
cure-levels-same = Two levels begin at the same percent. Part them.
cure-levels-order = The level “{ $level }” stands after “{ $before }” but begins at a lower percent. Levels go from the lowest to the highest: correct from_percent or change the lines' places.
cure-rule-no_points = The rule “{ $rule }” gives and takes no points. Remove it or give it points.
cure-block-unattainable = No answers earn all points of the block “{ $block }”. Correct the conditions or use combine: best.
cure-country-code = There is no country “{ $country }”. A code of two letters is wanted, like CN.
cure-marketplace-no_trade = The marketplace “{ $id }” does not say wholesale or retail. Add trade: [b2b] or [b2c].
cure-text-not_utf8 = The file is not UTF-8. Save it in this encoding.
cure-text-junk = Fluent can't read this entry: { $found }. Check the name, the “=” and the indents.
cure-text-twice = The text “{ $key }” stands twice. Keep one.
cure-text-no_file = The file { $file } of texts is missing. Add it.
cure-text-missing = Texts are missing (“{ $key }”). Paste this behind the text here and write in place of each “…”:
    { $skeleton }
cure-text-unused = { $more ->
    [none] The text “{ $key }” is used nowhere. Remove it or check its name.
   *[other] The text “{ $key }” and { $more } beside it are used nowhere. Remove them or check the name.
}
cure-text-unused_part = The texts “{ $part }-…” ({ $count }) are used by nothing any more: the pack has not what they are about. Bring the deleted file back or remove the texts.
cure-text-one_language = The text “{ $key }” stands in one language only. Translate it.
cure-text-untranslated = The text “{ $key }” is the same in both languages. Translate it.
cure-text-empty = Nothing of the text “{ $key }” can be seen. Write it.
cure-text-reference = The text “{ $key }” includes the message “{ $reference }”, which the pack has not. Check the name.
cure-text-too_deep = Too many braces within one another. See if some are left over.
cure-text-function = The text “{ $key }” calls { $function }, and there is no such function. Remove it or check its name.
cure-text-circle = The text “{ $key }” includes itself: { $circle }. Write one of the links in words.
cure-text-variables = The text “{ $key }” asks for { $variables }. The bot gives no such values, or the other language asks for others. Take them out or make them the same.
cure-text-markup = Telegram will refuse the markup in “{ $key }”: { $found }. Close the tag, or write &lt; and &amp;.
cure-text-too_long = The text “{ $key }” does not fit the card: { $length } characters of { $max }. Shorten it.
cure-text-caption = The caption “{ $key }” does not fit a button: { $length } characters of { $max }, on one line. Shorten it.
cure-print-no_template = The template { $template } of a printed form is missing. Put it into the folder print. python -m storage.exports.drafting makes the first Word template from a layout.
cure-print-broken = The template { $template } can't be printed: { $reason }. Correct it.
cure-print-unknown_field = The template { $template } names { $field }, but the form has no such question, table, column or options. Check the name.
cure-print-widths = The table has { $widths } widths for { $count } columns: numbers and names of rows count too. Make them as many ({ $template }).
cure-print-unused_question = The answer to “{ $question }” is not in { $template }. Open print/{ $template } and paste where it should stand: { $paste }
cure-condition-idle = The test of “{ $field }” ({ $op } { $value }) changes nothing: without it the condition decides the same. Remove or correct it.
cure-question-unreachable = The question “{ $question }” is never asked: the answers that it needs can't be given together. Correct the condition.
cure-question-dead_end = Whoever is asked “{ $question }” can't finish the form: whatever is answered, an error stands. Correct the checks or the question's condition.
cure-option-dead = With “{ $option }” as the answer to “{ $question }” the form can't be finished: some check of severity error always stands. Correct the check or remove the option.
cure-form-unfinishable = The form “{ $form }” can't be finished: an error stands whatever is answered ({ $check }). Correct the check's condition or make it severity: confirm.
cure-proof-undecided = Too many answers to try them all: { $steps } steps were made, there are about { $size } combinations. No fault was found, but none is ruled out. Split the condition into simpler ones.
cure-proof-more = More places here were not tried out: { $count }. No fault was found in them, but none is ruled out. Split hard conditions into simple ones.
cure-service-unattainable = Nobody can have the service “{ $service }”: whatever is answered, one of the grounds stands ({ $grounds }). Correct their conditions.
cure-ground-same = The ground “{ $ground }” repeats “{ $other }”: the same answers, services and clause. Keep one.
cure-fact-setting = The fact “{ $fact }” of the kind { $kind } knows no setting “{ $setting }”. Remove it or change the kind.
cure-fact-needs = The fact “{ $fact }” of the kind { $kind } needs the setting “{ $setting }”. Add it.
cure-fact-period = The fact “{ $fact }” has a wrong period: years: { $years }. It must be 1 or more, and without calendar_year.
cure-fact-same_service = The fact “{ $fact }” counts the same service only (same_service), it needs no services or tags. Keep one.
cure-fact-never_counts = The fact “{ $fact }” counts support that was given, but none of these services ends so. Mark a final state success: true or remove state.
cure-fact-unused = No ground needs the fact “{ $fact }”. Remove it or check its name in the conditions.
cure-level-unreachable = The level “{ $level }” can't be reached: the points come to { $low }–{ $high } %, and nothing falls within it. Correct from_percent or the points.
cure-rule-shadowed = The rule “{ $rule }” never counts: a higher one always holds with it ({ $higher }). Correct the conditions or the points.
cure-marketplace-never = The marketplace “{ $id }” suits nobody: whatever is answered, something shuts it. Correct applies or the cons with must.
cure-service-two_groups = The service “{ $service }” is in the group “{ $group }” already. Keep it in one group, once.
cure-service-about = No machine of this pack has the state “{ $state }” on whose page the service is to be offered. Known: { $known }
cure-ledger-unknown = The ledger has “{ $name }” for “{ $key }”, but the form has no such question, table or column of that kind. These would do: { $known }
cure-ledger-term = The ledger has the term “{ $term }” for “{ $key }”, but it is not among the service's terms. Known: { $known }
cure-ledger-options = The ledger has the answer “{ $option }” for “{ $key }”, but the question has no such answer. Known: { $known }
cure-service-instead_closed = “{ $service }” is offered instead of a closed service, but it may be closed too. Name one that is always open.
cure-form-twice = The form “{ $form }” stands twice at the service “{ $service }”. Keep one.
cure-price-share = A share of { $share } % does not fit the rule { $rule }. With share it is above 0 and below 100, with free and business there is none.
cure-price-category = A share of { $share } % for the category “{ $category }” does not fit (rule { $rule }). It is 0 to 100, and only with share.
cure-limit-twice = The limit { $amount } stands beside another for the same ({ $per }, { $period }). Keep one.
cure-limit-unused = The business pays all, so the limit { $amount } limits nothing. Remove it or change the rule.
cure-limit-above_pool = The limit { $amount } is above the shared one for the same and is never reached. Change the sums.
cure-limit-pool = The shared limit “{ $pool }” is { $amount } here and { $usual } at the other services. Make them the same.
cure-limit-pool_alone = Only the service “{ $service }” has the shared limit “{ $pool }”. Check the name or remove pool.
cure-choose-no_parts = At least one part of “{ $service }” must be chosen, but there is none to choose. Add additional parts or remove choose.
cure-document-files = The document “{ $document }”: { $files } files, 1 to { $max } are possible. Correct max_files.
cure-gathering-least = There can't be { $least } participants. Write a number from 1.
cure-gathering-share = A share of SMEs of { $share } % is impossible. Write more than 0 and at most 100.
cure-state-stuck_after = There is no way out of “{ $state }” when the step “{ $verb }” led there. Add a step or correct after.
cure-state-client_stuck = In the state “{ $state }” the client may correct answers but can't send them again. Add a step { $verb } with the role client.
cure-state-final_open = The state “{ $state }” is final, answers can't be corrected there any more. Remove open_to_client or final.
cure-state-success_open = The state “{ $state }” is marked success but is not final. Add final: true or remove success.
cure-machine-no_submit = The application can't be sent: no step { $verb } with the role client leads out of “{ $state }”. Add it.
cure-machine-no_success = Success can't be reached in “{ $machine }”: { $states }. Check the steps and after.
cure-transition-unreachable = The step “{ $verb }” out of “{ $state }” can never be taken: “{ $after }” never leads there. Correct after.
cure-term-no_term = There is an indicative term of { $days } but no term. Add term_days or remove indicative_days.
cure-state-suspends_itself = The state “{ $state }” suspends its own term. Remove it from suspends.
cure-state-suspends_no_term = No term can run in “{ $other }”: staff have no step out of it, so there is nothing to suspend. Remove it from suspends of “{ $state }” or check the name.
cure-state-suspends_never = Nothing leads from “{ $other }” to “{ $state }”, so its term is never suspended. Correct suspends or add a step.
cure-state-suspends_no_return = There is no way back from “{ $state }” to “{ $other }”: the suspended term would never go on. Correct suspends or add a step.
cure-state-waits_end = The state “{ $state }” is final, nobody is waited for there. Remove waits or final.
cure-state-waits_bot = The state “{ $state }” waits for the bot, which keeps nobody waiting. Write client, centre or rec in waits.
cure-step-setting = { $setting } means nothing at the step “{ $verb }”: its role is { $role }. Remove { $setting } or correct role.
cure-step-twice = In { $setting } of the step “{ $verb }” “{ $value }” stands twice. Keep one.
cure-step-bot_not_client = The bot's step “{ $verb }” would close an application though in “{ $state }” (after “{ $led }”) it is not the client who lets time pass. Narrow from and after to where the client is awaited, or write waits: client.
cure-step-filed = The step “{ $verb }” waits for the service “{ $service }”, which can't be filed about this application: it has no forms, is sent nowhere, is taken in a window only, or runs through this same table. Name another.
cure-term-window = The term of the step “{ $verb }” runs from the opening of a window, but the service “{ $service }” is taken always. Remove since or give the service intake: window.
cure-term-twice = The term “{ $of }” of the service “{ $service }” stands twice. Keep one.
cure-id-button = The id “{ $id }” ({ check-what }) does not fit into a button: { $size } bytes with what stands around it, { $max } are possible. Shorten it.
cure-limits-empty = The question “{ $question }” can't be answered: nothing fits between its limits. Widen them.
cure-question-answer_dead = The question “{ $question }” had better be skipped: with any answer the form can't be finished. Correct the checks or remove the question.
cure-question-skip_dead = The question “{ $question }” may be skipped, but then the form can't be finished: some error check always stands. Remove required: false or correct the check.
cure-text-example = The bot would not take its own example “{ $example }” in “{ $key }” as an answer: it is no { $kind }, can be read in two ways or lies outside the question's limits. Give another one.
cure-text-same = The caption “{ $key }” is the same as “{ $other }”, and the buttons stand side by side: nobody can tell them apart. Word them differently.
cure-pack-prefix = The prefix “{ $prefix }” is not fit for an application's number. It is 1 to { $max } letters and digits, without spaces and signs.
cure-pack-prefix_taken = The pack “{ $pack }” has the prefix “{ $prefix }” already: the numbers of their applications would mix. Take another.
cure-prefill-itself = “{ $key }” is an answer of this very form and not known beforehand. Name another form; within one form take same_as.
cure-options-too_many = The question “{ $question }” has { $count } options, a card holds { $max }. Part the question or make it a text.
cure-question-silent = The question “{ $question }” is silent, but nothing is known: there is no prefill. Add prefill or remove silent.
cure-limits-impossible = The limit { $limit } can't be { $value }. It is a number from { $least } to { $most }.
cure-remember-kind = Answers of another kind are remembered under “{ $key }” already ({ $other }, here it is { $kind }). Check the key.
cure-service-no_forms = The service “{ $service }” has no forms but is applied for through the bot. Add forms or write apply: elsewhere.
cure-print-unused = Nobody gets the printed form “{ $id }”: no service has all of its forms. Correct forms or remove it.
cure-id-long = The question's id “{ $id }” is too long: { $size } characters, { $max } are possible. Shorten it.
cure-id-reserved = A form can't be called “{ $id }”: commands mean something else by it. Give it another id.
cure-reminder-anchor = A reminder of “{ $kind }” has no date “{ $anchor }”. Possible: { $known }.
cure-reminder-due = Nothing can be due after { $days } days. Write a number from 1; where the date itself is the term, due: { "{calendar: 0}" }.
cure-reminder-no_day = The reminder “{ $rule }” has no day. Add at.
cure-reminder-order = The days of the reminder “{ $rule }” are not in order. Write the earliest first, none twice.
cure-reminder-rhythm = every: rhythm is for the questions after a service (follow-up) only, and this is { $kind }. Write a number of days.
cure-reminder-every = Nothing can be repeated after { $days } days. Write a number from 1.
cure-reminder-endless = The reminder “{ $rule }” is repeated for ever. Add until: when to stop.
cure-reminder-until = The reminder “{ $rule }” ends before it begins to be repeated. Make until longer.
cure-reminder-until_idle = The reminder “{ $rule }” has until but is not repeated. Remove until or add every.
cure-reminder-setting = “{ $setting }” means nothing here: a reminder of “{ $kind }”, to: { $to }. Remove it.
cure-reminder-audience = Which businesses are to be reminded by “{ $rule }”? Add audience: drafts, clients, subscribers or everybody.
cure-reminder-state = No table has the state “{ $state }”. There is: { $known }.
cure-reminder-never = The reminder “{ $rule }” will never be needed: no service leads to what it is about. Check states, services and tags.
cure-ladder-last = The bot ends the application (step “{ $verb }”), yet the client is not told of the last day. Add last to client.
cure-text-variant = “{ $key }” has a variant [{ $variant }], yet the bot puts in words, so it is never chosen. Choose by words: [late], [none], [one].

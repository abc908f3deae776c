# Points in words: in the chat and in the command score.

points =
    { $plural ->
        [one] { $points } point
       *[other] { $points } points
    }
points-missing =
    { $plural ->
        [one] { $points } point
       *[other] { $points } points
    }

# prichal score --explain
score-missing = From the level “{ $before }” to the level “{ $after }”: { $points } missing.
score-enough = The shortest way, changes: { $count }
score-no_way = Nothing that can be changed leads to this level.
score-undecided = The shortest way was not worked out: there are too many.
score-then = Then the score is at least { $total } of { $max } ({ $percent }%).
score-out = keeps you out: { $text }
score-only_for = the marketplace is not for all, needed: { $text }

# prichal score --backtest
backtest-models = { $pack }/{ $form }: model { $before } → { $after }
backtest-same_version = The version is the same, { $version }, the rules differ. Write a version of your own and own: true into the new files.
backtest-unchanged = The model and the marketplaces are the same.
backtest-rule = { $rule } ({ $text }): { $what }
backtest-rule_new = { $rule } ({ $text }): a new rule, { $points }; when { $condition }
backtest-rule_gone = { $rule } ({ $text }): the rule is gone, it gave { $points }
backtest-rule_points = was { $before }, becomes { $after }
backtest-rule_condition = the condition was: { $before }; becomes: { $after }
backtest-rule_sum = now in the block { $block }, points add up
backtest-rule_best = now in the block { $block }, only the best rule counts
backtest-level_new = level “{ $level }”: new, from { $after }%
backtest-level_gone = level “{ $level }”: gone, it began at { $before }%
backtest-level_moved = level “{ $level }”: from { $before }% → from { $after }%
backtest-place_new = marketplace { $place }: new
backtest-place_gone = marketplace { $place }: gone
backtest-place_edited = marketplace { $place }: reasons edited: { $reasons }
backtest-place_applies = marketplace { $place }: whom it is for was edited
backtest-at = “{ $level }” ({ $percent }%)
backtest-unshown = no score
backtest-mover = { $who }: shown { $shown }, today { $today }, would be { $edited }
backtest-because = because of: { $rules }
backtest-because_more = because of: { $rules } and { $more } more
backtest-max = points to be had: was { $before }, becomes { $after }
backtest-reason = was { $was }, becomes { $now }: { $text } ({ $why })
backtest-why_new = a new rule
backtest-why_gone = the rule is gone
backtest-why_points = other points
backtest-why_condition = another condition
backtest-why_counted = the block is counted otherwise
backtest-why_answers = the answers no longer fit
backtest-why_earlier = edited since it was shown
backtest-appear = marketplaces that appear: { $places }
backtest-vanish = marketplaces that vanish: { $places }
backtest-total = Applications: { $applications }, without answers to be scored: { $unscored }, without a score that was shown: { $unshown }
backtest-level = { $level }: shown { $shown }, today { $today }, would be { $edited }
backtest-against_today = Against today's model: up { $up }, down { $down }, the same { $same }
backtest-against_shown = Against what was shown: up { $up }, down { $down }, the same { $same }
backtest-places = Marketplaces:
backtest-places_same = Everybody has the same marketplaces.
backtest-place = { $place }: appears for { $appear }, vanishes for { $vanish }
backtest-unfit = Applications whose answers do not fit the form: { $count }. Counted without those answers.
backtest-unfit_gone = { $question } ({ $name }): the question is gone: { $count }
backtest-unfit_again = { $question } ({ $name }): the answer no longer does: { $count }
backtest-unfit_asked = { $question } ({ $name }): a new question without an answer: { $count }
backtest-answers = --backtest takes the answers from the database: leave --answers out.
backtest-no_answers = A file of answers is needed: --answers FILE. Or --backtest over the stored applications.
backtest-only = { $option } goes with --backtest alone.

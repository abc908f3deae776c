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

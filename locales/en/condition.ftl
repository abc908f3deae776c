# Conditions in words: what a question depends on.

condition-if = if { $what }
condition-quoted = “{ $text }”
condition-yes = { $question } is yes
condition-no = { $question } is no
condition-confirmed = { $question } is confirmed
condition-eq = { $question } is { $value }
condition-ne = { $question } is not { $value }
condition-contains = { $question } includes { $value }
condition-answered = { $question } is answered
condition-unanswered = { $question } is not answered
condition-gt = { $question } is more than { $value }
condition-gte = { $question } is at least { $value }
condition-lt = { $question } is less than { $value }
condition-lte = { $question } is at most { $value }
condition-not = it is not so that { $what }
condition-group = ({ $what })
condition-and = { $first } and { $second }
condition-or = { $first } or { $second }

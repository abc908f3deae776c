# Условия словами: от чего зависит вопрос.

condition-if = если { $what }
condition-quoted = «{ $text }»
condition-yes = { $question } — да
condition-no = { $question } — нет
condition-confirmed = { $question } — подтверждено
condition-eq = { $question } — { $value }
condition-ne = { $question } — не { $value }
condition-contains = { $question }: есть { $value }
condition-answered = есть ответ на { $question }
condition-unanswered = нет ответа на { $question }
condition-gt = { $question } больше { $value }
condition-gte = { $question } не меньше { $value }
condition-lt = { $question } меньше { $value }
condition-lte = { $question } не больше { $value }
condition-not = неверно, что { $what }
condition-group = ({ $what })
condition-and = { $first } и { $second }
condition-or = { $first } или { $second }

# Баллы словами: в чате и в команде score.

points =
    { $plural ->
        [one] { $points } балл
        [few] { $points } балла
       *[many] { $points } баллов
    }
points-missing =
    { $plural ->
        [one] { $points } балла
       *[many] { $points } баллов
    }

# prichal score --explain
score-missing = От уровня «{ $before }» до уровня «{ $after }» не хватает { $points }.
score-enough = Короче всего так, изменений { $count }:
score-no_way = Тем, что можно изменить, этот уровень не достать.
score-undecided = Как дойти короче всего, не подсчитано: вариантов слишком много.
score-then = Тогда балл будет не меньше { $total } из { $max } ({ $percent } %).
score-out = не пускает: { $text }
score-only_for = площадка не для всех, нужно: { $text }

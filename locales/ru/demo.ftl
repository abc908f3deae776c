## prichal demo: кто есть кто на странице чата

demo-owner = бизнес
demo-group = Сотрудники: { $centre }
demo-role-manager = за центр
demo-role-rec = за РЭЦ
demo-role-head = руководитель
demo-role-admin = администратор

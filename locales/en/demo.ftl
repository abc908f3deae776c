## prichal demo: who is who on the chat page

demo-owner = business
demo-group = Staff: { $centre }
demo-role-manager = for the centre
demo-role-rec = for the REC
demo-role-head = head
demo-role-admin = administrator

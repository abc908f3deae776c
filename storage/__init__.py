"""Tables, repositories, transactions, migrations, files and exports."""

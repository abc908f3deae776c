"""The SME register: the Federal Tax Service's open data, kept and looked up here."""

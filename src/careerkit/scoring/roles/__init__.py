"""How a person stands against a role."""

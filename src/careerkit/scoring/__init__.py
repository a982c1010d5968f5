"""What a career says: pure functions, model in, result out.

Every result is a frozen class of the same kind as the model, with a kind and a schema of its own; it carries what it is
made of, what would flip it, what it assumed, and what was missing.
"""

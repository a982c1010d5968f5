"""What was reached against what was intended, where the time goes, and what to ask next."""

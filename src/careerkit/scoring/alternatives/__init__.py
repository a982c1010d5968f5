"""Other careers that would solve the same problem: which comes first, how sure that is, and ideas to explore."""

"""The order in which to close gaps: by importance, or by value for the hours they take."""

"""Documents: JSON or YAML text to objects of the model and back, without losing anything."""

"""Documents: JSON text to objects of the model and back, without losing anything."""

"""What a career costs against what it gives back: with a price, without one, and in hours."""

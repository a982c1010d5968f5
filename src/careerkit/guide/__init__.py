"""What the sources teach, as data: the built-in categories and the blocks of the canvas."""

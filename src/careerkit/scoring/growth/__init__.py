"""How a career grows: the plateaus that show, and what has been explored."""

"""What people look at: a career as a page."""

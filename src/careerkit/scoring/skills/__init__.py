"""What skills are worth to those a career serves, and how what is offered meets what is asked for."""

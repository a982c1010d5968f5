"""What a report tells, one module for each subject: a part of the career in, nodes of the page out."""

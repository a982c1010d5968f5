"""careerkit: a domain model of career planning, with documents, schemas, scores and reports."""

"""What each requirement asks for, in a line, for the page of the documentation that says which class serves it."""

from __future__ import annotations

__all__ = ["GROUPS", "REQUIREMENTS"]

GROUPS: dict[str, str] = {
    "S0": "The career use case",
    "S1": "The career canvas",
    "S2": "Value to an employer",
    "S3": "A career without a ladder",
    "S4": "Vision, gaps and the way there",
    "U": "What users expect",
}
"""What the requirements of a group are about, by what stands before the dot."""

REQUIREMENTS: dict[str, str] = {
    "S0.1": "A use case in four steps, each of which may be open; “not sure yet” differs from silence.",
    "S0.2": "Five categories of career problems, and the person's own; the driver assigns the category, never the job.",
    "S0.3": "The sides of a category that somebody seeks in particular.",
    "S0.4": "How concentrated motivations are, and what would be given up for those that lead.",
    "S0.5": "A career that is to satisfy everything is questioned.",
    "S0.6": "Other paths that would solve the same problem.",
    "S0.7": "Core actions, and how often they come naturally.",
    "S0.8": "Core and aspirational values, and the problem's link to them.",
    "S1.1": "Nine blocks, in which a line of text is enough.",
    "S1.2": "Links between the items of a canvas.",
    "S1.3": "Costs against benefits, with the items that decide.",
    "S1.7": "Goals, each with an indicator by which one can tell.",
    "S1.8": "The whole canvas on one page, in its layout.",
    "S2.1": "A reason for every skill.",
    "S2.3": "Hard skills and soft ones.",
    "S2.5": "Competence over time; titles are optional, and never the measure.",
    "S2.6": "Accomplishments with their result and what shows it.",
    "S2.7": "Roles as clients served over time.",
    "S3.3": "Why each role was left.",
    "S4.1": "A personal V2MOM, three to five years out, in which order is priority.",
    "S4.5": "Gaps of every kind, with or without levels, in the order of what is most important to close.",
    "S4.6": "Obstacles, each with the plan that overcomes it.",
    "S4.11": "What was intended against what was reached, in numbers or in words.",
    "S4.12": "Accomplishments, kept for life.",
    "U.1": "One document that holds all; a person chooses the frameworks, and can say “not for me”.",
    "U.3": "Results are documents too.",
    "U.11": "Personal data marked, and readers named.",
    "U.12": "Messages that can be translated.",
}
"""What is asked for, by the code that stands in the declarations."""

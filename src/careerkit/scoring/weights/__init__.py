"""Weights out of points, ratings, rankings and pairwise judgements, and what each of them may be used for."""

"""How concentrated motivations are: from points, ratings, rankings and choices that were made."""

"""YAML 1.2 as another way to write the same documents: what JSON can't say, it does not say either."""

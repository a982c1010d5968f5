"""What the sources teach, as data with stable ids: categories, blocks, kinds of work, levers, stages, scales, needs.

The ids and how they belong together lie in data files (`data/*.json`), the words in the catalogue of messages.
"""

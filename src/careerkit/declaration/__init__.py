"""The engine: one declaration of a field, and everything that is derived from it.

It knows nothing of careers. `types` has the domain types, `marks` what else an annotation can say, `part` the base
class. `table` reads a class once into `nodes`; from these come `compilation` (loader, dumper, checks), `walk` (every
fault with its place), `construction`, `schema` (JSON Schema) and `references` (ids and what refers to them). Test data
are derived from them in `careerkit.testing`.
"""

// Makes TypeScript types of published schemas, with json-schema-to-typescript.
//
//     node types.mjs FOLDER [KIND…]
//
// Prints a JSON object: for each kind in FOLDER (or for those named), under "name" what its documents are called, and under
// "types" the declarations. scripts/npm_package.py puts them into the package.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

const OPTIONS = {
  bannerComment: "",
  format: false, // it would take longer than all the rest; `indented` is enough
  customName: (_schema, nameOfDefinition) => nameOfDefinition, // the class's, also where the title reads otherwise
  ignoreMinAndMaxItems: true, // a list with limits would be a list, and no union of as many tuples
};

/**
 * Prepares a schema, so that each definition becomes one type and each property keeps what is said about it.
 *
 * A property's title would become a type of its own (`Name`, `Name1`, …). And what stands beside a reference would make a
 * copy of what is referred to; within `allOf`, it is a reference still. What is asserted stays as it is.
 */
function prepared(schema, isDefinition = false) {
  const { title, examples, $ref, ...rest } = schema;
  if ($ref !== undefined) return { ...rest, allOf: [{ $ref }] };
  if (isDefinition) rest.title = title;
  for (const [key, below] of Object.entries(rest)) {
    if (key === "properties" || key === "$defs") {
      const each = Object.entries(below).map(([name, value]) => [name, prepared(value, key === "$defs")]);
      rest[key] = Object.fromEntries(each);
    } else if (key === "anyOf" || key === "oneOf") {
      rest[key] = below.map((branch) => prepared(branch));
    } else if (key === "items" || (key === "additionalProperties" && typeof below === "object")) {
      rest[key] = prepared(below);
    }
  }
  return rest;
}

/** Indents declarations by their braces; those in comments are words. */
function indented(declarations) {
  let depth = 0;
  return declarations.replace(/^.*$/gm, (line) => {
    const isComment = /^(\/\*| \*)/.test(line);
    if (!isComment && line.startsWith("}")) depth -= 1;
    const result = "  ".repeat(line === "" ? 0 : depth) + line;
    if (!isComment && line.endsWith("{")) depth += 1;
    return result;
  });
}

const [folder, ...chosen] = process.argv.slice(2);
const { kinds } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
const made = {};
for (const { kind, title, file } of kinds) {
  if (chosen.length > 0 && !chosen.includes(kind)) continue;
  const schema = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const name = title.replace(/(?:^| )(.)/g, (_, letter) => letter.toUpperCase());
  made[kind] = { name, types: indented(await compile(prepared(schema, true), name, OPTIONS)) };
}
process.stdout.write(JSON.stringify(made));

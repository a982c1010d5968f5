// Compiles every schema in a folder with a plain `new Ajv2020()`, and tells what it makes of documents.
//
//     node every_schema.cjs FOLDER DOCUMENT…
//
// Prints a JSON object: under "compiled" the files, under "said" all that Ajv logged, and under "verdicts" the errors of
// each document against the schema of its kind, or null where it is valid.
"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const Ajv2020 = require("ajv/dist/2020").default;

const [folder, ...documents] = process.argv.slice(2);
const said = [];
for (const level of ["log", "warn", "error"]) console[level] = (...words) => said.push(words.join(" "));

const validators = new Map();
for (const name of readdirSync(folder).filter((name) => name.endsWith(".schema.json"))) {
  const schema = JSON.parse(readFileSync(join(folder, name), "utf8"));
  validators.set(schema.properties.kind.const, { name, validate: new Ajv2020().compile(schema) });
}

const verdicts = documents.map((path) => {
  const document = JSON.parse(readFileSync(path, "utf8"));
  const { validate } = validators.get(document.kind);
  return validate(document) ? null : validate.errors;
});

const compiled = [...validators.values()].map(({ name }) => name);
process.stdout.write(JSON.stringify({ compiled, said, verdicts }));

// Writes a career, and reads others: a program that knows careerkit by its schemas and their types alone.
//
//     node dist/career.js NEW DOCUMENT…
//
// NEW is where the career goes that is built below. Of each document it says that it is valid, or what is wrong in it.
// It ends with 0 if all are valid, with 1 if one is not, and with 2 if one can't be read.

import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { kinds, schemas, schemaVersion, type AnyDocument, type Career, type Kind } from "careerkit-schemas";
import type { Gap } from "careerkit-schemas/career";

// ------------------------------------------------------------------------------------------------------------ building

function newCareer(): Career {
  const budgets: Gap = {
    id: "budgets",
    name: "I have never held a budget",
    nature: "experience",
    importance: 4,
    effort: { low: 20, high: 60 },
  };
  return {
    kind: "career",
    schema_version: schemaVersion,
    person: { name: "Ilse Marten" },
    use_case: { problem: { statement: "I am good at what I do and have stopped learning.", categories: ["growth"] } },
    gaps: [budgets, { name: "Nobody outside of my team knows my work", prerequisites: ["budgets"] }],
    extensions: { "org.example.board": { colour: "yellow" } },
  };
}

// ---------------------------------------------------------------------------------------------------------- validating

// All errors, with what was asked for, for somebody who mends a file. For a yes or no, `new Ajv2020()` is enough.
const ajv = new Ajv2020({ allErrors: true, verbose: true });

/** Tells what is wrong with a value that should be a document, in a line for each place; nothing if it is valid. */
function problemsOf(value: unknown): string[] {
  const kind = value instanceof Object && "kind" in value ? value.kind : undefined;
  if (!isKind(kind)) return [`/kind: must be one of ${kinds.join(", ")}`];
  const validate = ajv.getSchema<AnyDocument>(schemas[kind].$id) ?? ajv.compile<AnyDocument>(schemas[kind]);
  return validate(value) ? [] : inWords(validate.errors ?? []);
}

function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}

/**
 * Puts errors into words, for each place those that help. A word to choose is one of several constants in the schemas. A
 * value that may have one of several forms has errors for every form: the deepest ones tell of the form that was meant.
 */
function inWords(errors: ErrorObject[]): string[] {
  const unions = errors.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");
  const at = (place: string) => errors.filter(({ instancePath }) => instancePath === place);
  const isUnion = (place: string) => unions.some(({ instancePath }) => instancePath === place);
  const isRightForOneForm = (place: string) => {
    const forms = unions.find(({ instancePath }) => place.startsWith(`${instancePath}/`))?.schema;
    const alike = at(place).every(({ keyword }) => keyword === "const");
    return alike && Array.isArray(forms) && at(place).length < forms.length;
  };
  const touched = new Set(errors.map(({ instancePath }) => instancePath));
  const places = [...touched].filter((place) => !isRightForOneForm(place));
  const deepest = places.filter((place) => !isUnion(place) || !places.some((other) => other.startsWith(`${place}/`)));
  const lines = deepest.flatMap((place) => {
    const words = at(place).filter(({ keyword }) => keyword === "const").map(({ schema }) => JSON.stringify(schema));
    const types = at(place).filter(({ keyword }) => keyword === "type").map(({ params }) => String(params["type"]));
    const others = at(place).filter((error) => !["const", "type"].includes(error.keyword) && !unions.includes(error));
    return [words.join(" or "), types.join(" or ")]
      .filter((choices) => choices !== "")
      .map((choices) => `must be ${choices}`)
      .concat(others.map(inWord))
      .map((line) => `${place || "/"}: ${line}`);
  });
  return lines.length > 0 ? [...new Set(lines)] : [ajv.errorsText(errors)];
}

function inWord({ keyword, params, message, propertyName = params["propertyName"] }: ErrorObject): string {
  if (propertyName !== undefined) return `the key ${JSON.stringify(propertyName)} does not have the right form`;
  if (keyword === "additionalProperties") return `unknown key ${JSON.stringify(params["additionalProperty"])}`;
  if (keyword === "required") return `the key ${JSON.stringify(params["missingProperty"])} is missing`;
  if (keyword === "pattern") return "does not have the right form";
  return message ?? keyword;
}

// ------------------------------------------------------------------------------------------------------------- running

function main([target, ...paths]: string[]): number {
  if (target === undefined) {
    console.error("usage: node dist/career.js NEW DOCUMENT…");
    return 2;
  }
  writeFileSync(target, `${JSON.stringify(newCareer(), null, 2)}\n`);
  return Math.max(...[target, ...paths].map(check));
}

/** Says of a document what is wrong with it, and gives the code to end with. */
function check(path: string): number {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    console.error(`${path}: can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const problems = problemsOf(value);
  if (problems.length === 0) console.log(`${path}: valid`);
  for (const problem of problems) console.log(`${path}: ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));

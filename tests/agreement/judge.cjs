// Judges documents with a plain `new Ajv2020()`: one request a line on standard input, one answer a line on standard output.
//
//     {"schema": {…}}   a schema, to judge by from now on; the answer is an empty line
//     {"$id": "…"}      one that was sent before, to judge by again; the answer is an empty line
//     ["…", "…"]        documents, each as the text that it is; the answer has 1 for each that is valid, and 0
"use strict";

const { createInterface } = require("node:readline");
const Ajv2020 = require("ajv/dist/2020").default;

const compiled = new Map();
let validate;
createInterface({ input: process.stdin }).on("line", (line) => {
  const request = JSON.parse(line);
  if (Array.isArray(request)) {
    process.stdout.write(request.map((text) => (validate(JSON.parse(text)) ? "1" : "0")).join("") + "\n");
  } else {
    if (request.schema) compiled.set(request.schema.$id, new Ajv2020().compile(request.schema));
    validate = compiled.get(request.schema ? request.schema.$id : request.$id);
    process.stdout.write("\n");
  }
});

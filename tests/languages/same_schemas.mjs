// Tells which of the package's modules do not have what the published file has. Run where the package is installed.

import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as all from "careerkit-schemas";

const file = (name) => readFileSync(fileURLToPath(import.meta.resolve(`careerkit-schemas/schemas/1.0/${name}`)), "utf8");

for (const kind of all.kinds) {
  const published = JSON.parse(file(`${kind}.schema.json`));
  const module = await import(`careerkit-schemas/${kind}`);
  const [[name, schema], ...others] = Object.entries(module);
  deepStrictEqual(others, []);
  deepStrictEqual(schema, published);
  deepStrictEqual(all.schemas[kind], schema);
  deepStrictEqual(all[name], schema);
}
deepStrictEqual(all.manifest, JSON.parse(file("manifest.json")));
process.stdout.write(JSON.stringify({ kinds: all.kinds, exported: Object.keys(all), version: all.schemaVersion }));

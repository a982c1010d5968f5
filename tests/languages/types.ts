// What the types of the package say, read by the compiler and never run. An error that is expected and does not come is one.

import {
  canvasSchema,
  kinds,
  manifest,
  schemas,
  schemaVersion,
  type AnyDocument,
  type Canvas,
  type Career,
  type CostBenefit,
  type Documents,
  type Kind,
  type Schema,
} from "careerkit-schemas";
import { careerSchema, type Canvas as CanvasOfCareer, type Gap } from "careerkit-schemas/career";

export const version: "1.0" = schemaVersion;
export const digest: string | undefined = manifest.sha256["career.schema.json"];
export const each: Schema[] = [careerSchema, canvasSchema, ...kinds.map((kind: Kind) => schemas[kind])];
export const id: string = careerSchema.$id;

// ------------------------------------------------------------------------------------------------- what is there

const least: Career = { kind: "career", schema_version: "1.0" };
const gap: Gap = { name: "Budgets", importance: 4, effort: 40, extensions: { "org.example": { any: [1, null, "x"] } } };
const ranged: Gap = { name: "Budgets", effort: { low: 1, high: 2 }, prerequisites: Array<string>(300).fill("a") };
const part: CanvasOfCareer = { value_proposition: [{ text: "Small museums that run without me" }] };
const canvas: Canvas = { ...part, kind: "canvas", schema_version: "1.0" };
export const whole: Career = { ...least, gaps: [gap, ranged], canvas: part };
export const mixed: Career = { ...least, canvas }; // what the page warns of: the compiler takes it, and the schema does not
export const byKind: Documents["cost-benefit"] | undefined = undefined as CostBenefit | undefined;

/** The kind tells which document it is. */
export function about(document: AnyDocument): number {
  switch (document.kind) {
    case "career":
      return document.gaps?.length ?? 0;
    case "canvas":
      return document.value_proposition?.length ?? 0;
    case "cost-benefit":
      return document.verdict.length;
    default:
      return about(canvas);
  }
}

// ------------------------------------------------------------------------------------------- what is refused

// @ts-expect-error: a document says of which version it is
export const unversioned: Career = { kind: "career" };
// @ts-expect-error: a canvas is no career
export const other: Career = canvas;
// @ts-expect-error: a part of a career is no document
export const alone: Canvas = part;
// @ts-expect-error: no such version
export const later: Career = { kind: "career", schema_version: "1.1" };
// @ts-expect-error: no such key
export const misspelt: Gap = { name: "Budgets", efort: 40 };
// @ts-expect-error: the name is missing
export const nameless: Gap = { importance: 4 };
// @ts-expect-error: a number, and no text
export const quoted: Gap = { name: "Budgets", importance: "4" };
// @ts-expect-error: not one of the words
export const unknown: Gap = { name: "Budgets", status: "shut" };
// @ts-expect-error: absent is absent
export const nothing: Gap = { name: "Budgets", why: null };
// @ts-expect-error: a text by itself is no list
export const single: Gap = { name: "Budgets", prerequisites: "a" };
// @ts-expect-error: no such kind
export const kind: Kind = "resume";

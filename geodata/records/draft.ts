// The short form in which records are written by hand, and its expansion to the full record: absent lists are empty,
// absent facts null, and a location's place follows from `unit`, `region` or `within`.
import * as v from 'valibot';
import type { Lookup } from './places';
import type { TownPoint } from './town-points';

/** What the expansion looks up beyond the YAML. */
export interface Evidence {
  readonly place: (name: string) => Lookup;
  readonly townPoints: ReadonlyMap<string, TownPoint>;
}

export interface DraftFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

export type Expanded =
  | { readonly kind: 'record'; readonly record: unknown }
  | { readonly kind: 'faults'; readonly faults: readonly DraftFault[] };

const words = v.string('wanted text');
/** YAML reads 2013, 3.1 and 310000 as numbers; they are names here. */
const label = v.pipe(v.union([v.string(), v.number()], 'wanted text'), v.transform(String));
const countSchema = v.strictObject({
  value: v.number('wanted a number'),
  unit: words,
  qualifier: v.optional(words, 'exact'),
});

const locationDraft = v.strictObject({
  role: words,
  precision: words,
  /** Exactly one of these three says where. */
  unit: v.optional(label),
  region: v.optional(words),
  within: v.optional(label),
  text: words,
  basis: v.optional(
    v.picklist(['stated', 'gazetteer'], 'wanted stated or gazetteer; a page is cited by `places`'),
    'stated',
  ),
  /** The row of places.csv that this rests on: makes the basis external. */
  places: v.optional(words),
  /** The row of town_points.csv, where the code does not say it. */
  point: v.optional(words),
  count: v.optional(countSchema),
  note: v.optional(words),
});
type LocationDraft = v.InferOutput<typeof locationDraft>;

const recordDraft = v.strictObject({
  id: words,
  kind: words,
  name: words,
  nameEn: words,
  section: label,
  /** part -> names */
  organisations: v.optional(v.record(words, v.array(words)), {}),
  themes: v.array(words, 'wanted a list'),
  start: v.optional(label),
  end: v.optional(label),
  figures: v.optional(
    v.array(
      v.strictObject({
        what: words,
        whatEn: words,
        value: v.number('wanted a number'),
        unit: words,
        qualifier: v.optional(words, 'exact'),
        asOf: v.optional(label),
      }),
    ),
    [],
  ),
  links: v.optional(v.array(words), []),
  quotes: v.optional(v.array(v.strictObject({ lines: v.array(v.number()), text: words })), []),
  sources: v.optional(v.array(words), []),
  locations: v.array(locationDraft, 'wanted a list'),
  parent: v.optional(words),
  batch: v.optional(label),
  note: v.optional(words),
});

export function expand(value: unknown, evidence: Evidence): Expanded {
  const parsed = v.safeParse(recordDraft, value);
  if (!parsed.success)
    return {
      kind: 'faults',
      faults: parsed.issues.map(({ path, message }) => ({
        path: (path ?? []).map(({ key }) => key as string | number), // YAML has no other keys
        reason: message,
      })),
    };
  const draft = parsed.output;
  const places = draft.locations.map((location, index) => expandLocation(location, ['locations', index], evidence));
  const faults = places.flatMap((place) => (place.kind === 'faults' ? place.faults : []));
  if (faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'record',
    record: {
      id: draft.id,
      kind: draft.kind,
      name: draft.name,
      nameEn: draft.nameEn,
      section: draft.section,
      organisations: Object.entries(draft.organisations).flatMap(([part, names]) =>
        names.map((name) => ({ name, part })),
      ),
      themes: draft.themes,
      start: draft.start ?? null,
      end: draft.end ?? null,
      figures: draft.figures.map((figure) => ({ ...figure, asOf: figure.asOf ?? null })),
      links: draft.links,
      quotes: draft.quotes,
      sources: draft.sources,
      locations: places.map((place) => (place.kind === 'location' ? place.location : null)),
      parent: draft.parent ?? null,
      batch: draft.batch ?? null,
      note: draft.note ?? null,
    },
  };
}

type ExpandedLocation =
  | { readonly kind: 'location'; readonly location: unknown }
  | { readonly kind: 'faults'; readonly faults: readonly DraftFault[] };

function expandLocation(
  draft: LocationDraft,
  path: readonly (string | number)[],
  evidence: Evidence,
): ExpandedLocation {
  const { unit, region, within } = draft;
  if ([unit, region, within].filter((given) => given !== undefined).length !== 1)
    return faulty(path, 'a location gives exactly one of unit, region and within');
  const found = draft.places === undefined ? null : evidence.place(draft.places);
  if (found?.kind === 'refused') return faulty([...path, 'places'], found.reason);
  if (found && found.place.unit !== unit)
    return faulty([...path, 'unit'], `places.csv puts ${draft.places} at ${found.place.unit}, not at ${unit}`);
  const point = pointOf(draft, evidence.townPoints);
  if (point === undefined) return faulty([...path, 'point'], `town_points.csv has no row named ${draft.point}`);
  return {
    kind: 'location',
    location: {
      role: draft.role,
      precision: draft.precision,
      basis: found ? { kind: 'external', sources: found.place.sources } : { kind: draft.basis },
      place:
        unit !== undefined
          ? { kind: 'unit', unit }
          : region !== undefined
            ? { kind: 'region', region }
            : { kind: 'unlisted', within },
      text: draft.text,
      count: draft.count ?? null,
      note: draft.note ?? null,
      point,
    },
  };
}

// A community without a point of its own takes its town's, whose distance from it nobody has measured: uncertainty null.
function pointOf(
  { precision, unit, point: name }: LocationDraft,
  points: ReadonlyMap<string, TownPoint>,
): { lng: number; lat: number; uncertaintyKm: number | null } | null | undefined {
  if (name !== undefined) return points.get(name);
  if (unit === undefined) return null;
  if (precision === 'town') return points.get(unit) ?? null;
  if (precision !== 'community') return null;
  const town = points.get(unit.slice(0, 9));
  return town ? { ...town, uncertaintyKm: null } : null;
}

function faulty(path: readonly (string | number)[], reason: string): ExpandedLocation {
  return { kind: 'faults', faults: [{ path, reason }] };
}

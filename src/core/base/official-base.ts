// The official base that an operator names in config.json. Nothing of it is drawn before it has said whose map it is: a
// 审图号 and a credit are part of what it must be.
import * as v from 'valibot';
import { failed, ok, type Result } from '../result';
import { TIANDITU_SERVER } from './tianditu';

/** 审图号：GS（2024）0650号, with the signs of either width; the words before it are taken off. */
const MAP_NUMBER = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/^\s*审图号\s*[:：]?\s*/, '').trim()),
  v.regex(/^[A-Z\p{Script=Han}]*S[\p{Script=Han}]?\s*[(（]\d{4}[)）]\s*\d+\s*号$/u),
);
const TEXT = v.pipe(v.string(), v.trim(), v.nonEmpty());
const ADDRESS = v.pipe(v.string(), v.regex(/^(pmtiles:\/\/)?(https?:\/\/|\.{0,2}\/)\S+$/));
/** Whether the base writes names of places itself: ours are then left out. */
const names = (usual: boolean) => v.optional(v.boolean(), usual);

const OFFICIAL_BASE = v.variant('kind', [
  v.object({
    kind: v.literal('tianditu'),
    key: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    mapNumber: MAP_NUMBER,
    credit: v.optional(TEXT, '国家地理信息公共服务平台（天地图）'),
    server: v.optional(ADDRESS, TIANDITU_SERVER),
    /** Its vector map, its imagery, or its relief. */
    picture: v.optional(v.picklist(['vec', 'img', 'ter']), 'vec'),
    names: names(true),
  }),
  v.object({ kind: v.literal('style'), url: ADDRESS, mapNumber: MAP_NUMBER, credit: TEXT, names: names(true) }),
  v.object({ kind: v.literal('pmtiles'), url: ADDRESS, mapNumber: MAP_NUMBER, credit: TEXT, names: names(false) }),
]);

export type OfficialBase = Readonly<v.InferOutput<typeof OFFICIAL_BASE>>;

/** The fault names the field, as an operator would look for it: `officialBase.mapNumber`. */
export function checkOfficialBase(settings: unknown): Result<OfficialBase, string> {
  const parsed = v.safeParse(OFFICIAL_BASE, settings);
  if (parsed.success) return ok(parsed.output);
  const path = v.getDotPath(parsed.issues[0]);
  return failed(path === null ? 'officialBase' : `officialBase.${path}`);
}

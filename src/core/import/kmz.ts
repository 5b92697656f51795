// KMZ: a zip around one KML file and its pictures. Only the KML is unpacked, and never past the limit of a workbook.
import { unzipSync } from 'fflate';
import { failed, ok, type Result } from '../result';
import { LIMITS, type ReadFault } from './fault';

const MEGABYTE = 1 << 20;

/** The text of `doc.kml`, or of the first KML file at the top; null when the zip holds none and is something else. */
export function kmlInZip(bytes: Uint8Array): Result<string, ReadFault> | null {
  let largest = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^[^/]+\.kml$/i.test(name)) return false;
        largest = Math.max(largest, originalSize);
        return originalSize <= LIMITS.unpackedMegabytes * MEGABYTE;
      },
    });
    const names = Object.keys(files);
    const name = names.find((one) => one.toLowerCase() === 'doc.kml') ?? names[0];
    if (name !== undefined) return ok(new TextDecoder().decode(files[name]));
    if (largest === 0) return null;
    const megabytes = Math.round(largest / MEGABYTE);
    return failed({ kind: 'workbook-bomb', megabytes, limit: LIMITS.unpackedMegabytes });
  } catch {
    return null; // no zip that can be opened: the workbook reader says so
  }
}

// A file on disk for the official PMTiles reader.
import { open } from 'node:fs/promises';
import { PMTiles, type Source } from 'pmtiles';

export function readArchive(file: string): PMTiles {
  const source: Source = {
    getKey: () => file,
    getBytes: async (offset, length) => {
      const opened = await open(file);
      const bytes = new Uint8Array(length);
      const { bytesRead } = await opened.read(bytes, 0, length, offset);
      await opened.close();
      return { data: bytes.slice(0, bytesRead).buffer };
    },
  };
  return new PMTiles(source);
}

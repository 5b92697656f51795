// Every source of public/data: address, licence, date taken, checksum. A path that no entry here covers cannot be read by a step.
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly address: string;
  readonly licence: string;
  /** The date the file was taken, or the package version that pins it. */
  readonly taken: string;
  /** Paths from the top of the repository (files, or folders when they end in `/`) with the sha256 of what they hold. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly note?: string;
}

export const SOURCES: readonly Source[] = [];

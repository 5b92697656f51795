// Modules that exist only in the build.
declare module 'virtual:traditional-messages' {
  /** Every Chinese sentence in traditional characters, by its key: tools/traditional/messages.ts. */
  export const TRADITIONAL: Readonly<Record<string, string>>;
}

/** Not declared by the library: the worker that its own page starts. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const worker: unknown;
  export default worker;
}

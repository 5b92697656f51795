// What windows of the atlas in one browser tell each other about the imported sets that they share in its storage.
const CHANNEL = 'shequ-atlas-imports';

export interface ImportNews {
  readonly kind: 'changed' | 'removed';
  readonly set: string;
}

export interface NewsLine {
  /** To all other windows; never heard by the one that tells. */
  readonly tell: (news: ImportNews) => void;
  readonly close: () => void;
}

export function newsLine(hear: (news: ImportNews) => void): NewsLine {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = newsOf(data);
    if (news) hear(news);
  };
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}

/** A window of another version may say what this one does not know. */
function newsOf(data: unknown): ImportNews | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('set' in data)) return null;
  const { kind, set } = data;
  return (kind === 'changed' || kind === 'removed') && typeof set === 'string' ? { kind, set } : null;
}

// In which of its two scripts this reader has Chinese: what she chose, else what her system asks for on the first visit.

export type ChineseScript = 'zh' | 'zh-Hant';

const KEY = 'shequ-atlas:chinese';
const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

/** `open` gives the storage; where the browser forbids it, the system is asked at every visit. */
export function chineseOf(
  language: string,
  open: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
): ChineseScript {
  const asked = TRADITIONAL.test(language) ? 'zh-Hant' : 'zh';
  try {
    const kept = open().getItem(KEY);
    if (kept === 'zh' || kept === 'zh-Hant') return kept;
    open().setItem(KEY, asked);
    return asked;
  } catch {
    return asked; // a blocked or full storage forgets; nothing else depends on it
  }
}

export function keepChinese(
  script: ChineseScript,
  open: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
): void {
  try {
    open().setItem(KEY, script);
  } catch {
    return; // as above
  }
}

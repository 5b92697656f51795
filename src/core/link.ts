// Addresses that come from data: only one that opens a page is a link, anything else (javascript:, data:, file: …) stays text.

export function isWebLink(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
}

// A link as a QR code, drawn as one path so that it prints sharp.
import { useMemo } from 'react';
import { encode } from 'uqr';
import { useTranslate } from '../../store/translate';

/** Denser codes (version 22 and above) are hard to scan from a projector or a page. */
export const QR_LIMIT = 900;

export function QrCode({ text, size }: { readonly text: string; readonly size: number }) {
  const t = useTranslate();
  const code = useMemo(() => (text.length <= QR_LIMIT ? pathOf(text) : null), [text]);
  if (!code) return null;
  return (
    <svg className="qr-code" width={size} height={size} viewBox={`0 0 ${code.side} ${code.side}`} role="img">
      <title>{t('share.qr')}</title>
      <rect width={code.side} height={code.side} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** With the quiet zone of four modules that scanners want. */
function pathOf(text: string): { readonly path: string; readonly side: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return { path: runs.join(''), side: size };
}

// The left panel; on a phone the same content is a sheet with three stops: peek, half, full.
import { type ReactNode, useRef } from 'react';
import { setSheet } from '../../store/actions';
import type { SheetStop } from '../../store/state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

interface PanelProps {
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

const NEXT: Readonly<Record<SheetStop, SheetStop>> = { peek: 'half', half: 'full', full: 'peek' };

export function Panel({ head, foot, children }: PanelProps) {
  const t = useTranslate();
  const sheet = useAtlas((state) => state.panels.sheet);
  return (
    <section className={`panel sheet-${sheet}`} aria-label={t('list.title')}>
      <SheetHandle sheet={sheet} />
      <div className="panel-head">{head}</div>
      <div className="panel-body">{children}</div>
      <div className="panel-foot">{foot}</div>
    </section>
  );
}

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];

/** Dragged, pressed, or by arrow keys: the sheet follows the finger and comes to rest at the stop it was moved to. */
function SheetHandle({ sheet }: { readonly sheet: SheetStop }) {
  const t = useTranslate();
  const drag = useRef<{ readonly fromY: number; readonly height: number; isMoved: boolean } | null>(null);
  const panelOf = (event: React.PointerEvent) => event.currentTarget.parentElement;
  const onPointerDown = (event: React.PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromY: event.clientY, height: panelOf(event)?.clientHeight ?? 0, isMoved: false };
  };
  const onPointerMove = (event: React.PointerEvent) => {
    const panel = panelOf(event);
    if (!drag.current || !panel || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const way = event.clientY - drag.current.fromY;
    if (Math.abs(way) > SLACK_PX) drag.current.isMoved = true;
    if (drag.current.isMoved) panel.style.height = `${drag.current.height - way}px`;
  };
  const onPointerUp = (event: React.PointerEvent) => {
    const panel = panelOf(event);
    if (!drag.current?.isMoved || !panel) return;
    panel.style.height = '';
    setSheet(stopAfter(sheet, event.clientY - drag.current.fromY));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by !== 0) setSheet(STOPS[STOPS.indexOf(sheet) + by] ?? sheet);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={sheet === 'full' ? t('sheet.less') : t('sheet.more')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onClick={() => {
        // The click that ends a drag is not a press.
        if (!drag.current?.isMoved) setSheet(NEXT[sheet]);
        drag.current = null;
      }}
    />
  );
}

const SLACK_PX = 8;

/** One stop on, or two when the finger went most of the screen. */
function stopAfter(sheet: SheetStop, way: number): SheetStop {
  const far = Math.abs(way) > window.innerHeight * 0.5 ? 2 : 1;
  const at = STOPS.indexOf(sheet) + (way < 0 ? far : -far);
  return STOPS[Math.max(0, Math.min(2, at))] ?? sheet;
}

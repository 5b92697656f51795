// The operator's point archives in the legend: a switch each, how many points, whose they are, and what is not on the map.
import './points-legend.css';
import '../../core/archive-messages';
import { Fragment } from 'react';
import { formatInteger } from '../../core/format';
import { archiveColour } from '../../layers/points';
import { toggleArchive } from '../../store/archives';
import type { ArchiveState } from '../../store/archives-state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';

export function ArchivesLegend() {
  const t = useTranslate();
  const archives = useAtlas((state) => state.archives);
  return (
    <>
      {archives.map((archive, at) => (
        <Fragment key={archive.settings.url}>
          <ul className="kind-legend one-column">
            <ArchiveLine at={at} state={archive} />
          </ul>
          <ArchiveNote state={archive} />
        </Fragment>
      ))}
      <p className="row-note points-note">{t('archive.legend')}</p>
    </>
  );
}

function ArchiveLine({
  at,
  state: { settings, status, archive },
}: {
  readonly at: number;
  readonly state: ArchiveState;
}) {
  const lang = useLang();
  const isOn = status === 'shown' || status === 'opening';
  return (
    <li>
      <button type="button" aria-pressed={isOn} className={isOn ? '' : 'off'} onClick={() => toggleArchive(at)}>
        <Dot colour={`var(--set-${archiveColour(at)})`} />
        <span>{lang === 'en' ? settings.name.en : settings.name.zh}</span>
        <small>{archive ? formatInteger(archive.account.placed) : ''}</small>
      </button>
    </li>
  );
}

function ArchiveNote({ state: { settings, status, archive } }: { readonly state: ArchiveState }) {
  const t = useTranslate();
  const lang = useLang();
  const source = lang === 'en' ? settings.source.en : settings.source.zh;
  const count = archive?.account.turnedBack ?? 0;
  return (
    <p className="row-note points-note" role="status">
      {status === 'opening' ? t('archive.opening') : t('archive.source', { source })}
      {status === 'shown' && count > 0 && ` · ${t('archive.turnedBack', { count: formatInteger(count) })}`}
    </p>
  );
}

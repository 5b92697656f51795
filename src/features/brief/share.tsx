// Taking a view along: its link with its length and QR code, the brief, a file for where a link does not go, and the code
// that puts it into a page.
import '../../core/brief-messages';
import './share.css';
import { type ReactNode, useRef, useState } from 'react';
import { LINK_LIMIT } from '../../core/share-url';
import { encodeView } from '../../core/view-file';
import { openDialog } from '../../store/actions';
import { currentLink, embedLink } from '../../store/address';
import { shownRecords } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Dialog } from '../../ui/dialog';
import { download } from '../../ui/download';
import { QR_LIMIT, QrCode } from './qr-code';

export function Share() {
  const t = useTranslate();
  const link = useAtlas(currentLink);
  const hasImported = useAtlas(shownRecords).some(({ kind }) => kind === 'custom');
  const isOneMap = useAtlas((state) => state.panels.tab !== 'compare'); // a frame shows one map
  const isLong = link.length > LINK_LIMIT;
  return (
    <Dialog title={t('share.title')} closeLabel={t('action.close')} onClose={() => openDialog('none')}>
      <div className="share">
        <Part title={t('share.link')}>
          <div className="share-link">
            <div>
              <Copied text={link} label={t('share.link')} action={t('share.copy')} isPrimary={!isLong} />
              <p className="row-note">
                {t('share.length', { length: link.length })} ·{' '}
                {isLong ? t('share.long', { limit: LINK_LIMIT }) : t('share.short')}
              </p>
            </div>
            {link.length <= QR_LIMIT ? (
              <QrCode text={link} size={116} />
            ) : (
              <p className="row-note share-no-qr">{t('share.noQr')}</p>
            )}
          </div>
          {hasImported && <p className="row-note">{t('share.imported')}</p>}
        </Part>
        <Part title={t('share.brief')} why={t('share.briefWhy')}>
          <button type="button" className="button" onClick={() => openDialog('brief')}>
            {t('share.openBrief')}
          </button>
        </Part>
        <Part title={t('share.file')} why={t('share.fileWhy')}>
          <SaveFile link={link} isPrimary={isLong} />
        </Part>
        {isOneMap && (
          <Part title={t('share.embed')} why={t('share.embedWhy')}>
            <Copied
              text={snippetOf(embedLink(link), t('app.name'))}
              label={t('share.embed')}
              action={t('share.copyCode')}
            />
          </Part>
        )}
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}

function Part({ title, why, children }: PartProps) {
  return (
    <section className="share-part">
      <h3>{title}</h3>
      {why && <p className="row-note">{why}</p>}
      {children}
    </section>
  );
}

interface CopiedProps {
  readonly text: string;
  readonly label: string;
  readonly action: string;
  readonly isPrimary?: boolean;
}

/** The text stands there to be selected where the clipboard is refused. */
function Copied({ text, label, action, isPrimary = false }: CopiedProps) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('share.copied'));
    } catch {
      field.current?.select();
      setSaid(t('share.byHand'));
    }
  };
  return (
    <div className="share-copy">
      <textarea
        ref={field}
        readOnly
        rows={3}
        aria-label={label}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className={isPrimary ? 'button primary' : 'button'} onClick={() => void copy()}>
          {action}
        </button>
        <span role="status" className="row-note inline">
          {said}
        </span>
      </p>
    </div>
  );
}

function SaveFile({ link, isPrimary }: { readonly link: string; readonly isPrimary: boolean }) {
  const t = useTranslate();
  const version = useAtlas((state) => state.data.version);
  const save = () => {
    const content = encodeView({ hash: new URL(link).hash, dataVersion: version, savedAt: new Date().toISOString() });
    download(`${t('share.fileName')}.shequ.json`, 'application/json', content);
  };
  return (
    <button type="button" className={isPrimary ? 'button primary' : 'button'} onClick={save}>
      {t('share.saveFile')}
    </button>
  );
}

/** As docs/embed.md has it. */
function snippetOf(address: string, title: string): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped}" title="${title}" width="100%" height="480" style="border:0" loading="lazy" allowfullscreen></iframe>`;
}

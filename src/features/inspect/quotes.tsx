// The exact words of the scan with their line numbers; two lines of context round them on request.
import { useState } from 'react';
import type { Quote } from '../../core/record';
import { loadScan } from '../../store/load';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

const CONTEXT_LINES = 2;

export function Quotes({ quotes, section }: { readonly quotes: readonly Quote[]; readonly section: string }) {
  const t = useTranslate();
  if (quotes.length === 0) return <p className="inspect-note">{t('record.noQuote')}</p>;
  return (
    <>
      {quotes.map((quote) => (
        <QuoteBox key={quote.lines.join() + quote.text} quote={quote} section={section} />
      ))}
    </>
  );
}

function QuoteBox({ quote, section }: { readonly quote: Quote; readonly section: string }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [first, last] = quote.lines;
  const toggle = () => {
    if (!isOpen) void loadScan();
    setOpen(!isOpen);
  };
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">{quote.text}</blockquote>
      <figcaption>
        {t('quote.where', { section, lines: first === last ? String(first) : `${first}–${last}` })}{' '}
        <button type="button" className="link" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? t('quote.less') : t('quote.context')}
        </button>
      </figcaption>
      {isOpen && <Context first={first} last={last} />}
    </figure>
  );
}

function Context({ first, last }: { readonly first: number; readonly last: number }) {
  const t = useTranslate();
  const lines = useAtlas((state) => state.data.scanLines);
  if (!lines) return <p className="row-note">{t('state.loading')}</p>;
  const around = aroundOf(lines, first, last);
  return (
    <ol className="context" lang="zh-CN">
      {around.map(({ number, text }) => (
        <li key={number} className={number >= first && number <= last ? 'cited' : ''}>
          <span>{number}</span>
          {text}
        </li>
      ))}
    </ol>
  );
}

/** The quoted lines with two lines that say something before and after them; empty lines of the text are passed over. */
function aroundOf(lines: readonly string[], first: number, last: number): readonly { number: number; text: string }[] {
  const numbered = lines.map((text, at) => ({ number: at + 1, text: text.trim() })).filter(({ text }) => text !== '');
  const before = numbered.filter(({ number }) => number < first).slice(-CONTEXT_LINES);
  const after = numbered.filter(({ number }) => number > last).slice(0, CONTEXT_LINES);
  return [...before, ...numbered.filter(({ number }) => number >= first && number <= last), ...after];
}

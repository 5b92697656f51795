// The national facts of the scan's opening section, each with its words and pages.
import { useEffect } from 'react';
import type { Fact } from '../../core/facts-schema';
import { loadFacts } from '../../store/load';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Quotes } from './quotes';

export function FactsDetail() {
  const t = useTranslate();
  const facts = useAtlas((state) => state.data.facts);
  useEffect(() => void loadFacts(), []);
  return (
    <>
      <h2>{t('facts.title')}</h2>
      <p className="row-note">{t('facts.note')}</p>
      {facts ? facts.facts.map((fact) => <FactBox key={fact.id} fact={fact} />) : <p>{t('state.loading')}</p>}
    </>
  );
}

function FactBox({ fact }: { readonly fact: Fact }) {
  const t = useTranslate();
  const lang = useLang();
  const [note, text, unit] =
    lang !== 'en' ? [fact.noteZh, fact.textZh, fact.unit] : [fact.noteEn, fact.textEn, fact.unitEn];
  return (
    <section className="fact">
      <p>
        <strong>
          {fact.value} {unit}
        </strong>
        {text}
      </p>
      {note && <p className="inspect-note">{note}</p>}
      <details>
        <summary>{t('facts.words')}</summary>
        <Quotes quotes={[fact.quote]} section="1.1" />
        {fact.links.map((link) => (
          <a key={link} className="row-note" href={link} target="_blank" rel="noreferrer noopener">
            {link}
          </a>
        ))}
      </details>
    </section>
  );
}

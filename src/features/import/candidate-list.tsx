// The candidates of one text, numbered as on the map, each with the words that speak for it and against it.
import type { Candidate, Span } from '../../core/gazetteer/geocode';
import { useTranslate } from '../../store/translate';

interface CandidateListProps {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly more: number;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onTake: (at: number) => void;
}

export function CandidateList({ text, candidates, more, chosen, onChoose, onTake }: CandidateListProps) {
  const t = useTranslate();
  if (candidates.length === 0) return null;
  return (
    <div className="candidates">
      <ol aria-label={t('review.candidates')}>
        {candidates.map(({ place, supports, contradicted }, at) => (
          <li key={place.adcode}>
            <button
              type="button"
              className={at === chosen ? 'candidate chosen' : 'candidate'}
              aria-pressed={at === chosen}
              onClick={() => onChoose(at)}
              onDoubleClick={() => onTake(at)}
            >
              <kbd>{at + 1}</kbd>
              <span>
                <span className="row-title">{place.path.join(' ')}</span>
                <span className="row-note">
                  {t(`precision.${place.precision}`)}
                  {supports.length > 0 && ` · ${t('review.by', { words: wordsOf(text, supports) })}`}
                </span>
                {supports.map(
                  ({ start, end, now }) =>
                    now !== undefined && (
                      <span key={start} className="row-note">
                        {t('review.former', { said: text.slice(start, end), now })}
                      </span>
                    ),
                )}
                {contradicted.length > 0 && (
                  <span className="row-note against">
                    {t('review.against', { words: wordsOf(text, contradicted) })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="row-note">{t('review.more', { count: more })}</p>}
    </div>
  );
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

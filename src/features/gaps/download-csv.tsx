// The table as it stands, as a file: with the question, the answer, the sources and the caveats under it.
import type { Adcode } from '../../core/adcode';
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { GapRow } from '../../core/coverage/ranking';
import { nameOf } from '../../core/describe';
import { formatKm } from '../../core/format';
import { gapsCsv } from '../../core/gaps-csv';
import { areaName, namesOf, peopleKey, scopeName, shareText } from '../../core/gaps-words';
import type { RecordId } from '../../core/record';
import { recordsById } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { download } from '../../ui/download';

interface DownloadCsvProps {
  readonly answer: GapsAnswer;
  readonly rows: readonly GapRow[];
}

export function DownloadCsv({ answer, rows }: DownloadCsvProps) {
  const t = useTranslate();
  const lang = useLang();
  const { ground, asOf, version } = useAtlas((state) => state.data);
  const byId = useAtlas(recordsById);
  const { question, supply, summary, withoutFigure } = answer;
  const people = t(peopleKey(answer));
  const km = formatKm(question.standardKm, lang);
  const remarks = () => [
    t('gaps.csv.question', { ...supply, people, km, scope: scopeName(question.scope, ground, lang, t) }),
    t('gaps.csv.share', { share: shareText(summary.share), people, km }),
    t('gaps.honesty', { asOf }),
    ...(withoutFigure.length > 0 ? [t('gaps.noFigure', { names: namesOf(withoutFigure, ground, lang) })] : []),
    t('gaps.source'),
    t('gaps.source.records', { asOf, version: version ?? '?' }),
    location.href,
  ];
  const save = () => {
    const nameOfRecord = (id: RecordId) => {
      const record = byId.get(id);
      return record ? nameOf(record, lang) : id;
    };
    const nameOfUnit = (code: Adcode) => areaName(code, ground, lang);
    const text = gapsCsv({ answer, rows, nameOfRecord, nameOfUnit, remarks: remarks() }, t, lang);
    download(t('gaps.csv.name', { km: question.standardKm }), 'text/csv;charset=utf-8', text);
  };
  return (
    <button type="button" className="button" onClick={save}>
      {t('gaps.csv')}
    </button>
  );
}

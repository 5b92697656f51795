// The published data for other tools: every file with its size and licence, as its datapackage.json says them.
import { useEffect, useState } from 'react';
import { formatInteger } from '../../core/format';
import { termKey } from '../../core/message';
import { checkOpenPackage, type OpenFile, type OpenPackage } from '../../core/open-package';
import { fetchPublished } from '../../store/load';
import { useTranslate } from '../../store/translate';

const FOLDER = './data/open';
const PACKAGE_FILE = 'datapackage.json';

export function OpenData() {
  const t = useTranslate();
  const [list, setList] = useState<OpenPackage | 'asked' | null>('asked');
  useEffect(() => {
    void fetchPublished(`open/${PACKAGE_FILE}`, checkOpenPackage).then(setList);
  }, []);
  if (list === 'asked') return <p>{t('state.loading')}</p>;
  if (!list) return <p>{t('open.missing')}</p>;
  return (
    <>
      <p className="row-note">{t('open.note', { version: list.version })}</p>
      <p className="row-note">
        {t('open.licences')}{' '}
        <a href={`${FOLDER}/LICENCES.md`} download>
          {t('open.terms')}
        </a>
      </p>
      <ul className="open-files">
        {list.resources.map((file) => (
          <FileLine key={file.name} file={file} />
        ))}
        <li>
          <a href={`${FOLDER}/${PACKAGE_FILE}`} download>
            {PACKAGE_FILE}
          </a>
          <span className="row-note">{t('open.package')}</span>
        </li>
      </ul>
    </>
  );
}

function FileLine({ file }: { readonly file: OpenFile }) {
  const t = useTranslate();
  const key = termKey('open.file', file.name);
  const kb = formatInteger(Math.max(1, file.bytes / 1000));
  return (
    <li>
      <a href={`${FOLDER}/${file.path}`} download>
        {file.path}
      </a>
      <span className="open-size">{t('open.size', { kb })}</span>
      <span className="row-note">
        {key ? t(key) : file.title} · {licencesOf(file, t)}
      </span>
    </li>
  );
}

/** Licences by their names; a part without one is said, never passed over. */
function licencesOf({ licenses }: OpenFile, t: ReturnType<typeof useTranslate>): string {
  const named = licenses.flatMap(({ name }) => name ?? []);
  if (named.length === licenses.length) return named.join(' + ');
  return named.length === 0 ? t('open.noLicenceAtAll') : `${named.join(' + ')} + ${t('open.noLicence')}`;
}
